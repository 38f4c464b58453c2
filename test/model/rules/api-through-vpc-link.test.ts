import { apiThroughVpcLink } from '../../../src/model/rules/api-through-vpc-link';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const route = { routes: [{ method: 'GET', path: '/items' }] };
const base = twoZones()
  .node('restApi', 'orders', { in: 'frankfurt', props: route })
  .node('httpApi', 'shop', { in: 'frankfurt', props: route })
  .node('alb', 'web', { in: 'main' })
  .node('ec2', 'box', { in: 'private-a' })
  .node('targetGroup', 'group', { in: 'main' })
  .node('vpcLinkV2', 'link', { in: 'main' });

testRule(apiThroughVpcLink, {
  valid: [
    ['an ALB behind a VPC link', base.wire('orders', 'link').wire('link', 'web')],
    ['an ALB that sends to an instance itself', base.wire('web', 'box')],
  ],
  invalid: [
    [
      'a REST API wired to an internal ALB',
      base.wire('orders', 'web'),
      {
        on: ['orders', 'web'],
        message: 'REST API "orders" is wired straight to ALB "web" in a VPC; it needs a VPC link in between.',
        fixes: ['insert-vpcLinkV2'],
      },
    ],
    [
      'an HTTP API wired to an instance',
      base.wire('shop', 'box'),
      {
        on: ['shop', 'box'],
        message: 'HTTP API "shop" is wired straight to EC2 instance "box" in a VPC; it needs a VPC link in between.',
      },
    ],
    [
      'an HTTP API wired to a target group',
      base.wire('shop', 'group'),
      {
        on: ['shop', 'group'],
        message: 'HTTP API "shop" is wired straight to Target group "group" in a VPC; it needs a VPC link in between.',
      },
    ],
  ],
});
