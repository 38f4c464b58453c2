import { securityGroupOfOwnVpc } from '../../../src/model/rules/security-group-of-own-vpc';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const base = twoZones()
  .node('vpc', 'other', { in: 'frankfurt', props: { cidr: '10.1.0.0/16' } })
  .node('securityGroup', 'near', { in: 'main' })
  .node('securityGroup', 'far', { in: 'other' })
  .node('account', 'team', { props: { accountId: '444455556666' } })
  .node('region', 'team-frankfurt', { in: 'team', props: { code: 'eu-central-1' } })
  .node('vpc', 'team-vpc', { in: 'team-frankfurt', props: { cidr: '10.2.0.0/16' } })
  .node('securityGroup', 'foreign', { in: 'team-vpc' });

testRule(securityGroupOfOwnVpc, {
  valid: [
    ['a group of the same VPC', base.node('ec2', 'box', { in: 'private-a', props: { securityGroups: ['near'] } })],
    [
      'a group of another account, which EXP-01 tells',
      base.node('ec2', 'box', { in: 'private-a', props: { securityGroups: ['foreign'] } }),
    ],
  ],
  invalid: [
    [
      'an instance with one group of each VPC',
      base.node('ec2', 'box', { in: 'private-a', props: { securityGroups: ['near', 'far'] } }),
      {
        on: ['box', 'far'],
        message: 'EC2 instance "box" carries Security group "far" of another VPC.',
        fixes: ['copy-home', 'detach'],
      },
    ],
    [
      'an endpoint',
      base.node('interfaceEndpoint', 'door', {
        in: 'main',
        props: { subnets: ['private-a'], securityGroups: ['far'] },
      }),
      { on: ['door', 'far'], message: 'Interface endpoint "door" carries Security group "far" of another VPC.' },
    ],
    [
      'an NLB',
      base.node('nlb', 'front', { in: 'main', props: { subnets: ['private-a'], securityGroups: ['far'] } }),
      { on: ['front', 'far'], message: 'NLB "front" carries Security group "far" of another VPC.' },
    ],
  ],
});
