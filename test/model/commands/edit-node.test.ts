import { describe, expect, it } from 'vitest';
import {
  addRow,
  moveRow,
  removeRow,
  setLabel,
  setProp,
  setRowField,
  setRowValues,
} from '../../../src/model/commands/edit-node';
import { renameLogicalId } from '../../../src/model/commands/rename-logical-id';
import { MAX_LABEL } from '../../../src/model/document/diagram';
import { RowId } from '../../../src/model/kinds/fields';
import { sizeOfNode } from '../../../src/model/layout/node-size';
import { twoZones } from '../../support/diagram';
import { inRows, tightContainers } from '../../support/drawn-boxes';
import { nodeId, nodeOf, rowId, run, wiresOf } from '../../support/run-command';

const start = inRows(
  twoZones()
    .node('securityGroup', 'sg', { in: 'main' })
    .node('alb', 'web', { in: 'main', props: { listeners: [{ port: 80 }, { port: 8080 }, { port: 9090 }] } })
    .node('targetGroup', 'to-servers', { in: 'main' })
    .node('restApi', 'orders', { in: 'frankfurt', props: { routes: [{ path: '/a' }, { path: '/b' }] } })
    .wire('web', 'to-servers', 0)
    .wire('web', 'to-servers', 1)
    .build(),
);
const web = nodeId('web');
const listenersOf = (doc: typeof start) => nodeOf(doc, 'alb', web).props.listeners;

describe('the label', () => {
  it('changes and leaves the logical id', () => {
    const node = run(start, setLabel, { id: web, label: 'shop "front" 🛒' }).nodes[web];
    expect([node?.label, node?.logicalId]).toEqual(['shop "front" 🛒', 'Web']);
  });

  it('is cut where a file would refuse it', () => {
    expect(run(start, setLabel, { id: web, label: 'x'.repeat(2000) }).nodes[web]?.label).toHaveLength(MAX_LABEL);
  });
});

describe('the logical id', () => {
  it.each(['Shop', 'a', 'X1', 'WEB', 'z'.repeat(255)])('becomes %s', (logicalId) => {
    expect(run(start, renameLogicalId, { id: web, to: logicalId }).nodes[web]?.logicalId).toBe(logicalId);
  });

  it.each([
    ['empty', ''],
    ['led by a digit', '1Web'],
    ['with a hyphen', 'web-front'],
    ['with a letter outside ASCII', 'Bücher'],
    ['too long', 'z'.repeat(256)],
    ['taken', 'Orders'],
    ['taken in another case', 'ORDERS'],
  ])('stays when the new one is %s', (_situation, logicalId) => {
    expect(run(start, renameLogicalId, { id: web, to: logicalId })).toBe(start);
  });
});

describe('a property', () => {
  it.each([
    ['a choice', 'scheme', 'internet-facing'],
    ['a number', 'idleTimeout', 4000],
    ['a flag', 'deletionProtection', true],
    ['nodes it may name', 'securityGroups', [nodeId('sg')]],
    ['no nodes', 'subnets', []],
  ])('takes %s', (_situation, prop, value) => {
    expect(run(start, setProp, { id: web, prop, value }).nodes[web]?.props).toMatchObject({ [prop]: value });
  });

  it.each([
    ['a choice that is none', 'scheme', 'public'],
    ['a fraction', 'idleTimeout', 1.5],
    ['text for a number', 'idleTimeout', '60'],
    ['undefined for a list', 'subnets', null],
    ['a property that the kind lacks', 'colour', 'red'],
    ['a property of every object', '__proto__', { scheme: 'internal' }],
    ['a node that is gone', 'securityGroups', [nodeId('gone')]],
    ['a node of a kind it cannot name', 'securityGroups', [nodeId('main')]],
    ['an id that is none', 'securityGroups', ['sg']],
    ['a list of rows, which has commands of its own', 'listeners', []],
  ])('refuses %s', (_situation, prop, value) => {
    expect(run(start, setProp, { id: web, prop, value })).toBe(start);
  });

  it('leaves no step when the value is the same', () => {
    expect(run(start, setProp, { id: web, prop: 'scheme', value: 'internal' }).nodes[web]?.props).toEqual(
      start.nodes[web]?.props,
    );
  });

  it('lets the containers grow when the node does', () => {
    const doc = run(start, setProp, { id: web, prop: 'securityGroups', value: [nodeId('sg')] });
    const before = sizeOfNode(nodeOf(start, 'alb', web), undefined).height;
    expect(sizeOfNode(nodeOf(doc, 'alb', web), undefined).height).toBeGreaterThan(before);
    expect(tightContainers(doc)).toEqual([]);
  });
});

describe('rows', () => {
  it('are added at the end with the defaults of their kind and an id of their own', () => {
    const values = { port: 443, protocol: 'HTTPS', id: rowId('web', 0) };
    const rows = listenersOf(run(start, addRow, { id: web, values }));
    expect(rows.map((row) => row.port)).toEqual([80, 8080, 9090, 443]);
    expect(rows[3]).toEqual({
      id: 'r_new1',
      protocol: 'HTTPS',
      port: 443,
      certificate: null,
      certificateArn: '',
      action: 'forward',
      statusCode: 404,
    });
  });

  it('are not added with a value that is none, nor to a node that has no rows', () => {
    expect(run(start, addRow, { id: web, values: { port: 'http' } })).toBe(start);
    expect(run(start, addRow, { id: nodeId('main') })).toBe(start);
  });

  it('make their node larger, and the containers around it', () => {
    const doc = Array.from({ length: 12 }).reduce<typeof start>(
      (before, _, i) => run(before, addRow, { id: web }, (prefix) => `${prefix}_add${i}`),
      start,
    );
    expect(listenersOf(doc)).toHaveLength(15);
    expect(tightContainers(doc)).toEqual([]);
  });

  it('take a value in one field', () => {
    const doc = run(start, setRowField, { id: web, row: rowId('web', 1), field: 'port', value: 8443 });
    expect(listenersOf(doc).map((row) => row.port)).toEqual([80, 8443, 9090]);
  });

  it.each([
    ['a value that is none', rowId('web', 1), 'port', '8443'],
    ['another id', rowId('web', 1), 'id', 'r_other'],
    ['a field the row lacks', rowId('web', 1), 'host', 'example.com'],
  ])('refuse %s', (_situation, row, field, value) => {
    expect(run(start, setRowField, { id: web, row, field, value })).toBe(start);
  });

  it('take several values in one step, or none when one of them is wrong', () => {
    const sg = nodeId('sg');
    const group = run(start, addRow, { id: sg });
    const row = nodeOf(group, 'securityGroup', sg).props.rules[0]?.id ?? rowId('sg', 0);
    const values = (doc: typeof start) => nodeOf(doc, 'securityGroup', sg).props.rules[0];
    const wide = run(group, setRowValues, { id: sg, row, values: { fromPort: 8000, toPort: 8100 } });
    expect(values(wide)).toMatchObject({ id: row, fromPort: 8000, toPort: 8100, protocol: 'tcp' });
    expect(run(wide, setRowValues, { id: sg, row, values: { fromPort: 1, toPort: 'two' } })).toBe(wide);
    expect(run(wide, setRowValues, { id: sg, row, values: { id: 'r_other', fromPort: 1 } })).toBe(wide);
  });

  it('are removed with their wires and with every mention of them', () => {
    const args = { id: nodeId('orders'), row: rowId('orders', 1), field: 'listener', value: rowId('web', 0) };
    const named = run(start, setRowField, args);
    const doc = run(named, removeRow, { id: web, row: rowId('web', 0) });
    expect(listenersOf(doc).map((row) => row.port)).toEqual([8080, 9090]);
    expect(wiresOf(doc)).toEqual([`n_web ${rowId('web', 1)} -> n_toservers`]);
    expect(nodeOf(doc, 'restApi', nodeId('orders')).props.routes.map((row) => row.listener)).toEqual([null, null]);
  });

  it.each([
    ['that is gone', web, RowId.parse('r_gone')],
    ['of another node', nodeId('orders'), rowId('web', 0)],
    ['of a node that is gone', nodeId('gone'), rowId('web', 0)],
  ])('are not removed by naming one %s', (_situation, id, row) => {
    expect(run(start, removeRow, { id, row })).toBe(start);
  });

  it.each([
    ['up', 1, -1, [8080, 80, 9090]],
    ['down', 1, 1, [80, 9090, 8080]],
    ['up from the top', 0, -1, [80, 8080, 9090]],
    ['down from the bottom', 2, 1, [80, 8080, 9090]],
  ] as const)('move %s and keep their wires', (_situation, index, by, ports) => {
    const doc = run(start, moveRow, { id: web, row: rowId('web', index), by });
    expect(listenersOf(doc).map((row) => row.port)).toEqual(ports);
    expect(doc.wires).toBe(start.wires);
  });
});
