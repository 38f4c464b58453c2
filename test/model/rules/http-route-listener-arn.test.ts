import { httpRouteListenerArn } from '../../../src/model/rules/http-route-listener-arn';
import { twoZones } from '../../support/diagram';
import { testFixes, testRule } from '../../support/rule-tester';

const elb = 'arn:aws:elasticloadbalancing:eu-central-1:111122223333';
const withUri = (uri: string) =>
  twoZones()
    .node('httpApi', 'shop', { in: 'frankfurt', props: { routes: [{ path: '/items', uri }] } })
    .node('vpcLinkV2', 'link', { in: 'main' })
    .node('alb', 'web', { in: 'main', props: { listeners: [{}] } })
    .wire('link', 'web');
const wired = (uri: string) => withUri(uri).wire('shop', 'link');
const saying = (uri: string) => ({
  on: ['shop'],
  message: `GET /items of HTTP API "shop" has the integration URI "${uri}", which is no listener ARN.`,
});

testRule(httpRouteListenerArn, {
  valid: [
    ['a URI that is written from the wire', wired('')],
    ['the ARN of a listener', wired(`${elb}:listener/app/web/50dc6c495c0c9188/f2f7dc8efc522ab2`)],
    ['the ARN of a Cloud Map service', wired('arn:aws:servicediscovery:eu-central-1:111122223333:service/srv-x1')],
    ['the URL of a route that goes over the internet', withUri('https://api.example.com')],
  ],
  invalid: [
    ['a URL over a link', wired('http://web.internal:80'), saying('http://web.internal:80')],
    [
      'the ARN of the load balancer',
      wired(`${elb}:loadbalancer/app/web/50dc6c495c0c9188`),
      saying(`${elb}:loadbalancer/app/web/50dc6c495c0c9188`),
    ],
  ],
});

testFixes(httpRouteListenerArn, [['a URL over a link', wired('http://web.internal:80'), ['clear-uri']]]);
