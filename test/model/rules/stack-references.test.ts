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
    ['a route table of the same account and Region', table(withFar('111122223333', 'eu-central-1'))],
    ['a route table of a Region without a code', table(withFar('111122223333', ''))],
    [
      'subnets of another stack, which is another breach',
      withFar().node('alb', 'web', { in: 'far', props: { subnets: ['private-a'] } }),
    ],
  ],
  invalid: [
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
        .node('securityGroup', 'sg', {
          in: 'main',
          props: { rules: [{ peer: 'far-sg' }, { peer: 'far-sg', toPort: 80 }] },
        }),
      {
        on: ['rt', 'far-igw'],
        message: `Route table "rt" ${inRegion} names Internet gateway "far-igw", which stands in another stack (account "partner", eu-central-1).`,
      },
      {
        on: ['sg', 'far-sg'],
        message: `Security group "sg" ${inRegion} names Security group "far-sg", which stands in another stack (account "partner", eu-central-1).`,
      },
    ],
  ],
});
