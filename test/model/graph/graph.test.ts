import { describe, expect, it } from 'vitest';
import { buildGraph, isOf } from '../../../src/model/graph/graph';
import { missingValues } from '../../../src/model/graph/missing';
import { namedNodes } from '../../../src/model/graph/named-nodes';
import { type DiagramBuilder, idOf, rowIdOf, twoZones } from '../../support/diagram';
import { nodeId, nodeOf } from '../../support/run-command';

const doc = twoZones()
  .node('securityGroup', 'sg', { in: 'main', props: { rules: [{ peer: 'sg' }, { peer: 'sg' }] } })
  .node('alb', 'web', {
    in: 'main',
    props: { listeners: [{}, {}], subnets: ['private-a', 'private-b'], securityGroups: ['sg'] },
  })
  .node('targetGroup', 'blue', { in: 'main' })
  .node('targetGroup', 'green', { in: 'main' })
  .node('ec2', 'server', { in: 'private-a' })
  .wire('web', 'blue', 0)
  .wire('web', 'green', 1)
  .wire('green', 'server')
  .build();
const graph = buildGraph(doc);
const server = nodeOf(doc, 'ec2', nodeId('server'));
const ids = (nodes: readonly { readonly id: string }[]) => nodes.map(({ id }) => id);

describe('a graph', () => {
  it('gives nodes and wires by id, whatever the order of the document', () => {
    const reversed = buildGraph({ ...doc, nodes: Object.fromEntries(Object.entries(doc.nodes).reverse()) });
    expect(ids(reversed.nodes)).toEqual(ids(graph.nodes));
    expect(ids(graph.nodes)).toEqual(Object.keys(doc.nodes).sort());
  });

  it('climbs the containers from the inside', () => {
    expect(ids(graph.ancestors(server))).toEqual(['private-a', 'zone-a', 'main', 'frankfurt', 'acct'].map(idOf));
    expect(graph.parent(nodeOf(doc, 'account', nodeId('acct')))).toBeUndefined();
  });

  it('finds the nearest container of a kind; a container is not around itself', () => {
    const vpc = nodeOf(doc, 'vpc', nodeId('main'));
    expect(graph.within(server, 'vpc')).toBe(vpc);
    expect(graph.within(vpc, 'vpc')).toBeUndefined();
    expect(graph.within(vpc, 'subnet')).toBeUndefined();
  });

  it('lists what stands in a container and on the canvas', () => {
    expect(ids(graph.children(nodeId('zone-a')))).toEqual([idOf('private-a')]);
    expect(ids(graph.children(null))).toEqual([idOf('acct')]);
    expect(graph.children(server.id)).toEqual([]);
  });

  it('lists nodes by kind, several kinds one after another', () => {
    expect(ids(graph.ofKind('targetGroup', 'alb'))).toEqual(['blue', 'green', 'web'].map(idOf));
    expect(graph.ofKind('nlb')).toEqual([]);
    expect([isOf(server, 'alb', 'ec2'), isOf(server, 'alb')]).toEqual([true, false]);
  });

  it('follows wires from a node, from one of its rows, and back', () => {
    expect(graph.wiresFrom(nodeId('web')).map(({ to }) => to.node)).toEqual(['blue', 'green'].map(idOf));
    expect(graph.wiresFrom(nodeId('web'), rowIdOf('web', 1)).map(({ to }) => to.node)).toEqual([idOf('green')]);
    expect(graph.wiresFrom(nodeId('web'), 'out')).toEqual([]);
    expect(graph.wiresTo(server.id).map(({ from }) => from.node)).toEqual([idOf('green')]);
  });

  it('names the nodes that a node mentions once each, without the subnets it spans', () => {
    expect(ids(namedNodes(graph, nodeOf(doc, 'alb', nodeId('web'))))).toEqual([idOf('sg')]);
    expect(ids(namedNodes(graph, nodeOf(doc, 'securityGroup', nodeId('sg'))))).toEqual([idOf('sg')]);
  });
});

describe('values that CloudFormation needs', () => {
  const missing = (builder: DiagramBuilder, label: string) => {
    const node = builder.build().nodes[nodeId(label)];
    return node ? missingValues(node).map(({ row, title }) => (row ? `${row}: ${title}` : title)) : ['no node'];
  };

  it.each([
    [
      'a VPC without a block',
      twoZones().node('vpc', 'empty', { in: 'frankfurt', props: { cidr: ' ' } }),
      'empty',
      ['IPv4 CIDR'],
    ],
    ['a VPC with one', twoZones(), 'main', []],
    [
      'a load balancer that spans nothing, which is placement',
      twoZones().node('alb', 'web', { in: 'main' }),
      'web',
      [],
    ],
    [
      'the second route of an API',
      twoZones().node('restApi', 'api', { props: { routes: [{}, { path: '' }] } }),
      'api',
      ['route 2: Path'],
    ],
    [
      'a route table whose route leads nowhere',
      twoZones().node('routeTable', 'rt', { in: 'main', props: { routes: [{}] } }),
      'rt',
      ['route 1: Target'],
    ],
  ])('are told for %s', (_situation, builder, label, expected) => {
    expect(missing(builder, label)).toEqual(expected);
  });
});
