import { nlbBeforeAlb } from '../../../src/model/rules/nlb-before-alb';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const base = twoZones()
  .node('client', 'users')
  .node('vpcLinkV1', 'old', { in: 'frankfurt' })
  .node('vpcLinkV2', 'new', { in: 'main' })
  .node('nlb', 'front', { in: 'main', props: { listeners: [{ port: 80 }, { port: 81 }] } })
  .node('targetGroup', 'to-web', { in: 'main', props: { targetType: 'alb', protocol: 'TCP' } })
  .node('targetGroup', 'to-box', { in: 'main', props: { protocol: 'TCP' } })
  .node('alb', 'web', { in: 'main' })
  .node('ec2', 'box', { in: 'private-a' })
  .wire('to-web', 'web')
  .wire('to-box', 'box');
const bridge = base.wire('front', 'to-web', 0);

testRule(nlbBeforeAlb, {
  valid: [
    ['an NLB with instances of its own as well', bridge.wire('front', 'to-box', 1).wire('old', 'front')],
    ['an NLB that clients call too', bridge.wire('old', 'front').wire('users', 'front')],
    ['an NLB that no link uses', bridge],
    ['an NLB without targets', base.wire('old', 'front')],
  ],
  invalid: [
    [
      'an NLB between a V1 link and an ALB',
      bridge.wire('old', 'front'),
      { on: ['front'], message: 'NLB "front" only leads VPC link V1 "old" to ALB "web".', fixes: ['skip-nlb'] },
    ],
    [
      'an NLB between two links and an ALB',
      bridge.wire('old', 'front').wire('new', 'front'),
      { on: ['front'], message: 'NLB "front" only leads VPC link V1 "old" and VPC link V2 "new" to ALB "web".' },
    ],
  ],
});

testRule(nlbBeforeAlb, {
  profile: 'saa-c03',
  valid: [['an NLB between a V1 link and an ALB', bridge.wire('old', 'front')]],
  invalid: [],
});
