import { stackReferences } from '../../../src/model/rules/stack-references';
import { type DiagramBuilder, twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

/** A VPC `far` in a second Region of the account, with a route table, a security group and an internet gateway. */
function withFar(accountId = '111122223333', code = 'us-east-1'): DiagramBuilder {
  return twoZones()
    .node('account', 'partner', { props: { accountId } })
    .node('region', 'there', { in: 'partner', props: { code } })
    .node('vpc', 'far', { in: 'there', props: { cidr: '10.1.0.0/16' } })
    .node('routeTable', 'far-rt', { in: 'far' })
    .node('securityGroup', 'far-sg', { in: 'far' })
    .node('internetGateway', 'far-igw', { in: 'far' });
}
const table = (builder: DiagramBuilder) =>
  builder.node('subnet', 'odd', { in: 'zone-a', props: { cidr: '10.0.3.0/24', routeTable: 'far-rt' } });
const inRegion = '(account "acct", eu-central-1)';

testRule(stackReferences, {
  valid: [
    [
      'a certificate of us-east-1 for an edge-optimized API, which TLS-02 looks after',
      withFar()
        .node('certificate', 'world', { in: 'there', props: { domainName: 'shop.example.com' } })
        .node('restApi', 'shop', { in: 'frankfurt', props: { endpointType: 'EDGE', certificate: 'world' } }),
    ],
    [
      'a security group of another account and Region, which SEC-06 tells',
      withFar('444455556666').node('securityGroup', 'sg', { in: 'main', props: { rules: [{ peer: 'far-sg' }] } }),
    ],
    [
      'the other side of a peering connection, and routes to it from both',
      withFar('444455556666')
        .node('peering', 'peer', { in: 'frankfurt', props: { requester: 'main', accepter: 'far' } })
        .node('routeTable', 'back', { in: 'far', props: { routes: [{ destination: '10.0.0.0/16', target: 'peer' }] } }),
    ],
    [
      'a transit gateway that another account shares',
      withFar('444455556666', 'eu-central-1')
        .node('transitGateway', 'hub', { in: 'there' })
        .node('tgwRouteTable', 'hub-rt', { in: 'there', props: { transitGateway: 'hub' } })
        .node('tgwAttachment', 'att', { in: 'main', props: { subnets: ['private-a'], routeTable: 'hub-rt' } })
        .node('routeTable', 'rt', { in: 'main', props: { routes: [{ destination: '10.0.0.0/8', target: 'hub' }] } }),
    ],
    ['a route table of the same account and Region', table(withFar('111122223333', 'eu-central-1'))],
    ['a route table of a Region without a code', table(withFar('111122223333', ''))],
    [
      'subnets of another stack, which is another breach',
      withFar().node('alb', 'web', { in: 'far', props: { subnets: ['private-a'] } }),
    ],
  ],
  invalid: [
    [
      'a certificate of us-east-1 for a Regional API',
      withFar()
        .node('certificate', 'world', { in: 'there', props: { domainName: 'shop.example.com' } })
        .node('restApi', 'shop', { in: 'frankfurt', props: { certificate: 'world' } }),
      {
        on: ['shop', 'world'],
        message: `REST API "shop" ${inRegion} names Certificate "world", which stands in another stack (account "partner", us-east-1).`,
      },
    ],
    [
      'a transit gateway of another Region',
      withFar()
        .node('transitGateway', 'hub', { in: 'there' })
        .node('routeTable', 'rt', { in: 'main', props: { routes: [{ destination: '10.0.0.0/8', target: 'hub' }] } }),
      {
        on: ['rt', 'hub'],
        message: `Route table "rt" ${inRegion} names Transit gateway "hub", which stands in another stack (account "partner", us-east-1).`,
      },
    ],
    [
      'a peering connection whose requester stands elsewhere',
      withFar().node('peering', 'peer', { in: 'frankfurt', props: { requester: 'far', accepter: 'main' } }),
      {
        on: ['peer', 'far'],
        message: `VPC peering "peer" ${inRegion} names VPC "far", which stands in another stack (account "partner", us-east-1).`,
      },
    ],
    [
      'a route table of another Region',
      table(withFar()),
      {
        on: ['odd', 'far-rt'],
        message: `Subnet "odd" ${inRegion} names Route table "far-rt", which stands in another stack (account "partner", us-east-1).`,
      },
    ],
    [
      'a security group of another Region',
      withFar().node('ec2', 'box', { in: 'private-a', props: { securityGroups: ['far-sg'] } }),
      {
        on: ['box', 'far-sg'],
        message: `EC2 instance "box" ${inRegion} names Security group "far-sg", which stands in another stack (account "partner", us-east-1).`,
      },
    ],
    [
      'rows that name resources of another account',
      withFar('444455556666', 'eu-central-1')
        .node('routeTable', 'rt', { in: 'main', props: { routes: [{ target: 'far-igw' }] } })
        .node('subnet', 'odd', { in: 'zone-a', props: { routeTable: 'far-rt' } }),
      {
        on: ['odd', 'far-rt'],
        message: `Subnet "odd" ${inRegion} names Route table "far-rt", which stands in another stack (account "partner", eu-central-1).`,
      },
      {
        on: ['rt', 'far-igw'],
        message: `Route table "rt" ${inRegion} names Internet gateway "far-igw", which stands in another stack (account "partner", eu-central-1).`,
      },
    ],
  ],
});
