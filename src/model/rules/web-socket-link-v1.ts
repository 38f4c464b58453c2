import { defineRule, titled } from './rule';
import { sentence } from './words';

export const webSocketLinkV1 = defineRule({
  id: 'API-08',
  title: 'A WebSocket API uses a VPC link V1 to an NLB',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'Private integrations of WebSocket APIs are documented for V1 links only, and a V1 link takes an NLB.',
  consequence: 'The integration is refused: "invalid vpclink id referenced in integration".',
  fix: 'Use a VPC link V1 with an NLB.',
  sources: [
    'https://docs.aws.amazon.com/whitepapers/latest/best-practices-api-gateway-private-apis-integration/websocket-api.html',
    'https://github.com/aws-samples/serverless-patterns/blob/main/apigw-websocket-api-vpclink/template.yml',
  ],
  checkedOn: '2026-11',
  onWire: { from: ['webSocketApi'], to: ['vpcLinkV2', 'cloudMapService'] },
  check({ from, to }, _facts, report) {
    report(sentence(`${titled(from)} is wired to ${titled(to)}; a WebSocket API takes a VPC link V1 to an NLB only.`));
  },
});
