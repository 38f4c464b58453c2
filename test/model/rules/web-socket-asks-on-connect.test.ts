import { webSocketAsksOnConnect } from '../../../src/model/rules/web-socket-asks-on-connect';
import { twoZones } from '../../support/diagram';
import { testFixes } from '../../support/fix-tester';
import { testRule } from '../../support/rule-tester';

const chat = (routes: readonly Readonly<Record<string, unknown>>[]) =>
  twoZones()
    .node('lambdaAuthorizer', 'gate', { in: 'frankfurt', props: { type: 'REQUEST' } })
    .node('webSocketApi', 'chat', { in: 'frankfurt', props: { routes } })
    .wire('gate', 'chat');
const finding = (route: string, asks: string) => ({
  on: ['chat'],
  message: `Route ${route} of WebSocket API "chat" asks ${asks}; only $connect may.`,
});

testRule(webSocketAsksOnConnect, {
  valid: [
    ['authorization on $connect', chat([{ routeKey: '$connect', authorization: 'CUSTOM' }, { routeKey: '$default' }])],
    ['no authorization at all', chat([{ routeKey: 'send' }])],
  ],
  invalid: [
    [
      'authorization on $default',
      chat([{ routeKey: '$default', authorization: 'CUSTOM' }]),
      finding('$default', 'CUSTOM'),
    ],
    [
      'authorization on $connect and on a route of its own',
      chat([
        { routeKey: '$connect', authorization: 'AWS_IAM' },
        { routeKey: 'send', authorization: 'AWS_IAM' },
      ]),
      finding('send', 'AWS_IAM'),
    ],
  ],
});

testFixes(webSocketAsksOnConnect, [
  ['authorization on $default', chat([{ routeKey: '$default', authorization: 'CUSTOM' }]), ['ask-on-connect']],
]);
