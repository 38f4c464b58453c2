import { vpcLinkV2SubnetQuota } from '../../../src/model/rules/vpc-link-v2-subnet-quota';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const names = (count: number) => Array.from({ length: count }, (_, i) => `s${i}`);
const link = (count: number) =>
  names(count)
    .reduce(
      (all, name, i) => all.node('subnet', name, { in: 'zone-a', props: { cidr: `10.0.${10 + i}.0/24` } }),
      twoZones(),
    )
    .node('vpcLinkV2', 'link', { in: 'main', props: { subnets: names(count) } });

testRule(vpcLinkV2SubnetQuota, {
  valid: [
    ['ten subnets', link(10)],
    ['no subnet, which CNT-04 tells', link(0)],
  ],
  invalid: [
    [
      'eleven subnets',
      link(11),
      { on: ['link'], message: 'VPC link V2 "link" spans 11 subnets; the quota is 10.', fixes: ['one-in-each-zone'] },
    ],
    ['twelve subnets', link(12), { on: ['link'], message: 'VPC link V2 "link" spans 12 subnets; the quota is 10.' }],
  ],
});

testRule(vpcLinkV2SubnetQuota, { profile: 'saa-c03', valid: [['eleven subnets', link(11)]], invalid: [] });
