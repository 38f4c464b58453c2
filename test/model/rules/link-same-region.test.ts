import { linkSameRegion } from '../../../src/model/rules/link-same-region';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const route = { routes: [{ method: 'GET', path: '/items' }] };

/** A second Region of the same account. */
function withOther(code: string) {
  return twoZones()
    .node('region', 'there', { in: 'acct', props: { code } })
    .node('vpc', 'far', { in: 'there', props: { cidr: '10.1.0.0/16' } })
    .node('restApi', 'orders', { in: 'frankfurt', props: route })
    .node('vpcLinkV1', 'near', { in: 'frankfurt' })
    .node('vpcLinkV2', 'link2', { in: 'far' })
    .node('nlb', 'front', { in: 'far' })
    .node('alb', 'web', { in: 'far' });
}

const other = withOther('us-east-1');

testRule(linkSameRegion, {
  valid: [
    ['two boxes of one Region', withOther('eu-central-1').wire('orders', 'link2')],
    ['a Region without a code, which may be any', withOther('').wire('orders', 'link2')],
    ['a V1 link to an ALB of another Region, which is refused anyway', other.wire('near', 'web')],
  ],
  invalid: [
    [
      'an API and a link of two Regions',
      other.wire('orders', 'link2'),
      {
        on: ['orders', 'link2'],
        message:
          'REST API "orders" stands in eu-central-1, VPC link V2 "link2" in us-east-1; a VPC link stays within one Region.',
      },
    ],
    [
      'a V1 link and an NLB of two Regions',
      other.wire('near', 'front'),
      {
        on: ['near', 'front'],
        message:
          'VPC link V1 "near" stands in eu-central-1, NLB "front" in us-east-1; a VPC link stays within one Region.',
      },
    ],
  ],
});
