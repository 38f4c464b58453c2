import { nlbBeforeAlbOnly } from '../../../src/model/rules/nlb-before-alb-only';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const base = () =>
  twoZones()
    .node('alb', 'web', { in: 'main', props: { subnets: ['private-a', 'private-b'], listeners: [{ port: 80 }] } })
    .node('nlb', 'front', { in: 'main', props: { subnets: ['private-a'], listeners: [{ protocol: 'TCP', port: 80 }] } })
    .node('targetGroup', 'targets', { in: 'main', props: { targetType: 'alb', protocol: 'TCP' } });

testRule(nlbBeforeAlbOnly, {
  valid: [
    ['an NLB before an ALB', base().wire('front', 'targets').wire('targets', 'web')],
    [
      'a group of an NLB that leads to an NLB, which WIRE-01 tells',
      base().wire('front', 'targets').wire('targets', 'front'),
    ],
  ],
  invalid: [
    [
      'an ALB wired to an NLB',
      base().wire('web', 'front'),
      { on: ['web', 'front'], message: 'ALB "web" cannot send to NLB "front"; an NLB stands before an ALB.' },
    ],
    [
      'an ALB whose group leads to an NLB',
      base().wire('web', 'targets').wire('targets', 'front'),
      {
        on: ['targets', 'front'],
        message: 'Target group "targets" cannot send to NLB "front"; an NLB stands before an ALB.',
      },
    ],
  ],
});
