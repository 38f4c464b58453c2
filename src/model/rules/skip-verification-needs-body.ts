import { routeName } from '../facts/api';
import { fix, setField } from '../fixes/edits';
import { defineRule, titled } from './rule';
import { listed, sentence } from './words';

export const skipVerificationNeedsBody = defineRule({
  id: 'TLS-07',
  title: 'Only a route over HTTP skips the check of a certificate',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'The setting tlsConfig.insecureSkipVerification belongs to HTTP and HTTP_PROXY integrations of a REST API; AWS::ApiGateway::Method has no property for it, so the API is exported as an OpenAPI body.',
  consequence: 'The setting does nothing.',
  fix: 'Take the setting away: functions, services and mocks have no certificate that could be checked.',
  sources: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-method.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-extensions-integration-tls-config.html',
  ],
  checkedOn: '2026-11',
  onNode: ['restApi'],
  check(api, _facts, report) {
    const routes = api.props.routes.filter(
      ({ skipVerification, integration }) => skipVerification && !integration.startsWith('HTTP'),
    );
    if (routes.length === 0) return;
    const names = listed(routes.map(routeName));
    report(sentence(`${names} of ${titled(api)} skips the check of a certificate, but calls nothing over HTTP.`), {
      fixes: () => [
        fix(
          'check-certificate',
          'Check the certificate',
          ...routes.map(({ id }) => setField(api.id, id, 'skipVerification', false)),
        ),
      ],
    });
  },
});
