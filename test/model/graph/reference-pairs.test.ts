import { describe, expect, it } from 'vitest';
import type { Diagram } from '../../../src/model/document/diagram';
import { buildGraph } from '../../../src/model/graph/graph';
import { referencePairs } from '../../../src/model/graph/reference-pairs';
import { NodeId } from '../../../src/model/kinds/fields';
import { idOf, twoZones } from '../../support/diagram';

/** The references that a node has to do with, by label: `alb > link`. */
function pairsOf(doc: Diagram, ...labels: readonly string[]): readonly string[] {
  const labelOf = (id: NodeId) => doc.nodes[id]?.label;
  const ids = labels.map((label) => NodeId.parse(idOf(label)));
  return referencePairs(buildGraph(doc), ids)
    .map(({ from, to }) => `${labelOf(from)} > ${labelOf(to)}`)
    .sort();
}

const chain = twoZones()
  .node('securityGroup', 'link-sg', { in: 'main' })
  .node('securityGroup', 'alb-sg', { in: 'main', props: { rules: [{ direction: 'in', peer: 'link-sg' }] } })
  .node('securityGroup', 'web-sg', { in: 'main', props: { rules: [{ direction: 'in', peer: 'alb-sg' }] } })
  .node('certificate', 'tls', { in: 'frankfurt' })
  .node('s3Bucket', 'logs', { in: 'frankfurt' })
  .node('vpcLinkV2', 'link', { in: 'frankfurt', props: { securityGroups: ['link-sg'] } })
  .node('alb', 'alb', {
    in: 'main',
    props: {
      subnets: ['private-a', 'private-b'],
      securityGroups: ['alb-sg'],
      accessLog: 'logs',
      listeners: [{ protocol: 'HTTPS', port: 443, certificate: 'tls' }],
    },
  })
  .node('ec2', 'web-1', { in: 'private-a', props: { securityGroups: ['web-sg'] } })
  .node('ec2', 'web-2', { in: 'private-b', props: { securityGroups: ['web-sg'] } });

describe('the references of a node', () => {
  const doc = chain.build();

  it('lead to certificates of its rows, to logs, and to nodes of groups that its groups let in', () => {
    expect(pairsOf(doc, 'alb')).toEqual(['alb > link', 'alb > logs', 'alb > tls', 'web-1 > alb', 'web-2 > alb']);
  });

  it('come from what names it', () => {
    expect(pairsOf(doc, 'tls')).toEqual(['alb > tls']);
    expect(pairsOf(doc, 'link')).toEqual(['alb > link']);
  });

  it('of a security group are those of the nodes that carry it', () => {
    expect(pairsOf(doc, 'alb-sg')).toEqual(['alb > link', 'web-1 > alb', 'web-2 > alb']);
  });

  it('leave out the subnets it spans, and nodes that merely share its group', () => {
    expect(pairsOf(doc, 'web-1', 'web-2')).toEqual(['web-1 > alb', 'web-2 > alb']);
    expect(pairsOf(doc, 'private-a')).toEqual([]);
  });

  it('join nodes of a group that lets itself in', () => {
    const cluster = chain
      .node('securityGroup', 'own', { in: 'main', props: { rules: [{ direction: 'in', peer: 'own' }] } })
      .node('ec2', 'db-1', { in: 'private-a', props: { securityGroups: ['own'] } })
      .node('ec2', 'db-2', { in: 'private-b', props: { securityGroups: ['own'] } });
    expect(pairsOf(cluster.build(), 'db-1')).toEqual(['db-1 > db-2', 'db-2 > db-1']);
  });

  it('of a subnet are the targets of its route table; an endpoint in a table means the subnets of the table', () => {
    const routed = chain
      .node('natGateway', 'nat', { in: 'private-b' })
      .node('routeTable', 'table', { in: 'main', props: { routes: [{ target: 'nat' }] } })
      .node('subnet', 'inner', { in: 'zone-a', props: { routeTable: 'table' } })
      .node('gatewayEndpoint', 's3', { in: 'main', props: { routeTables: ['table'] } })
      .build();
    expect(pairsOf(routed, 'inner')).toEqual(['inner > nat', 's3 > inner']);
    expect(pairsOf(routed, 's3')).toEqual(['s3 > inner']);
    expect(pairsOf(routed, 'nat')).toEqual(['inner > nat']);
  });

  it('name the subnets where a crowd carries a group', () => {
    const crowd = Array.from({ length: 20 }, (_, i) => `many-${i}`).reduce(
      (drawn, label, i) =>
        drawn.node('ec2', label, { in: i < 10 ? 'private-a' : 'private-b', props: { securityGroups: ['web-sg'] } }),
      chain,
    );
    expect(pairsOf(crowd.build(), 'alb-sg')).toEqual(['alb > link', 'private-a > alb', 'private-b > alb']);
  });

  it('of the whole diagram are each named once', () => {
    const all = pairsOf(doc, ...Object.values(doc.nodes).map(({ label }) => label));
    expect(all).toEqual(['alb > link', 'alb > logs', 'alb > tls', 'web-1 > alb', 'web-2 > alb']);
  });
});
