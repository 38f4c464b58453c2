import { privateStaysPrivate } from '../../../src/model/rules/private-stays-private';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const wired = (api: 'restApi' | 'httpApi', lb: 'alb' | 'nlb', scheme: string) =>
  twoZones()
    .node(lb, 'web', { in: 'main', props: { scheme, subnets: ['private-a', 'private-b'], listeners: [{ port: 80 }] } })
    .node(api, 'orders', { in: 'frankfurt', props: { routes: [{}] } })
    .wire('orders', 'web');
const finding = (api: string, lb: string) => ({
  on: ['orders', 'web'],
  message: `${api} "orders" reaches ${lb} "web" over the internet, where everybody else reaches it too.`,
});

testRule(privateStaysPrivate, {
  valid: [
    ['an internal ALB, which API-01 tells', wired('restApi', 'alb', 'internal')],
    [
      'a public ALB behind a VPC link',
      twoZones()
        .node('alb', 'web', { in: 'main', props: { scheme: 'internet-facing', subnets: ['private-a', 'private-b'] } })
        .node('vpcLinkV2', 'link', { in: 'main', props: { subnets: ['private-a', 'private-b'] } })
        .node('httpApi', 'orders', { in: 'frankfurt', props: { routes: [{}] } })
        .wire('orders', 'link')
        .wire('link', 'web'),
    ],
  ],
  invalid: [
    ['a public ALB', wired('restApi', 'alb', 'internet-facing'), finding('REST API', 'ALB')],
    ['a public NLB', wired('httpApi', 'nlb', 'internet-facing'), finding('HTTP API', 'NLB')],
  ],
});
