import { albTargetGroup } from '../../../src/model/rules/alb-target-group';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const subnets = ['private-a', 'private-b'];
const base = twoZones()
  .node('vpc', 'other', { in: 'frankfurt', props: { cidr: '10.1.0.0/16' } })
  .node('alb', 'far', { in: 'other', props: { listeners: [{ protocol: 'HTTPS', port: 443 }] } })
  .node('alb', 'web', { in: 'main', props: { subnets, listeners: [{ protocol: 'HTTPS', port: 443 }] } })
  .node('alb', 'api', { in: 'main', props: { subnets, listeners: [{ protocol: 'HTTPS', port: 443 }] } })
  .node('alb', 'bare', { in: 'main', props: { subnets } })
  .node('ec2', 'box', { in: 'private-a' });
const group = (targetType: string, protocol = 'TCP', port = 443) =>
  base.node('targetGroup', 'targets', { in: 'main', props: { targetType, protocol, port } });

testRule(albTargetGroup, {
  valid: [
    ['TCP 443 in front of an ALB that listens there', group('alb').wire('targets', 'web')],
    [
      'a group of type instance with two instances',
      group('instance').node('ec2', 'box2', { in: 'private-b' }).wire('targets', 'box').wire('targets', 'box2'),
    ],
    ['an ALB by its addresses, which LB-09 tells', group('ip', 'TCP', 80).wire('targets', 'web')],
    ['an ALB without listeners, which LB-01 tells', group('alb').wire('targets', 'bare')],
  ],
  invalid: [
    [
      'a group with protocol HTTPS',
      group('alb', 'HTTPS').wire('targets', 'web'),
      {
        on: ['targets', 'web'],
        message: 'Target group "targets" of type alb has protocol HTTPS; it must be TCP.',
        fixes: ['speak-tcp'],
      },
    ],
    [
      'a port the ALB does not listen to',
      group('alb', 'TCP', 80).wire('targets', 'web'),
      {
        on: ['targets', 'web'],
        message: 'ALB "web" has no listener on port 80, the port of Target group "targets".',
      },
    ],
    [
      'two ALBs, told once',
      group('alb').wire('targets', 'web').wire('targets', 'api'),
      {
        on: ['targets', 'api', 'web'],
        message: 'Target group "targets" of type alb takes one target, not ALB "api" and ALB "web".',
      },
    ],
    [
      'an ALB of another VPC',
      group('alb').wire('targets', 'far'),
      { on: ['targets', 'far'], message: 'ALB "far" stands in another VPC than Target group "targets".' },
    ],
    [
      'an instance behind a group of type alb',
      group('alb').wire('targets', 'box'),
      { on: ['targets', 'box'], message: 'Target group "targets" of type alb takes one ALB, not EC2 instance "box".' },
    ],
    [
      'an ALB behind a group of type instance',
      group('instance').wire('targets', 'web'),
      {
        on: ['targets', 'web'],
        message: 'Target group "targets" of type instance cannot send to ALB "web"; make it alb.',
      },
    ],
  ],
});
