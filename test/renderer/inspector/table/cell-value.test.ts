import { describe, expect, it } from 'vitest';
import { rowsIn } from '../../../../src/model/document/references';
import { createFacts } from '../../../../src/model/facts/facts';
import { NodeId } from '../../../../src/model/kinds/fields';
import { kindOf } from '../../../../src/model/kinds/registry';
import { fieldsOf } from '../../../../src/renderer/inspector/fields';
import { cellNote } from '../../../../src/renderer/inspector/table/cell-note';
import { type CellAt, cellText, isMoot, readCell } from '../../../../src/renderer/inspector/table/cell-value';
import { columnsOf } from '../../../../src/renderer/inspector/table/columns';
import { idOf, twoZones } from '../../../support/diagram';

const rules = [
  { protocol: 'tcp', fromPort: 8000, toPort: 8100, cidr: '10.0.0.0/16' },
  { protocol: 'tcp', peer: 'lb-sg' },
  { protocol: 'all', prefixList: 'pl-0a1b2c3d4e5f67890' },
  { protocol: 'tcp', fromPort: 443, toPort: 70000 },
];
const facts = createFacts(
  twoZones()
    .node('securityGroup', 'lb-sg', { in: 'main' })
    .node('securityGroup', 'sg', { in: 'main', props: { rules } })
    .node('internetGateway', 'igw', { in: 'main' })
    .node('routeTable', 'rt', { in: 'main', props: { routes: [{ target: 'igw' }, {}] } })
    .node('alb', 'app', {
      in: 'main',
      props: { listeners: [{ protocol: 'HTTP', port: 80 }], rules: [{ path: '/a' }] },
    })
    .build(),
);

/** The cell of a column in one row of a list. */
function cell(label: string, list: string, index: number, title: string): CellAt {
  const node = facts.graph.node(NodeId.parse(idOf(label)));
  const field = node && fieldsOf(kindOf(node.kind).props).find(({ key }) => key === list);
  const column = field && columnsOf(field).find((each) => each.title === title);
  const row = node && rowsIn(node, list)[index];
  if (!node || !column || !row) throw new Error(`no cell ${title}`);
  return { column, row, node, facts };
}
const rule = (index: number, title: string) => cell('sg', 'rules', index, title);

describe('what a cell shows', () => {
  it.each<[string, CellAt, string]>([
    ['a range of ports', rule(0, 'Ports'), '8000-8100'],
    ['a block', rule(0, 'CIDR or group'), '10.0.0.0/16'],
    ['a group by its name', rule(1, 'CIDR or group'), 'lb-sg'],
    ['a prefix list', rule(2, 'CIDR or group'), 'pl-0a1b2c3d4e5f67890'],
    ['nothing where nothing is said', rule(3, 'CIDR or group'), ''],
    ['a choice as AWS spells it', rule(0, 'Proto'), 'tcp'],
    ['the target of a route by its name', cell('rt', 'routes', 0, 'Target'), 'igw'],
    ['nothing for a route without a target', cell('rt', 'routes', 1, 'Target'), ''],
    ['a number', cell('app', 'listeners', 0, 'Port'), '80'],
  ])('%s', (_situation, at, text) => {
    expect(cellText(at)).toBe(text);
  });

  it('says nothing of ports where a rule is for every protocol', () => {
    expect([isMoot(rule(2, 'Ports')), isMoot(rule(0, 'Ports')), isMoot(rule(2, 'Proto'))]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('what typed text means', () => {
  const none = { cidr: '', peer: null, prefixList: '' };
  it.each<[string, CellAt, string, object]>([
    ['both ends of a range', rule(0, 'Ports'), '443', { fromPort: 443, toPort: 443 }],
    ['a block, instead of a group', rule(1, 'CIDR or group'), ' 10.1.0.0/16 ', { ...none, cidr: '10.1.0.0/16' }],
    ['a group by its name, instead of a block', rule(0, 'CIDR or group'), 'LB-sg', { ...none, peer: idOf('lb-sg') }],
    ['a prefix list by how its id begins', rule(0, 'CIDR or group'), 'pl-1', { ...none, prefixList: 'pl-1' }],
    ['nothing at all', rule(0, 'CIDR or group'), '', none],
    ['a target that is chosen', cell('rt', 'routes', 1, 'Target'), idOf('igw'), { target: idOf('igw') }],
    ['no target', cell('rt', 'routes', 0, 'Target'), '', { target: null }],
    ['a number', cell('app', 'listeners', 0, 'Port'), '8080', { port: 8080 }],
  ])('%s', (_situation, at, text, values) => {
    expect(readCell(at, text)).toEqual({ ok: true, values });
  });

  it.each<[CellAt, string]>([
    [rule(0, 'Ports'), 'http'],
    [cell('app', 'listeners', 0, 'Port'), 'eighty'],
  ])('is refused with a reason where it means nothing', (at, text) => {
    expect(readCell(at, text)).toEqual({ ok: false, reason: expect.stringMatching(/\w/) });
  });
});

describe('what is said about a cell', () => {
  const finding = { rule: 'SEC-02', severity: 'error', message: 'too wide', on: [], wires: [] } as const;
  it.each<[string, CellAt, object]>([
    ['what its block is', rule(0, 'CIDR or group'), { tone: 'info', text: expect.stringMatching(/VPC main\.$/) }],
    [
      'that nothing is named',
      rule(3, 'CIDR or group'),
      { tone: 'warning', text: expect.stringMatching(/^Still missing: CIDR/) },
    ],
    ['that a port is too high', rule(3, 'Ports'), { tone: 'error', text: 'To port: AWS accepts 0 to 65535.' }],
    ['why it is empty', rule(2, 'Ports'), { tone: 'info', text: 'Protocol all has no ports.' }],
    [
      'that a target is missing',
      cell('rt', 'routes', 1, 'Target'),
      { tone: 'warning', text: 'Target is still missing.' },
    ],
    ['what the field is for', rule(0, 'Proto'), { tone: 'info', text: expect.stringMatching(/every port\.$/) }],
  ])('%s', (_situation, at, note) => {
    expect(cellNote(at, undefined)).toEqual(note);
  });

  it('is its finding, unless the value itself is wrong', () => {
    expect(cellNote(rule(0, 'Proto'), finding)).toEqual({ tone: 'error', text: 'SEC-02: too wide' });
    expect(cellNote(rule(3, 'Ports'), finding)?.text).toMatch(/^To port/);
  });
});
