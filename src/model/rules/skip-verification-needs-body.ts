import { routeName } from '../facts/api';
import { fix, setField } from '../fixes/edits';
import { defineRule, titled } from './rule';
import { listed, sentence } from './words';

export const skipVerificationNeedsBody = defineRule({
  id: 'TLS-07',
  title: 'Nothing asks CloudFormation to skip the check of a certificate',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'AWS::ApiGateway::Method has no property for tlsConfig.insecureSkipVerification; only an OpenAPI body of a REST API has.',
  consequence: 'The exported template checks the certificate all the same.',
  fix: 'Use a public certificate, or set it in an OpenAPI body after the export.',
  sources: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-method.html',
  ],
  checkedOn: '2026-11',
  onNode: ['restApi'],
  check(api, _facts, report) {
    const routes = api.props.routes.filter(({ skipVerification }) => skipVerification);
    if (routes.length === 0) return;
    const names = listed(routes.map(routeName));
    report(
      sentence(`${names} of ${titled(api)} skips the check of the certificate, which CloudFormation cannot say.`),
      {
        fixes: () => [
          fix(
            'check-certificate',
            'Check the certificate',
            ...routes.map(({ id }) => setField(api.id, id, 'skipVerification', false)),
          ),
        ],
      },
    );
  },
});
