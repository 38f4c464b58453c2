import { mayComeOver } from '../network/policy-checks';
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
    const doors = facts.graph.wiresTo(api.id).flatMap((wire) => {
      const door = facts.graph.node(wire.from.node);
      return door?.kind === 'interfaceEndpoint' ? [door] : [];
    });
    // The endpoint of an imported API may stand in the template of whoever calls it.
    if (doors.length === 0 && !facts.graph.isImported(api.id))
      report(sentence(`${titled(api)} is private, and no interface endpoint for execute-api leads to it.`));
    if (api.props.policy.trim() === '') return;
    for (const door of doors) {
      if (!mayComeOver(facts, api, door))
        report(sentence(`the resource policy of ${titled(api)} lets nothing in over ${titled(door)}.`), {
          on: [api.id, door.id],
        });
    }
  },
});
