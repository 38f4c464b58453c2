import { describe, expect, it } from 'vitest';
import { OUT, type WireEnd } from '../../../src/model/document/diagram';
import { createFacts } from '../../../src/model/facts/facts';
import { chainText } from '../../../src/model/kinds/chain-text';
import { NodeId, RowId } from '../../../src/model/kinds/fields';
import { connectTargets, portsOf, verdictText } from '../../../src/renderer/connecting/targets';
import { idOf, rowIdOf, twoZones } from '../../support/diagram';

const spans = { subnets: ['private-a', 'private-b'] };
const builder = twoZones()
  .node('client', 'browser')
  .node('restApi', 'orders-api', { in: 'frankfurt', props: { routes: [{ path: '/a' }, { path: '/b' }] } })
  .node('vpcLinkV1', 'v1', { in: 'frankfurt' })
  .node('nlb', 'net', { in: 'main', props: { ...spans, listeners: [{ protocol: 'TCP', port: 80 }] } })
  .node('alb', 'app', { in: 'main', props: { ...spans, listeners: [{ protocol: 'HTTP', port: 80 }] } })
  .node('ec2', 'web-1', { in: 'private-a' })
  .node('rds', 'store', { in: 'main' });
const facts = createFacts(builder.build());
const end = (label: string, row?: number): WireEnd => ({
  node: NodeId.parse(idOf(label)),
  port: row === undefined ? OUT : RowId.parse(rowIdOf(label, row)),
});
const node = (label: string) => {
  const found = facts.graph.node(NodeId.parse(idOf(label)));
  if (!found) throw new Error(`no ${label}`);
  return found;
};

describe('ports of a node', () => {
  it.each([
    ['each row of an API', 'orders-api', ['GET /a', 'GET /b']],
    ['the node itself for a link', 'v1', ['VPC link V1']],
    ['none where no wire starts', 'store', []],
  ])('are %s', (_, label, ports) => {
    expect(portsOf(node(label)).map((port) => port.label)).toEqual(ports);
  });
});

describe('targets of a wire', () => {
  it('are legal ones first, refused ones after them with code and reason', () => {
    const targets = connectTargets(facts, end('v1'));
    expect(targets[0]).toMatchObject({ name: 'net', kind: 'Network Load Balancer', verdict: { legal: true } });
    const legal = targets.map((target) => target.verdict.legal);
    expect(legal).toEqual([...legal].sort((a, b) => Number(b) - Number(a)));
    const alb = targets.find((target) => target.name === 'app');
    expect(alb && verdictText(alb.verdict)).toMatch(/^Draft\. API-09: /);
  });

  it('leave out the source, containers and what takes no wire', () => {
    const names = connectTargets(facts, end('orders-api', 0)).map((target) => target.name);
    expect(names.sort()).toEqual(['app', 'net', 'store', 'v1', 'web-1']);
  });

  it('leave out what this port is wired to already', () => {
    const wired = createFacts(builder.wire('orders-api', 'v1', 0).build());
    const names = (row: number) => connectTargets(wired, end('orders-api', row)).map((target) => target.name);
    expect(names(0)).not.toContain('v1');
    expect(names(1)).toContain('v1');
  });

  it.each([
    ['app', ['vpcLinkV2']],
    ['web-1', ['vpcLinkV2', 'alb', 'targetGroup']],
    ['store', ['lambda']],
  ])('offer what could stand between an API and %s', (name, detour) => {
    const target = connectTargets(facts, end('orders-api', 0)).find((each) => each.name === name);
    expect(target?.verdict).toMatchObject({ legal: false, detour });
  });

  it('offer nothing where nothing leads there', () => {
    const target = connectTargets(facts, end('app', 0)).find((each) => each.name === 'net');
    expect(target?.verdict.legal).toBe(false);
    expect(target?.verdict.detour).toBeUndefined();
  });

  it('name a chain in words', () => {
    expect(chainText(['vpcLinkV2', 'alb', 'targetGroup'])).toBe('a VPC link V2, an ALB and a target group');
  });

  it('say what is put in between', () => {
    const target = connectTargets(facts, end('app', 0)).find((each) => each.name === 'web-1');
    expect(target?.verdict.legal).toBe(true);
    expect(target && verdictText(target.verdict)).toBe('A target group is put in between');
  });
});
