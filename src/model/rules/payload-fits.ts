import { defineRule, titled } from './rule';
import { sentence } from './words';

export const payloadFits = defineRule({
  id: 'API-40',
  title: 'A payload has 10 MB at most',
  severity: { aws: 'info', 'saa-c03': 'info' },
  why: 'API Gateway takes 10 MB for a request or response, and that cannot be raised.',
  consequence: 'Callers get 413 Request Entity Too Large.',
  fix: 'Hand out a presigned URL of S3 for larger payloads.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html',
  ],
  checkedOn: '2026-11',
  onNode: ['restApi', 'httpApi'],
  check(api, _facts, report) {
    const { maxPayloadMb } = api.props;
    if (maxPayloadMb <= 10) return;
    report(sentence(`${titled(api)} expects payloads of ${maxPayloadMb} MB; API Gateway takes 10 MB.`));
  },
});
