import type { NodeOf } from '../document/diagram';
import type { Facts } from '../facts/facts';
import { fix } from '../fixes/edits';
import { letPass } from '../fixes/groups';
import type { QuickFix } from '../fixes/quick-fix';
import { nodeName } from '../fixes/words';
import type { LoadBalancer } from '../graph/backend';
import { doesGroupAllow, groupsFiltering, peerOf } from '../network/security-groups';
import { defineRule, titled } from './rule';
import { guardsOf, listed, sentence } from './words';

export const linkReachesLoadBalancer = defineRule({
  id: 'SEC-01',
  title: 'Security groups let a VPC link V2 reach its load balancer',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'The link opens the connection: its groups need an outbound rule, those of the load balancer an inbound rule.',
  consequence: 'Callers get 503 from an HTTP API, 500 or 504 from a REST API.',
  fix: "Allow the port of the listener: outbound on the link's group, inbound from the link on the load balancer's group.",
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-vpc-links-v2.html',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-security-groups.html',
  ],
  checkedOn: '2026-11',
  today:
    'The exam material asks for inbound rules on the link. The link only opens connections: it needs outbound rules.',
  onNode: ['vpcLinkV2'],
  check(link, facts, report) {
    for (const [loadBalancer, ports] of portsByLoadBalancer(link, facts)) {
      const out = ports.filter((port) => !mayLeave(link, loadBalancer, port, facts));
      const into = ports.filter((port) => !mayEnter(link, loadBalancer, port, facts));
      if (out.length > 0) {
        const what = `let nothing out to ${titled(loadBalancer)} on TCP ${listed(out.map(String))}`;
        report(sentence(`the security groups of ${titled(link)} ${what}.`), {
          on: [link.id, loadBalancer.id],
          fixes: () => [letThrough(link, loadBalancer, ports)],
        });
      }
      if (into.length > 0) {
        const what = `${guardsOf([loadBalancer], facts)} not admit ${titled(link)} on TCP ${listed(into.map(String))}.`;
        report(sentence(what), {
          on: [loadBalancer.id, link.id],
          fixes: () => [letThrough(link, loadBalancer, ports)],
        });
      }
    }
  },
});

/** The pair of rules: out of the link's group, into that of the load balancer. */
function letThrough(link: NodeOf<'vpcLinkV2'>, to: LoadBalancer, ports: readonly number[]): QuickFix {
  const passages = ports.map((port) => ({ protocol: 'tcp', port }) as const);
  return fix('let-through', `Let ${nodeName(link)} through to ${nodeName(to)}`, letPass(link.id, to.id, passages));
}

function portsByLoadBalancer(link: NodeOf<'vpcLinkV2'>, facts: Facts): ReadonlyMap<LoadBalancer, readonly number[]> {
  const ports = new Map<LoadBalancer, number[]>();
  for (const { loadBalancer, listener } of facts.listenersThrough(link)) {
    // No request runs over UDP: LB-05.
    if (listener.protocol === 'UDP') continue;
    ports.set(loadBalancer, [...(ports.get(loadBalancer) ?? []), listener.port]);
  }
  return ports;
}

function mayLeave(link: NodeOf<'vpcLinkV2'>, to: LoadBalancer, port: number, facts: Facts): boolean {
  return doesGroupAllow(groupsFiltering(facts, link), 'out', 'tcp', port, peerOf(facts, to)) !== 'no';
}

function mayEnter(link: NodeOf<'vpcLinkV2'>, to: LoadBalancer, port: number, facts: Facts): boolean {
  return doesGroupAllow(groupsFiltering(facts, to), 'in', 'tcp', port, peerOf(facts, link)) !== 'no';
}
