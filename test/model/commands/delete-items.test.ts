import { describe, expect, it } from 'vitest';
import { deleteItems } from '../../../src/model/commands/delete-items';
import { WireId } from '../../../src/model/kinds/fields';
import { twoZones } from '../../support/diagram';
import { nodeId, nodeOf, rowId, run, wiresOf } from '../../support/run-command';

const start = twoZones()
  .node('internetGateway', 'igw', { in: 'main' })
  .node('routeTable', 'rt', { in: 'main', props: { routes: [{ target: 'igw' }] } })
  .node('subnet', 'public-a', { in: 'zone-a', props: { routeTable: 'rt' } })
  .node('securityGroup', 'callers', { in: 'main' })
  .node('securityGroup', 'sg', { in: 'main', props: { rules: [{ peer: 'callers' }, { peer: 'sg' }] } })
  .node('alb', 'web', {
    in: 'main',
    props: {
      listeners: [{ port: 80 }],
      subnets: ['private-a', 'private-b'],
      securityGroups: ['callers', 'sg'],
    },
  })
  .node('vpcLinkV2', 'link', { in: 'main', props: { subnets: ['private-a'], securityGroups: ['sg'] } })
  .node('restApi', 'orders', { in: 'frankfurt', props: { routes: [{ path: '/a' }] } })
  .node('ec2', 'one', { in: 'private-a' })
  .node('client', 'people')
  .wire('people', 'orders')
  .wire('orders', 'link', 0)
  .wire('link', 'web')
  .build();
const api = nodeOf(start, 'restApi', nodeId('orders'));
const [route] = api.props.routes;
if (!route) throw new Error('the API has a route');
/** The route names the listener of the load balancer. */
const routes = [{ ...route, listener: rowId('web', 0) }];
const named = { ...start, nodes: { ...start.nodes, [api.id]: { ...api, props: { ...api.props, routes } } } };

const without = (...labels: readonly string[]) => run(named, deleteItems, { nodes: labels.map(nodeId), wires: [] });

describe('deleting', () => {
  it('takes a node with its place and its wires', () => {
    const doc = without('orders');
    expect(Object.keys(doc.nodes)).toHaveLength(Object.keys(named.nodes).length - 1);
    expect(doc.layout[nodeId('orders')]).toBeUndefined();
    expect(wiresOf(doc)).toEqual(['n_link out -> n_web']);
  });

  it('takes what a container holds, however deep', () => {
    const doc = without('main');
    expect(
      Object.values(doc.nodes)
        .map((node) => node.label)
        .sort(),
    ).toEqual(['acct', 'frankfurt', 'orders', 'people']);
    expect(Object.keys(doc.layout)).toHaveLength(4);
    expect(wiresOf(doc)).toEqual(['n_people out -> n_orders']);
  });

  it('takes a node out of lists that name it', () => {
    expect(nodeOf(without('sg'), 'alb', nodeId('web')).props.securityGroups).toEqual([nodeId('callers')]);
    expect(nodeOf(without('sg'), 'vpcLinkV2', nodeId('link')).props.securityGroups).toEqual([]);
  });

  it('takes a subnet out of what spans it, also when only its zone is deleted', () => {
    for (const label of ['private-a', 'zone-a']) {
      expect(nodeOf(without(label), 'alb', nodeId('web')).props.subnets).toEqual([nodeId('private-b')]);
      expect(nodeOf(without(label), 'vpcLinkV2', nodeId('link')).props.subnets).toEqual([]);
    }
  });

  it('empties a property that names the node', () => {
    expect(nodeOf(without('rt'), 'subnet', nodeId('public-a')).props.routeTable).toBeNull();
  });

  it('empties a field of a row that names the node and keeps the row', () => {
    expect(nodeOf(without('igw'), 'routeTable', nodeId('rt')).props.routes).toMatchObject([{ target: null }]);
    expect(nodeOf(without('callers'), 'securityGroup', nodeId('sg')).props.rules).toMatchObject([
      { peer: null },
      { peer: nodeId('sg') },
    ]);
  });

  it('empties the listener of a route when its load balancer goes, and keeps it otherwise', () => {
    expect(nodeOf(without('web'), 'restApi', nodeId('orders')).props.routes).toMatchObject([{ listener: null }]);
    expect(nodeOf(without('one'), 'restApi', nodeId('orders')).props.routes).toMatchObject([
      { listener: rowId('web', 0) },
    ]);
  });

  it('takes wires on their own', () => {
    const wire = Object.values(named.wires).find(({ to }) => to.node === nodeId('web'));
    const doc = run(named, deleteItems, { nodes: [], wires: wire ? [wire.id] : [] });
    expect(doc.nodes).toBe(named.nodes);
    expect(Object.keys(doc.wires)).toHaveLength(2);
  });

  it('ignores what is gone already', () => {
    expect(run(named, deleteItems, { nodes: [nodeId('gone')], wires: [WireId.parse('w_gone')] })).toBe(named);
  });
});
