import { twoZones } from '../../support/diagram';
import { changed, changedRow } from '../../support/traced';
import {
  APP,
  type Design,
  groups,
  HTTPS_GROUP,
  into,
  nearMiss,
  out,
  PRIVATE,
  ROUTE,
  type Sound,
  sound,
  withInternet,
} from './parts';

/** Two services behind one ALB, told apart by the path; what belongs to neither is answered at once. */
function services(): Sound {
  const draw = groups(twoZones(), 'main', {
    'link-sg': [out(443, 'alb-sg')],
    'alb-sg': [into(443, 'link-sg'), out(8443, 'task-sg')],
    'task-sg': [into(8443, 'alb-sg')],
  })
    .node('logGroup', 'logs', { in: 'frankfurt' })
    .node('client', 'customer')
    .node('httpApi', 'shop', {
      in: 'frankfurt',
      props: {
        accessLog: 'logs',
        routes: [
          { ...ROUTE, path: '/orders/{proxy+}' },
          { ...ROUTE, path: '/bills/{id}' },
        ],
      },
    })
    .node('vpcLinkV2', 'link', { in: 'main', props: { subnets: PRIVATE, securityGroups: ['link-sg'] } })
    .node('alb', 'front', {
      in: 'main',
      props: {
        subnets: PRIVATE,
        securityGroups: ['alb-sg'],
        listeners: [{ protocol: 'HTTPS', port: 443, action: 'fixed-response' }],
        rules: [
          { priority: 10, path: '/orders/*' },
          { priority: 20, path: '/bills/*' },
        ],
      },
    });
  const task = { subnets: PRIVATE, securityGroups: ['task-sg'], containerPort: 8443 };
  return sound(
    'an HTTP API whose routes an ALB tells apart by their paths',
    ['orders', 'bills']
      .reduce(
        (drawn, name, i) =>
          drawn
            .node('targetGroup', `${name}-tg`, { in: 'main', props: { ...HTTPS_GROUP, targetType: 'ip' } })
            .node('ecsService', name, { in: 'main', props: task })
            .wire('front', `${name}-tg`, i + 1)
            .wire(`${name}-tg`, name),
        draw,
      )
      .wire('customer', 'shop')
      .wire('shop', 'link', 0)
      .wire('shop', 'link', 1)
      .wire('link', 'front'),
    {},
    { from: 'customer', to: 'orders', arrives: true },
    { from: 'customer', to: 'bills', arrives: true },
  );
}

const byPath = services();

/** What leaves the VPC passes firewalls of a VPC of their own, over a Gateway Load Balancer. */
const inspected = sound(
  'instances whose way to the internet leads over firewalls behind a Gateway Load Balancer',
  groups(withInternet(), 'main', { 'app-sg': [out(443, '0.0.0.0/0')] })
    .node('routeTable', 'door-a-rt', { in: 'main', props: { routes: [{ target: 'nat-a' }] } })
    .node('routeTable', 'door-b-rt', { in: 'main', props: { routes: [{ target: 'nat-b' }] } })
    .node('subnet', 'door-a', { in: 'zone-a', props: { cidr: '10.0.31.0/28', routeTable: 'door-a-rt' } })
    .node('subnet', 'door-b', { in: 'zone-b', props: { cidr: '10.0.31.16/28', routeTable: 'door-b-rt' } })
    .node('gwlbEndpoint', 'inspect-a', { in: 'door-a' })
    .node('gwlbEndpoint', 'inspect-b', { in: 'door-b' })
    .node('autoScalingGroup', 'app', { in: 'main', props: { subnets: APP, securityGroups: ['app-sg'] } })
    .node('httpEndpoint', 'bank', { props: { url: 'https://bank.example.net' } })
    .node('vpc', 'security', { in: 'frankfurt', props: { cidr: '10.9.0.0/16' } })
    .node('zone', 'security-a', { in: 'security', props: { letter: 'a' } })
    .node('zone', 'security-b', { in: 'security', props: { letter: 'b' } })
    .node('subnet', 'walls-a', { in: 'security-a', props: { cidr: '10.9.1.0/24' } })
    .node('subnet', 'walls-b', { in: 'security-b', props: { cidr: '10.9.2.0/24' } })
    .node('securityGroup', 'wall-sg', {
      in: 'security',
      props: {
        rules: [
          { direction: 'in', protocol: 'udp', fromPort: 6081, toPort: 6081, cidr: '10.9.0.0/16' },
          { direction: 'in', protocol: 'tcp', fromPort: 80, toPort: 80, cidr: '10.9.0.0/16' },
        ],
      },
    })
    .node('endpointService', 'inspection', { in: 'frankfurt' })
    .node('gwlb', 'spread', { in: 'security', props: { subnets: ['walls-a', 'walls-b'] } })
    .node('targetGroup', 'walls', {
      in: 'security',
      props: { protocol: 'GENEVE', port: 6081, healthProtocol: 'TCP', healthPort: '80' },
    })
    .node('ec2', 'wall-1', { in: 'walls-a', props: { securityGroups: ['wall-sg'] } })
    .node('ec2', 'wall-2', { in: 'walls-b', props: { securityGroups: ['wall-sg'] } })
    .wire('inspect-a', 'inspection')
    .wire('inspect-b', 'inspection')
    .wire('inspection', 'spread')
    .wire('spread', 'walls')
    .wire('walls', 'wall-1')
    .wire('walls', 'wall-2')
    .wire('app', 'bank'),
  {},
  { from: 'app', to: 'bank', arrives: true },
);
const overWalls: Design = {
  ...inspected,
  doc: ['a', 'b'].reduce(
    (doc, zone) => changedRow(`app-${zone}-rt`, 'routes', 0, { target: `n_inspect${zone}` })(doc),
    inspected.doc,
  ),
};

export const REQUESTS: readonly Design[] = [
  byPath,
  nearMiss('the stage is not at the root', byPath, changed('shop', { stageName: 'v1' }), [], {
    from: 'customer',
    to: 'orders',
    arrives: false,
  }),
  nearMiss(
    'a rule for everything comes first',
    byPath,
    changedRow('front', 'rules', 0, { path: '/*' }),
    [],
    { from: 'customer', to: 'orders', arrives: true },
    { from: 'customer', to: 'bills', arrives: false },
  ),
  nearMiss('a rule has another path', byPath, changedRow('front', 'rules', 1, { path: '/bill/*' }), [], {
    from: 'customer',
    to: 'bills',
    arrives: false,
  }),
  overWalls,
  nearMiss(
    'the firewalls have no way on',
    overWalls,
    ['a', 'b'].map((zone) => changed(`door-${zone}-rt`, { routes: [] })),
    ['NET-03', 'NET-03'],
    { from: 'app', to: 'bank', arrives: false },
  ),
];
