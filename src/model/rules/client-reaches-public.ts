import type { DiagramNode } from '../document/diagram';
import type { Facts } from '../facts/facts';
import { fix, setProp } from '../fixes/edits';
import { publishInstance, publishLoadBalancer } from '../fixes/publish';
import type { QuickFix } from '../fixes/quick-fix';
import { nodeName } from '../fixes/words';
import type { LoadBalancer } from '../graph/backend';
import { leadsToInternet } from '../network/route-lookup';
import { doesGroupAllow, groupsFiltering, INTERNET } from '../network/security-groups';
import { defineRule, titled } from './rule';
import { listedNodes, sentence } from './words';

export const clientReachesPublic = defineRule({
  id: 'WIRE-02',
  title: 'A client on the internet reaches what it calls',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'It takes a public address, a route to an internet gateway and a security group that admits the internet.',
  consequence: 'The name resolves to a private address, or the connection times out.',
  fix: 'Let the client call a Regional API, or an internet-facing load balancer in public subnets whose group admits it.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-apis.html',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/how-elastic-load-balancing-works.html',
    'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html',
  ],
  checkedOn: '2026-11',
  onWire: { from: ['client'], to: ['restApi', 'alb', 'nlb', 'ec2', 'lambda'] },
  check({ to }, facts, report) {
    const reason = withoutUrl(to) ?? withoutAddress(to) ?? withoutRoute(to, facts) ?? withoutRule(to, facts);
    if (reason)
      report(sentence(`${titled(to)} ${reason}; a client on the internet cannot reach it.`), {
        fixes: () => publishFixes(to),
      });
  },
});

/** Everything it takes at once. */
function publishFixes(to: DiagramNode): readonly QuickFix[] {
  if (isLoadBalancer(to))
    return [fix('publish', `Make ${nodeName(to)} reachable from the internet`, publishLoadBalancer(to.id))];
  if (to.kind === 'ec2') return [fix('publish', `Give ${nodeName(to)} a public address`, publishInstance(to.id))];
  const title = `Make ${nodeName(to)} Regional`;
  return to.kind === 'restApi' ? [fix('make-regional', title, setProp(to.id, 'endpointType', 'REGIONAL'))] : [];
}

/** A function answers the internet at its URL only, wherever its own network interfaces are. */
function withoutUrl(node: DiagramNode): string | undefined {
  return node.kind === 'lambda' && node.props.functionUrl === 'none' ? 'has no function URL' : undefined;
}

function withoutAddress(node: DiagramNode): string | undefined {
  if (node.kind === 'restApi') return node.props.endpointType === 'PRIVATE' ? 'is private' : undefined;
  if (isLoadBalancer(node)) return node.props.scheme === 'internal' ? 'is internal' : undefined;
  // What the instance says is exported, whatever its subnet would give it.
  return node.kind === 'ec2' && !node.props.publicIp ? 'has no public address' : undefined;
}

function withoutRoute(node: DiagramNode, facts: Facts): string | undefined {
  if (node.kind === 'lambda') return undefined;
  // A subnet that claims to be public and has no route is told by NET-01.
  const cutOff = facts
    .subnets(node)
    .filter((subnet) => subnet.props.access === 'private' && leadsToInternet(facts, subnet) === 'no');
  return cutOff.length === 0 ? undefined : `stands in ${listedNodes(cutOff)} without a route to an internet gateway`;
}

/** An instance may listen on any port; of a load balancer one open listener is enough. */
function withoutRule(node: DiagramNode, facts: Facts): string | undefined {
  if (!isLoadBalancer(node) || node.props.listeners.length === 0) return undefined;
  const groups = groupsFiltering(facts, node);
  const isShut = node.props.listeners.every(({ protocol, port }) => {
    const over = protocol === 'UDP' ? 'udp' : 'tcp';
    return doesGroupAllow(groups, 'in', over, port, INTERNET) === 'no';
  });
  return isShut ? 'admits nobody outside by its security groups' : undefined;
}

function isLoadBalancer(node: DiagramNode): node is LoadBalancer {
  return node.kind === 'alb' || node.kind === 'nlb';
}
