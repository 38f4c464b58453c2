import { requiredValues } from '../../../src/model/rules/required-values';
import { diagram, twoZones } from '../../support/diagram';
import { testFixes, testRule } from '../../support/rule-tester';

const api = (kind: 'restApi' | 'httpApi', props: Readonly<Record<string, unknown>>) =>
  twoZones().node(kind, 'orders', { in: 'frankfurt', props });
const route = { method: 'GET', path: '/items' };
const linked = api('restApi', { routes: [route] })
  .node('vpcLinkV2', 'link', { in: 'main' })
  .node('ec2', 'box', { in: 'private-a' })
  .node('alb', 'web', { in: 'main' })
  .wire('orders', 'link');
const region = (code: string) =>
  diagram().node('account', 'acct').node('region', 'here', { in: 'acct', props: { code } });

testRule(requiredValues, {
  valid: [
    [
      'an attachment and endpoints that lead somewhere',
      twoZones()
        .node('transitGateway', 'hub', { in: 'frankfurt' })
        .node('tgwAttachment', 'att', { in: 'main' })
        .node('interfaceEndpoint', 'logs', { in: 'main', props: { service: 'logs' } })
        .wire('att', 'hub'),
    ],
    ['a wired route, and a link with a load balancer', linked.wire('link', 'web')],
    ['a route to the internet', api('httpApi', { routes: [{ ...route, uri: 'https://api.example.com' }] })],
    ['a mock', api('restApi', { routes: [{ ...route, integration: 'MOCK' }] })],
    [
      'a route wired to the wrong kind, which is another breach',
      api('restApi', { routes: [route] })
        .node('ec2', 'box', { in: 'private-a' })
        .wire('orders', 'box'),
    ],
    ['a link wired to the wrong kind, which is another breach', linked.wire('link', 'box')],
    ['a V2 link that no route uses yet', twoZones().node('vpcLinkV2', 'link', { in: 'main' })],
    ['a load balancer without subnets, which is another breach', twoZones().node('alb', 'web', { in: 'main' })],
    [
      'Regions of every partition',
      region('eusc-de-east-1').node('region', 'gov', { in: 'acct', props: { code: 'us-gov-west-1' } }),
    ],
    ['an account without a number', diagram().node('account', 'acct')],
    [
      'a link that a typed ARN leads on from, to what is not drawn',
      api('httpApi', {
        routes: [{ ...route, uri: 'arn:aws:servicediscovery:eu-central-1:111122223333:service/srv-1' }],
      })
        .node('vpcLinkV2', 'link', { in: 'main' })
        .wire('orders', 'link'),
    ],
    [
      'rules of a security group for IPv4, IPv6 and a group',
      twoZones().node('securityGroup', 'sg', {
        in: 'main',
        props: { rules: [{ cidr: '10.0.0.0/16' }, { cidr: '2001:db8::/32' }, { peer: 'sg' }] },
      }),
    ],
    ['the default stage of an HTTP API', api('httpApi', { stageName: '$default' })],
  ],
  invalid: [
    [
      'an attachment to nothing',
      twoZones().node('tgwAttachment', 'odd', { in: 'main' }),
      { on: ['odd'], message: 'TGW attachment "odd" is incomplete: it is wired to no transit gateway.' },
    ],
    [
      'an endpoint to no service',
      twoZones().node('interfaceEndpoint', 'odd', { in: 'main', props: { service: '' } }),
      {
        on: ['odd'],
        message: 'Interface endpoint "odd" is incomplete: it names no service and is wired to none.',
      },
    ],
    [
      'an endpoint of no appliance',
      twoZones().node('gwlbEndpoint', 'odd', { in: 'private-a' }),
      { on: ['odd'], message: 'GWLB endpoint "odd" is incomplete: it is wired to no endpoint service.' },
    ],
    [
      'everything that one API lacks, in one finding',
      api('restApi', { stageName: ' ', routes: [route, { method: 'POST', path: '' }] }),
      {
        on: ['orders'],
        message:
          'REST API "orders" is incomplete: Stage is empty; route 2: Path is empty; GET /items has no backend; POST has no backend.',
      },
    ],
    [
      'a link with routes but no load balancer',
      linked,
      { on: ['link'], message: 'VPC link V2 "link" is incomplete: no load balancer stands behind it.' },
    ],
    [
      'rules of a security group that cannot be',
      twoZones().node('securityGroup', 'sg', {
        in: 'main',
        props: { rules: [{}, { cidr: '10.0.0.0' }, { cidr: '10.0.0.0/16', fromPort: 90, toPort: 80 }] },
      }),
      {
        on: ['sg'],
        message:
          'Security group "sg" is incomplete: rule 1: names neither a CIDR nor a security group; rule 2: "10.0.0.0" is no CIDR; rule 3: port 90 is above 80.',
      },
    ],
    [
      'a route to no block, a port that is none and one out of range',
      twoZones()
        .node('internetGateway', 'igw', { in: 'main' })
        .node('routeTable', 'rt', { in: 'main', props: { routes: [{ destination: 'internet', target: 'igw' }] } })
        .node('targetGroup', 'boxes', { in: 'main', props: { healthPort: 'http' } })
        .node('alb', 'web', { in: 'main', props: { idleTimeout: 0, listeners: [{ port: 0 }] } }),
      { on: ['boxes'], message: 'Target group "boxes" is incomplete: Check port "http" is no port.' },
      { on: ['rt'], message: 'Route table "rt" is incomplete: route 1: "internet" is no CIDR.' },
      {
        on: ['web'],
        message:
          'ALB "web" is incomplete: Idle timeout 0 is not between 1 and 4000; listener 1: Port 0 is not between 1 and 65535.',
      },
    ],
    [
      'rows and values of the network',
      twoZones()
        .node('vpc', 'bare', { in: 'frankfurt' })
        .node('routeTable', 'rt', { in: 'main', props: { routes: [{ target: null }] } }),
      { on: ['bare'], message: 'VPC "bare" is incomplete: IPv4 CIDR is empty.' },
      { on: ['rt'], message: 'Route table "rt" is incomplete: route 1: Target is empty.' },
    ],
    [
      'a flow log and an alarm that nobody told what to watch',
      twoZones()
        .node('flowLog', 'flows', { in: 'frankfurt' })
        .node('alarm', 'slow', { in: 'frankfurt', props: { metric: 'Latency' } }),
      {
        on: ['flows'],
        message: 'Flow log "flows" is incomplete: it watches nothing; it is wired to no log group and no bucket.',
      },
      { on: ['slow'], message: 'Alarm "slow" is incomplete: it watches nothing.' },
    ],
    [
      'two routes to one block, in the tables of a VPC and of a transit gateway',
      twoZones()
        .node('internetGateway', 'igw', { in: 'main' })
        .node('routeTable', 'rt', {
          in: 'main',
          props: {
            routes: [
              { destination: '0.0.0.0/0', target: 'igw' },
              { destination: '0.0.0.0/0 ', target: 'igw' },
            ],
          },
        })
        .node('transitGateway', 'hub', { in: 'frankfurt' })
        .node('tgwRouteTable', 'hub-rt', {
          in: 'frankfurt',
          props: {
            transitGateway: 'hub',
            routes: [
              { destination: '10.8.0.0/16', blackhole: true },
              { destination: '10.8.0.0/16', blackhole: true },
            ],
          },
        }),
      {
        on: ['hub-rt'],
        message: 'TGW route table "hub-rt" is incomplete: route 2: 10.8.0.0/16 has a route already.',
      },
      { on: ['rt'], message: 'Route table "rt" is incomplete: route 2: 0.0.0.0/0 has a route already.' },
    ],
    [
      'a private zone without a VPC',
      twoZones().node('hostedZone', 'dns', { in: 'acct', props: { name: 'internal', private: true } }),
      { on: ['dns'], message: 'Hosted zone "dns" is incomplete: it is private and names no VPC.' },
    ],
    [
      'a Region without a code',
      region(''),
      { on: ['here'], message: 'Region "here" is incomplete: Region code is empty.' },
    ],
    [
      'a Region code that is none',
      region('Frankfurt'),
      { on: ['here'], message: 'Region "here" is incomplete: Region code "Frankfurt" is not like eu-central-1.' },
    ],
    [
      'an account number that is too short',
      diagram().node('account', 'acct', { props: { accountId: '1234' } }),
      { on: ['acct'], message: 'Account "acct" is incomplete: Account ID "1234" is not twelve digits.' },
    ],
    [
      'a stage name with a slash, and the default stage in a REST API',
      api('httpApi', { stageName: 'a/b' }).node('restApi', 'stock', {
        in: 'frankfurt',
        props: { stageName: '$default' },
      }),
      { on: ['orders'], message: 'HTTP API "orders" is incomplete: Stage "a/b" has characters that AWS refuses.' },
      { on: ['stock'], message: 'REST API "stock" is incomplete: Stage "$default" has characters that AWS refuses.' },
    ],
  ],
});

const near = api('restApi', { routes: [route, { method: 'POST', path: '/items' }] })
  .node('nlb', 'front', { in: 'main', props: { subnets: ['private-a', 'private-b'], listeners: [{ port: 80 }] } })
  .node('vpcLinkV1', 'link', { in: 'frankfurt' })
  .wire('link', 'front');

testFixes(requiredValues, [
  ['routes beside a link', near, ['wire-to-n_link']],
  [
    'routes of an HTTP API beside a V1 link',
    near.node('httpApi', 'a', { in: 'frankfurt', props: { routes: [route] } }),
    [],
  ],
  ['a Region without a code', region(''), []],
]);
