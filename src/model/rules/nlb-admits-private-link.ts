import { fix, setProp } from '../fixes/edits';
import { nodeName } from '../fixes/words';
import { doesGroupAllow } from '../network/security-groups';
import { defineRule, titled } from './rule';
import { sentence, shortListener } from './words';

export const nlbAdmitsPrivateLink = defineRule({
  id: 'LB-28',
  title: 'An NLB behind a V1 link does not judge PrivateLink traffic by its inbound rules',
  severity: { aws: 'warning', 'saa-c03': 'warning' },
  why: 'Requests of a V1 link come over PrivateLink from addresses of API Gateway that you must not depend on.',
  consequence: 'The NLB drops the requests of the link and callers get 504.',
  fix: 'Turn off the check of PrivateLink traffic on the NLB.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-nlb-for-vpclink-using-console.html',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-security-groups.html',
  ],
  checkedOn: '2026-11',
  onNode: ['vpcLinkV1'],
  check(link, facts, report) {
    for (const { loadBalancer, listener } of facts.listenersThrough(link)) {
      if (loadBalancer.kind !== 'nlb' || !loadBalancer.props.enforceOnPrivateLink) continue;
      const groups = facts.securityGroups(loadBalancer);
      // The link carries no group, and its addresses are not known.
      if (doesGroupAllow(groups, 'in', 'tcp', listener.port, { groups: [] }) !== 'no') continue;
      report(
        sentence(
          `${titled(loadBalancer)} checks PrivateLink traffic, and its security groups do not admit ${titled(link)} on ${shortListener(listener)}.`,
        ),
        {
          on: [loadBalancer.id, link.id],
          fixes: () => [
            fix(
              'enforcement-off',
              `Turn the check of PrivateLink traffic off on ${nodeName(loadBalancer)}`,
              setProp(loadBalancer.id, 'enforceOnPrivateLink', false),
            ),
          ],
        },
      );
    }
  },
});
