import type { DiagramNode, NodeOf } from '../document/diagram';
import type { Facts } from '../facts/facts';
import { isDeafAlb, type Probe, probesOf, type Target } from '../facts/load-balancing';
import { fix } from '../fixes/edits';
import { letPass } from '../fixes/groups';
import { nodeName } from '../fixes/words';
import type { LoadBalancer } from '../graph/backend';
import { doesGroupAllow, groupsFiltering, type Peer, peerOf } from '../network/security-groups';
import { defineRule, titled } from './rule';
import { guardsOf, listed, probed, sentence } from './words';

export const targetAdmitsLoadBalancer = defineRule({
  id: 'SEC-02',
  title: 'Security groups of targets admit the load balancer, for traffic and for health checks',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'Without an inbound rule a security group drops what the load balancer sends.',
  consequence: 'Health checks fail and requests time out: callers get 502, 503 or 504.',
  fix: "Admit the load balancer's security group on the port; the subnets of an NLB that has none.",
  sources: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-security-groups.html',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-troubleshooting.html',
  ],
  checkedOn: '2026-11',
  onNode: ['targetGroup'],
  check(group, facts, report) {
    const loadBalancers = new Set(facts.listenersInto(group).map(({ loadBalancer }) => loadBalancer));
    for (const loadBalancer of loadBalancers) {
      for (const { targets, where, passages } of blockedTargets(loadBalancer, group, facts)) {
        const message = `${guardsOf(targets, facts)} not admit ${titled(loadBalancer)} on ${where}.`;
        report(sentence(message), {
          on: [...targets.map((target) => target.id), loadBalancer.id],
          fixes: () => [
            fix(
              'let-in',
              `Admit ${nodeName(loadBalancer)} to ${listed(targets.map(nodeName))}`,
              ...targets.map((target) => letPass(loadBalancer.id, target.id, passages)),
            ),
          ],
        });
      }
    }
  },
});

interface Blocked {
  readonly targets: readonly Target[];
  readonly where: string;
  readonly passages: readonly Probe[];
}

/** Targets that share their security groups share the cause, so they are told together. */
function blockedTargets(loadBalancer: LoadBalancer, group: NodeOf<'targetGroup'>, facts: Facts): readonly Blocked[] {
  const blocked = new Map<string, Blocked>();
  for (const target of facts.targets(group)) {
    if (isToldElsewhere(loadBalancer, group, target, facts)) continue;
    const shut = probesOf(group, target).filter((probe) => isBlocked(probe, loadBalancer, group, target, facts));
    if (shut.length === 0) continue;
    const where = probed(shut);
    const key = `${(facts.securityGroups(target) ?? []).map(({ id }) => id).join()} ${where}`;
    blocked.set(key, { targets: [...(blocked.get(key)?.targets ?? []), target], where, passages: shut });
  }
  return [...blocked.values()];
}

/** An instance elsewhere is told by LB-11, an endpoint by X-08, an ALB that does not listen there by LB-06. */
function isToldElsewhere(
  loadBalancer: LoadBalancer,
  { props }: NodeOf<'targetGroup'>,
  target: Target,
  facts: Facts,
): boolean {
  if (target.kind === 'interfaceEndpoint' || isDeafAlb(target, props.port)) return true;
  return props.targetType !== 'ip' && !facts.mayShareVpc(loadBalancer, target);
}

function isBlocked(
  probe: Probe,
  loadBalancer: LoadBalancer,
  group: NodeOf<'targetGroup'>,
  target: Target,
  facts: Facts,
): boolean {
  const sender =
    probe.purpose === 'traffic' && facts.keepsCallerAddress(loadBalancer, group)
      ? callersOf(loadBalancer, facts)
      : peerOf(facts, loadBalancer);
  return doesGroupAllow(groupsFiltering(facts, target), 'in', probe.protocol, probe.port, sender) === 'no';
}

/** The NLB keeps the addresses of its callers, which the drawing does not tell; its own groups and theirs count. */
function callersOf(loadBalancer: LoadBalancer, facts: Facts): Peer {
  const callers = facts.graph.wiresTo(loadBalancer.id).flatMap((wire) => facts.graph.node(wire.from.node) ?? []);
  const carriers: readonly DiagramNode[] = [loadBalancer, ...callers];
  return { groups: carriers.flatMap((node) => facts.securityGroups(node) ?? []) };
}
