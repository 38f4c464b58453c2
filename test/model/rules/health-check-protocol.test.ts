import { healthCheckProtocol } from '../../../src/model/rules/health-check-protocol';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const group = (targetType: string, protocol: string, healthProtocol: string) =>
  twoZones().node('targetGroup', 'targets', { in: 'main', props: { targetType, protocol, healthProtocol } });

testRule(healthCheckProtocol, {
  valid: [
    ['HTTP for an HTTPS group', group('instance', 'HTTPS', 'HTTP')],
    ['TCP for a TCP group', group('instance', 'TCP', 'TCP')],
    ['TCP for a UDP group', group('ip', 'UDP', 'TCP')],
    ['HTTPS for a group of type alb', group('alb', 'TCP', 'HTTPS')],
  ],
  invalid: [
    [
      'UDP for a UDP group',
      group('instance', 'UDP', 'UDP'),
      {
        on: ['targets'],
        message: 'Target group "targets" with protocol UDP checks health by UDP; it takes TCP, HTTP or HTTPS.',
        fixes: ['check-by'],
      },
    ],
    [
      'TCP for a group of type alb',
      group('alb', 'TCP', 'TCP'),
      { on: ['targets'], message: 'Target group "targets" of type alb checks health by TCP; it takes HTTP or HTTPS.' },
    ],
    [
      'TCP for an HTTP group',
      group('instance', 'HTTP', 'TCP'),
      {
        on: ['targets'],
        message: 'Target group "targets" with protocol HTTP checks health by TCP; it takes HTTP or HTTPS.',
      },
    ],
  ],
});
