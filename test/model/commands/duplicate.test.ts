import { describe, expect, it } from 'vitest';
import { duplicate } from '../../../src/model/commands/duplicate';
import { setRowField } from '../../../src/model/commands/edit-node';
import { type Diagram, MAX_LABEL } from '../../../src/model/document/diagram';
import { loadDiagram } from '../../../src/model/document/load';
import { saveDiagram } from '../../../src/model/document/save';
import type { NodeId } from '../../../src/model/kinds/fields';
import { diagram, twoZones } from '../../support/diagram';
import { inRows, overlapsOf, tightContainers } from '../../support/drawn-boxes';
import { nodeId, nodeOf, rowId, run } from '../../support/run-command';

const wired = twoZones()
  .node('securityGroup', 'sg', { in: 'main', props: { rules: [{ peer: 'sg' }] } })
  .node('restApi', 'orders', { in: 'frankfurt', props: { routes: [{ path: '/a' }] } })
  .node('vpcLinkV2', 'link', { in: 'main', props: { subnets: ['private-a', 'private-b'] } })
  .node('alb', 'web', {
    in: 'main',
    props: { listeners: [{ port: 80 }], subnets: ['private-a', 'private-b'], securityGroups: ['sg'] },
  })
  .node('ec2', 'one', { in: 'private-a', props: { securityGroups: ['sg'] } })
  .wire('orders', 'link', 0)
  .wire('link', 'web')
  .build();
const start = inRows(
  run(wired, setRowField, {
    id: nodeId('orders'),
    row: rowId('orders', 0),
    field: 'listener',
    value: rowId('web', 0),
  }),
);

/** The document after duplicating, and the ids of the copies in the order of the labels. */
function copied(
  doc: Diagram,
  ...labels: readonly string[]
): { readonly doc: Diagram; readonly ids: readonly NodeId[] } {
  const copies: NodeId[] = [];
  const after = run(doc, duplicate, { ids: labels.map(nodeId), copies });
  expect(loadDiagram(saveDiagram(after))).toEqual({ ok: true, value: after });
  return { doc: after, ids: copies };
}

function only<T>(list: readonly T[]): T {
  const [first, ...others] = list;
  if (first === undefined || others.length > 0) throw new Error(`expected one, found ${list.length}`);
  return first;
}

describe('duplicating', () => {
  it('gives the copy a label and a logical id of its own, on a free spot of the same container', () => {
    const { doc, ids } = copied(start, 'one');
    expect(doc.nodes[only(ids)]).toMatchObject({
      label: 'one-2',
      logicalId: 'One2',
      parent: nodeId('private-a'),
      props: { securityGroups: [nodeId('sg')] },
    });
    expect([...overlapsOf(doc), ...tightContainers(doc)]).toEqual([]);
  });

  it('counts on from a label that ends in a number', () => {
    const { doc } = copied(start, 'one');
    const first = Object.values(doc.nodes).find((node) => node.label === 'one-2');
    const again = run(doc, duplicate, { ids: first ? [first.id] : [] }, (prefix) => `${prefix}_again`);
    expect(
      Object.values(again.nodes)
        .filter((node) => node.label.startsWith('one'))
        .map((node) => node.label),
    ).toEqual(['one', 'one-2', 'one-3']);
  });

  it.each([
    ['as long as a label may be', 'x'.repeat(MAX_LABEL), `${'x'.repeat(MAX_LABEL - 2)}-2`],
    ['empty', '', ''],
  ])('copes with a label that is %s', (_situation, label, expected) => {
    const one = nodeOf(start, 'ec2', nodeId('one'));
    const named = { ...start, nodes: { ...start.nodes, [one.id]: { ...one, label } } };
    const { doc, ids } = copied(named, 'one');
    expect(doc.nodes[only(ids)]?.label).toBe(expected);
  });

  it('copies the wires among the copied nodes and no others', () => {
    const { doc, ids } = copied(start, 'orders', 'link');
    const [api, link] = ids;
    const added = Object.values(doc.wires).filter((wire) => !(wire.id in start.wires));
    expect(added.map(({ from, to }) => [from.node, to.node])).toEqual([[api, link]]);
    const routes = nodeOf(doc, 'restApi', api ?? nodeId('gone')).props.routes;
    expect(routes.map((row) => row.id)).toEqual(added.map((wire) => wire.from.port));
    expect(routes[0]?.id).not.toBe(rowId('orders', 0));
  });

  it.each([
    ['before', ['orders', 'web']],
    ['after', ['web', 'orders']],
  ])('lets a copied route name the copied listener, copied %s it', (_situation, labels) => {
    const { doc, ids } = copied(start, ...labels);
    const copies = ids.flatMap((id) => doc.nodes[id] ?? []);
    const api = copies.find((node) => node.kind === 'restApi');
    const alb = copies.find((node) => node.kind === 'alb');
    expect(api?.props).toMatchObject({
      routes: [{ listener: nodeOf(doc, 'alb', alb?.id ?? nodeId('web')).props.listeners[0]?.id }],
    });
  });

  it('keeps the mention of what is not copied', () => {
    const { doc, ids } = copied(start, 'orders');
    expect(nodeOf(doc, 'restApi', only(ids)).props.routes).toMatchObject([{ listener: rowId('web', 0) }]);
    const alb = nodeOf(copied(start, 'web').doc, 'alb', only(copied(start, 'web').ids));
    expect(alb.props).toMatchObject({
      subnets: [nodeId('private-a'), nodeId('private-b')],
      securityGroups: [nodeId('sg')],
    });
  });

  it('lets a copied security group admit itself, not the original', () => {
    const { doc, ids } = copied(start, 'sg');
    expect(nodeOf(doc, 'securityGroup', only(ids)).props.rules).toMatchObject([{ peer: only(ids) }]);
  });

  it('gives a subnet, and the subnets of a zone, blocks that are free in their VPC', () => {
    const { doc } = copied(start, 'private-a', 'zone-b');
    const blocks = Object.values(doc.nodes).flatMap((node) => (node.kind === 'subnet' ? node.props.cidr : []));
    expect(blocks).toEqual(['10.0.1.0/24', '10.0.2.0/24', '10.0.0.0/24', '10.0.3.0/24']);
    const letters = Object.values(doc.nodes).flatMap((node) => (node.kind === 'zone' ? node.props.letter : []));
    expect(letters).toEqual(['a', 'b', 'c']);
  });

  it('keeps blocks and letters when the VPC around them is copied too, and renames everything inside', () => {
    const { doc, ids } = copied(start, 'main');
    const inside = Object.values(doc.nodes).filter((node) => !(node.id in start.nodes));
    expect(inside.flatMap((node) => (node.kind === 'subnet' ? node.props.cidr : []))).toEqual([
      '10.0.1.0/24',
      '10.0.2.0/24',
    ]);
    expect(inside.flatMap((node) => (node.kind === 'zone' ? node.props.letter : []))).toEqual(['a', 'b']);
    expect(only(ids)).toBe(inside[0]?.id);
    const own = new Set(inside.map((node) => node.id));
    const alb = inside.find((node) => node.kind === 'alb');
    expect(nodeOf(doc, 'alb', alb?.id ?? nodeId('gone')).props.subnets.every((id) => own.has(id))).toBe(true);
    expect([...overlapsOf(doc), ...tightContainers(doc)]).toEqual([]);
  });

  it('keeps the block of a subnet that stands outside every VPC', () => {
    const stray = diagram()
      .node('subnet', 'stray', { props: { cidr: '10.9.0.0/24' } })
      .build();
    const { doc, ids } = copied(stray, 'stray');
    expect(doc.nodes[only(ids)]?.props).toMatchObject({ cidr: '10.9.0.0/24' });
  });

  it('copies once what is chosen twice or together with its container', () => {
    const { doc, ids } = copied(start, 'one', 'private-a', 'private-a');
    expect(ids).toHaveLength(1);
    expect(Object.values(doc.nodes).filter((node) => node.kind === 'ec2')).toHaveLength(2);
  });

  it('ignores what is gone', () => {
    expect(copied(start, 'gone')).toEqual({ doc: start, ids: [] });
  });
});
