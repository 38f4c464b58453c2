import { describe, expect, it } from 'vitest';
import { insertConnected } from '../../../src/model/commands/insert-connected';
import { type InsertArgs, insertNode } from '../../../src/model/commands/insert-node';
import { type Diagram, emptyDiagram } from '../../../src/model/document/diagram';
import { NodeId } from '../../../src/model/kinds/fields';
import type { KindId } from '../../../src/model/kinds/registry';
import { BELOW_TAB, PADDING, sizeOfNode, TAB } from '../../../src/model/layout/node-size';
import { diagram, twoZones } from '../../support/diagram';
import { inRows, overlapsOf, tightContainers } from '../../support/drawn-boxes';
import { countingIds, nodeId, nodeOf, run, wiresOf } from '../../support/run-command';

const fresh = NodeId.parse('n_fresh');

function inserted(doc: Diagram, kind: KindId, onto: string | null, more: Partial<InsertArgs> = {}): Diagram {
  return run(doc, insertNode, { id: fresh, kind, onto: onto === null ? null : nodeId(onto), ...more });
}

/** Inserts several of a kind at the same place and gives the new nodes back in order. */
function several(start: Diagram, kind: KindId, onto: string | null, count: number, more: Partial<InsertArgs> = {}) {
  const newId = countingIds();
  const ids = Array.from({ length: count }, (_, i) => NodeId.parse(`n_fresh${i}`));
  const args = { kind, onto: onto === null ? null : nodeId(onto), ...more };
  const doc = ids.reduce((before, id) => run(before, insertNode, { id, ...args }, newId), start);
  return { doc, nodes: ids.map((id) => doc.nodes[id]) };
}

describe('names of a new node', () => {
  it('counts labels and derives a logical id from each', () => {
    const { nodes } = several(twoZones().build(), 'alb', 'main', 3);
    expect(nodes.map((node) => [node?.label, node?.logicalId])).toEqual([
      ['alb', 'Alb'],
      ['alb-2', 'Alb2'],
      ['alb-3', 'Alb3'],
    ]);
  });

  it('takes the label of the variant of the palette', () => {
    const { nodes } = several(twoZones().build(), 'subnet', 'zone-a', 2, { variant: 'publicSubnet' });
    expect(nodes.map((node) => node?.label)).toEqual(['public', 'public-2']);
    expect(nodes[0]?.props).toMatchObject({ access: 'public', mapPublicIp: true });
  });

  it('gives zones one label and different logical ids', () => {
    const { nodes } = several(diagram().node('vpc', 'main').build(), 'zone', 'main', 2);
    expect(nodes.map((node) => node?.label)).toEqual(['Availability Zone', 'Availability Zone']);
    expect(nodes.map((node) => node?.logicalId)).toEqual(['AvailabilityZone', 'AvailabilityZone2']);
  });

  it('does not take a logical id that differs from another in case only', () => {
    const before = twoZones().node('ec2', 'ALB', { in: 'private-a' }).build();
    expect(inserted(before, 'alb', 'main').nodes[fresh]?.logicalId).toBe('Alb2');
  });
});

describe('addresses and zones of a new node', () => {
  it('gives each subnet the next free /24 of its VPC, whatever zone it is in', () => {
    const { nodes } = several(twoZones().build(), 'subnet', 'zone-b', 3);
    expect(nodes.map((node) => node?.props)).toMatchObject([
      { cidr: '10.0.0.0/24' },
      { cidr: '10.0.3.0/24' },
      { cidr: '10.0.4.0/24' },
    ]);
  });

  it.each([
    ['a quarter of a small VPC', '10.0.0.0/24', '10.0.0.0/26'],
    ['a /28 of a VPC of /27', '10.0.0.0/27', '10.0.0.0/28'],
    ['no block where the VPC has none', 'soon', ''],
  ])('gives a subnet %s', (_situation, vpcCidr, cidr) => {
    const doc = diagram()
      .node('vpc', 'main', { props: { cidr: vpcCidr } })
      .node('zone', 'zone-a', { in: 'main' });
    expect(inserted(doc.build(), 'subnet', 'zone-a').nodes[fresh]?.props).toMatchObject({ cidr });
  });

  it('leaves the block empty when the VPC is full', () => {
    const full = diagram()
      .node('vpc', 'main', { props: { cidr: '10.0.0.0/28' } })
      .node('zone', 'zone-a', { in: 'main' })
      .node('subnet', 'all', { in: 'zone-a', props: { cidr: '10.0.0.0/28' } });
    expect(inserted(full.build(), 'subnet', 'zone-a').nodes[fresh]?.props).toMatchObject({ cidr: '' });
  });

  it('gives zones the letters that are free, each VPC by itself', () => {
    const doc = diagram()
      .node('vpc', 'one')
      .node('vpc', 'two')
      .node('zone', 'zone-b', { in: 'one', props: { letter: 'b' } });
    const letters = several(doc.build(), 'zone', 'one', 3).nodes.map((node) => node?.props);
    expect(letters).toMatchObject([{ letter: 'a' }, { letter: 'c' }, { letter: 'd' }]);
    expect(inserted(doc.build(), 'zone', 'two').nodes[fresh]?.props).toMatchObject({ letter: 'a' });
  });
});

describe('subnets that a new load balancer spans', () => {
  const mixed = twoZones()
    .node('subnet', 'another-a', { in: 'zone-a', props: { cidr: '10.0.5.0/24' } })
    .node('zone', 'zone-c', { in: 'main', props: { letter: 'c' } })
    .node('subnet', 'public-c', { in: 'zone-c', props: { cidr: '10.0.6.0/24', access: 'public' } })
    .build();

  it.each(['alb', 'nlb', 'vpcLinkV2'] as const)('are one for each zone, for a %s', (kind) => {
    expect(inserted(mixed, kind, 'main').nodes[fresh]?.props).toMatchObject({
      subnets: ['private-a', 'private-b', 'public-c'].map(nodeId),
    });
  });

  it('are private where a zone has both', () => {
    const doc = diagram()
      .node('vpc', 'main')
      .node('zone', 'zone-a', { in: 'main' })
      .node('subnet', 'front', { in: 'zone-a', props: { access: 'public' } })
      .node('subnet', 'back', { in: 'zone-a', props: { access: 'private' } })
      .build();
    expect(inserted(doc, 'alb', 'main').nodes[fresh]?.props).toMatchObject({ subnets: [nodeId('back')] });
  });

  it('include the one it was dropped on in place of the chosen one of the same zone', () => {
    const doc = inserted(mixed, 'alb', 'another-a', { at: { x: 20, y: 40 } });
    expect(nodeOf(doc, 'alb', fresh).parent).toBe(nodeId('main'));
    expect(new Set(nodeOf(doc, 'alb', fresh).props.subnets)).toEqual(
      new Set(['another-a', 'private-b', 'public-c'].map(nodeId)),
    );
  });

  it('are none when the VPC has none', () => {
    expect(inserted(diagram().node('vpc', 'main').build(), 'nlb', 'main').nodes[fresh]?.props).toMatchObject({
      subnets: [],
    });
  });
});

describe('the spot of a new node', () => {
  it.each([
    ['in an empty subnet', 'ec2', 'private-a', undefined],
    ['at a point under the tab', 'ec2', 'private-a', { x: 60, y: 0 }],
    ['at a point outside the top left corner', 'ec2', 'private-a', { x: -500, y: -500 }],
    ['in a VPC whose zones are in the way', 'alb', 'main', { x: 20, y: 40 }],
  ] as const)('is below the tab and inside, %s', (_situation, kind, onto, at) => {
    const doc = inserted(inRows(twoZones().build()), kind, onto, at ? { at } : {});
    const place = doc.layout[fresh];
    expect(place?.x).toBeGreaterThanOrEqual(PADDING);
    expect(place?.y).toBeGreaterThanOrEqual(TAB + BELOW_TAB);
    expect([...tightContainers(doc), ...overlapsOf(doc)]).toEqual([]);
  });

  it('is free, however many are put at the same point, and the containers grow around them', () => {
    const apart = inserted(emptyDiagram(), 'account', null);
    const { doc } = several(apart, 'client', null, 12, { at: { x: 10, y: 10 } });
    expect(overlapsOf(doc)).toEqual([]);
    const subnet = several(diagram().node('subnet', 'one').build(), 'ec2', 'one', 12, { at: { x: 30, y: 50 } }).doc;
    expect(overlapsOf(subnet)).toEqual([]);
    expect(tightContainers(subnet)).toEqual([]);
    // Rows of six, so that many stay together on the screen.
    expect(subnet.layout[nodeId('one')]?.width).toBeGreaterThan(6 * 112);
    expect(subnet.layout[nodeId('one')]?.height).toBeGreaterThan(2 * 46);
  });

  it('is the point itself where that is free, left of and above the origin of the canvas too', () => {
    const doc = inserted(emptyDiagram(), 'client', null, { at: { x: -340, y: -120 } });
    expect(doc.layout[fresh]).toEqual({ x: -340, y: -120 });
  });

  it('is within reach of what a file may hold, however far the point', () => {
    const doc = inserted(emptyDiagram(), 'client', null, { at: { x: 5e9, y: -5e9 } });
    expect(doc.layout[fresh]).toEqual({ x: 100_000, y: -100_000 });
  });

  it('is none for what only appears in lists', () => {
    const before = twoZones().build();
    const doc = inserted(before, 'securityGroup', 'private-a');
    expect(doc.nodes[fresh]?.parent).toBe(nodeId('main'));
    const { [fresh]: own, ...others } = doc.layout;
    expect([own, others]).toEqual([{ x: 0, y: 0 }, before.layout]);
  });

  it('of a container has the size its kind starts with', () => {
    const doc = inserted(emptyDiagram(), 'account', null);
    const node = nodeOf(doc, 'account', fresh);
    expect(sizeOfNode(node, doc.layout[fresh])).toEqual(sizeOfNode(node, undefined));
  });

  it('is where it was dropped when AWS has no such place', () => {
    expect(inserted(twoZones().build(), 'ec2', 'frankfurt').nodes[fresh]?.parent).toBe(nodeId('frankfurt'));
  });
});

describe('inserting and connecting in one step', () => {
  it('wires the row to the new node', () => {
    const doc = twoZones().node('restApi', 'orders', { in: 'frankfurt', props: { routes: [{}] } });
    const api = doc.build();
    const port = nodeOf(api, 'restApi', nodeId('orders')).props.routes[0]?.id ?? 'out';
    const node = { id: fresh, kind: 'vpcLinkV1', onto: nodeId('frankfurt') } as const;
    const after = run(api, insertConnected, { from: { node: nodeId('orders'), port }, node });
    expect(wiresOf(after)).toEqual([`n_orders ${port} -> n_fresh`]);
  });
});
