import { healthCheckOfChapter } from '../../../src/model/rules/health-check-of-chapter';
import { twoZones } from '../../support/diagram';
import { testFixes } from '../../support/fix-tester';
import { testRule } from '../../support/rule-tester';

const group = (healthInterval: number, healthTimeout: number, unhealthyThreshold: number) =>
  twoZones().node('targetGroup', 'targets', {
    in: 'main',
    props: { healthInterval, healthTimeout, unhealthyThreshold },
  });
const finding = {
  on: ['targets'],
  message:
    'Target group "targets" takes a target out after 3 failures, as the exam material says; the default of AWS is 2.',
};

testRule(healthCheckOfChapter, {
  valid: [
    ["AWS's defaults", group(30, 6, 2)],
    ['three failures chosen with another timeout', group(30, 5, 3)],
    ['a faster check', group(10, 10, 3)],
  ],
  invalid: [
    ['the numbers of the exam material', group(30, 10, 3), finding],
    [
      'the same numbers over TCP',
      twoZones().node('targetGroup', 'targets', {
        in: 'main',
        props: { protocol: 'TCP', healthProtocol: 'TCP', healthInterval: 30, healthTimeout: 10, unhealthyThreshold: 3 },
      }),
      finding,
    ],
  ],
});

testRule(healthCheckOfChapter, {
  profile: 'saa-c03',
  valid: [['the numbers of the exam material', group(30, 10, 3)]],
  invalid: [],
});

testFixes(healthCheckOfChapter, [['the numbers of the exam material', group(30, 10, 3), ['two-failures']]]);
