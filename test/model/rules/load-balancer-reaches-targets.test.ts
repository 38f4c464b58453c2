import { loadBalancerReachesTargets } from '../../../src/model/rules/load-balancer-reaches-targets';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const subnets = ['private-a', 'private-b'];
const out = (port: number, over: object) => ({
  direction: 'out',
  protocol: 'tcp',
  fromPort: port,
  toPort: port,
  ...over,
});
const design = (rules: readonly object[], group: object = {}) =>
  twoZones()
    .node('securityGroup', 'box-sg', { in: 'main' })
    .node('securityGroup', 'lb-sg', { in: 'main', props: { rules } })
    .node('ec2', 'box', { in: 'private-a', props: { securityGroups: ['box-sg'] } })
    .node('ec2', 'bare', { in: 'private-b' })
    .node('targetGroup', 'targets', { in: 'main', props: { protocol: 'TCP', port: 80, ...group } })
    .node('nlb', 'front', {
      in: 'main',
      props: { subnets, securityGroups: ['lb-sg'], listeners: [{ protocol: 'TCP', port: 80 }] },
    })
    .wire('front', 'targets')
    .wire('targets', 'box')
    .wire('targets', 'bare');

testRule(loadBalancerReachesTargets, {
  valid: [
    [
      'a server on premises at an address that a rule names',
      design([out(80, { cidr: '0.0.0.0/0' })], { targetType: 'ip' })
        .node('onPremises', 'office', { props: { cidrs: '192.168.0.0/16' } })
        .node('onPremServer', 'old', { in: 'office', props: { address: '192.168.1.5' } })
        .wire('targets', 'old'),
    ],
    ['a group without outbound rules', design([])],
    ['an outbound rule for the VPC', design([out(80, { cidr: '10.0.0.0/16' })])],
  ],
  invalid: [
    [
      'a rule for one target only, when the other is in the default group of its VPC',
      design([out(80, { peer: 'box-sg' })]),
      {
        on: ['front', 'bare'],
        message:
          'The security groups of NLB "front" let nothing out to EC2 instance "bare" on TCP 80 (traffic and health checks).',
        fixes: ['let-out'],
      },
    ],
    [
      'outbound to another port only',
      design([out(443, { cidr: '0.0.0.0/0' })]),
      {
        on: ['front', 'box', 'bare'],
        message:
          'The security groups of NLB "front" let nothing out to EC2 instance "box" and EC2 instance "bare" on TCP 80 (traffic and health checks).',
      },
    ],
    [
      'outbound to one subnet, with checks on a port that is shut',
      design([out(80, { cidr: '10.0.1.0/24' })], { healthPort: '81' }),
      {
        on: ['front', 'box', 'bare'],
        message:
          'The security groups of NLB "front" let nothing out to EC2 instance "box" and EC2 instance "bare" on TCP 81 (health checks) and TCP 80 (traffic).',
      },
    ],
  ],
});
