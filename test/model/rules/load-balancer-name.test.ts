import { loadBalancerName } from '../../../src/model/rules/load-balancer-name';
import { twoZones } from '../../support/diagram';
import { testFixes } from '../../support/fix-tester';
import { testRule } from '../../support/rule-tester';

const named = (name: string, kind: 'alb' | 'nlb' | 'targetGroup' = 'alb') =>
  twoZones().node(kind, 'web', { in: 'main', props: { name } });

testRule(loadBalancerName, {
  valid: [
    ['no name', named('')],
    ['32 characters', named('a'.repeat(32))],
    ['a name that only contains "internal"', named('my-internal-lb')],
    ['a target group with digits', named('web-80', 'targetGroup')],
  ],
  invalid: [
    [
      '33 characters',
      named('a'.repeat(33)),
      { on: ['web'], message: `The name "${'a'.repeat(33)}" of ALB "web" has 33 characters; AWS takes 32.` },
    ],
    [
      'an underscore',
      named('my_lb', 'nlb'),
      { on: ['web'], message: 'The name "my_lb" of NLB "web" may only have letters, digits and hyphens.' },
    ],
    [
      'a hyphen at the end',
      named('web-', 'targetGroup'),
      { on: ['web'], message: 'The name "web-" of Target group "web" starts or ends with a hyphen.' },
    ],
    [
      'the start that AWS keeps',
      named('internal-web'),
      {
        on: ['web'],
        message: 'The name "internal-web" of ALB "web" starts with "internal-", which AWS keeps for itself.',
      },
    ],
  ],
});

testFixes(loadBalancerName, [
  ['33 characters', named('a'.repeat(33)), ['no-name']],
  ['a hyphen at the end', named('web-', 'targetGroup'), ['no-name']],
]);
