import { accessLogNeedsTls } from '../../../src/model/rules/access-log-needs-tls';
import { twoZones } from '../../support/diagram';
import { testFixes } from '../../support/fix-tester';
import { testRule } from '../../support/rule-tester';

const nlb = (protocols: readonly string[], accessLog: string | null) =>
  twoZones()
    .node('s3Bucket', 'logs', { in: 'frankfurt' })
    .node('nlb', 'front', {
      in: 'main',
      props: {
        subnets: ['private-a'],
        accessLog,
        listeners: protocols.map((protocol, i) => ({ protocol, port: 80 + i })),
      },
    });
const finding = {
  on: ['front', 'logs'],
  message: 'NLB "front" writes access logs and has no TLS listener; nothing is ever written.',
};

testRule(accessLogNeedsTls, {
  valid: [
    ['a TLS listener beside a TCP one', nlb(['TCP', 'TLS'], 'logs')],
    ['no access log', nlb(['TCP'], null)],
    ['no listener yet, which LB-01 tells', nlb([], 'logs')],
  ],
  invalid: [
    ['a TCP listener', nlb(['TCP'], 'logs'), finding],
    ['TCP and UDP listeners', nlb(['TCP', 'UDP'], 'logs'), finding],
  ],
});

testRule(accessLogNeedsTls, { profile: 'saa-c03', valid: [['a TCP listener', nlb(['TCP'], 'logs')]], invalid: [] });

testFixes(accessLogNeedsTls, [['a TCP listener', nlb(['TCP'], 'logs'), ['no-log']]]);
