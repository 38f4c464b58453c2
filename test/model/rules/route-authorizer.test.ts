import { routeAuthorizer } from '../../../src/model/rules/route-authorizer';
import { twoZones } from '../../support/diagram';
import { testFixes } from '../../support/fix-tester';
import { testRule } from '../../support/rule-tester';

const api = (authorization: string, authorizer: string | null, wired: readonly string[]) => {
  const base = twoZones()
    .node('lambdaAuthorizer', 'gate', { in: 'frankfurt', props: { type: 'REQUEST' } })
    .node('lambdaAuthorizer', 'other', { in: 'frankfurt', props: { type: 'REQUEST' } })
    .node('userPool', 'people', { in: 'frankfurt' })
    .node('restApi', 'orders', { in: 'frankfurt', props: { routes: [{ authorization, authorizer }] } });
  return wired.reduce((all, from) => all.wire(from, 'orders'), base);
};
const who = 'GET /items of REST API "orders" asks';

testRule(routeAuthorizer, {
  valid: [
    ['a route that asks nobody', api('NONE', null, [])],
    ['the only authorizer', api('CUSTOM', null, ['gate'])],
    ['one of two, chosen', api('CUSTOM', 'other', ['gate', 'other'])],
    ['a user pool beside a Lambda authorizer', api('COGNITO_USER_POOLS', null, ['gate', 'people'])],
  ],
  invalid: [
    [
      'CUSTOM with a user pool',
      api('CUSTOM', 'people', ['people']),
      { on: ['orders', 'people'], message: `${who} CUSTOM and names User pool "people", which is no such authorizer.` },
    ],
    [
      'COGNITO_USER_POOLS with a Lambda authorizer',
      api('COGNITO_USER_POOLS', 'gate', ['gate']),
      {
        on: ['orders', 'gate'],
        message: `${who} COGNITO_USER_POOLS and names Lambda authorizer "gate", which is no such authorizer.`,
      },
    ],
    [
      'an authorizer of another API',
      api('CUSTOM', 'other', ['gate']),
      {
        on: ['orders', 'other'],
        message: `${who} CUSTOM and names Lambda authorizer "other", which is not wired to the API.`,
      },
    ],
    [
      'no authorizer at all',
      api('CUSTOM', null, ['people']),
      { on: ['orders'], message: `${who} CUSTOM, and no such authorizer is wired to the API.` },
    ],
    [
      'two of which none is chosen',
      api('CUSTOM', null, ['gate', 'other']),
      {
        on: ['orders', 'gate', 'other'],
        message: `${who} CUSTOM; Lambda authorizer "gate" and Lambda authorizer "other" are wired to the API, so choose one.`,
      },
    ],
  ],
});

testFixes(routeAuthorizer, [
  ['two of which none is chosen', api('CUSTOM', null, ['gate', 'other']), ['choose-Gate', 'choose-Other']],
]);
