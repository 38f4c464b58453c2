import { healthCheckRanges } from '../../../src/model/rules/health-check-ranges';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const group = (props: Readonly<Record<string, number>>) =>
  twoZones().node('targetGroup', 'targets', { in: 'main', props });

testRule(healthCheckRanges, {
  valid: [
    ['the defaults', group({})],
    [
      'a TCP check each 10 s that takes 10 s, the pace an NLB had before there was a choice',
      twoZones().node('targetGroup', 'targets', {
        in: 'main',
        props: { protocol: 'TCP', healthProtocol: 'TCP', healthInterval: 10, healthTimeout: 10 },
      }),
    ],
    ['the smallest values', group({ healthInterval: 5, healthTimeout: 2, healthyThreshold: 2, unhealthyThreshold: 2 })],
    [
      'the largest values',
      group({ healthInterval: 300, healthTimeout: 120, healthyThreshold: 10, unhealthyThreshold: 10 }),
    ],
  ],
  invalid: [
    [
      'an HTTP check each 10 s that takes 10 s',
      group({ healthInterval: 10, healthTimeout: 10 }),
      {
        on: ['targets'],
        message:
          'Target group "targets" waits 10 s for a health check that runs each 10 s; the timeout must be shorter.',
      },
    ],
    [
      'a timeout as long as the interval',
      group({ healthInterval: 30, healthTimeout: 30 }),
      {
        on: ['targets'],
        message:
          'Target group "targets" waits 30 s for a health check that runs each 30 s; the timeout must be shorter.',
        fixes: ['shorten'],
      },
    ],
    [
      'an interval of 4 s, without a word about the timeout',
      group({ healthInterval: 4 }),
      { on: ['targets'], message: 'Target group "targets" has a health check interval of 4; AWS takes 5 to 300.' },
    ],
    [
      'both thresholds out of range',
      group({ healthyThreshold: 11, unhealthyThreshold: 1 }),
      {
        on: ['targets'],
        message: 'Target group "targets" has a health check healthy threshold of 11; AWS takes 2 to 10.',
      },
      {
        on: ['targets'],
        message: 'Target group "targets" has a health check unhealthy threshold of 1; AWS takes 2 to 10.',
      },
    ],
  ],
});
