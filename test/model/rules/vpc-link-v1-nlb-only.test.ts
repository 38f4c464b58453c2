import { vpcLinkV1NlbOnly } from '../../../src/model/rules/vpc-link-v1-nlb-only';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const base = twoZones().node('vpcLinkV1', 'link', { in: 'frankfurt' });

testRule(vpcLinkV1NlbOnly, {
  valid: [
    ['a V1 link to an NLB', base.node('nlb', 'front', { in: 'main' }).wire('link', 'front')],
    [
      'a V2 link to an ALB',
      base.node('vpcLinkV2', 'link2', { in: 'main' }).node('alb', 'web', { in: 'main' }).wire('link2', 'web'),
    ],
  ],
  invalid: [
    [
      'a V1 link straight to an ALB',
      base.node('alb', 'web', { in: 'main' }).wire('link', 'web'),
      {
        on: ['link', 'web'],
        message: 'VPC link V1 "link" points at the ALB "web"; a V1 link takes exactly one NLB.',
        fixes: ['insert-nlb-targetGroup', 'use-link-v2'],
      },
    ],
    [
      'a V1 link straight to an instance',
      base.node('ec2', 'box', { in: 'private-a' }).wire('link', 'box'),
      {
        on: ['link', 'box'],
        message: 'VPC link V1 "link" points at the EC2 instance "box"; a V1 link takes exactly one NLB.',
      },
    ],
    [
      'a V1 link to a load balancer without a label',
      base.node('alb', '', { in: 'main' }).wire('link', ''),
      {
        on: ['link', ''],
        message: 'VPC link V1 "link" points at the unnamed ALB; a V1 link takes exactly one NLB.',
      },
    ],
  ],
});
