import { describe, expect, it } from 'vitest';
import { setProp } from '../../../src/model/commands/edit-node';
import { rememberDeployed } from '../../../src/model/commands/remember-deployed';
import { validate } from '../../../src/model/findings/validate';
import { commit, startEditing } from '../../../src/model/history/history';
import type { NodeId } from '../../../src/model/kinds/fields';
import { idOf, twoZones } from '../../support/diagram';

const newId = () => 'n_never';

describe('remembering VPC links as deployed', () => {
  const doc = twoZones()
    .node('nlb', 'front', { in: 'main', props: { subnets: ['private-a'] } })
    .node('vpcLinkV1', 'old', { in: 'frankfurt' })
    .node('vpcLinkV2', 'new', { in: 'main', props: { subnets: ['private-b', 'private-a'] } })
    .wire('old', 'front')
    .build();
  const remembered = commit(startEditing(doc), rememberDeployed, {}, newId);
  const propsOf = (label: string) => Object(remembered.doc.nodes[idOf(label) as NodeId]?.props);

  it('notes the NLB of a V1 link and the subnets of a V2 link', () => {
    expect(propsOf('old').deployedWith).toBe('Front');
    expect(propsOf('new').deployedWith).toBe('PrivateA, PrivateB');
  });

  it('makes a later change of the subnets a warning', () => {
    const args = { id: idOf('new') as NodeId, prop: 'subnets', value: [idOf('private-a')] };
    const changed = commit(remembered, setProp, args, newId);
    const replaced = (doc: typeof changed.doc) => validate(doc).all.filter(({ rule }) => rule === 'API-25').length;
    expect([replaced(remembered.doc), replaced(changed.doc)]).toEqual([0, 1]);
  });
});
