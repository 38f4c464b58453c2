import { skipVerificationNeedsBody } from '../../../src/model/rules/skip-verification-needs-body';
import { twoZones } from '../../support/diagram';
import { testFixes } from '../../support/fix-tester';
import { testRule } from '../../support/rule-tester';

const api = (...skip: readonly boolean[]) =>
  twoZones().node('restApi', 'orders', {
    in: 'frankfurt',
    props: { routes: skip.map((skipVerification, i) => ({ path: `/${i}`, skipVerification })) },
  });
const finding = (names: string) => ({
  on: ['orders'],
  message: `${names} of REST API "orders" skips the check of the certificate, which CloudFormation cannot say.`,
});

testRule(skipVerificationNeedsBody, {
  valid: [
    ['routes that check', api(false, false)],
    ['no routes', api()],
  ],
  invalid: [
    ['one route that skips', api(false, true), finding('GET /1')],
    ['two routes that skip', api(true, true), finding('GET /0 and GET /1')],
  ],
});

testFixes(skipVerificationNeedsBody, [['one route that skips', api(false, true), ['check-certificate']]]);
