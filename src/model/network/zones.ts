import type { DiagramNode, NodeOf } from '../document/diagram';
import type { LoadBalancer } from '../graph/backend';
import { judged, notKnown } from './checks';
import type { Network } from './failures';
import { titled } from './names';
import type { Check } from './trace-types';

/** Whether a load balancer sends from each zone to targets in all of them. An ALB does unless the group says otherwise. */
export function crossesZones(loadBalancer: LoadBalancer, group: NodeOf<'targetGroup'>): boolean {
  const { crossZone } = group.props;
  if (crossZone !== 'use_load_balancer_configuration') return crossZone === 'true';
  return loadBalancer.kind === 'alb' || loadBalancer.props.crossZone;
}

/** False only when both subnets are known and lie in different zones. What stands in no subnet is reached from any zone. */
export function mayShareZone(
  { facts }: Network,
  a: NodeOf<'subnet'> | undefined,
  b: NodeOf<'subnet'> | undefined,
): boolean {
  const [zoneA, zoneB] = [a, b].map((subnet) => subnet && facts.graph.within(subnet, 'zone'));
  return !zoneA || !zoneB || (zoneA.props.letter === zoneB.props.letter && facts.mayShareRegion(zoneA, zoneB));
}

/** A target gets traffic only when its load balancer works in its zone, or in any zone where it crosses them. */
export function zoneChecks(
  net: Network,
  loadBalancer: LoadBalancer,
  group: NodeOf<'targetGroup'>,
  target: DiagramNode,
): readonly Check[] {
  const lettersOf = (node: DiagramNode) =>
    new Set(net.subnets(node).flatMap((subnet) => net.facts.graph.within(subnet, 'zone')?.props.letter ?? []));
  const enabled = lettersOf(loadBalancer);
  const own = lettersOf(target);
  // What stands in another VPC or on premises is registered for all zones.
  if (own.size === 0 || net.facts.vpc(target) !== net.facts.vpc(loadBalancer)) return [];
  const what = `${titled(loadBalancer)} works in a zone of ${titled(target)}`;
  if (enabled.size === 0) return [notKnown(what)];
  const works = [...own].some((letter) => enabled.has(letter));
  const crosses = crossesZones(loadBalancer, group);
  // While a zone is down, the others serve its targets if they may cross; enabling decides only where all works.
  const everEnabled = new Set(
    net.facts.subnets(loadBalancer).flatMap((subnet) => net.facts.graph.within(subnet, 'zone')?.props.letter ?? []),
  );
  const isRegistered = [...own].some((letter) => everEnabled.has(letter));
  const ok = crosses ? isRegistered : works;
  return [
    judged(ok ? 'yes' : 'no', what, () => ({
      node: loadBalancer,
      code: 'no-target',
      rule: null,
      message: `${titled(loadBalancer)} ${isRegistered ? 'is down in' : 'is not enabled in'} zone ${[...own].join(', ')}, so ${titled(target)} gets no traffic.`,
      fix: `Give ${titled(loadBalancer)} a subnet in zone ${[...own].join(', ')}.`,
    })),
  ];
}
