import { type BlockedCall, blockedCalls } from '../network/node-steps';
import { CALLERS, isOutsideOfVpcs, reportBlocked } from './blocked-call';
import { defineRule, titled } from './rule';
import { listedNodes, sentence } from './words';

export const callArrives = defineRule({
  id: 'WIRE-07',
  title: 'A call is made from where its target can be reached',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'Private addresses answer inside their VPC and networks joined to it; public names answer as long as they exist and lead there.',
  consequence: 'The name does not resolve, the call is refused with 403, or the connection times out.',
  fix: 'Attach the caller to the VPC, or give what it calls an address that the caller can reach.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-disable-default-endpoint.html',
    'https://repost.aws/knowledge-center/api-gateway-vpc-connections',
  ],
  checkedOn: '2026-11',
  onNode: [...CALLERS, 'cloudFront'],
  check(node, facts, report) {
    if (isOutsideOfVpcs(node)) {
      const far = [
        ...new Set(
          blockedCalls(facts, node)
            .filter(isPrivateTarget)
            .map(({ to }) => to),
        ),
      ];
      const what = `${titled(node)} stands outside of every VPC and cannot reach ${listedNodes(far)}`;
      if (far.length > 0) report(sentence(`${what}.`), { on: [node.id, ...far.map(({ id }) => id)] });
      return;
    }
    reportBlocked(facts, node, report, (call) => isUntold(call) || (node.kind === 'cloudFront' && isPrivateApi(call)));
  },
});

function isPrivateTarget(call: BlockedCall): boolean {
  return isUntold(call) || call.blocker.rule === 'X-09';
}

/** What no other rule tells: security groups are told by SEC-13. */
function isUntold({ blocker: { code, rule } }: BlockedCall): boolean {
  return rule === null && (code === 'not-exposed' || code === 'dns');
}

/** That a private API has an endpoint at all is told by API-30. */
function isPrivateApi({ blocker: { code, rule } }: BlockedCall): boolean {
  return rule === 'API-30' && code === 'not-exposed';
}
