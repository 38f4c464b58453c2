import type { NodeOf } from '../document/diagram';
import type { Facts } from '../facts/facts';
import type { Api, ApiRoute, BackendListener, Listener } from '../graph/backend';
import { defineRule, titled } from './rule';
import { listed, sentence, shortListener } from './words';

export const hopsEncrypted = defineRule({
  id: 'TLS-03',
  title: 'Every hop behind an API is encrypted',
  severity: { aws: 'warning', 'saa-c03': 'warning' },
  why: 'A VPC link keeps requests off the internet, but it does not encrypt them.',
  consequence: 'Requests, tokens and data cross the network in clear text.',
  fix: 'Use HTTPS or TLS for listeners and target groups, with certificates on the targets.',
  sources: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/private-integration.html'],
  checkedOn: '2026-11',
  onNode: ['alb', 'nlb'],
  check(loadBalancer, facts, report) {
    const hops =
      loadBalancer.kind === 'alb' ? plainHopsOfAlb(loadBalancer, facts) : plainHopsOfNlb(loadBalancer, facts);
    if (hops.length > 0) report(sentence(`${titled(loadBalancer)} carries plain text: ${listed(hops)}.`));
  },
});

function plainHopsOfAlb(alb: NodeOf<'alb'>, facts: Facts): readonly string[] {
  const listeners = alb.props.listeners.filter(carriesPlain).map(fromListener);
  const groups = facts.groupsBehind(alb).filter(({ props }) => props.protocol === 'HTTP' && isOverNetwork(props));
  return [...listeners, ...groups.map(toGroup)];
}

/** A function is invoked over AWS's own API, which is always encrypted; at an ALB it is the ALB that is told of. */
function isOverNetwork({ targetType }: NodeOf<'targetGroup'>['props']): boolean {
  return targetType !== 'alb' && targetType !== 'lambda';
}

/** A redirect to HTTPS carries nothing, and a login over HTTP is told by WIRE-06. */
function carriesPlain({ protocol, action }: NodeOf<'alb'>['props']['listeners'][number]): boolean {
  return protocol === 'HTTP' && action !== 'redirect-https' && action !== 'authenticate-cognito';
}

/** An NLB passes bytes on: what it carries is known where a route speaks HTTP through it, and where it ends TLS itself. */
function plainHopsOfNlb(nlb: NodeOf<'nlb'>, facts: Facts): readonly string[] {
  const reached = plainlyReached(nlb, facts);
  return nlb.props.listeners.flatMap((listener) => {
    const groups = facts.groupsOf({ loadBalancer: nlb, listener }).filter(({ props }) => props.targetType !== 'alb');
    if (listener.protocol === 'TLS') return groups.filter(({ props }) => props.protocol === 'TCP').map(toGroup);
    // In front of an ALB the finding is the ALB's.
    return groups.length > 0 && reached.has(listener.id) ? [fromListener(listener)] : [];
  });
}

/** Listeners that some route reaches in plain HTTP. */
function plainlyReached(nlb: NodeOf<'nlb'>, facts: Facts): ReadonlySet<string> {
  const { graph } = facts;
  const listeners = new Set<string>();
  for (const toNlb of graph.wiresTo(nlb.id)) {
    for (const toLink of graph.wiresTo(toNlb.from.node)) {
      const api = graph.node(toLink.from.node);
      if (api?.kind !== 'restApi' && api?.kind !== 'httpApi') continue;
      const route = api.props.routes.find(({ id }) => id === toLink.from.port);
      const backend = route && facts.backend(api, route);
      if (backend?.status !== 'found' || !isPlain(api, route, backend.at, facts)) continue;
      listeners.add(backend.at.listener.id);
    }
  }
  return listeners;
}

function isPlain(api: Api, route: ApiRoute | undefined, at: BackendListener, facts: Facts): boolean {
  // What is put in at deployment may begin with https as well.
  if (!route || /^(https:|\$\{)/.test(route.uri.trim())) return false;
  // An HTTP API that is told a server name speaks TLS.
  if (api.kind === 'httpApi' && route.serverName.trim() !== '') return false;
  return at.listener.protocol === 'TCP' && facts.schemeAt(at) === 'http';
}

function fromListener(listener: Listener): string {
  return `listener ${shortListener(listener)}`;
}

function toGroup(group: NodeOf<'targetGroup'>): string {
  return `to ${titled(group)}`;
}
