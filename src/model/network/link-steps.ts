import type { DiagramNode } from '../document/diagram';
import type { Api, BackendListener, LoadBalancer, VpcLink } from '../graph/backend';
import { isOf } from '../graph/graph';
import { accepts } from '../kinds/connections';
import { positionOf } from './addresses';
import { blocked, notKnown, passed } from './checks';
import type { Network } from './failures';
import { crossLeg } from './leg';
import { noListener } from './listeners';
import { titled } from './names';
import { privateLinkChecks } from './private-link';
import { samePlaceChecks } from './same-place';
import { type Question, type Step, type Stop, step, stopAt } from './stops';
import { backendTlsChecks } from './tls';
import type { Check } from './trace-types';
import { requestOf, type WebRequest } from './web-request';

/** What a VPC link does with a request: to the listener that the route names, or to what Cloud Map found. */
export function fromLink(question: Question, stop: Stop): readonly Step[] {
  const link = stop.node;
  if (!link || !isOf(link, 'vpcLinkV1', 'vpcLinkV2')) return [];
  const { graph } = question.net.facts;
  return graph.wiresFrom(link.id).flatMap((wire): readonly Step[] => {
    const target = graph.node(wire.to.node);
    if (!target || !question.leads(target)) return [];
    const refusal = refusedBy(link, target);
    if (isOf(target, 'nlb', 'alb') && target.props.listeners.length === 0) {
      return [step(stopAt(target), { wire: wire.id, checks: [...refusal, noListener(target, undefined)] })];
    }
    if (isOf(target, 'nlb', 'alb')) {
      const request = requestAt(question.net, stop, target);
      return listenersOf(question.net, stop, target).map(({ at, checks }) => {
        const leg = toBalancer(question.net, link, at);
        const all = [
          ...refusal,
          ...checks,
          ...leg.checks,
          ...(stop.route ? tlsChecks(question.net, stop.route, at) : []),
        ];
        const arrived = stopAt(target, { at, port: at.listener.port, protocol: 'tcp', caller: leg.caller, request });
        return step(arrived, {
          via: `${at.listener.protocol} ${at.listener.port}`,
          wire: wire.id,
          checks: all,
          through: leg.through,
        });
      });
    }
    if (target.kind === 'cloudMapService' && link.kind === 'vpcLinkV2') {
      const arrived = stopAt(target, { caller: positionOf(question.net, link), protocol: 'tcp' });
      return [step(arrived, { wire: wire.id, checks: cloudMapChecks(stop, target) })];
    }
    return [step(stopAt(target), { wire: wire.id, checks: refusal })];
  });
}

function tlsChecks(net: Network, { api, row }: NonNullable<Stop['route']>, at: BackendListener): readonly Check[] {
  return isOf(api, 'restApi', 'httpApi', 'webSocketApi') ? backendTlsChecks(net, api as Api, row, at) : [];
}

function refusedBy(link: VpcLink, target: DiagramNode): readonly Check[] {
  const what = `${titled(link)} takes ${titled(target)}`;
  if (accepts(link.kind, target.kind)) return [passed(what)];
  const takes = link.kind === 'vpcLinkV1' ? 'exactly one NLB' : 'load balancers and Cloud Map services';
  const rule = link.kind === 'vpcLinkV1' ? 'API-09' : 'API-12';
  const message = `${titled(link)} cannot lead to ${titled(target)}; it takes ${takes}.`;
  return [
    blocked(what, {
      node: link,
      code: 'no-path',
      rule,
      message,
      fix: `Put ${link.kind === 'vpcLinkV1' ? 'an NLB' : 'a load balancer'} in between.`,
    }),
  ];
}

function requestAt(net: Network, { route }: Stop, to: LoadBalancer): WebRequest | undefined {
  const api = route?.api;
  const isKnown = api && isOf(api, 'restApi', 'httpApi', 'webSocketApi');
  return isKnown ? requestOf(net.facts, api as Api, route.row, to, true) : undefined;
}

interface Reached {
  readonly at: BackendListener;
  readonly checks: readonly Check[];
}

/** The listeners of a load balancer that a route may mean; without a route all of them. */
function listenersOf(net: Network, { route }: Stop, loadBalancer: LoadBalancer): readonly Reached[] {
  const all = loadBalancer.props.listeners.map((listener) => ({ loadBalancer, listener }));
  const api = route?.api;
  if (!route || !api || !isOf(api, 'restApi', 'httpApi', 'webSocketApi')) return all.map((at) => ({ at, checks: [] }));
  const backend = net.facts.backend(api as Api, route.row);
  if (backend.status === 'found') {
    return backend.at.loadBalancer.id === loadBalancer.id ? [{ at: backend.at, checks: [] }] : [];
  }
  const isOpen = backend.status === 'ambiguous';
  return all.map((at) => ({
    at,
    checks: isOpen ? [notKnown(`the route means the listener on ${at.listener.port}`)] : [],
  }));
}

function toBalancer(net: Network, link: VpcLink, { loadBalancer, listener }: BackendListener) {
  const place = samePlaceChecks(net, link, loadBalancer, { account: 'API-13', region: 'API-14' });
  const speaks = protocolCheck(loadBalancer, listener.protocol);
  if (link.kind === 'vpcLinkV1') {
    const checks = loadBalancer.kind === 'nlb' ? privateLinkChecks(net, loadBalancer, listener.port, titled(link)) : [];
    return { checks: [...place, ...speaks, ...checks], through: [], caller: undefined };
  }
  const [from, to] = [positionOf(net, link), positionOf(net, loadBalancer)];
  const leg =
    from && to ? crossLeg(net, { from, to, protocol: 'tcp', port: listener.port }) : { checks: [], through: [] };
  return { checks: [...place, ...speaks, ...leg.checks], through: leg.through, caller: from };
}

/** API Gateway speaks HTTP, which runs over TCP. */
function protocolCheck(loadBalancer: LoadBalancer, protocol: string): readonly Check[] {
  if (!['UDP', 'QUIC', 'TCP_UDP', 'TCP_QUIC'].includes(protocol)) return [];
  const message = `A listener of ${titled(loadBalancer)} speaks ${protocol}; API Gateway needs TCP or TLS.`;
  return [
    blocked('the listener speaks TCP', {
      node: loadBalancer,
      code: 'protocol',
      rule: 'LB-05',
      message,
      fix: 'Make it a TCP or TLS listener.',
    }),
  ];
}

function cloudMapChecks({ route }: Stop, service: DiagramNode): readonly Check[] {
  const what = `${titled(service)} can be the target of the route`;
  if (!route || route.api.kind === 'httpApi') return [passed(what)];
  const message = `Only an HTTP API reaches ${titled(service)} over a VPC link.`;
  return [
    blocked(what, {
      node: service,
      code: 'no-path',
      rule: 'API-06',
      message,
      fix: 'Use an HTTP API, or a load balancer.',
    }),
  ];
}
