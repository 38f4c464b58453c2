import { privateNotOpen } from '../../../src/model/rules/private-not-open';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const rule = (over: object) => ({ direction: 'in', protocol: 'tcp', fromPort: 80, toPort: 80, ...over });
const open = rule({ cidr: '0.0.0.0/0' });
const withGroup = (...rules: readonly object[]) =>
  twoZones()
    .node('securityGroup', 'sg', { in: 'main', props: { rules } })
    .node('subnet', 'front-a', { in: 'zone-a', props: { cidr: '10.0.9.0/24', access: 'public' } });
const box = { props: { securityGroups: ['sg'] } };
const subnets = ['private-a', 'private-b'];

testRule(privateNotOpen, {
  valid: [
    ['a block of the VPC', withGroup(rule({ cidr: '10.0.0.0/16' })).node('ec2', 'box', { in: 'private-a', ...box })],
    ['outbound to everybody', withGroup({ ...open, direction: 'out' }).node('ec2', 'box', { in: 'private-a', ...box })],
    ['an instance in a public subnet', withGroup(open).node('ec2', 'box', { in: 'front-a', ...box })],
    [
      'an Auto Scaling group in a public subnet',
      withGroup(open).node('autoScalingGroup', 'fleet', {
        in: 'main',
        props: { subnets: ['front-a'], securityGroups: ['sg'] },
      }),
    ],
    [
      'an internet-facing ALB',
      withGroup(open).node('alb', 'web', {
        in: 'main',
        props: { subnets, scheme: 'internet-facing', securityGroups: ['sg'] },
      }),
    ],
    ['a group that is attached to nothing', withGroup(open)],
    [
      'an NLB that callers of an endpoint service reach from their own VPCs',
      withGroup(open)
        .node('nlb', 'front', { in: 'main', props: { subnets, securityGroups: ['sg'] } })
        .node('endpointService', 'offer', { in: 'frankfurt' })
        .wire('offer', 'front'),
    ],
    [
      'a target that sees the addresses of callers from anywhere',
      withGroup(open)
        .node('ec2', 'box', { in: 'private-a', ...box })
        .node('targetGroup', 'targets', { in: 'main', props: { protocol: 'TCP' } })
        .node('nlb', 'front', {
          in: 'main',
          props: { subnets, scheme: 'internet-facing', listeners: [{ protocol: 'TCP', port: 80 }] },
        })
        .wire('front', 'targets')
        .wire('targets', 'box'),
    ],
  ],
  invalid: [
    [
      'a private instance and an internal ALB, told once',
      withGroup(open)
        .node('ec2', 'box', { in: 'private-a', ...box })
        .node('alb', 'web', { in: 'main', props: { subnets, securityGroups: ['sg'] } }),
      {
        on: ['sg', 'box', 'web'],
        message: 'Security group "sg" admits 0.0.0.0/0 to EC2 instance "box" and ALB "web".',
        fixes: ['admit-vpc'],
      },
    ],
    [
      'every IPv6 address',
      withGroup(rule({ cidr: '::/0' })).node('ec2', 'box', { in: 'private-a', ...box }),
      { on: ['sg', 'box'], message: 'Security group "sg" admits ::/0 to EC2 instance "box".' },
    ],
  ],
});

const admitsAll = (kind: 'rds' | 'ecsService', props: Readonly<Record<string, unknown>>) =>
  twoZones()
    .node('securityGroup', 'wide', { in: 'main', props: { rules: [{ direction: 'in', cidr: '0.0.0.0/0' }] } })
    .node(kind, 'it', { in: 'main', props: { subnets: ['private-a'], securityGroups: ['wide'], ...props } });

testRule(privateNotOpen, {
  valid: [
    ['a database on the internet, which SEC-12 tells', admitsAll('rds', { publiclyAccessible: true })],
    ['tasks with public addresses', admitsAll('ecsService', { assignPublicIp: true })],
  ],
  invalid: [
    [
      'a private database',
      admitsAll('rds', {}),
      { on: ['wide', 'it'], message: 'Security group "wide" admits 0.0.0.0/0 to RDS "it".' },
    ],
    [
      'private tasks',
      admitsAll('ecsService', {}),
      { on: ['wide', 'it'], message: 'Security group "wide" admits 0.0.0.0/0 to ECS service "it".' },
    ],
  ],
});
