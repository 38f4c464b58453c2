import { lambdaGroup } from '../../../src/model/rules/lambda-group';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const chain = (front: 'nlb' | 'alb' | 'gwlb', targetType: string) =>
  twoZones()
    .node(front, 'front', { in: 'main', props: front === 'gwlb' ? {} : { listeners: [{ port: 80 }] } })
    .node('targetGroup', 'functions', { in: 'main', props: { targetType } })
    .wire('front', 'functions');

testRule(lambdaGroup, {
  valid: [
    ['an ALB before a function', chain('alb', 'lambda')],
    ['an NLB before addresses', chain('nlb', 'ip')],
  ],
  invalid: [
    [
      'an NLB before a function',
      chain('nlb', 'lambda'),
      {
        on: ['front', 'functions'],
        message: 'NLB "front" cannot send to Target group "functions" of type lambda; only an ALB can.',
      },
    ],
    [
      'a Gateway Load Balancer before a function',
      chain('gwlb', 'lambda'),
      {
        on: ['front', 'functions'],
        message: 'GWLB "front" cannot send to Target group "functions" of type lambda; only an ALB can.',
      },
    ],
  ],
});
