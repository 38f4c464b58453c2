import { wafProtects } from '../../../src/model/rules/waf-protects';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const wired = (to: string) =>
  twoZones()
    .node('webAcl', 'waf', { in: 'frankfurt' })
    .node('alb', 'web', { in: 'main', props: { subnets: ['private-a', 'private-b'] } })
    .node('nlb', 'front', { in: 'main', props: { subnets: ['private-a'] } })
    .node('restApi', 'rest', { in: 'frankfurt', props: { routes: [{}] } })
    .node('httpApi', 'http', { in: 'frankfurt', props: { routes: [{}] } })
    .wire('waf', to);
const message = (to: string) =>
  `Web ACL "waf" cannot protect ${to}; AWS WAF works on CloudFront, REST APIs, ALBs and user pools.`;

testRule(wafProtects, {
  valid: [
    ['a REST API', wired('rest')],
    ['an ALB', wired('web')],
  ],
  invalid: [
    ['an HTTP API', wired('http'), { on: ['waf', 'http'], message: message('HTTP API "http"') }],
    ['an NLB', wired('front'), { on: ['waf', 'front'], message: message('NLB "front"') }],
  ],
});
