import { healthPathServed } from '../../../src/model/rules/health-path-served';
import { twoZones } from '../../support/diagram';
import { testFixes } from '../../support/fix-tester';
import { testRule } from '../../support/rule-tester';

const web = (asked: string, served: string, healthProtocol = 'HTTP') =>
  twoZones()
    .node('ec2', 'web', { in: 'private-a', props: { healthPath: served } })
    .node('targetGroup', 'targets', { in: 'main', props: { healthProtocol, healthPath: asked } })
    .wire('targets', 'web');
const finding = (asked: string, served: string) => ({
  on: ['targets', 'web'],
  message: `Target group "targets" checks ${asked} and EC2 instance "web" serves ${served}.`,
});

testRule(healthPathServed, {
  valid: [
    ['the path that is served', web('/health', '/health')],
    ['a path without its slash', web('health', '/health')],
    ['a check by TCP', web('/', '/health', 'TCP')],
    ['a workload that does not say', web('/health', '')],
  ],
  invalid: [
    ['another path', web('/', '/health'), finding('/', '/health')],
    ['a path in other letters', web('/Health', '/health'), finding('/Health', '/health')],
  ],
});

testFixes(healthPathServed, [['another path', web('/', '/health'), ['check-served']]]);
