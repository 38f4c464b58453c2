import { type BlockedCall, blockedCalls } from '../network/node-steps';
import { defineRule, titled } from './rule';
import { sentence } from './words';

export const crossAccountOverPrivateLink = defineRule({
  id: 'X-01',
  title: 'A private backend in another account is reached over PrivateLink',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: 'A VPC link serves its own account only; another account offers its service by an endpoint service.',
  consequence: 'There is no way to the backend.',
  fix: 'Put an interface endpoint to an endpoint service of the other account in between.',
  sources: [
    'https://docs.aws.amazon.com/vpc/latest/privatelink/create-endpoint-service.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/vpc-links-v1.html',
    'https://courseiva.com/learn/saa-c03/api-gateway-vpc-link',
  ],
  checkedOn: '2026-11',
  onNode: ['alb', 'nlb', 'targetGroup'],
  check(node, facts, report) {
    const isAbout = ({ to, blocker }: BlockedCall) =>
      !facts.mayShareAccount(node, to) && ['no-route', 'no-path', 'not-transitive', 'account'].includes(blocker.code);
    const far = new Set(
      blockedCalls(facts, node)
        .filter(isAbout)
        .map(({ to }) => to),
    );
    for (const target of far) {
      report(
        sentence(
          `${titled(node)} in ${facts.stackName(node)} has no way to ${titled(target)} in ${facts.stackName(target)}; use an interface endpoint to an endpoint service there.`,
        ),
        {
          on: [node.id, target.id],
        },
      );
    }
  },
});
