import { namesUsedOnce } from '../../../src/model/rules/names-used-once';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

const subnets = ['private-a', 'private-b'];
const named = (alb: string, nlb: string) =>
  twoZones()
    .node('alb', 'web', { in: 'main', props: { subnets, name: alb } })
    .node('nlb', 'front', { in: 'main', props: { subnets, name: nlb } });
const elsewhere = named('shop', 'other')
  .node('account', 'second', { props: { accountId: '444455556666' } })
  .node('region', 'there', { in: 'second', props: { code: 'eu-central-1' } })
  .node('vpc', 'far', { in: 'there' })
  .node('alb', 'twin', { in: 'far', props: { name: 'shop' } });

const apis = (rest: string, http: string) =>
  twoZones()
    .node('restApi', 'orders', { in: 'frankfurt', props: { routes: [], domainName: rest } })
    .node('httpApi', 'shop', { in: 'frankfurt', props: { routes: [], domainName: http } });

testRule(namesUsedOnce, {
  valid: [
    ['APIs with domains of their own', apis('orders.example.com', 'shop.example.com')],
    ['APIs without custom domains', apis('', '')],
    ['load balancers with names of their own', named('shop', 'front')],
    ['load balancers without names', named('', '')],
    ['a name used again in another account', elsewhere],
    [
      'a name that an existing load balancer has',
      named('shop', 'front').node('alb', 'given', { in: 'main', props: { external: true, name: 'shop' } }),
    ],
  ],
  invalid: [
    [
      'an ALB and an NLB with one name',
      named('shop', 'shop'),
      { on: ['front', 'web'], message: 'NLB "front" and ALB "web" have one name: "shop".', fixes: ['free-names'] },
    ],
    [
      'two APIs with one custom domain',
      apis('api.example.com', 'api.example.com'),
      {
        on: ['orders', 'shop'],
        message: 'REST API "orders" and HTTP API "shop" have one custom domain: "api.example.com".',
        fixes: ['free-domains'],
      },
    ],
    [
      'three load balancers with one name, told once',
      named('shop', 'shop').node('alb', 'spare', { in: 'main', props: { subnets, name: 'shop' } }),
      { on: ['front', 'spare', 'web'], message: 'NLB "front", ALB "spare" and ALB "web" have one name: "shop".' },
    ],
  ],
});
