import { backendScheme } from '../../../src/model/rules/backend-scheme';
import { rowIdOf, twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

type Kind = 'restApi' | 'httpApi';

/** An API over a V2 link to an ALB that listens on HTTP 80 and HTTPS 443. */
function chain(kind: Kind, listener: 0 | 1, route: Readonly<Record<string, unknown>> = {}) {
  return twoZones()
    .node(kind, 'orders', {
      in: 'frankfurt',
      props: { routes: [{ method: 'GET', path: '/items', listener: rowIdOf('web', listener), ...route }] },
    })
    .node('vpcLinkV2', 'link', { in: 'main' })
    .node('alb', 'web', {
      in: 'main',
      props: {
        listeners: [
          { protocol: 'HTTP', port: 80 },
          { protocol: 'HTTPS', port: 443 },
        ],
      },
    })
    .wire('orders', 'link')
    .wire('link', 'web');
}

/** TLS passes through the TCP listener of an NLB to the HTTPS listener of an ALB. */
function passthrough(route: Readonly<Record<string, unknown>> = {}) {
  return twoZones()
    .node('httpApi', 'orders', { in: 'frankfurt', props: { routes: [{ method: 'GET', path: '/items', ...route }] } })
    .node('vpcLinkV2', 'link', { in: 'main' })
    .node('nlb', 'front', { in: 'main', props: { listeners: [{ protocol: 'TCP', port: 443 }] } })
    .node('targetGroup', 'to-web', { in: 'main', props: { targetType: 'alb', protocol: 'TCP', port: 443 } })
    .node('alb', 'web', { in: 'main', props: { listeners: [{ protocol: 'HTTPS', port: 443 }] } })
    .wire('orders', 'link')
    .wire('link', 'front')
    .wire('front', 'to-web')
    .wire('to-web', 'web');
}

/** A REST API through a TCP listener to instances, which say nothing of TLS. */
function toInstances(uri: string) {
  return twoZones()
    .node('restApi', 'orders', { in: 'frankfurt', props: { routes: [{ method: 'GET', path: '/items', uri }] } })
    .node('vpcLinkV1', 'link', { in: 'frankfurt' })
    .node('nlb', 'front', { in: 'main', props: { listeners: [{ protocol: 'TCP', port: 443 }] } })
    .node('targetGroup', 'boxes', { in: 'main', props: { protocol: 'TCP', port: 8443 } })
    .node('ec2', 'box', { in: 'private-a' })
    .wire('orders', 'link')
    .wire('link', 'front')
    .wire('front', 'boxes')
    .wire('boxes', 'box');
}

const name = { serverName: 'orders.example.com' };

testRule(backendScheme, {
  valid: [
    ['https through TCP to instances', toInstances('https://orders.example.com:443/items')],
    ['http through TCP to instances', toInstances('http://orders.example.com:443/items')],
    ['an HTTP API to a plain listener', chain('httpApi', 0)],
    ['an HTTP API that names the server of an HTTPS listener', chain('httpApi', 1, name)],
    ['a named server behind passthrough', passthrough(name)],
    ['a REST API, whose address is written from the wire', chain('restApi', 1)],
    ['a typed https address to the HTTPS listener', chain('restApi', 1, { uri: 'https://orders.example.com' })],
    ['a port that nobody listens on, which is another breach', chain('restApi', 1, { uri: 'http://a.example.com:81' })],
  ],
  invalid: [
    [
      'an HTTP API to an HTTPS listener without a server name',
      chain('httpApi', 1),
      {
        on: ['orders', 'web'],
        message:
          'GET /items of HTTP API "orders" reaches listener HTTPS 443 of ALB "web" over TLS, but names no backend server.',
      },
    ],
    [
      'an HTTP API through a TCP listener to an HTTPS listener without a server name',
      passthrough(),
      {
        on: ['orders', 'front'],
        message:
          'GET /items of HTTP API "orders" reaches listener TCP 443 of NLB "front" over TLS, but names no backend server.',
      },
    ],
    [
      'a typed http address to an HTTPS listener',
      chain('restApi', 1, { uri: 'http://orders.example.com:443/items' }),
      {
        on: ['orders', 'web'],
        message: 'GET /items of REST API "orders" calls http://, but listener HTTPS 443 of ALB "web" takes https.',
        fixes: ['use-scheme'],
      },
    ],
    [
      'a typed https address to an HTTP listener',
      chain('restApi', 0, { uri: 'https://orders.example.com:80/items' }),
      {
        on: ['orders', 'web'],
        message: 'GET /items of REST API "orders" calls https://, but listener HTTP 80 of ALB "web" takes http.',
      },
    ],
  ],
});
