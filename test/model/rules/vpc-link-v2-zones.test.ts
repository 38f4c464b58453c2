import { vpcLinkV2Zones } from '../../../src/model/rules/vpc-link-v2-zones';
import { diagram } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const link = (...zoneIds: readonly string[]) => {
  const base = diagram()
    .node('account', 'acct')
    .node('region', 'place', { in: 'acct', props: { code: 'us-east-1' } })
    .node('vpc', 'main', { in: 'place', props: { cidr: '10.0.0.0/16' } });
  const drawn = zoneIds.reduce(
    (all, zoneId, i) =>
      all
        .node('zone', `zone-${i}`, { in: 'main', props: { letter: 'abc'.charAt(i), zoneId } })
        .node('subnet', `subnet-${i}`, { in: `zone-${i}`, props: { cidr: `10.0.${i}.0/24` } }),
    base,
  );
  return drawn.node('vpcLinkV2', 'link', { in: 'main', props: { subnets: zoneIds.map((_, i) => `subnet-${i}`) } });
};

testRule(vpcLinkV2Zones, {
  valid: [
    ['zones that are listed', link('use1-az1', 'use1-az6')],
    ['zones without ids', link('', '')],
    ['a zone of a Region whose list is not known here', link('euc1-az9')],
  ],
  invalid: [
    [
      'a zone that is not listed',
      link('use1-az1', 'use1-az3'),
      { on: ['link', 'zone-1'], message: 'VPC link V2 "link" spans use1-az3, where API Gateway makes no link.' },
    ],
    [
      'two zones that are not listed',
      link('usw1-az2', 'ape1-az1'),
      {
        on: ['link', 'zone-0', 'zone-1'],
        message: 'VPC link V2 "link" spans usw1-az2 and ape1-az1, where API Gateway makes no link.',
      },
    ],
  ],
});
