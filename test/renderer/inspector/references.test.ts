import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/model/document/references';
import { createFacts } from '../../../src/model/facts/facts';
import type { Finding } from '../../../src/model/findings/validate';
import { NodeId, RowId } from '../../../src/model/kinds/fields';
import { candidates, iconOf, leadsTo, nameOf, rowsBehind, usedBy } from '../../../src/renderer/inspector/references';
import { countKinds, findingsAbout } from '../../../src/renderer/inspector/several';
import { idOf, rowIdOf, twoZones } from '../../support/diagram';

const listeners = [
  { protocol: 'HTTP', port: 80 },
  { protocol: 'HTTPS', port: 443 },
];
const builder = twoZones()
  .node('vpc', 'other', { in: 'frankfurt', props: { cidr: '10.1.0.0/16' } })
  .node('securityGroup', 'far-sg', { in: 'other' })
  .node('securityGroup', 'alb-sg', { in: 'main' })
  .node('securityGroup', 'web-sg', { in: 'main', props: { rules: [{ direction: 'in', peer: 'alb-sg' }, {}] } })
  .node('internetGateway', 'igw', { in: 'main' })
  .node('routeTable', 'rt', { in: 'main', props: { routes: [{ target: 'igw' }] } })
  .node('subnet', 'public-a', { in: 'zone-a', props: { cidr: '10.0.9.0/24', access: 'public', routeTable: 'rt' } })
  .node('restApi', 'api', { in: 'frankfurt', props: { routes: [{ path: '/a' }, { path: '/b' }] } })
  .node('vpcLinkV2', 'link', { in: 'main', props: { subnets: ['private-a', 'private-b'] } })
  .node('alb', 'app', { in: 'main', props: { listeners, securityGroups: ['alb-sg'] } })
  .wire('api', 'link', 0)
  .wire('link', 'app');
const doc = builder.build();
const facts = createFacts(doc);
const id = (label: string) => NodeId.parse(idOf(label));
const node = (label: string) => {
  const found = facts.graph.node(id(label));
  if (!found) throw new Error(`no ${label}`);
  return found;
};

describe('nodes a property may name', () => {
  it.each([
    ['groups of the same VPC only', 'app', 'securityGroup', [], ['alb-sg', 'web-sg']],
    [
      'a group of another VPC that is named already',
      'app',
      'securityGroup',
      ['far-sg'],
      ['alb-sg', 'far-sg', 'web-sg'],
    ],
    ['subnets by zone, then by name', 'app', 'subnet', [], ['private-a', 'public-a', 'private-b']],
    ['nothing where there is none', 'app', 'ec2', [], []],
  ])('are %s', (_, label, kind, named, expected) => {
    const found = candidates(facts, node(label), [kind], named.map(id));
    expect(found.map(nameOf)).toEqual(expected);
  });
});

describe('listeners a route may reach', () => {
  it('are those of the load balancer behind its link', () => {
    const rows = rowsBehind(facts, node('api'), RowId.parse(rowIdOf('api', 0)));
    expect(rows.map((row) => row.name)).toEqual(['app · HTTP 80', 'app · HTTPS 443']);
    expect(rows.map((row) => row.id)).toEqual([rowIdOf('app', 0), rowIdOf('app', 1)]);
  });

  it('are none for a route without a wire', () => {
    expect(rowsBehind(facts, node('api'), RowId.parse(rowIdOf('api', 1)))).toEqual([]);
  });
});

describe('what a row leads to', () => {
  it.each([
    ['a route over its wire', 'api', 0, ['link']],
    ['a rule over the group it names', 'web-sg', 0, ['alb-sg']],
    ['a rule that names no group', 'web-sg', 1, []],
    ['a route of a table over its target', 'rt', 0, ['igw']],
  ])('%s', (_, label, index, expected) => {
    const row = rowsOf(node(label))[index];
    expect(row && leadsTo(facts, node(label), row).map(nameOf)).toEqual(expected);
  });
});

describe('a node in lists', () => {
  it.each([
    ['alb-sg', ['app', 'web-sg']],
    ['rt', ['public-a']],
    ['far-sg', []],
  ])('%s is used by %j', (label, users) => {
    expect(usedBy(facts, id(label)).map(nameOf)).toEqual(users);
  });

  it('has the icon of its style', () => {
    expect([iconOf(node('public-a')), iconOf(node('private-a')), iconOf(node('app'))]).toEqual([
      'publicSubnet',
      'privateSubnet',
      'alb',
    ]);
  });

  it('is counted by kind, in the order of the palette', () => {
    const counts = countKinds(Object.values(doc.nodes)).map(({ kind, nodes }) => `${nodes.length} ${kind.id}`);
    expect(counts.slice(0, 3)).toEqual(['1 account', '1 region', '1 restApi']);
    expect(counts).toContain('3 securityGroup');
  });
});

describe('findings about several things', () => {
  const about = (...labels: readonly string[]) => ({ nodes: labels.map(id), wires: [] });
  const wire = facts.graph.wires[0]?.id;
  const found: readonly Finding[] = [
    { rule: 'A-1', severity: 'error', message: 'both', on: [id('app'), id('link')], wires: wire ? [wire] : [] },
    { rule: 'A-2', severity: 'error', message: 'one', on: [id('app')], wires: [] },
  ];

  it('are those that name all of them', () => {
    const rules = (selection: Parameters<typeof findingsAbout>[1]) =>
      findingsAbout(found, selection).map((finding) => finding.rule);
    expect(rules(about('app', 'link'))).toEqual(['A-1']);
    expect(rules({ ...about('app', 'link'), wires: wire ? [wire] : [] })).toEqual(['A-1']);
    expect(rules(about('app', 'api'))).toEqual([]);
  });
});
