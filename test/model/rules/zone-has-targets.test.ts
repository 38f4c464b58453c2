import { zoneHasTargets } from '../../../src/model/rules/zone-has-targets';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

type Props = Readonly<Record<string, unknown>>;

const group = (kind: 'alb' | 'nlb', groupProps: Props, targets: readonly string[], props: Props = {}) => {
  const protocol = kind === 'alb' ? 'HTTP' : 'TCP';
  const base = twoZones()
    .node('ec2', 'a1', { in: 'private-a' })
    .node('ec2', 'b1', { in: 'private-b' })
    .node('targetGroup', 'targets', { in: 'main', props: { protocol, ...groupProps } })
    .node(kind, 'front', {
      in: 'main',
      props: { subnets: ['private-a', 'private-b'], listeners: [{ protocol, port: 80 }], ...props },
    })
    .wire('front', 'targets');
  return targets.reduce((all, target) => all.wire('targets', target), base);
};
const off = { crossZone: 'false' };

testRule(zoneHasTargets, {
  valid: [
    ['a target in each zone', group('alb', off, ['a1', 'b1'])],
    ['a group that follows its load balancer', group('alb', {}, ['a1'])],
    ['no target, which LB-16 tells', group('alb', off, [])],
    ['an NLB with cross-zone off, which LB-19 tells', group('nlb', off, ['a1'])],
  ],
  invalid: [
    [
      'an ALB with targets in one of two zones',
      group('alb', off, ['a1']),
      {
        on: ['targets', 'front'],
        message: 'Target group "targets" has cross-zone off and no target in eu-central-1b of ALB "front".',
        fixes: ['follow-load-balancer'],
      },
    ],
    [
      'an NLB with cross-zone on, which the group turns off',
      group('nlb', off, ['b1'], { crossZone: true }),
      {
        on: ['targets', 'front'],
        message: 'Target group "targets" has cross-zone off and no target in eu-central-1a of NLB "front".',
        fixes: ['follow-load-balancer'],
      },
    ],
  ],
});
