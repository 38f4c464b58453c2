import { groupsLetCallersThrough } from '../../../src/model/rules/groups-let-callers-through';
import { twoZones } from '../../support/diagram';
import { testFixes } from '../../support/fix-tester';
import { testRule } from '../../support/rule-tester';

const design = (
  inbound: readonly Readonly<Record<string, unknown>>[],
  outbound: readonly Readonly<Record<string, unknown>>[] = [],
) =>
  twoZones()
    .node('securityGroup', 'db-sg', { in: 'main', props: { rules: inbound } })
    .node('securityGroup', 'web-sg', { in: 'main', props: { rules: outbound } })
    .node('ec2', 'web', { in: 'private-a', props: { securityGroups: ['web-sg'] } })
    .node('rds', 'db', {
      in: 'main',
      props: { subnets: ['private-a', 'private-b'], port: 5432, securityGroups: ['db-sg'] },
    })
    .wire('web', 'db');
const admitted = [{ direction: 'in', fromPort: 5432, toPort: 5432, peer: 'web-sg' }];

testRule(groupsLetCallersThrough, {
  valid: [
    ['the group of the caller', design(admitted)],
    [
      'outbound rules that name the port',
      design(admitted, [{ direction: 'out', fromPort: 5432, toPort: 5432, peer: 'db-sg' }]),
    ],
    [
      'a sketch without security groups',
      twoZones()
        .node('ec2', 'web', { in: 'private-a' })
        .node('rds', 'db', { in: 'main', props: { subnets: ['private-a'] } })
        .wire('web', 'db'),
    ],
  ],
  invalid: [
    [
      'nobody admitted',
      design([]),
      { on: ['db-sg', 'web', 'db'], message: 'Security group "db-sg" does not admit EC2 instance "web" on TCP 5432.' },
    ],
    [
      'the port next to it',
      design([{ direction: 'in', fromPort: 5433, toPort: 5433, peer: 'web-sg' }]),
      { on: ['db-sg', 'web', 'db'], message: 'Security group "db-sg" does not admit EC2 instance "web" on TCP 5432.' },
    ],
    [
      'outbound rules for something else',
      design(admitted, [{ direction: 'out', fromPort: 443, toPort: 443, cidr: '0.0.0.0/0' }]),
      { on: ['web-sg', 'web', 'db'], message: 'Security group "web-sg" lets nothing out to RDS "db" on TCP 5432.' },
    ],
  ],
});

testFixes(groupsLetCallersThrough, [
  ['nobody admitted', design([]), ['let-pass']],
  [
    'outbound rules for something else',
    design(admitted, [{ direction: 'out', fromPort: 443, toPort: 443, cidr: '0.0.0.0/0' }]),
    ['let-pass'],
  ],
]);
