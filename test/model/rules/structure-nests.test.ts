import { structureNests } from '../../../src/model/rules/structure-nests';
import { diagram, twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

testRule(structureNests, {
  valid: [
    ['a VPC in a Region in an account', twoZones()],
    ['an account on the canvas', diagram().node('account', 'acct')],
  ],
  invalid: [
    [
      'a Region on the canvas',
      diagram().node('region', 'frankfurt'),
      { on: ['frankfurt'], message: 'Region "frankfurt" stands on the canvas itself. A Region belongs to an account.' },
    ],
    [
      'a VPC straight in an account',
      diagram().node('account', 'acct').node('vpc', 'main', { in: 'acct' }),
      { on: ['main'], message: 'VPC "main" stands in Account "acct". A VPC belongs to a Region.' },
    ],
    [
      'an account inside another account',
      diagram().node('account', 'acct').node('account', 'team', { in: 'acct' }),
      {
        on: ['team'],
        message: 'Account "team" stands in Account "acct". An account stands on the canvas itself.',
        fixes: ['move-to-canvas'],
      },
    ],
  ],
});
