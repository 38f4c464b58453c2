import { describe, expect, it } from 'vitest';
import { insertBetween } from '../../../src/model/commands/insert-between';
import { type Diagram, OUT } from '../../../src/model/document/diagram';
import { validate } from '../../../src/model/findings/validate';
import { commit, startEditing, undo } from '../../../src/model/history/history';
import { NodeId } from '../../../src/model/kinds/fields';
import type { KindId } from '../../../src/model/kinds/registry';
import { type DiagramBuilder, idOf, rowIdOf, twoZones } from '../../support/diagram';
import { overlapsOf } from '../../support/drawn-boxes';
import { countingIds, nodeId, rowId, run, wiresOf } from '../../support/run-command';

const board = twoZones()
  .node('restApi', 'orders', { in: 'frankfurt', props: { routes: [{ path: '/a' }, { path: '/b' }] } })
  .node('ec2', 'box', { in: 'private-a' })
  .node('alb', 'web', {
    in: 'main',
    props: { subnets: ['private-a', 'private-b'], listeners: [{ protocol: 'HTTP', port: 80 }] },
  });

function inserted(start: DiagramBuilder | Diagram, from: string, row: number | undefined, to: string, kind: KindId) {
  const doc = 'build' in start ? start.build() : start;
  const port = row === undefined ? OUT : rowId(from, row);
  return run(doc, insertBetween, { from: { node: nodeId(from), port }, to: nodeId(to), kind }, countingIds());
}

const ofKind = (doc: Diagram, kind: KindId) => Object.values(doc.nodes).filter((node) => node.kind === kind);
const parentOf = (doc: Diagram, kind: KindId) => ofKind(doc, kind).map(({ parent }) => parent);

describe('a link between an API and a private load balancer', () => {
  const doc = inserted(board, 'orders', 0, 'web', 'vpcLinkV2');
  const [link] = ofKind(doc, 'vpcLinkV2');

  it('stands in the VPC of the load balancer and spans its zones', () => {
    expect(link).toMatchObject({
      parent: nodeId('main'),
      props: { subnets: [nodeId('private-a'), nodeId('private-b')] },
    });
  });

  it('leads from the route to the load balancer', () => {
    expect(wiresOf(doc)).toEqual(
      [`${link?.id} out -> n_web`, `n_orders ${rowIdOf('orders', 0)} -> ${link?.id}`].sort(),
    );
  });

  it('covers nothing', () => {
    expect(overlapsOf(doc).filter((pair) => pair.includes(link?.id ?? ''))).toEqual([]);
  });

  it('takes the place of the wire that AWS would refuse', () => {
    const drafted = inserted(board.wire('orders', 'web', 0), 'orders', 0, 'web', 'vpcLinkV2');
    expect(wiresOf(drafted)).toHaveLength(2);
    expect(validate(drafted, { profile: 'aws' }).drafts.size).toBe(0);
  });

  it('is shared by the second route', () => {
    const both = inserted(doc, 'orders', 1, 'web', 'vpcLinkV2');
    expect(ofKind(both, 'vpcLinkV2')).toHaveLength(1);
    expect(wiresOf(both)).toHaveLength(3);
  });

  it('is one step to undo', () => {
    const start = startEditing(board.build());
    const port = rowId('orders', 0);
    const args = { from: { node: nodeId('orders'), port }, to: nodeId('web'), kind: 'vpcLinkV2' } as const;
    const after = commit(start, insertBetween, args, countingIds());
    expect(after.past).toHaveLength(1);
    expect(undo(after).doc).toEqual(start.doc);
  });
});

describe('what a kind in between needs around it comes along', () => {
  it('a link to an instance brings a load balancer and a target group', () => {
    const doc = inserted(board, 'orders', 0, 'box', 'vpcLinkV2');
    const [link] = ofKind(doc, 'vpcLinkV2');
    const [group] = ofKind(doc, 'targetGroup');
    const alb = ofKind(doc, 'alb').find(({ label }) => label !== 'web');
    const listener = alb && 'listeners' in alb.props ? alb.props.listeners[0]?.id : undefined;
    expect(parentOf(doc, 'targetGroup')).toEqual([nodeId('main')]);
    expect(wiresOf(doc)).toEqual(
      [
        `n_orders ${rowIdOf('orders', 0)} -> ${link?.id}`,
        `${link?.id} out -> ${alb?.id}`,
        `${alb?.id} ${listener} -> ${group?.id}`,
        `${group?.id} out -> n_box`,
      ].sort(),
    );
    expect(validate(doc, { profile: 'aws' }).drafts.size).toBe(0);
  });

  it('a load balancer that serves the instance already is taken instead of a new one', () => {
    const served = board.node('targetGroup', 'boxes', { in: 'main' }).wire('web', 'boxes', 0).wire('boxes', 'box');
    const doc = inserted(served, 'orders', 0, 'box', 'vpcLinkV2');
    expect(ofKind(doc, 'alb')).toHaveLength(1);
    expect(ofKind(doc, 'targetGroup')).toHaveLength(1);
    expect(wiresOf(doc)).toHaveLength(4);
  });
});

describe('the container of what is put in between', () => {
  it.each([
    ['a V1 link stands in the Region of its API', 'orders', 0, 'front', 'vpcLinkV1', 'frankfurt'],
    [
      'an API between a client and a link stands in the Region of the link',
      'users',
      undefined,
      'link',
      'restApi',
      'frankfurt',
    ],
    ['a group for a server on premises stands with its load balancer', 'front', 0, 'old', 'targetGroup', 'main'],
    [
      'an endpoint for a caller on premises stands in a VPC of the Region',
      'old',
      undefined,
      'orders',
      'interfaceEndpoint',
      'main',
    ],
  ] as const)('%s', (_situation, from, row, to, kind, container) => {
    const hybrid = board
      .node('client', 'users')
      .node('onPremises', 'office')
      .node('onPremServer', 'old', { in: 'office' })
      .node('vpcLinkV1', 'link', { in: 'frankfurt' })
      .node('nlb', 'front', { in: 'main', props: { listeners: [{ protocol: 'TCP', port: 80 }] } });
    const before = hybrid.build();
    const doc = inserted(before, from, row, to, kind);
    const added = ofKind(doc, kind).filter(({ id }) => !(id in before.nodes));
    expect(added.map(({ parent }) => parent)).toEqual([idOf(container)]);
  });
});

describe('nothing changes', () => {
  const doc = board.build();
  it.each([
    ['when the target is gone', 'orders', 'r_orders0', 'gone'],
    ['when the source is gone', 'gone', OUT, 'web'],
    ['when the row is gone', 'orders', 'r_gone', 'web'],
    ['between a node and itself', 'web', OUT, 'web'],
  ])('%s', (_situation, from, port, to) => {
    const args = { from: { node: NodeId.parse(idOf(from)), port: port as typeof OUT }, to: NodeId.parse(idOf(to)) };
    expect(run(doc, insertBetween, { ...args, kind: 'vpcLinkV2' })).toBe(doc);
  });
});
