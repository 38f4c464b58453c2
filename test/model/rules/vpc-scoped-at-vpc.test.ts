import { vpcScopedAtVpc } from '../../../src/model/rules/vpc-scoped-at-vpc';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

testRule(vpcScopedAtVpc, {
  valid: [
    [
      'a gateway and a security group at the VPC',
      twoZones().node('internetGateway', 'igw', { in: 'main' }).node('securityGroup', 'sg', { in: 'main' }),
    ],
    ['a client on the canvas', twoZones().node('client', 'users')],
  ],
  invalid: [
    [
      'an internet gateway in a subnet',
      twoZones().node('internetGateway', 'igw', { in: 'private-a' }),
      {
        on: ['igw'],
        message:
          'Internet gateway "igw" stands in Subnet "private-a". An internet gateway is attached to a VPC, not to a subnet.',
        fixes: ['move-to-n_main'],
      },
    ],
    [
      'a client in an account',
      twoZones().node('client', 'users', { in: 'acct' }),
      {
        on: ['users'],
        message: 'Internet "users" stands in Account "acct". A client on the internet stands outside every account.',
      },
    ],
  ],
});
