import type { NodeOf } from '../document/diagram';
import { isMock, routeName, typedUri } from '../facts/api';
import type { Facts } from '../facts/facts';
import { fix } from '../fixes/edits';
import type { QuickFix } from '../fixes/quick-fix';
import { movePort } from '../fixes/serve';
import { nodeName } from '../fixes/words';
import type { ApiRoute } from '../graph/backend';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const restBackendPort = defineRule({
  id: 'API-19',
  title: 'A REST API calls its backend on port 80, 443 or from 1024 up',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'HTTP integrations of REST APIs support the ports 80, 443 and 1024 to 65535.',
  consequence: 'CloudFormation fails to create the method: "Invalid HTTP endpoint specified for URI".',
  fix: 'Move the listener, and the port in a typed address, to 80, 443 or a port from 1024 up.',
  sources: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/setup-http-integrations.html'],
  checkedOn: '2026-11',
  onNode: ['restApi'],
  check(api, facts, report) {
    for (const route of api.props.routes) {
      const port = portOf(api, route, facts);
      if (port === undefined || port === 80 || port === 443 || (port >= 1024 && port <= 65535)) continue;
      report(sentence(`${routeName(route)} of ${titled(api)} calls its backend on port ${port}.`), {
        fixes: () => portFixes(api, route, facts),
      });
    }
  },
});

/** Where the address is written from the wire, moving the listener is enough. */
function portFixes(api: NodeOf<'restApi'>, route: ApiRoute, facts: Facts): readonly QuickFix[] {
  const backend = facts.backend(api, route);
  if (backend.status !== 'found' || typedUri(route).status !== 'none') return [];
  const { loadBalancer, listener } = backend.at;
  const port = [80, 443, 8080, 8443].find((each) => loadBalancer.props.listeners.every((other) => other.port !== each));
  if (port === undefined) return [];
  const title = `Let ${nodeName(loadBalancer)} listen on port ${port} instead of ${listener.port}`;
  return [fix('move-listener', title, movePort(loadBalancer, listener, port))];
}

/** The port a route calls. One that nobody listens on is told by API-17. */
function portOf(api: NodeOf<'restApi'>, route: ApiRoute, facts: Facts): number | undefined {
  if (isMock(route)) return undefined;
  const typed = typedUri(route);
  const backend = facts.backend(api, route);
  const at = backend.status === 'found' ? backend.at : undefined;
  if (typed.status === 'none') return at?.listener.port;
  if (typed.status !== 'read') return undefined;
  const { port } = typed.uri;
  const isKnown = at === undefined || at.loadBalancer.props.listeners.some((listener) => listener.port === port);
  return isKnown ? port : undefined;
}
