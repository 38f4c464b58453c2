import type { DiagramNode, NodeOf, NodeOfAny } from '../document/diagram';
import type { Facts } from '../facts/facts';
import { fix } from '../fixes/edits';
import { letPass } from '../fixes/groups';
import type { QuickFix } from '../fixes/quick-fix';
import { nodeName } from '../fixes/words';
import type { LoadBalancer } from '../graph/backend';
import type { Graph } from '../graph/graph';
import type { NodeId } from '../kinds/fields';
import { doesGroupAllow, groupsFiltering, peerOf } from '../network/security-groups';
import { defineRule, titled } from './rule';
import { guardsOf, listed, sentence } from './words';

export const linkReachesLoadBalancer = defineRule({
  id: 'SEC-01',
  title: 'Security groups let a VPC link V2 reach its load balancer, or what Cloud Map registers',
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
    for (const [called, ports] of portsByCalled(link, facts)) {
      const out = ports.filter((port) => !mayLeave(link, called, port, facts));
      const into = ports.filter((port) => !mayEnter(link, called, port, facts));
      if (out.length > 0) {
        const what = `let nothing out to ${titled(called)} on TCP ${listed(out.map(String))}`;
        report(sentence(`the security groups of ${titled(link)} ${what}.`), {
          on: [link.id, called.id],
          fixes: () => [letThrough(link, called, ports)],
        });
      }
      if (into.length > 0) {
        const what = `${guardsOf([called], facts)} not admit ${titled(link)} on TCP ${listed(into.map(String))}.`;
        report(sentence(what), {
          on: [called.id, link.id],
          fixes: () => [letThrough(link, called, ports)],
        });
      }
    }
  },
});

/** What a link connects to: load balancers, and what is registered with a Cloud Map service. */
type Called = LoadBalancer | NodeOfAny<'ecsService' | 'ec2'>;

/** The pair of rules: out of the link's group, into that of the load balancer. */
function letThrough(link: NodeOf<'vpcLinkV2'>, to: Called, ports: readonly number[]): QuickFix {
  const passages = ports.map((port) => ({ protocol: 'tcp', port }) as const);
  return fix('let-through', `Let ${nodeName(link)} through to ${nodeName(to)}`, letPass(link.id, to.id, passages));
}

function portsByCalled(link: NodeOf<'vpcLinkV2'>, facts: Facts): ReadonlyMap<Called, readonly number[]> {
  const ports = new Map<Called, readonly number[]>();
  for (const { loadBalancer, listener } of facts.listenersThrough(link)) {
    // No request runs over UDP: LB-05. There is no way into another account: API-13.
    if (listener.protocol === 'UDP' || !facts.mayShareAccount(link, loadBalancer)) continue;
    ports.set(loadBalancer, [...(ports.get(loadBalancer) ?? []), listener.port]);
  }
  for (const [target, port] of registered(link, facts)) ports.set(target, [port]);
  return ports;
}

/** What Cloud Map services behind a link hand out; ports of tasks that share the interface of their host are not known. */
function registered({ id }: NodeOf<'vpcLinkV2'>, { graph }: Facts): readonly (readonly [Called, number])[] {
  return behind(graph, id).flatMap((service) => {
    if (service.kind !== 'cloudMapService') return [];
    return behind(graph, service.id).flatMap((target): readonly (readonly [Called, number])[] => {
      if (target.kind === 'ec2') return [[target, service.props.port]];
      if (target.kind !== 'ecsService' || target.props.networkMode !== 'awsvpc') return [];
      return [[target, target.props.containerPort]];
    });
  });
}

function behind(graph: Graph, id: NodeId): readonly DiagramNode[] {
  return graph.wiresFrom(id).flatMap((wire) => graph.node(wire.to.node) ?? []);
}

function mayLeave(link: NodeOf<'vpcLinkV2'>, to: Called, port: number, facts: Facts): boolean {
  return doesGroupAllow(groupsFiltering(facts, link), 'out', 'tcp', port, peerOf(facts, to)) !== 'no';
}

function mayEnter(link: NodeOf<'vpcLinkV2'>, to: Called, port: number, facts: Facts): boolean {
  return doesGroupAllow(groupsFiltering(facts, to), 'in', 'tcp', port, peerOf(facts, link)) !== 'no';
}
