import { isMock, routeName, typedUri } from '../facts/api';
import { certificateAt } from '../facts/certificates';
import type { Facts } from '../facts/facts';
import { fix, setField } from '../fixes/edits';
import type { QuickFix } from '../fixes/quick-fix';
import { serverNameFixes } from '../fixes/server-name';
import type { Api, ApiRoute, BackendListener } from '../graph/backend';
import { defineRule, titled } from './rule';
import { longListener, sentence } from './words';

export const backendScheme = defineRule({
  id: 'TLS-04',
  title: 'A route speaks the scheme of its listener',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'A REST API speaks what its backend URI says; an HTTP API speaks TLS only when it is told the name on the certificate.',
  consequence: 'The TLS handshake fails, and callers get 500, 502 or 503.',
  fix: 'Name the backend server for HTTPS; in a typed URI use the scheme of the listener.',
  sources: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigatewayv2-integration-tlsconfig.html',
    'https://repost.aws/knowledge-center/api-gateway-500-error-vpc',
  ],
  checkedOn: '2026-11',
  onNode: ['restApi', 'httpApi'],
  check(api, facts, report) {
    for (const route of api.props.routes) {
      const backend = facts.backend(api, route);
      if (backend.status !== 'found' || isMock(route)) continue;
      const problem = problemOf(api, route, backend.at, facts);
      if (problem === undefined) continue;
      const on = [api.id, backend.at.loadBalancer.id];
      report(sentence(`${routeName(route)} of ${titled(api)} ${problem}.`), {
        on,
        fixes: () => schemeFixes(api, route, backend.at, facts),
      });
    }
  },
});

/** A typed address takes the other scheme; a server name is known where a certificate is drawn. */
function schemeFixes(api: Api, route: ApiRoute, at: BackendListener, facts: Facts): readonly QuickFix[] {
  if (api.kind === 'httpApi') return serverNameFixes(api.id, route.id, certificateAt(facts, at));
  const scheme = facts.schemeAt(at);
  const uri = route.uri.trim().replace(/^https?/i, scheme);
  return [fix('use-scheme', `Call it over ${scheme}`, setField(api.id, route.id, 'uri', uri))];
}

function problemOf(api: Api, route: ApiRoute, at: BackendListener, facts: Facts): string | undefined {
  const scheme = facts.schemeAt(at);
  const where = longListener(at);
  if (api.kind === 'httpApi') {
    const isFine = scheme === 'http' || route.serverName.trim() !== '';
    return isFine ? undefined : `reaches ${where} over TLS, but names no backend server`;
  }
  const typed = typedUri(route);
  if (typed.status !== 'read' || typed.uri.scheme === (facts.knownSchemeAt(at) ?? typed.uri.scheme)) return undefined;
  const isListener = at.loadBalancer.props.listeners.some(({ port }) => port === typed.uri.port);
  return isListener ? `calls ${typed.uri.scheme}://, but ${where} takes ${scheme}` : undefined;
}
