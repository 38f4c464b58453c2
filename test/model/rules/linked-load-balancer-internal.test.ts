import { linkedLoadBalancerInternal } from '../../../src/model/rules/linked-load-balancer-internal';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const open = { scheme: 'internet-facing' };
const base = twoZones()
  .node('client', 'users')
  .node('vpcLinkV1', 'link', { in: 'frankfurt' })
  .node('vpcLinkV2', 'link2', { in: 'main' })
  .node('nlb', 'front', { in: 'main', props: open })
  .node('alb', 'web', { in: 'main', props: open })
  .node('alb', 'quiet', { in: 'main' });
const cases = {
  valid: [
    ['an internal ALB', base.wire('link2', 'quiet')],
    ['an internet-facing ALB that no link uses', base.wire('users', 'web')],
    ['a V1 link to an internet-facing ALB, which is refused anyway', base.wire('link', 'web')],
  ],
  invalid: [
    [
      'an internet-facing NLB behind a V1 link',
      base.wire('link', 'front'),
      {
        on: ['link', 'front'],
        message: 'NLB "front" behind VPC link V1 "link" is internet-facing.',
        fixes: ['make-internal'],
      },
    ],
    [
      'an internet-facing ALB behind a V2 link',
      base.wire('link2', 'web'),
      { on: ['link2', 'web'], message: 'ALB "web" behind VPC link V2 "link2" is internet-facing.' },
    ],
  ],
} as const;

testRule(linkedLoadBalancerInternal, { profile: 'aws', ...cases });
testRule(linkedLoadBalancerInternal, { profile: 'saa-c03', ...cases });
