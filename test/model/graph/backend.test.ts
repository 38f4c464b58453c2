import { describe, expect, it } from 'vitest';
import { backendOf, schemeAt } from '../../../src/model/graph/backend';
import { buildGraph } from '../../../src/model/graph/graph';
import { type DiagramBuilder, rowIdOf, twoZones } from '../../support/diagram';
import { nodeId, nodeOf, rowId } from '../../support/run-command';

const api = twoZones().node('restApi', 'orders', { in: 'frankfurt', props: { routes: [{ path: '/a' }] } });
const linked = api.node('vpcLinkV1', 'link', { in: 'frankfurt' }).wire('orders', 'link', 0);
const behind = (listeners: readonly object[]) =>
  linked.node('nlb', 'front', { in: 'main', props: { listeners } }).wire('link', 'front');

function backend(builder: DiagramBuilder, listener: string | null = null, uri = '') {
  const doc = builder.build();
  const node = nodeOf(doc, 'restApi', nodeId('orders'));
  const [route] = node.props.routes;
  if (!route) throw new Error('the API has a route');
  return backendOf(buildGraph(doc), node, { ...route, listener, uri } as typeof route);
}

describe('the backend of a route', () => {
  it.each([
    ['is not wired', api, 'unwired'],
    ['leads to no link', api.node('nlb', 'front', { in: 'main' }).wire('orders', 'front', 0), 'not-a-link'],
    ['leads to a link without a load balancer', linked, 'no-load-balancer'],
    [
      'leads to a link that AWS would not let reach an ALB',
      linked.node('alb', 'web', { in: 'main' }).wire('link', 'web'),
      'no-load-balancer',
    ],
    ['leads to a load balancer without a listener', behind([]), 'no-listener'],
    ['may reach two listeners', behind([{ port: 80 }, { port: 81 }]), 'ambiguous'],
    ['reaches the only listener', behind([{ port: 80 }]), 'found'],
  ])('that %s is known as %s', (_situation, builder, status) => {
    expect(backend(builder).status).toBe(status);
  });

  it('is the listener the route names among several', () => {
    const found = backend(behind([{ port: 80 }, { port: 81 }]), rowIdOf('front', 1));
    expect(found).toMatchObject({ status: 'found', at: { listener: { port: 81 } } });
  });

  it.each([
    ['is the listener on the port of its typed address', 'http://orders.example.com:81/a', 'found'],
    ['stays ambiguous on a port nobody listens on', 'http://orders.example.com:82/a', 'ambiguous'],
  ])('%s', (_situation, uri, status) => {
    expect(backend(behind([{ port: 80 }, { port: 81 }]), null, uri).status).toBe(status);
  });

  it('stays ambiguous when the route names a listener of something else', () => {
    expect(backend(behind([{ port: 80 }, { port: 81 }]), 'r_other').status).toBe('ambiguous');
  });
});

describe('the scheme a caller speaks', () => {
  const inner = (listeners: readonly object[], port = 443) =>
    behind([{ protocol: 'TCP', port: 443 }])
      .node('targetGroup', 'to-web', { in: 'main', props: { targetType: 'alb', protocol: 'TCP', port } })
      .node('alb', 'web', { in: 'main', props: { listeners } })
      .wire('front', 'to-web', 0)
      .wire('to-web', 'web');
  const toServers = (protocol: string) =>
    behind([{ protocol: 'TCP', port: 443 }])
      .node('targetGroup', 'servers', { in: 'main', props: { protocol } })
      .wire('front', 'servers', 0);

  it.each([
    ['TLS', behind([{ protocol: 'TLS', port: 443 }]), 'https'],
    ['TCP in front of nothing', behind([{ protocol: 'TCP', port: 443 }]), 'http'],
    ['UDP', behind([{ protocol: 'UDP', port: 443 }]), 'http'],
    ['TCP in front of an HTTPS listener of an ALB', inner([{ protocol: 'HTTPS', port: 443 }]), 'https'],
    ['TCP in front of an HTTP listener of an ALB', inner([{ protocol: 'HTTP', port: 443 }]), 'http'],
    ['TCP in front of an ALB whose HTTPS is on another port', inner([{ protocol: 'HTTPS', port: 443 }], 80), 'http'],
    ['TCP in front of a group that speaks TLS', toServers('TLS'), 'https'],
    ['TCP in front of a group that speaks TCP', toServers('TCP'), 'http'],
  ])('at %s is %s', (_situation, builder, scheme) => {
    const doc = builder.build();
    const loadBalancer = nodeOf(doc, 'nlb', nodeId('front'));
    const listener = loadBalancer.props.listeners.find(({ id }) => id === rowId('front', 0));
    if (!listener) throw new Error('the NLB has a listener');
    expect(schemeAt(buildGraph(doc), { loadBalancer, listener })).toBe(scheme);
  });
});
