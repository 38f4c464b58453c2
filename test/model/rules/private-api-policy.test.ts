import { privateApiPolicy } from '../../../src/model/rules/private-api-policy';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const api = (endpointType: string, policy = '', door = true) => {
  const base = twoZones()
    .node('restApi', 'orders', { in: 'frankfurt', props: { endpointType, policy } })
    .node('interfaceEndpoint', 'door', { in: 'main', props: { subnets: ['private-a'] } });
  return door ? base.wire('door', 'orders') : base;
};
const policy = (condition?: object) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: '*',
        Action: 'execute-api:Invoke',
        Resource: 'execute-api:/*',
        ...(condition ? { Condition: condition } : {}),
      },
    ],
  });
const over = (value: unknown) => policy({ StringEquals: { 'aws:SourceVpce': value } });
const shut = {
  on: ['orders', 'door'],
  message: 'The resource policy of REST API "orders" lets nothing in over Interface endpoint "door".',
};
const finding = { on: ['orders'], message: 'REST API "orders" is private and has no resource policy.' };

testRule(privateApiPolicy, {
  valid: [
    ['a private API with a policy', api('PRIVATE', policy())],
    ['a policy that allows the endpoint', api('PRIVATE', over({ Ref: 'Door' }))],
    ['a policy that names an endpoint by an id, which may be this one', api('PRIVATE', over('vpce-0123456789'))],
    [
      'a policy that allows some addresses, which may be those of the callers',
      api('PRIVATE', policy({ IpAddress: { 'aws:VpcSourceIp': '10.9.0.0/16' } })),
    ],
    ['a policy that nobody can read', api('PRIVATE', 'to be written')],
    ['a Regional API without one', api('REGIONAL')],
  ],
  invalid: [
    ['a private API without a policy', api('PRIVATE'), finding],
    ['a private API with a blank policy', api('PRIVATE', ' \n'), finding],
    ['a policy that allows another endpoint', api('PRIVATE', over({ Ref: 'Other' })), shut],
    ['a policy that allows nothing', api('PRIVATE', '{"Version": "2012-10-17", "Statement": []}'), shut],
    [
      'a private API that no endpoint leads to',
      api('PRIVATE', policy(), false),
      {
        on: ['orders'],
        message: 'REST API "orders" is private, and no interface endpoint for execute-api leads to it.',
      },
    ],
  ],
});
