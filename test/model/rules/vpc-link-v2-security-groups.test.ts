import { vpcLinkV2SecurityGroups } from '../../../src/model/rules/vpc-link-v2-security-groups';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const base = twoZones().node('securityGroup', 'link-sg', { in: 'main' });
const bare = base.node('vpcLinkV2', 'link', { in: 'main' });

testRule(vpcLinkV2SecurityGroups, {
  valid: [
    ['a V2 link with a group', base.node('vpcLinkV2', 'link', { in: 'main', props: { securityGroups: ['link-sg'] } })],
    ['a V1 link, which takes none', base.node('vpcLinkV1', 'old', { in: 'frankfurt' })],
  ],
  invalid: [
    [
      'a V2 link without a group',
      bare,
      { on: ['link'], message: 'VPC link V2 "link" has no security group.', fixes: ['attach-group'] },
    ],
    [
      'two V2 links without a group',
      bare.node('vpcLinkV2', 'more', { in: 'main' }),
      { on: ['link'], message: 'VPC link V2 "link" has no security group.' },
      { on: ['more'], message: 'VPC link V2 "more" has no security group.' },
    ],
  ],
});

testRule(vpcLinkV2SecurityGroups, { profile: 'saa-c03', valid: [['a V2 link without a group', bare]], invalid: [] });
