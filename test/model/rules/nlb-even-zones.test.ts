import { nlbEvenZones } from '../../../src/model/rules/nlb-even-zones';
import { twoZones } from '../../support/diagram';
import { testFixes, testRule } from '../../support/rule-tester';

const nlb = (crossZone: boolean, targets: readonly string[], targetType = 'instance') => {
  const base = twoZones()
    .node('ec2', 'a1', { in: 'private-a' })
    .node('ec2', 'a2', { in: 'private-a' })
    .node('ec2', 'b1', { in: 'private-b' })
    .node('alb', 'web', { in: 'main', props: { subnets: ['private-a', 'private-b'] } })
    .node('targetGroup', 'targets', { in: 'main', props: { protocol: 'TCP', targetType } })
    .node('nlb', 'front', {
      in: 'main',
      props: { crossZone, subnets: ['private-a', 'private-b'], listeners: [{ protocol: 'TCP', port: 80 }] },
    })
    .wire('front', 'targets');
  return targets.reduce((all, target) => all.wire('targets', target), base);
};
const finding = (where: string) => ({
  on: ['front', 'targets'],
  message: `NLB "front" does not send across zones, and Target group "targets" has ${where}.`,
});

testRule(nlbEvenZones, {
  valid: [
    ['one target in each zone', nlb(false, ['a1', 'b1'])],
    ['uneven targets with cross-zone on', nlb(true, ['a1', 'a2', 'b1'])],
    ['an ALB in both zones', nlb(false, ['web'], 'alb')],
    ['no target, which LB-16 tells', nlb(false, [])],
  ],
  invalid: [
    ['two targets and one', nlb(false, ['a1', 'a2', 'b1']), finding('2 in eu-central-1a and 1 in eu-central-1b')],
    ['a zone without targets', nlb(false, ['b1']), finding('none in eu-central-1a and 1 in eu-central-1b')],
  ],
});

testRule(nlbEvenZones, {
  profile: 'saa-c03',
  valid: [],
  invalid: [
    [
      'a zone without targets, as a remark',
      nlb(false, ['a1']),
      { ...finding('1 in eu-central-1a and none in eu-central-1b'), severity: 'info' },
    ],
  ],
});

testFixes(nlbEvenZones, [['two targets and one', nlb(false, ['a1', 'a2', 'b1']), ['cross-zone']]]);
