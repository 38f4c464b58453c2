import { callArrives } from '../../../src/model/rules/call-arrives';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const subnets = ['private-a', 'private-b'];
const work = (props: Readonly<Record<string, unknown>>) =>
  twoZones().node('rds', 'db', { in: 'main', props: { subnets } }).node('lambda', 'work', { in: 'frankfurt', props });
const api = (props: object) =>
  twoZones()
    .node('lambda', 'orders', { in: 'frankfurt' })
    .node('httpApi', 'shop', { in: 'frankfurt', props: { routes: [{}], ...props } })
    .wire('shop', 'orders')
    .node('client', 'customer')
    .wire('customer', 'shop');
const cdn = twoZones()
  .node('restApi', 'inner', { in: 'frankfurt', props: { endpointType: 'PRIVATE', policy: '{}' } })
  .node('cloudFront', 'cdn', { in: 'acct', props: { origins: [{ name: 'inner' }] } })
  .wire('cdn', 'inner');

testRule(callArrives, {
  valid: [
    ['a function that has a function URL called from the internet', api({})],
    ['a default endpoint that is off, and a domain', api({ defaultEndpoint: false, domainName: 'shop.example.com' })],
    ['a function in the VPC of its database', work({ subnets }).wire('work', 'db')],
    [
      'a function outside of every VPC that calls the internet',
      work({}).node('httpEndpoint', 'bank').wire('work', 'bank'),
    ],
    [
      'a client before an internal ALB, which WIRE-02 tells',
      twoZones()
        .node('client', 'customer')
        .node('alb', 'web', { in: 'main', props: { subnets } })
        .wire('customer', 'web'),
    ],
  ],
  invalid: [
    [
      'a function outside of every VPC before a private database and a bucket door: one reason',
      work({}).node('gatewayEndpoint', 's3-door', { in: 'main' }).wire('work', 'db').wire('work', 's3-door'),
      {
        on: ['work', 'db', 's3-door'],
        message: 'Lambda "work" stands outside of every VPC and cannot reach RDS "db" and Gateway endpoint "s3-door".',
      },
    ],
    [
      'a default endpoint that is off, and no domain',
      api({ defaultEndpoint: false }),
      {
        on: ['shop', 'customer'],
        message: 'HTTP API "shop" has its default endpoint off and no custom domain.',
      },
    ],
    [
      'a distribution before a private API',
      cdn,
      {
        on: ['inner', 'cdn'],
        message: 'REST API "inner" is private: only an execute-api interface endpoint leads to it.',
      },
    ],
    [
      'a public API called from a VPC whose execute-api endpoint answers for its name',
      twoZones()
        .node('interfaceEndpoint', 'door', { in: 'main', props: { subnets } })
        .node('httpApi', 'shop', { in: 'frankfurt', props: { routes: [{}] } })
        .node('ec2', 'box', { in: 'private-a' })
        .wire('box', 'shop'),
      {
        on: ['door', 'box', 'shop'],
        message:
          'Interface endpoint "door" has private DNS on, so the name of HTTP API "shop" leads EC2 instance "box" to it, where no public API answers.',
      },
    ],
  ],
});
