import { authorizerFitsApi } from '../../../src/model/rules/authorizer-fits-api';
import { twoZones } from '../../support/diagram';
import { testFixes } from '../../support/fix-tester';
import { testRule } from '../../support/rule-tester';

const wired = (
  authorizer: 'userPool' | 'jwtAuthorizer' | 'lambdaAuthorizer',
  api: 'restApi' | 'httpApi' | 'webSocketApi',
  props: Readonly<Record<string, unknown>> = {},
) =>
  twoZones()
    .node(authorizer, 'gate', { in: 'frankfurt', props })
    .node(api, 'orders', { in: 'frankfurt', props: { routes: [{}] } })
    .wire('gate', 'orders');

testRule(authorizerFitsApi, {
  valid: [
    ['a user pool for a REST API', wired('userPool', 'restApi')],
    ['a JWT issuer for an HTTP API', wired('jwtAuthorizer', 'httpApi')],
    ['a TOKEN authorizer for a REST API', wired('lambdaAuthorizer', 'restApi', { type: 'TOKEN' })],
    ['a REQUEST authorizer for a WebSocket API', wired('lambdaAuthorizer', 'webSocketApi', { type: 'REQUEST' })],
  ],
  invalid: [
    [
      'a user pool for a WebSocket API',
      wired('userPool', 'webSocketApi'),
      {
        on: ['orders', 'gate'],
        message:
          'WebSocket API "orders" has no authorizer such as User pool "gate"; it takes IAM or a Lambda authorizer.',
      },
    ],
    [
      'a JWT issuer for a REST API',
      wired('jwtAuthorizer', 'restApi'),
      {
        on: ['orders', 'gate'],
        message:
          'REST API "orders" has no authorizer such as JWT authorizer "gate"; it takes IAM, a Lambda authorizer or a Cognito user pool.',
      },
    ],
    [
      'a TOKEN authorizer for an HTTP API',
      wired('lambdaAuthorizer', 'httpApi', { type: 'TOKEN' }),
      {
        on: ['gate', 'orders'],
        message: 'Lambda authorizer "gate" is of type TOKEN; HTTP API "orders" takes type REQUEST only.',
      },
    ],
  ],
});

testFixes(authorizerFitsApi, [
  ['a TOKEN authorizer for an HTTP API', wired('lambdaAuthorizer', 'httpApi', { type: 'TOKEN' }), ['request-type']],
]);
