import { targetAdmitsLoadBalancer } from '../../../src/model/rules/target-admits-load-balancer';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const subnets = ['private-a', 'private-b'];
const into = (port: number, over: object) => ({
  direction: 'in',
  protocol: 'tcp',
  fromPort: port,
  toPort: port,
  ...over,
});

interface Options {
  readonly lb?: 'alb' | 'nlb';
  readonly lbGroups?: readonly string[];
  readonly group?: object;
  readonly caller?: 'vpcLinkV1' | 'client';
}

/** A load balancer in front of an instance whose security group has these rules. */
function design(rules: readonly object[], { lb = 'alb', lbGroups = ['lb-sg'], group = {}, caller }: Options = {}) {
  const base = twoZones()
    .node('securityGroup', 'lb-sg', { in: 'main' })
    .node('securityGroup', 'box-sg', { in: 'main', props: { rules } })
    .node('ec2', 'box', { in: 'private-a', props: { securityGroups: ['box-sg'] } })
    .node('targetGroup', 'targets', {
      in: 'main',
      props: { protocol: lb === 'alb' ? 'HTTP' : 'TCP', port: 80, ...group },
    })
    .node(lb, 'front', {
      in: 'main',
      props: { subnets, securityGroups: lbGroups, listeners: [{ protocol: lb === 'alb' ? 'HTTP' : 'TCP', port: 80 }] },
    })
    .wire('front', 'targets')
    .wire('targets', 'box');
  if (caller === undefined) return base;
  return base.node(caller, 'caller', caller === 'client' ? {} : { in: 'frankfurt' }).wire('caller', 'front');
}

/** An ALB in front of tasks that listen on 8080, while their target group says 80. */
const tasks = (rules: readonly object[]) =>
  twoZones()
    .node('securityGroup', 'lb-sg', { in: 'main' })
    .node('securityGroup', 'app-sg', { in: 'main', props: { rules } })
    .node('ecsService', 'app', { in: 'main', props: { subnets, securityGroups: ['app-sg'], containerPort: 8080 } })
    .node('targetGroup', 'targets', { in: 'main', props: { targetType: 'ip', port: 80 } })
    .node('alb', 'front', {
      in: 'main',
      props: { subnets, securityGroups: ['lb-sg'], listeners: [{ protocol: 'HTTP', port: 80 }] },
    })
    .wire('front', 'targets')
    .wire('targets', 'app');

const blocked = (lb: string, where: string) => ({
  on: ['box', 'front'],
  message: `The security groups of EC2 instance "box" do not admit ${lb} "front" on ${where}.`,
});

testRule(targetAdmitsLoadBalancer, {
  valid: [
    [
      'tasks that admit it on the port of their container, where ECS registers them',
      tasks([into(8080, { peer: 'lb-sg' })]),
    ],
    [
      'a server on premises, which has no security group',
      design([into(80, { peer: 'lb-sg' })], { lb: 'nlb', group: { targetType: 'ip' } })
        .node('onPremises', 'office', { props: { cidrs: '192.168.0.0/16' } })
        .node('onPremServer', 'old', { in: 'office', props: { address: '192.168.1.5' } })
        .wire('targets', 'old'),
    ],
    [
      'an ALB without a listener on the port, which LB-06 tells',
      design([into(80, { peer: 'lb-sg' })], { lb: 'nlb' })
        .node('securityGroup', 'web-sg', { in: 'main', props: { rules: [into(443, { peer: 'lb-sg' })] } })
        .node('alb', 'web', {
          in: 'main',
          props: { subnets, securityGroups: ['web-sg'], listeners: [{ protocol: 'HTTPS', port: 443 }] },
        })
        .node('targetGroup', 'to-web', { in: 'main', props: { targetType: 'alb', protocol: 'TCP', port: 80 } })
        .wire('front', 'to-web')
        .wire('to-web', 'web'),
    ],
    ['a rule for the group of the ALB', design([into(80, { peer: 'lb-sg' })])],
    [
      'rules for traffic and for the check port',
      design([into(80, { peer: 'lb-sg' }), into(8080, { peer: 'lb-sg' })], { group: { healthPort: '8080' } }),
    ],
    [
      'a rule for the subnets of an NLB without a group',
      design([into(80, { cidr: '10.0.0.0/16' })], { lb: 'nlb', lbGroups: [], caller: 'vpcLinkV1' }),
    ],
    ['a check port that is no number', design([into(80, { peer: 'lb-sg' })], { group: { healthPort: '{port}' } })],
  ],
  invalid: [
    [
      'tasks that admit it on the port of the group, where ECS does not register them',
      tasks([into(80, { peer: 'lb-sg' })]),
      {
        on: ['app', 'front'],
        message:
          'The security groups of ECS service "app" do not admit ALB "front" on TCP 8080 (traffic and health checks).',
      },
    ],
    [
      'an address of a peered VPC whose group admits somebody else',
      design([into(80, { peer: 'lb-sg' })], { lb: 'nlb', group: { targetType: 'ip', healthProtocol: 'TCP' } })
        .node('vpc', 'other', { in: 'frankfurt', props: { cidr: '10.1.0.0/16' } })
        .node('zone', 'other-a', { in: 'other' })
        .node('subnet', 'far', { in: 'other-a', props: { cidr: '10.1.1.0/24' } })
        .node('securityGroup', 'far-sg', { in: 'other', props: { rules: [into(80, { cidr: '10.9.0.0/16' })] } })
        .node('ec2', 'far-box', { in: 'far', props: { securityGroups: ['far-sg'] } })
        .wire('targets', 'far-box'),
      {
        on: ['far-box', 'front'],
        message:
          'The security groups of EC2 instance "far-box" do not admit NLB "front" on TCP 80 (traffic and health checks).',
      },
    ],
    [
      'an instance in the default group of its VPC',
      design([into(80, { peer: 'lb-sg' })])
        .node('ec2', 'bare', { in: 'private-b' })
        .wire('targets', 'bare'),
      {
        on: ['bare', 'front'],
        message:
          'The VPC\'s default security group, as EC2 instance "bare" names none, does not admit ALB "front" on TCP 80 (traffic and health checks).',
        fixes: ['let-in'],
      },
    ],
    ['no inbound rule', design([]), blocked('ALB', 'TCP 80 (traffic and health checks)')],
    [
      'a rule for another port',
      design([into(443, { peer: 'lb-sg' })]),
      blocked('ALB', 'TCP 80 (traffic and health checks)'),
    ],
    [
      'traffic but not the check port',
      design([into(80, { peer: 'lb-sg' })], { group: { healthPort: '8080' } }),
      blocked('ALB', 'TCP 8080 (health checks)'),
    ],
    [
      'a rule for one zone of an NLB without a group, behind a V1 link',
      design([into(80, { cidr: '10.0.1.0/24' })], { lb: 'nlb', lbGroups: [], caller: 'vpcLinkV1' }),
      blocked('NLB', 'TCP 80 (traffic and health checks)'),
    ],
    [
      'a rule for callers of an NLB that keeps their addresses, but none for its checks',
      design([into(80, { cidr: '203.0.113.0/24' })], { lb: 'nlb', lbGroups: [], caller: 'client' }),
      blocked('NLB', 'TCP 80 (health checks)'),
    ],
    [
      'three instances, those with one security group told together',
      design([])
        .node('securityGroup', 'other-sg', { in: 'main' })
        .node('ec2', 'box2', { in: 'private-b', props: { securityGroups: ['box-sg'] } })
        .node('ec2', 'odd', { in: 'private-b', props: { securityGroups: ['other-sg'] } })
        .wire('targets', 'box2')
        .wire('targets', 'odd'),
      {
        on: ['box', 'box2', 'front'],
        message:
          'The security groups of EC2 instance "box" and EC2 instance "box2" do not admit ALB "front" on TCP 80 (traffic and health checks).',
      },
      {
        on: ['odd', 'front'],
        message:
          'The security groups of EC2 instance "odd" do not admit ALB "front" on TCP 80 (traffic and health checks).',
      },
    ],
  ],
});
