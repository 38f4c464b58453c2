import { clientReachesPublic } from '../../../src/model/rules/client-reaches-public';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const base = twoZones()
  .node('client', 'users')
  .node('internetGateway', 'igw', { in: 'main' })
  .node('routeTable', 'to-internet', { in: 'main', props: { routes: [{ destination: '0.0.0.0/0', target: 'igw' }] } })
  .node('subnet', 'front-a', {
    in: 'zone-a',
    props: { cidr: '10.0.8.0/24', access: 'public', routeTable: 'to-internet' },
  })
  .node('subnet', 'front-b', {
    in: 'zone-b',
    props: { cidr: '10.0.9.0/24', access: 'public', routeTable: 'to-internet' },
  })
  .node('securityGroup', 'shut', { in: 'main' })
  .node('securityGroup', 'open', {
    in: 'main',
    props: { rules: [{ direction: 'in', protocol: 'tcp', fromPort: 443, toPort: 443, cidr: '0.0.0.0/0' }] },
  });
const alb = (scheme: string, subnets: readonly string[], securityGroups: readonly string[] = []) =>
  base
    .node('alb', 'web', {
      in: 'main',
      props: { scheme, subnets, securityGroups, listeners: [{ protocol: 'HTTPS', port: 443 }] },
    })
    .wire('users', 'web');
const on = ['users', 'web'];

testRule(clientReachesPublic, {
  valid: [
    ['an internet-facing ALB in public subnets', alb('internet-facing', ['front-a', 'front-b'], ['open'])],
    [
      'an instance with a public address in a public subnet',
      base.node('ec2', 'box', { in: 'front-a', props: { publicIp: true } }).wire('users', 'box'),
    ],
    [
      'a public subnet without a route, which NET-01 tells',
      base
        .node('subnet', 'bare-a', { in: 'zone-a', props: { cidr: '10.0.10.0/24', access: 'public' } })
        .node('ec2', 'box', { in: 'bare-a', props: { publicIp: true } })
        .wire('users', 'box'),
    ],
    ['an API', base.node('httpApi', 'api', { in: 'frankfurt' }).wire('users', 'api')],
  ],
  invalid: [
    [
      'an internal ALB',
      alb('internal', ['front-a', 'front-b']),
      { on, message: 'ALB "web" is internal; a client on the internet cannot reach it.', fixes: ['publish'] },
    ],
    [
      'an internet-facing ALB with one private subnet',
      alb('internet-facing', ['front-a', 'private-b']),
      {
        on,
        message:
          'ALB "web" stands in Subnet "private-b" without a route to an internet gateway; a client on the internet cannot reach it.',
      },
    ],
    [
      'an internet-facing ALB whose group admits nobody',
      alb('internet-facing', ['front-a', 'front-b'], ['shut']),
      {
        on,
        message: 'ALB "web" admits nobody outside by its security groups; a client on the internet cannot reach it.',
      },
    ],
    [
      'an instance that takes no address from a subnet that gives them',
      base
        .node('subnet', 'auto-a', { in: 'zone-a', props: { cidr: '10.0.10.0/24', mapPublicIp: true } })
        .node('ec2', 'box', { in: 'auto-a' })
        .wire('users', 'box'),
      {
        on: ['users', 'box'],
        message: 'EC2 instance "box" has no public address; a client on the internet cannot reach it.',
      },
    ],
    [
      'a private API',
      base.node('restApi', 'hidden', { in: 'frankfurt', props: { endpointType: 'PRIVATE' } }).wire('users', 'hidden'),
      {
        on: ['users', 'hidden'],
        message: 'REST API "hidden" is private; a client on the internet cannot reach it.',
      },
    ],
  ],
});

const url = (functionUrl: string) =>
  twoZones()
    .node('client', 'people')
    .node('lambda', 'work', { in: 'frankfurt', props: { functionUrl } })
    .wire('people', 'work');

testRule(clientReachesPublic, {
  valid: [['a function with a URL', url('AWS_IAM')]],
  invalid: [
    [
      'a function without a URL',
      url('none'),
      {
        on: ['people', 'work'],
        message: 'Lambda "work" has no function URL; a client on the internet cannot reach it.',
      },
    ],
  ],
});
