import { nlbTwoZones } from '../../../src/model/rules/nlb-two-zones';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const nlb = (...subnets: readonly string[]) => twoZones().node('nlb', 'front', { in: 'main', props: { subnets } });

testRule(nlbTwoZones, {
  valid: [
    ['an NLB in zones a and b', nlb('private-a', 'private-b')],
    ['an NLB without subnets, which CNT-04 tells', nlb()],
  ],
  invalid: [
    [
      'an NLB in zone a',
      nlb('private-a'),
      { on: ['front'], message: 'NLB "front" stands in eu-central-1a only.', fixes: ['span-second-zone'] },
    ],
    ['an NLB in zone b', nlb('private-b'), { on: ['front'], message: 'NLB "front" stands in eu-central-1b only.' }],
  ],
});
