import { albBehindTwoNlbs } from '../../../src/model/rules/alb-behind-two-nlbs';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const subnets = ['private-a', 'private-b'];
const listeners = [
  { protocol: 'TCP', port: 80 },
  { protocol: 'TCP', port: 81 },
];
const behind = (count: number) =>
  Array.from({ length: count }, (_, i) => i).reduce(
    (all, i) =>
      all
        .node('nlb', `nlb${i}`, { in: 'main', props: { subnets, listeners } })
        .node('targetGroup', `tg${i}`, { in: 'main', props: { targetType: 'alb', protocol: 'TCP', port: 80 } })
        .wire(`nlb${i}`, `tg${i}`, 0)
        .wire(`nlb${i}`, `tg${i}`, 1)
        .wire(`tg${i}`, 'web'),
    twoZones().node('alb', 'web', { in: 'main', props: { subnets, listeners: [{ protocol: 'HTTP', port: 80 }] } }),
  );

testRule(albBehindTwoNlbs, {
  valid: [
    ['one NLB', behind(1)],
    ['two NLBs with two listeners each', behind(2)],
  ],
  invalid: [
    [
      'three NLBs',
      behind(3),
      {
        on: ['web'],
        message: 'ALB "web" is the target of NLB "nlb0", NLB "nlb1" and NLB "nlb2"; two is the limit.',
        fixes: ['leave-out-n_nlb0', 'leave-out-n_nlb1', 'leave-out-n_nlb2'],
      },
    ],
    [
      'four NLBs',
      behind(4),
      {
        on: ['web'],
        message: 'ALB "web" is the target of NLB "nlb0", NLB "nlb1", NLB "nlb2" and NLB "nlb3"; two is the limit.',
      },
    ],
  ],
});

testRule(albBehindTwoNlbs, { profile: 'saa-c03', valid: [['three NLBs', behind(3)]], invalid: [] });
