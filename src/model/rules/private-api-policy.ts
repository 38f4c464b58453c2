import { defineRule, titled } from './rule';
import { sentence } from './words';

export const privateApiPolicy = defineRule({
  id: 'API-30',
  title: 'A private REST API has a resource policy and an endpoint that leads to it',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'A private API answers nobody until a resource policy names the VPCs or endpoints that may call it.',
  consequence: 'The deployment fails, or every caller gets 403: "User: anonymous is not authorized".',
  fix: 'Give the API a resource policy that allows execute-api:Invoke from your VPC endpoint.',
  sources: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-apis.html'],
  checkedOn: '2026-11',
  onNode: ['restApi'],
  check(api, facts, report) {
    if (api.props.endpointType !== 'PRIVATE') return;
    if (api.props.policy.trim() === '') report(sentence(`${titled(api)} is private and has no resource policy.`));
    const hasDoor = facts.graph
      .wiresTo(api.id)
      .some((wire) => facts.graph.node(wire.from.node)?.kind === 'interfaceEndpoint');
    if (!hasDoor) report(sentence(`${titled(api)} is private, and no interface endpoint for execute-api leads to it.`));
  },
});
