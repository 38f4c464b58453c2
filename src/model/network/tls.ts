import type { NodeOf } from '../document/diagram';
import { routeName, typedUri } from '../facts/api';
import type { Api, ApiRoute, BackendListener, Listener } from '../graph/backend';
import { blocked, type Fault, judged, notKnown, passed } from './checks';
import type { Network } from './failures';
import { titled } from './names';
import type { Certainty, Check } from './trace-types';

/** Scheme, port and host name of a route against the listener it reaches, and the certificate behind it. */
export function backendTlsChecks(net: Network, api: Api, route: ApiRoute, at: BackendListener): readonly Check[] {
  const known = net.facts.knownSchemeAt(at);
  const name = `${routeName(route)} of ${titled(api)}`;
  const typed = api.kind === 'httpApi' ? ({ status: 'none' } as const) : typedUri(route);
  if (typed.status === 'unknown' || typed.status === 'unreadable')
    return [notKnown(`the address of ${name} fits the listener`)];
  const host = typed.status === 'read' ? typed.uri.host : route.serverName.trim();
  const scheme = known ?? (typed.status === 'read' ? typed.uri.scheme : 'http');
  const checks: Check[] = [];
  if (typed.status === 'read') {
    checks.push(portCheck(api, name, typed.uri.port, at.listener), schemeCheck(api, name, typed.uri.scheme, scheme));
  }
  if (scheme === 'http') return [...checks, passed(`${name} speaks plain HTTP`)];
  return [...checks, ...certificateChecks(net, api, route, at, host)];
}

function portCheck(api: Api, name: string, port: number, listener: Listener): Check {
  return judged(port === listener.port ? 'yes' : 'no', `${name} calls port ${listener.port}`, () => ({
    node: api,
    code: 'no-listener',
    rule: 'API-17',
    message: `${name} calls port ${port}; the listener is on ${listener.port}.`,
    fix: `Call port ${listener.port} in the backend URI.`,
  }));
}

function schemeCheck(api: Api, name: string, typed: string, scheme: string): Check {
  return judged(typed === scheme ? 'yes' : 'no', `${name} speaks ${scheme} as the listener does`, () => ({
    node: api,
    code: 'protocol',
    rule: 'TLS-04',
    message: `${name} speaks ${typed}, the listener ${scheme}.`,
    fix: `Begin the backend URI with ${scheme}://.`,
  }));
}

function certificateChecks(
  net: Network,
  api: Api,
  route: ApiRoute,
  at: BackendListener,
  host: string,
): readonly Check[] {
  const skips = 'skipVerification' in route && route.skipVerification;
  const name = `${routeName(route)} of ${titled(api)}`;
  const fault = (rule: string, message: string, fix: string): Fault => ({
    node: api,
    code: 'tls-name',
    rule,
    message,
    fix,
  });
  if (skips) return [passed(`${name} does not verify the certificate`)];
  if (host === '') {
    const rule = api.kind === 'httpApi' ? 'TLS-04' : 'TLS-05';
    const message = `${name} reaches ${titled(at.loadBalancer)} over TLS, but names no host for its certificate.`;
    return [
      blocked(
        `${name} names the host on the certificate`,
        fault(rule, message, 'Give the route the host name that the certificate covers.'),
      ),
    ];
  }
  const certificate = certificateBehind(net, at);
  const what = `the certificate covers ${host}`;
  if (!certificate || certificate.props.domainName.trim() === '') return [notKnown(what)];
  const { domainName, alternativeNames, authority } = certificate.props;
  return [
    judged(coversName([domainName, ...alternativeNames.split(',')], host), what, () =>
      fault(
        'TLS-05',
        `${titled(certificate)} does not cover ${host}, which ${name} calls.`,
        `Call ${domainName}, or add ${host} to the certificate.`,
      ),
    ),
    judged(authority === 'public' ? 'yes' : 'no', 'API Gateway trusts the authority of the certificate', () =>
      fault(
        'TLS-06',
        `${titled(certificate)} is ${authority === 'private' ? 'of a private authority' : 'self-signed'}; API Gateway does not trust it.`,
        'Use a certificate of a public authority, or skip verification (REST only).',
      ),
    ),
  ];
}

/** The certificate that a caller of a listener sees: of the listener itself, or of the ALB behind a TCP listener. */
function certificateBehind(net: Network, at: BackendListener): NodeOf<'certificate'> | undefined {
  const own = certificateOf(net, at.listener);
  if (own || at.listener.protocol !== 'TCP') return own;
  for (const group of net.facts.groupsOf(at)) {
    for (const target of net.facts.targets(group)) {
      const behind =
        target.kind === 'alb' ? target.props.listeners.find(({ port }) => port === group.props.port) : undefined;
      if (behind) return certificateOf(net, behind);
    }
  }
  return undefined;
}

function certificateOf(net: Network, { certificate }: Listener): NodeOf<'certificate'> | undefined {
  const node = certificate === null ? undefined : net.facts.graph.node(certificate);
  return node?.kind === 'certificate' ? node : undefined;
}

/** Whether one of the names on a certificate stands for a host; a star stands for exactly one part. */
export function coversName(names: readonly string[], host: string): Certainty {
  const wanted = host.trim().toLowerCase();
  if (wanted.includes('${') || wanted.includes('{')) return 'unknown';
  const parent = wanted.slice(wanted.indexOf('.') + 1);
  const isCovered = names
    .map((name) => name.trim().toLowerCase())
    .some((name) => name === wanted || (name.startsWith('*.') && wanted.includes('.') && name.slice(2) === parent));
  return isCovered ? 'yes' : 'no';
}
