import { linkReachesLoadBalancer } from '../../../src/model/rules/link-reaches-load-balancer';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const subnets = ['private-a', 'private-b'];
const tcp = (direction: string, port: number, over: object) => ({
  direction,
  protocol: 'tcp',
  fromPort: port,
  toPort: port,
  ...over,
});
const design = (
  linkRules: readonly object[],
  albRules: readonly object[],
  listeners = [{ protocol: 'HTTPS', port: 443 }],
) =>
  twoZones()
    .node('securityGroup', 'link-sg', { in: 'main' })
    .node('securityGroup', 'alb-sg', { in: 'main', props: { rules: albRules } })
    .node('securityGroup', 'link-rules', { in: 'main', props: { rules: linkRules } })
    .node('alb', 'web', { in: 'main', props: { subnets, listeners, securityGroups: ['alb-sg'] } })
    .node('vpcLinkV2', 'link', {
      in: 'main',
      props: { subnets, securityGroups: linkRules.length > 0 ? ['link-rules'] : ['link-sg'] },
    })
    .wire('link', 'web');
const withTasks = (rules: readonly object[]) =>
  twoZones()
    .node('securityGroup', 'link-sg', { in: 'main' })
    .node('securityGroup', 'task-sg', { in: 'main', props: { rules } })
    .node('vpcLinkV2', 'link', { in: 'main', props: { subnets, securityGroups: ['link-sg'] } })
    .node('cloudMapService', 'names', { in: 'frankfurt' })
    .node('ecsService', 'tasks', { in: 'main', props: { subnets, securityGroups: ['task-sg'], containerPort: 8080 } })
    .wire('link', 'names')
    .wire('names', 'tasks');
const fromLink = tcp('in', 443, { cidr: '10.0.0.0/16' });
const noWayOut = {
  on: ['link', 'web'],
  message: 'The security groups of VPC link V2 "link" let nothing out to ALB "web" on TCP 443.',
};
const noWayIn = {
  on: ['web', 'link'],
  message: 'The security groups of ALB "web" do not admit VPC link V2 "link" on TCP 443.',
};

testRule(linkReachesLoadBalancer, {
  valid: [
    ['tasks of a Cloud Map service that admit the link', withTasks([tcp('in', 8080, { peer: 'link-sg' })])],
    ['a group without outbound rules, and an inbound rule for it', design([], [tcp('in', 443, { peer: 'link-sg' })])],
    ['an outbound rule for the group of the ALB', design([tcp('out', 443, { peer: 'alb-sg' })], [fromLink])],
    [
      'an inbound rule for the subnets of the link',
      design([], [tcp('in', 443, { cidr: '10.0.1.0/24' }), tcp('in', 443, { cidr: '10.0.2.0/24' })]),
    ],
    [
      'two listeners when no route says which',
      design(
        [],
        [],
        [
          { protocol: 'HTTPS', port: 443 },
          { protocol: 'HTTP', port: 80 },
        ],
      ),
    ],
    [
      'a sketch without any security group',
      twoZones()
        .node('alb', 'web', { in: 'main', props: { subnets, listeners: [{ protocol: 'HTTPS', port: 443 }] } })
        .node('vpcLinkV2', 'link', { in: 'main', props: { subnets } })
        .wire('link', 'web'),
    ],
  ],
  invalid: [
    [
      'tasks of a Cloud Map service that admit it on another port',
      withTasks([tcp('in', 80, { peer: 'link-sg' })]),
      {
        on: ['tasks', 'link'],
        message: 'The security groups of ECS service "tasks" do not admit VPC link V2 "link" on TCP 8080.',
        fixes: ['let-through'],
      },
    ],
    [
      'an ALB in the default group of its VPC',
      twoZones()
        .node('securityGroup', 'link-sg', { in: 'main' })
        .node('alb', 'web', { in: 'main', props: { subnets, listeners: [{ protocol: 'HTTPS', port: 443 }] } })
        .node('vpcLinkV2', 'link', { in: 'main', props: { subnets, securityGroups: ['link-sg'] } })
        .wire('link', 'web'),
      {
        on: ['web', 'link'],
        message:
          'The VPC\'s default security group, as ALB "web" names none, does not admit VPC link V2 "link" on TCP 443.',
        fixes: ['let-through'],
      },
    ],
    ['an inbound rule on another port', design([], [tcp('in', 80, { cidr: '10.0.0.0/16' })]), noWayIn],
    ['an inbound rule for one of the two subnets only', design([], [tcp('in', 443, { cidr: '10.0.1.0/24' })]), noWayIn],
    ['an outbound rule to another port', design([tcp('out', 80, { peer: 'alb-sg' })], [fromLink]), noWayOut],
    ['nothing on either side', design([tcp('out', 80, { cidr: '0.0.0.0/0' })], []), noWayOut, noWayIn],
  ],
});
