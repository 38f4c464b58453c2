import { routeName } from '../facts/api';
import { certificateAt } from '../facts/certificates';
import { defineRule, titled } from './rule';
import { longListener, sentence } from './words';

export const backendCertificateTrusted = defineRule({
  id: 'TLS-06',
  title: 'A REST API trusts the certificate of its backend',
  severity: { aws: 'warning', 'saa-c03': 'warning' },
  why: 'API Gateway accepts certificates of public authorities only, unless the integration skips the check.',
  consequence: 'Callers get 500: the certificate is not trusted.',
  fix: 'Use a public certificate, or an OpenAPI body with tlsConfig.insecureSkipVerification.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-supported-certificate-authorities-for-http-endpoints.html',
    'https://repost.aws/knowledge-center/api-gateway-500-error-vpc',
  ],
  checkedOn: '2026-11',
  onNode: ['restApi'],
  check(api, facts, report) {
    for (const route of api.props.routes) {
      const backend = facts.backend(api, route);
      if (backend.status !== 'found' || route.skipVerification) continue;
      const certificate = certificateAt(facts, backend.at);
      if (!certificate || certificate.props.authority === 'public') continue;
      const signed = certificate.props.authority === 'private' ? 'signed by a private authority' : 'self-signed';
      report(
        sentence(
          `${routeName(route)} of ${titled(api)} does not trust ${titled(certificate)} of ${longListener(backend.at)}, which is ${signed}.`,
        ),
        {
          on: [api.id, backend.at.loadBalancer.id, certificate.id],
        },
      );
    }
  },
});
