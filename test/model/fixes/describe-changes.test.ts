import { describe, expect, it } from 'vitest';
import { deleteItems } from '../../../src/model/commands/delete-items';
import { addRow, setLabel, setProp, setRowField } from '../../../src/model/commands/edit-node';
import { moveNodes } from '../../../src/model/commands/move-nodes';
import { setMode, setProfile } from '../../../src/model/commands/settings';
import type { Diagram } from '../../../src/model/document/diagram';
import { describeChanges } from '../../../src/model/fixes/describe-changes';
import type { Command } from '../../../src/model/history/history';
import { twoZones } from '../../support/diagram';
import { nodeId, rowId, run } from '../../support/run-command';

const doc = twoZones()
  .node('securityGroup', 'web-sg', { in: 'main' })
  .node('internetGateway', 'igw', { in: 'main' })
  .node('routeTable', 'rt', { in: 'main', props: { routes: [{ target: null }] } })
  .node('alb', 'web', {
    in: 'main',
    props: { subnets: ['private-a'], securityGroups: ['web-sg'], listeners: [{ protocol: 'HTTP', port: 80 }] },
  })
  .node('targetGroup', 'boxes', { in: 'main' })
  .node('restApi', 'orders', { in: 'frankfurt', props: { routes: [{ path: '/a' }] } })
  .node('ec2', 'box', { in: 'private-a' })
  .wire('web', 'boxes')
  .wire('boxes', 'box')
  .build();

const [web, box] = [nodeId('web'), nodeId('box')];
const changing = <A>(command: Command<A>, args: A) => describeChanges(doc, run(doc, command, args));
const wires = Object.values(doc.wires).map(({ id }) => id);

describe('a list of changes', () => {
  it.each<[string, () => readonly string[], readonly string[]]>([
    [
      'a property',
      () => changing(setProp, { id: web, prop: 'scheme', value: 'internet-facing' }),
      ['sets Scheme of ALB "web" from internal to internet-facing'],
    ],
    [
      'a switch',
      () => changing(setProp, { id: box, prop: 'publicIp', value: true }),
      ['sets Public IPv4 address of EC2 instance "box" from off to on'],
    ],
    [
      'a property that was empty',
      () => changing(setProp, { id: nodeId('private-a'), prop: 'routeTable', value: nodeId('rt') }),
      ['sets Route table of Subnet "private-a" to Route table "rt"'],
    ],
    [
      'a list of nodes',
      () => changing(setProp, { id: web, prop: 'subnets', value: [nodeId('private-b')] }),
      ['adds Subnet "private-b" to Spans of ALB "web"', 'takes Subnet "private-a" out of Spans of ALB "web"'],
    ],
    [
      'a new row, with the node it names',
      () =>
        changing(addRow, {
          id: nodeId('web-sg'),
          list: 'rules',
          values: { direction: 'in', fromPort: 80, toPort: 80, peer: nodeId('web-sg') },
        }),
      ['adds rule in tcp 80 (Security group "web-sg") to Security group "web-sg"'],
    ],
    [
      'a field of a row',
      () => changing(setRowField, { id: web, row: rowId('web', 0), field: 'port', value: 8080 }),
      ['sets Port of listener HTTP 80 of ALB "web" from 80 to 8080'],
    ],
    [
      'a row of another node',
      () =>
        changing(setRowField, {
          id: nodeId('orders'),
          row: rowId('orders', 0),
          field: 'listener',
          value: rowId('web', 0),
        }),
      ['sets Backend listener of route GET /a of REST API "orders" to HTTP 80 of ALB "web"'],
    ],
    ['a name', () => changing(setLabel, { id: web, label: 'shop' }), ['renames ALB "web" to "shop"']],
    [
      'a move',
      () => changing(moveNodes, { moves: [{ id: box, parent: nodeId('private-b'), x: 0, y: 0 }] }),
      ['moves EC2 instance "box" from Subnet "private-a" to Subnet "private-b"'],
    ],
    [
      'a node that goes, and not the wires that go with it',
      () => changing(deleteItems, { nodes: [box], wires: [] }),
      ['removes EC2 instance "box" from Subnet "private-a"'],
    ],
    [
      'a wire that goes',
      () => changing(deleteItems, { nodes: [], wires: wires.slice(0, 1) }),
      ['removes the wire from HTTP 80 of ALB "web" to Target group "boxes"'],
    ],
    ['the profile', () => changing(setProfile, { profile: 'saa-c03' }), ['sets the profile to saa-c03']],
    ['the mode', () => changing(setMode, { mode: 'export' }), ['sets the mode to export']],
    ['nothing, when only the layout differs', () => describeChanges(doc, moved(doc)), []],
  ])('names %s', (_what, changes, expected) => {
    expect(changes()).toEqual(expected);
  });

  it('names what comes, and how it is wired', () => {
    const smaller = run(doc, deleteItems, { nodes: [nodeId('boxes')], wires: [] });
    expect(describeChanges(smaller, doc)).toEqual([
      'adds Target group "boxes" to VPC "main"',
      'wires HTTP 80 of ALB "web" to Target group "boxes"',
      'wires Target group "boxes" to EC2 instance "box"',
    ]);
  });
});

function moved(before: Diagram): Diagram {
  return { ...before, layout: { ...before.layout, [web]: { x: 500, y: 500 } } };
}
