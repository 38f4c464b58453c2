import { vpcLinkV2SameVpc } from '../../../src/model/rules/vpc-link-v2-same-vpc';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const base = twoZones()
  .node('vpc', 'other', { in: 'frankfurt', props: { cidr: '10.1.0.0/16' } })
  .node('region', 'virginia', { in: 'acct', props: { code: 'us-east-1' } })
  .node('vpc', 'far', { in: 'virginia', props: { cidr: '10.2.0.0/16' } })
  .node('vpcLinkV2', 'link', { in: 'main' })
  .node('alb', 'web', { in: 'main' })
  .node('alb', 'guest', { in: 'other' })
  .node('nlb', 'front', { in: 'other' })
  .node('alb', 'away', { in: 'far' })
  .node('alb', 'lost');

testRule(vpcLinkV2SameVpc, {
  valid: [
    ['link and ALB in one VPC', base.wire('link', 'web')],
    ['an ALB of another Region, which is another breach', base.wire('link', 'away')],
    ['an ALB whose VPC is not known', base.wire('link', 'lost')],
  ],
  invalid: [
    [
      'an ALB of another VPC',
      base.wire('link', 'guest'),
      {
        on: ['link', 'guest'],
        message: 'VPC link V2 "link" stands in VPC "main", ALB "guest" in VPC "other".',
        fixes: ['move-link'],
      },
    ],
    [
      'an NLB of another VPC',
      base.wire('link', 'front'),
      { on: ['link', 'front'], message: 'VPC link V2 "link" stands in VPC "main", NLB "front" in VPC "other".' },
    ],
  ],
});
