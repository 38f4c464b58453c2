import { noSuchConnection } from '../../../src/model/rules/no-such-connection';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const base = twoZones()
  .node('client', 'users')
  .node('vpcLinkV1', 'link', { in: 'frankfurt' })
  .node('restApi', 'orders', { in: 'frankfurt', props: { routes: [{}] } })
  .node('nlb', 'front', { in: 'main', props: { listeners: [{}] } })
  .node('alb', 'web', { in: 'main', props: { listeners: [{}] } })
  .node('targetGroup', 'group', { in: 'main' })
  .node('ec2', 'box', { in: 'private-a' });

testRule(noSuchConnection, {
  valid: [
    ['connections that AWS has', base.wire('users', 'orders').wire('orders', 'link').wire('link', 'front')],
    ['a wire that another rule refused', base.wire('link', 'web')],
  ],
  invalid: [
    [
      'a client wired to a link',
      base.wire('users', 'link'),
      {
        on: ['users', 'link'],
        message:
          'AWS has no connection from Internet "users" to VPC link V1 "link"; it can be wired to: REST API, HTTP API, Application Load Balancer, Network Load Balancer, EC2 instance.',
      },
    ],
    [
      'an ALB in front of an NLB',
      base.wire('web', 'front'),
      {
        on: ['web', 'front'],
        message: 'AWS has no connection from ALB "web" to NLB "front"; it can be wired to: Target group.',
      },
    ],
    [
      'a load balancer wired to an instance without a target group',
      base.wire('web', 'box'),
      {
        on: ['web', 'box'],
        message: 'AWS has no connection from ALB "web" to EC2 instance "box"; it can be wired to: Target group.',
      },
    ],
  ],
});
