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
  .node('rds', 'store', { in: 'main' })
  .node('awsService', 'queue', { in: 'frankfurt' })
  .node('onPremises', 'office')
  .node('onPremServer', 'old', { in: 'office' })
  .node('gatewayEndpoint', 's3', { in: 'main' })
  .node('userPool', 'people', { in: 'frankfurt' })
  .node('ec2', 'box', { in: 'private-a' });

testRule(noSuchConnection, {
  valid: [
    ['connections that AWS has', base.wire('users', 'orders').wire('orders', 'link').wire('link', 'front')],
    ['a wire that another rule refused', base.wire('link', 'web')],
    ['an association that AWS has', base.wire('people', 'orders')],
  ],
  invalid: [
    [
      'a client wired to a link',
      base.wire('users', 'link'),
      {
        on: ['users', 'link'],
        message:
          'AWS has no connection from Internet "users" to VPC link V1 "link". A VPC link has no address of its own: only an API sends requests through it. Put a REST API in between.',
        fixes: ['insert-restApi'],
      },
    ],
    [
      'a load balancer wired to an instance without a target group',
      base.wire('web', 'box'),
      {
        on: ['web', 'box'],
        message: 'AWS has no connection from ALB "web" to EC2 instance "box". Put a target group in between.',
      },
    ],
    [
      'a client wired to a database: an API and a function stand in between',
      base.wire('users', 'store'),
      {
        on: ['users', 'store'],
        message:
          'AWS has no connection from Internet "users" to RDS "store". A database is not called from the internet: put a service in between. Put a REST API and a Lambda function in between.',
      },
    ],
    [
      'a pair nobody thought of, which several kinds lead over',
      base.wire('users', 'queue'),
      {
        on: ['users', 'queue'],
        message:
          'AWS has no connection from Internet "users" to AWS service "queue". Put a REST API, an HTTP API, a WebSocket API, an EC2 instance or a Lambda function in between.',
      },
    ],
    [
      'a server on premises wired to a gateway endpoint: another kind can do it',
      base.wire('old', 's3'),
      {
        on: ['old', 's3'],
        message:
          'AWS has no connection from Server "old" to Gateway endpoint "s3". A gateway endpoint serves its own VPC only; it is not reached over peering, VPN or Direct Connect. Use an interface endpoint instead.',
      },
    ],
  ],
});
