import { defineRule, titled } from './rule';
import { sentence } from './words';

export const privateApiIsRest = defineRule({
  id: 'API-29',
  title: 'Only a REST API is private',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'The endpoint type PRIVATE, and the execute-api endpoint in a VPC, exist for REST APIs only.',
  consequence: 'The endpoint reaches no such API: callers get 403 Forbidden.',
  fix: 'Use a REST API of type PRIVATE.',
  sources: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-vs-rest.html'],
  checkedOn: '2026-11',
  onWire: { from: ['interfaceEndpoint'], to: ['httpApi', 'webSocketApi'] },
  check({ from, to }, _facts, report) {
    report(sentence(`${titled(to)} cannot be private: ${titled(from)} reaches REST APIs of type PRIVATE only.`), {
      on: [to.id, from.id],
    });
  },
});
