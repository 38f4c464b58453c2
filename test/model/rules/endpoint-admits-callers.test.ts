import { endpointAdmitsCallers } from '../../../src/model/rules/endpoint-admits-callers';
import { twoZones } from '../../support/diagram';
import { testFixes } from '../../support/fix-tester';
import { testRule } from '../../support/rule-tester';

const design = (rules: readonly Readonly<Record<string, unknown>>[]) =>
  twoZones()
    .node('securityGroup', 'sg', { in: 'main' })
    .node('securityGroup', 'door-sg', { in: 'main', props: { rules } })
    .node('ec2', 'web', { in: 'private-a', props: { securityGroups: ['sg'] } })
    .node('interfaceEndpoint', 'door', {
      in: 'main',
      props: { service: 'ssm', subnets: ['private-b'], securityGroups: ['door-sg'] },
    })
    .wire('web', 'door');
const finding = {
  on: ['door-sg', 'web', 'door'],
  message: 'Security group "door-sg" does not admit EC2 instance "web" on TCP 443.',
};

testRule(endpointAdmitsCallers, {
  valid: [
    ['the group of the caller on 443', design([{ direction: 'in', fromPort: 443, toPort: 443, peer: 'sg' }])],
    ['the block of the caller on all ports', design([{ direction: 'in', protocol: 'all', cidr: '10.0.1.0/24' }])],
  ],
  invalid: [
    ['no inbound rule', design([]), finding],
    ['another port', design([{ direction: 'in', fromPort: 80, toPort: 80, peer: 'sg' }]), finding],
    [
      'the block of another subnet',
      design([{ direction: 'in', fromPort: 443, toPort: 443, cidr: '10.0.2.0/24' }]),
      finding,
    ],
  ],
});

testFixes(endpointAdmitsCallers, [['no inbound rule', design([]), ['let-in']]]);
