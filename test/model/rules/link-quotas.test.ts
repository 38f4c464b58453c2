import { linkQuotas } from '../../../src/model/rules/link-quotas';
import { type DiagramBuilder, twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const links = (count: number, kind: 'vpcLinkV1' | 'vpcLinkV2', where: string, builder: DiagramBuilder = twoZones()) =>
  Array.from({ length: count }).reduce<DiagramBuilder>(
    (drawn, _, i) => drawn.node(kind, `${where}-link-${i}`, { in: where }),
    builder,
  );
const twin = (number: string) =>
  links(11, 'vpcLinkV1', 'frankfurt')
    .node('account', 'again', { props: { accountId: number } })
    .node('region', 'second', { in: 'again', props: { code: 'eu-central-1' } });

testRule(linkQuotas, {
  valid: [
    ['twenty links V1', links(20, 'vpcLinkV1', 'frankfurt')],
    ['ten links V2', links(10, 'vpcLinkV2', 'main')],
    ['links of two accounts', links(11, 'vpcLinkV1', 'second', twin('444455556666'))],
  ],
  invalid: [
    [
      'twenty-one links V1',
      links(21, 'vpcLinkV1', 'frankfurt'),
      { on: ['frankfurt'], message: 'Region "frankfurt" has 21 VPC links V1; the quota is 20.' },
    ],
    [
      'eleven links V2',
      links(11, 'vpcLinkV2', 'main'),
      { on: ['frankfurt'], message: 'Region "frankfurt" has 11 VPC links V2; the quota is 10.' },
    ],
    [
      'links in two boxes of one account and Region, told once',
      links(11, 'vpcLinkV1', 'second', twin('111122223333')),
      { on: ['frankfurt', 'second'], message: 'Region "frankfurt" has 22 VPC links V1; the quota is 20.' },
    ],
  ],
});
