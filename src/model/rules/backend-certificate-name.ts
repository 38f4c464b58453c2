import { isMock, routeName, typedUri } from '../facts/api';
import { certificateAt, coversHost } from '../facts/certificates';
import { serverNameFixes } from '../fixes/server-name';
import type { Api, ApiRoute } from '../graph/backend';
import { defineRule, titled } from './rule';
import { longListener, sentence } from './words';

export const backendCertificateName = defineRule({
  id: 'TLS-05',
  title: 'An API calls an HTTPS backend by a name on its certificate',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: "API Gateway checks that the certificate covers the host it calls, and no certificate covers a load balancer's own name.",
  consequence: 'Callers get 500; the log says that the host "does not match the certificate subject".',
  fix: 'Give the route the backend host name that the certificate of the listener covers.',
  sources: ['https://repost.aws/knowledge-center/api-gateway-500-error-vpc'],
  checkedOn: '2026-11',
  onNode: ['restApi', 'httpApi'],
  check(api, facts, report) {
    for (const route of api.props.routes) {
      const backend = facts.backend(api, route);
      if (backend.status !== 'found' || isMock(route) || facts.schemeAt(backend.at) === 'http') continue;
      const host = hostOf(api, route);
      const where = `${routeName(route)} of ${titled(api)}`;
      const certificate = certificateAt(facts, backend.at);
      const on = [api.id, backend.at.loadBalancer.id];
      if (host === undefined) {
        // An HTTP API without a name is told by TLS-04.
        if (api.kind === 'httpApi') continue;
        report(sentence(`${where} reaches ${longListener(backend.at)} over TLS, but names no backend host.`), {
          on,
          fixes: () => serverNameFixes(api.id, route.id, certificate),
        });
      } else if (certificate && coversHost(certificate, host) === false) {
        const message = `${where} calls ${host}, which ${titled(certificate)} of ${longListener(backend.at)} does not cover.`;
        report(sentence(message), {
          on: [...on, certificate.id],
          fixes: () => (route.uri.trim() === '' ? serverNameFixes(api.id, route.id, certificate) : []),
        });
      }
    }
  },
});

/** The host whose name the certificate must cover; empty when a typed address cannot be read. */
function hostOf(api: Api, route: ApiRoute): string | undefined {
  const typed = typedUri(route);
  if (api.kind === 'restApi' && typed.status === 'read') return typed.uri.host;
  const named = route.serverName.trim();
  if (named !== '') return named;
  return typed.status === 'none' || api.kind === 'httpApi' ? undefined : '';
}
