import { privateApiPolicy } from '../../../src/model/rules/private-api-policy';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const api = (endpointType: string, policy = '') =>
  twoZones().node('restApi', 'orders', { in: 'frankfurt', props: { endpointType, policy } });
const finding = { on: ['orders'], message: 'REST API "orders" is private and has no resource policy.' };

testRule(privateApiPolicy, {
  valid: [
    ['a private API with a policy', api('PRIVATE', '{"Version": "2012-10-17", "Statement": []}')],
    ['a Regional API without one', api('REGIONAL')],
  ],
  invalid: [
    ['a private API without a policy', api('PRIVATE'), finding],
    ['a private API with a blank policy', api('PRIVATE', ' \n'), finding],
  ],
});
