import { nlbIdleTimeout } from '../../../src/model/rules/nlb-idle-timeout';
import { twoZones } from '../../support/diagram';
import { testFixes } from '../../support/fix-tester';
import { testRule } from '../../support/rule-tester';

const chain = (idleTimeout: number, albIdle: number, protocol = 'TCP') =>
  twoZones()
    .node('alb', 'web', {
      in: 'main',
      props: { subnets: ['private-a', 'private-b'], idleTimeout: albIdle, listeners: [{ port: 80 }] },
    })
    .node('targetGroup', 'to-web', { in: 'main', props: { targetType: 'alb', protocol: 'TCP' } })
    .node('nlb', 'front', {
      in: 'main',
      props: { subnets: ['private-a', 'private-b'], listeners: [{ protocol, port: 80, idleTimeout }] },
    })
    .wire('front', 'to-web')
    .wire('to-web', 'web');
const finding = (idle: number, keep: number) => ({
  on: ['front', 'web'],
  message: `Listener TCP 80 of NLB "front" drops a connection after ${idle} s of silence, and ALB "web" keeps it for ${keep} s.`,
});

testRule(nlbIdleTimeout, {
  valid: [
    ['a timeout above that of the ALB', chain(350, 60)],
    ['a timeout as long as that of the ALB', chain(350, 350)],
    ['a TLS listener, whose timeout is fixed', chain(350, 3600, 'TLS')],
  ],
  invalid: [
    ['one second less', chain(3599, 3600), finding(3599, 3600)],
    ['the shortest timeout', chain(60, 3600), finding(60, 3600)],
  ],
});

testFixes(nlbIdleTimeout, [['one second less', chain(3599, 3600), ['outlast']]]);
