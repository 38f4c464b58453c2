import { wafScope } from '../../../src/model/rules/waf-scope';
import { twoZones } from '../../support/diagram';
import { testFixes } from '../../support/fix-tester';
import { testRule } from '../../support/rule-tester';

const wired = (scope: string, region: string, to: string) =>
  twoZones()
    .node('region', 'virginia', { in: 'acct', props: { code: 'us-east-1' } })
    .node('webAcl', 'waf', { in: region, props: { scope } })
    .node('cloudFront', 'site', { in: 'acct' })
    .node('alb', 'web', { in: 'main', props: { subnets: ['private-a', 'private-b'] } })
    .wire('waf', to);

testRule(wafScope, {
  valid: [
    ['CLOUDFRONT in us-east-1', wired('CLOUDFRONT', 'virginia', 'site')],
    ['REGIONAL in the same Region', wired('REGIONAL', 'frankfurt', 'web')],
  ],
  invalid: [
    [
      'REGIONAL for a distribution',
      wired('REGIONAL', 'virginia', 'site'),
      { on: ['waf', 'site'], message: 'Web ACL "waf" has scope REGIONAL; CloudFront "site" needs CLOUDFRONT.' },
    ],
    [
      'CLOUDFRONT outside us-east-1',
      wired('CLOUDFRONT', 'frankfurt', 'site'),
      {
        on: ['waf', 'site'],
        message:
          'Web ACL "waf" for CloudFront "site" stands in eu-central-1; a web ACL for CloudFront is created in us-east-1.',
      },
    ],
    [
      'CLOUDFRONT for an ALB',
      wired('CLOUDFRONT', 'virginia', 'web'),
      { on: ['waf', 'web'], message: 'Web ACL "waf" has scope CLOUDFRONT; ALB "web" needs REGIONAL.' },
    ],
    [
      'REGIONAL in another Region',
      wired('REGIONAL', 'virginia', 'web'),
      { on: ['waf', 'web'], message: 'Web ACL "waf" and ALB "web" stand in different Regions.' },
    ],
  ],
});

testFixes(wafScope, [['REGIONAL for a distribution', wired('REGIONAL', 'virginia', 'site'), ['fit-scope']]]);
