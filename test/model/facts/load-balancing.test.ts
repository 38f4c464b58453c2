import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../src/model/facts/facts';
import { type Probe, probesOf } from '../../../src/model/facts/load-balancing';
import { buildGraph } from '../../../src/model/graph/graph';
import { type DiagramBuilder, rowIdOf, twoZones } from '../../support/diagram';

const subnets = ['private-a', 'private-b'];
const two = [
  { protocol: 'TCP', port: 80 },
  { protocol: 'TCP', port: 443 },
];
const behindLink = (listeners: readonly object[]) =>
  twoZones()
    .node('vpcLinkV2', 'link', { in: 'main', props: { subnets } })
    .node('nlb', 'front', { in: 'main', props: { subnets, listeners } })
    .wire('link', 'front');
const withRoutes = (base: DiagramBuilder, ...listeners: readonly (string | null)[]) =>
  listeners.reduce(
    (all, _, i) => all.wire('api', 'link', i),
    base.node('httpApi', 'api', { in: 'frankfurt', props: { routes: listeners.map((listener) => ({ listener })) } }),
  );

describe('the listeners that routes reach over a link', () => {
  const first = rowIdOf('front', 0);
  const second = rowIdOf('front', 1);
  const cases: readonly (readonly [string, DiagramBuilder, readonly number[]])[] = [
    ['the only one, without routes', behindLink(two.slice(0, 1)), [80]],
    ['none of two, without routes', behindLink(two), []],
    ['the one that a route names', withRoutes(behindLink(two), second), [443]],
    ['each one once', withRoutes(behindLink(two), second, first, second), [443, 80]],
    ['only those that are clear', withRoutes(behindLink(two), null, first), [80]],
    ['none behind a link that leads nowhere', twoZones().node('vpcLinkV2', 'link', { in: 'main' }), []],
  ];
  it.each(cases)('%s', (_situation, design, ports) => {
    const facts = factsOf(buildGraph(design.build()));
    const [link] = facts.graph.ofKind('vpcLinkV2');
    expect(link && facts.listenersThrough(link).map(({ listener }) => listener.port)).toEqual(ports);
  });
});

describe('what a load balancer sends to a target', () => {
  const tcp = (port: number, purpose: Probe['purpose']): Probe => ({ protocol: 'tcp', port, purpose });
  const cases: readonly (readonly [string, Readonly<Record<string, unknown>>, readonly Probe[]])[] = [
    ['traffic and checks on one port', { port: 80 }, [tcp(80, 'traffic'), tcp(80, 'health checks')]],
    [
      'checks on the traffic port by name',
      { port: 80, healthPort: 'traffic-port' },
      [tcp(80, 'traffic'), tcp(80, 'health checks')],
    ],
    ['checks on a port of their own', { port: 80, healthPort: ' 81 ' }, [tcp(80, 'traffic'), tcp(81, 'health checks')]],
    ['no check on a port that is no number', { port: 80, healthPort: 'eighty' }, [tcp(80, 'traffic')]],
    [
      'UDP traffic, and checks over TCP',
      { port: 53, protocol: 'UDP' },
      [{ protocol: 'udp', port: 53, purpose: 'traffic' }, tcp(53, 'health checks')],
    ],
  ];
  it.each(cases)('%s', (_situation, props, probes) => {
    const [group] = buildGraph(twoZones().node('targetGroup', 'targets', { in: 'main', props }).build()).ofKind(
      'targetGroup',
    );
    expect(group && probesOf(group)).toEqual(probes);
  });
});

describe('whether targets see the address of the caller', () => {
  const design = (
    lb: 'alb' | 'nlb',
    targetType: string,
    protocol: string,
    ...callers: readonly ('client' | 'vpcLinkV1' | 'vpcLinkV2')[]
  ) =>
    callers.reduce(
      (all, kind) => all.node(kind, kind).wire(kind, 'front'),
      twoZones()
        .node('targetGroup', 'targets', { in: 'main', props: { targetType, protocol } })
        .node(lb, 'front', { in: 'main', props: { subnets, listeners: two } })
        .wire('front', 'targets'),
    );
  const cases: readonly (readonly [string, DiagramBuilder, boolean])[] = [
    ['an NLB with instances', design('nlb', 'instance', 'TCP', 'client'), true],
    ['an NLB with an ALB, behind a V2 link', design('nlb', 'alb', 'TCP', 'vpcLinkV2'), true],
    ['an NLB with addresses over TCP', design('nlb', 'ip', 'TCP', 'client'), false],
    ['an NLB with addresses over UDP', design('nlb', 'ip', 'UDP', 'client'), true],
    ['an NLB behind a V1 link only', design('nlb', 'instance', 'TCP', 'vpcLinkV1'), false],
    ['an NLB behind a V1 link and a client', design('nlb', 'instance', 'TCP', 'vpcLinkV1', 'client'), true],
    ['an ALB', design('alb', 'instance', 'HTTP', 'client'), false],
  ];
  it.each(cases)('%s', (_situation, builder, expected) => {
    const facts = factsOf(buildGraph(builder.build()));
    const [loadBalancer] = facts.graph.ofKind('nlb', 'alb');
    const [group] = facts.graph.ofKind('targetGroup');
    expect(loadBalancer && group && facts.keepsCallerAddress(loadBalancer, group)).toBe(expected);
  });
});
