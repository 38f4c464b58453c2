import { skipVerificationNeedsBody } from '../../../src/model/rules/skip-verification-needs-body';
import { twoZones } from '../../support/diagram';
import { testFixes } from '../../support/fix-tester';
import { testRule } from '../../support/rule-tester';

const api = (...integrations: readonly (readonly [integration: string, skipVerification: boolean])[]) =>
  twoZones().node('restApi', 'orders', {
    in: 'frankfurt',
    props: {
      routes: integrations.map(([integration, skipVerification], i) => ({
        path: `/${i}`,
        integration,
        skipVerification,
      })),
    },
  });
const finding = (names: string) => ({
  on: ['orders'],
  message: `${names} of REST API "orders" skips the check of a certificate, but calls nothing over HTTP.`,
});

testRule(skipVerificationNeedsBody, {
  valid: [
    ['no routes', api()],
    ['a function that checks', api(['AWS_PROXY', false])],
    ['routes over HTTP that skip', api(['HTTP_PROXY', true], ['HTTP', true])],
  ],
  invalid: [
    ['a function', api(['HTTP_PROXY', true], ['AWS_PROXY', true]), finding('GET /1')],
    ['a service and a mock', api(['AWS', true], ['MOCK', true]), finding('GET /0 and GET /1')],
  ],
});

testFixes(skipVerificationNeedsBody, [['a function', api(['AWS_PROXY', true]), ['check-certificate']]]);
