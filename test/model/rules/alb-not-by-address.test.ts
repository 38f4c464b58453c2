import { albNotByAddress } from '../../../src/model/rules/alb-not-by-address';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const group = (targetType: string, protocol: string, to: string) =>
  twoZones()
    .node('ec2', 'box', { in: 'private-a' })
    .node('alb', 'web', { in: 'main', props: { subnets: ['private-a', 'private-b'] } })
    .node('targetGroup', 'targets', { in: 'main', props: { targetType, protocol } })
    .wire('targets', to);
const finding = {
  on: ['targets', 'web'],
  message: 'Target group "targets" of type ip holds the addresses of ALB "web", and those change.',
  fixes: ['make-type-alb'],
};

testRule(albNotByAddress, {
  valid: [
    ['a group of type alb', group('alb', 'TCP', 'web')],
    ['an instance by its address', group('ip', 'TCP', 'box')],
  ],
  invalid: [
    ['an ALB by its addresses over TCP', group('ip', 'TCP', 'web'), finding],
    ['an ALB by its addresses over HTTP', group('ip', 'HTTP', 'web'), finding],
  ],
});

testRule(albNotByAddress, {
  profile: 'saa-c03',
  valid: [['what the exam material recommends', group('ip', 'TCP', 'web')]],
  invalid: [],
});
