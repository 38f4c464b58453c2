import { isMock, routeName, typedUri } from '../facts/api';
import { fix, setField } from '../fixes/edits';
import type { QuickFix } from '../fixes/quick-fix';
import { nodeName } from '../fixes/words';
import type { Api, ApiRoute, BackendListener, RouteBackend } from '../graph/backend';
import { defineRule, type Report, titled } from './rule';
import { listed, longListener, sentence, shortListener } from './words';

export const routeOneListener = defineRule({
  id: 'API-17',
  title: 'A route reaches one listener that exists',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'A route has one backend: the address it calls must belong to one listener of the load balancer behind its link.',
  consequence: 'Callers get 500 or 504; a route whose backend is not clear is left out of the export.',
  fix: 'Choose the backend listener of the route; in a typed address name the port of that listener.',
  sources: [
    'https://repost.aws/knowledge-center/api-gateway-500-error-vpc',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-private-integration.html',
  ],
  checkedOn: '2026-11',
  onNode: ['restApi', 'httpApi', 'webSocketApi'],
  check(api, facts, report) {
    for (const route of api.props.routes) {
      if (isMock(route)) continue;
      const backend = facts.backend(api, route);
      if (backend.status === 'ambiguous' && !isToldElsewhere(api, route, backend)) {
        reportAmbiguous(api, route, backend.candidates, report);
      }
      if (backend.status === 'found' && api.kind !== 'httpApi') checkUri(api, route, backend.at, report);
      if (backend.status === 'unwired' && isHttp(route)) checkReadable(api, route, report);
    }
  },
});

type Ambiguous = Extract<RouteBackend, { status: 'ambiguous' }>;

/** The typed ARN of an HTTP API names the listener itself (API-18); two NLBs behind a V1 link are told by API-10. */
function isToldElsewhere(api: Api, route: ApiRoute, { link, candidates }: Ambiguous): boolean {
  if (api.kind === 'httpApi') return route.uri.trim() !== '';
  return link.kind === 'vpcLinkV1' && new Set(candidates.map(({ loadBalancer }) => loadBalancer)).size > 1;
}

function reportAmbiguous(api: Api, route: ApiRoute, candidates: readonly BackendListener[], report: Report): void {
  const names = listed(candidates.map(longListener), 'or');
  const on = [api.id, ...new Set(candidates.map(({ loadBalancer }) => loadBalancer.id))];
  report(sentence(`${routeName(route)} of ${titled(api)} may reach ${names}; choose its backend listener.`), {
    on,
    fixes: () =>
      candidates.map(({ loadBalancer, listener }) =>
        fix(
          `reach-${listener.id}`,
          `Let ${routeName(route)} reach ${shortListener(listener)} of ${nodeName(loadBalancer)}`,
          setField(api.id, route.id, 'listener', listener.id),
        ),
      ),
  });
}

/** Only an integration that calls an AWS service takes an ARN. */
function isHttp(route: ApiRoute): boolean {
  return 'integration' in route && (route.integration === 'HTTP' || route.integration === 'HTTP_PROXY');
}

function checkReadable(api: Api, route: ApiRoute, report: Report, fixes: readonly QuickFix[] = []): void {
  if (typedUri(route).status !== 'unreadable') return;
  const who = `${routeName(route)} of ${titled(api)}`;
  report(sentence(`${who} has the backend URI "${route.uri}", which is no http or https address.`), {
    fixes: () => fixes,
  });
}

function checkUri(api: Api, route: ApiRoute, { loadBalancer }: BackendListener, report: Report): void {
  checkReadable(api, route, report, [
    fix('clear-uri', 'Write it from the wire', setField(api.id, route.id, 'uri', '')),
  ]);
  const typed = typedUri(route);
  const who = `${routeName(route)} of ${titled(api)}`;
  if (typed.status !== 'read') return;
  const { port } = typed.uri;
  const { listeners } = loadBalancer.props;
  if (listeners.some((listener) => listener.port === port)) return;
  const known = listed(listeners.map(shortListener));
  const on = [api.id, loadBalancer.id];
  report(sentence(`${who} calls port ${port}, but ${titled(loadBalancer)} listens on ${known}.`), {
    on,
    fixes: () =>
      listeners.map((listener) => {
        const { scheme, host } = typed.uri;
        const rest = route.uri.trim().replace(/^https?:\/\/[^/?#]*/i, '');
        const uri = `${scheme}://${host}:${listener.port}${rest}`;
        return fix(`call-${listener.port}`, `Call port ${listener.port}`, setField(api.id, route.id, 'uri', uri));
      }),
  });
}
