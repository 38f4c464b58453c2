import { loginNeedsHttps } from '../../../src/model/rules/login-needs-https';
import { twoZones } from '../../support/diagram';
import { testFixes } from '../../support/fix-tester';
import { testRule } from '../../support/rule-tester';

const login = (protocol: string, action: string) =>
  twoZones()
    .node('userPool', 'people', { in: 'frankfurt' })
    .node('alb', 'web', {
      in: 'main',
      props: { subnets: ['private-a', 'private-b'], listeners: [{ protocol, port: 443, action }] },
    })
    .wire('people', 'web');

testRule(loginNeedsHttps, {
  valid: [
    ['an HTTPS listener that asks', login('HTTPS', 'authenticate-cognito')],
    [
      'an ALB without a user pool',
      twoZones().node('alb', 'web', {
        in: 'main',
        props: { subnets: ['private-a', 'private-b'], listeners: [{ port: 80 }] },
      }),
    ],
  ],
  invalid: [
    [
      'an HTTP listener that asks',
      login('HTTP', 'authenticate-cognito'),
      { on: ['people', 'web'], message: 'Listener HTTP 443 of ALB "web" lets people log in, which takes HTTPS.' },
    ],
    [
      'no listener that asks',
      login('HTTPS', 'forward'),
      {
        on: ['people', 'web'],
        message: 'No listener of ALB "web" asks User pool "people"; one needs the action authenticate-cognito.',
      },
    ],
  ],
});

testFixes(loginNeedsHttps, [['no listener that asks', login('HTTPS', 'forward'), ['ask-443']]]);
