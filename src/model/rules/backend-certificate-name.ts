import { isMock, routeName, typedUri } from '../facts/api';
import { defineRule, titled } from './rule';
import { longListener, sentence } from './words';

export const backendCertificateName = defineRule({
  id: 'TLS-05',
  title: 'A REST API calls an HTTPS backend by the name on its certificate',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: "API Gateway checks that the certificate covers the host it calls, and no certificate covers a load balancer's own name.",
  consequence: 'Callers get 500; the log says that the host "does not match the certificate subject".',
  fix: 'Give the route the backend host name that the certificate of the listener covers.',
  sources: ['https://repost.aws/knowledge-center/api-gateway-500-error-vpc'],
  checkedOn: '2026-11',
  onNode: ['restApi'],
  check(api, facts, report) {
    for (const route of api.props.routes) {
      const backend = facts.backend(api, route);
      const isNamed = route.serverName.trim() !== '' || typedUri(route).status !== 'none';
      if (backend.status !== 'found' || isMock(route) || isNamed || facts.schemeAt(backend.at) === 'http') continue;
      const on = [api.id, backend.at.loadBalancer.id];
      const where = longListener(backend.at);
      report(sentence(`${routeName(route)} of ${titled(api)} reaches ${where} over TLS, but names no backend host.`), {
        on,
      });
    }
  },
});
