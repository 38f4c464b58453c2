import type { NodeOfAny } from '../document/diagram';
import type { Facts } from '../facts/facts';
import { fix, setProp } from '../fixes/edits';
import { nodeName } from '../fixes/words';
import type { BackendListener } from '../graph/backend';
import { doesGroupAllow } from '../network/security-groups';
import { defineRule, titled } from './rule';
import { sentence, shortListener } from './words';

export const nlbAdmitsPrivateLink = defineRule({
  id: 'LB-28',
  title: 'An NLB behind a V1 link or an endpoint service does not judge PrivateLink traffic by its inbound rules',
  severity: { aws: 'warning', 'saa-c03': 'warning' },
  why: 'Requests over PrivateLink carry no security group; those of a V1 link come from addresses of API Gateway that you must not depend on.',
  consequence: 'The NLB drops the requests: callers of the API get 504, connections to the endpoint time out.',
  fix: 'Turn off the check of PrivateLink traffic on the NLB, or admit the addresses of the clients.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-nlb-for-vpclink-using-console.html',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-security-groups.html',
  ],
  checkedOn: '2026-11',
  onNode: ['vpcLinkV1', 'endpointService'],
  check(link, facts, report) {
    for (const { loadBalancer, listener } of listenersBehind(link, facts)) {
      if (loadBalancer.kind !== 'nlb' || !loadBalancer.props.enforceOnPrivateLink) continue;
      if (!isShut({ loadBalancer, listener }, facts)) continue;
      report(
        sentence(
          `${titled(loadBalancer)} checks PrivateLink traffic, and its security groups do not admit ${titled(link)} on ${shortListener(listener)}.`,
        ),
        {
          on: [loadBalancer.id, link.id],
          fixes: () => [
            fix(
              'enforcement-off',
              `Turn the check of PrivateLink traffic off on ${nodeName(loadBalancer)}`,
              setProp(loadBalancer.id, 'enforceOnPrivateLink', false),
            ),
          ],
        },
      );
    }
  },
});

/** Of an NLB that is offered to others one open listener is enough: the rest may serve its own VPC. */
function listenersBehind(node: NodeOfAny<'vpcLinkV1' | 'endpointService'>, facts: Facts): readonly BackendListener[] {
  if (node.kind === 'vpcLinkV1') return facts.listenersThrough(node);
  return facts.graph.wiresFrom(node.id).flatMap((wire) => {
    const loadBalancer = facts.graph.node(wire.to.node);
    if (loadBalancer?.kind !== 'nlb') return [];
    const all = loadBalancer.props.listeners.map((listener) => ({ loadBalancer, listener }));
    return all.every((at) => isShut(at, facts)) ? all : [];
  });
}

/** What comes over PrivateLink carries no group, and its addresses are not known. */
function isShut({ loadBalancer, listener }: BackendListener, facts: Facts): boolean {
  return doesGroupAllow(facts.securityGroups(loadBalancer), 'in', 'tcp', listener.port, { groups: [] }) === 'no';
}
