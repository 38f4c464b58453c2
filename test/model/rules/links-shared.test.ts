import { linksShared } from '../../../src/model/rules/links-shared';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const base = () =>
  twoZones()
    .node('vpc', 'other', { in: 'frankfurt', props: { cidr: '10.1.0.0/16' } })
    .node('nlb', 'one', { in: 'main', props: { subnets: ['private-a'] } })
    .node('nlb', 'two', { in: 'main', props: { subnets: ['private-a'] } })
    .node('nlb', 'far', { in: 'other' });
const v1 = (a: string, b: string) =>
  base()
    .node('vpcLinkV1', 'a', { in: 'frankfurt' })
    .node('vpcLinkV1', 'b', { in: 'frankfurt' })
    .wire('a', a)
    .wire('b', b);
const v2 = (a: readonly string[], b: readonly string[]) =>
  base()
    .node('vpcLinkV2', 'a', { in: 'main', props: { subnets: a } })
    .node('vpcLinkV2', 'b', { in: 'main', props: { subnets: b } });

testRule(linksShared, {
  valid: [
    ['V1 links into two VPCs', v1('one', 'far')],
    ['V2 links with other subnets', v2(['private-a'], ['private-b'])],
    ['one link', base().node('vpcLinkV1', 'a', { in: 'frankfurt' }).wire('a', 'one')],
  ],
  invalid: [
    [
      'two V1 links into one VPC',
      v1('one', 'two'),
      { on: ['a', 'b'], message: 'VPC link V1 "a" and VPC link V1 "b" lead into one VPC; one link is enough.' },
    ],
    [
      'two V2 links with the same subnets',
      v2(['private-a', 'private-b'], ['private-b', 'private-a']),
      { on: ['a', 'b'], message: 'VPC link V2 "a" and VPC link V2 "b" lead into one VPC; one link is enough.' },
    ],
  ],
});
