import { privateApiPolicy } from '../../../src/model/rules/private-api-policy';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const api = (endpointType: string, policy = '', door = true) => {
  const base = twoZones()
    .node('restApi', 'orders', { in: 'frankfurt', props: { endpointType, policy } })
    .node('interfaceEndpoint', 'door', { in: 'main', props: { subnets: ['private-a'] } });
  return door ? base.wire('door', 'orders') : base;
};
const finding = { on: ['orders'], message: 'REST API "orders" is private and has no resource policy.' };

testRule(privateApiPolicy, {
  valid: [
    ['a private API with a policy', api('PRIVATE', '{"Version": "2012-10-17", "Statement": []}')],
    ['a Regional API without one', api('REGIONAL')],
  ],
  invalid: [
    ['a private API without a policy', api('PRIVATE'), finding],
    ['a private API with a blank policy', api('PRIVATE', ' \n'), finding],
    [
      'a private API that no endpoint leads to',
      api('PRIVATE', '{"Version": "2012-10-17", "Statement": []}', false),
      {
        on: ['orders'],
        message: 'REST API "orders" is private, and no interface endpoint for execute-api leads to it.',
      },
    ],
  ],
});
