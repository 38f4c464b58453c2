import { describe, expect, it } from 'vitest';
import { attachNew } from '../../../src/model/commands/attach-new';
import { commit, startEditing, undo } from '../../../src/model/history/history';
import { NodeId } from '../../../src/model/kinds/fields';
import { idOf, twoZones } from '../../support/diagram';

const id = (label: string) => NodeId.parse(idOf(label));
const newId = (prefix: string) => `${prefix}_1`;
const start = startEditing(
  twoZones()
    .node('securityGroup', 'old-sg', { in: 'main' })
    .node('alb', 'web', { in: 'main', props: { securityGroups: ['old-sg'] } })
    .build(),
);

describe('attaching a new node', () => {
  it('adds a new security group in the VPC behind those a load balancer has, in one undo step', () => {
    const node = { id: id('fresh'), kind: 'securityGroup', onto: id('web') } as const;
    const after = commit(start, attachNew, { to: id('web'), prop: 'securityGroups', node }, newId);
    expect(after.doc.nodes[id('web')]?.props).toMatchObject({ securityGroups: [id('old-sg'), id('fresh')] });
    expect(after.doc.nodes[id('fresh')]).toMatchObject({ kind: 'securityGroup', parent: id('main') });
    expect(after.past).toHaveLength(1);
    expect(undo(after).doc).toEqual(start.doc);
  });

  it('names a new route table as the one a subnet uses', () => {
    const node = { id: id('rt'), kind: 'routeTable', onto: id('private-a') } as const;
    const after = commit(start, attachNew, { to: id('private-a'), prop: 'routeTable', node }, newId);
    expect(after.doc.nodes[id('private-a')]?.props).toMatchObject({ routeTable: id('rt') });
    expect(after.doc.nodes[id('rt')]?.parent).toBe(id('main'));
  });
});
