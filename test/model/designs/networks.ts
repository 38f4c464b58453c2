import { twoZones } from '../../support/diagram';
import { changed, changedRow, moved } from '../../support/traced';
import {
  APP,
  type Design,
  groups,
  into,
  nearMiss,
  out,
  PRIVATE,
  type Props,
  ROUTE,
  sound,
  spoke,
  withInternet,
} from './parts';

const EVERYWHERE = '0.0.0.0/0';
const INSIDE = '10.0.0.0/8';

/** Two spokes share the way to the internet and the endpoints of a hub VPC. */
const hubAndSpoke = sound(
  'spokes that share NAT gateways and endpoints of a hub VPC over a transit gateway',
  groups(
    groups(
      spoke(
        spoke(withHub(), 'shop', 'frankfurt', '10.1', [{ destination: EVERYWHERE, target: 'hub' }]),
        'bills',
        'frankfurt',
        '10.2',
        [{ destination: EVERYWHERE, target: 'hub' }],
      ),
      'main',
      { 'vpce-sg': [into(443, INSIDE)] },
    ),
    'shop',
    { 'worker-sg': [] },
  )
    .node('tgwAttachment', 'shop-att', spokeAttachment('shop'))
    .node('tgwAttachment', 'bills-att', spokeAttachment('bills'))
    .wire('shop-att', 'hub')
    .wire('bills-att', 'hub')
    .node('interfaceEndpoint', 'ssm-door', {
      in: 'main',
      props: { service: 'ssm', privateDns: false, subnets: APP_SUBNETS(), securityGroups: ['vpce-sg'] },
    })
    .node('ec2', 'worker', { in: 'shop-1', props: { securityGroups: ['worker-sg'] } })
    .node('httpEndpoint', 'bank', { props: { url: 'https://bank.example.net' } })
    .wire('worker', 'ssm-door')
    .wire('worker', 'bank'),
  {},
  { from: 'worker', to: 'bank', arrives: true },
  { from: 'worker', to: 'ssm-door', arrives: true },
);

function APP_SUBNETS() {
  return ['hub-a', 'hub-b'];
}

function spokeAttachment(vpc: string) {
  return {
    in: vpc,
    props: { subnets: [`${vpc}-1`, `${vpc}-2`], routeTable: 'spokes-rt', propagateTo: ['hub-rt'] },
  };
}

function withHub() {
  const zone = (letter: 'a' | 'b', third: number) => ({
    in: `zone-${letter}`,
    props: { cidr: `10.0.${third}.0/24`, routeTable: `hub-${letter}-rt` },
  });
  const table = (nat: string) => ({
    in: 'main',
    props: {
      routes: [
        { destination: EVERYWHERE, target: nat },
        { destination: INSIDE, target: 'hub' },
      ],
    },
  });
  return twoZones()
    .node('transitGateway', 'hub', {
      in: 'frankfurt',
      props: { defaultAssociation: false, defaultPropagation: false },
    })
    .node('internetGateway', 'igw', { in: 'main' })
    .node('routeTable', 'public-rt', {
      in: 'main',
      props: {
        routes: [
          { destination: EVERYWHERE, target: 'igw' },
          { destination: INSIDE, target: 'hub' },
        ],
      },
    })
    .node('subnet', 'public-a', {
      in: 'zone-a',
      props: { cidr: '10.0.101.0/24', access: 'public', routeTable: 'public-rt' },
    })
    .node('subnet', 'public-b', {
      in: 'zone-b',
      props: { cidr: '10.0.102.0/24', access: 'public', routeTable: 'public-rt' },
    })
    .node('natGateway', 'nat-a', { in: 'public-a' })
    .node('natGateway', 'nat-b', { in: 'public-b' })
    .node('routeTable', 'hub-a-rt', table('nat-a'))
    .node('routeTable', 'hub-b-rt', table('nat-b'))
    .node('subnet', 'hub-a', zone('a', 21))
    .node('subnet', 'hub-b', zone('b', 22))
    .node('tgwRouteTable', 'hub-rt', { in: 'frankfurt', props: { transitGateway: 'hub' } })
    .node('tgwAttachment', 'hub-att', {
      in: 'main',
      props: { subnets: ['hub-a', 'hub-b'], routeTable: 'hub-rt' },
    })
    .node('tgwRouteTable', 'spokes-rt', {
      in: 'frankfurt',
      props: { transitGateway: 'hub', routes: [{ destination: EVERYWHERE, target: 'hub-att' }] },
    })
    .wire('hub-att', 'hub');
}

/** Appliances of a firewall VPC look at what a workload sends to the internet. */
const inspection = sound(
  'inspection of what leaves by a Gateway Load Balancer in another VPC',
  spoke(withInternet(), 'walls', 'frankfurt', '10.9')
    .node('securityGroup', 'wall-sg', {
      in: 'walls',
      props: {
        rules: [
          { direction: 'in', protocol: 'udp', fromPort: 6081, toPort: 6081, cidr: '10.9.0.0/16' },
          into(80, '10.9.0.0/16'),
        ],
      },
    })
    .node('ec2', 'wall-1', { in: 'walls-1', props: { securityGroups: ['wall-sg'] } })
    .node('ec2', 'wall-2', { in: 'walls-2', props: { securityGroups: ['wall-sg'] } })
    .node('targetGroup', 'walls-tg', {
      in: 'walls',
      props: { protocol: 'GENEVE', port: 6081, healthProtocol: 'TCP', healthPort: '80' },
    })
    .node('gwlb', 'inspect', { in: 'walls', props: { subnets: ['walls-1', 'walls-2'], crossZone: true } })
    .node('endpointService', 'wall-offer', { in: 'frankfurt', props: { acceptanceRequired: false } })
    .wire('inspect', 'walls-tg')
    .wire('walls-tg', 'wall-1')
    .wire('walls-tg', 'wall-2')
    .wire('wall-offer', 'inspect')
    .node('gwlbEndpoint', 'gate-a', { in: 'app-a' })
    .wire('gate-a', 'wall-offer')
    .node('routeTable', 'work-rt', { in: 'main', props: { routes: [{ destination: EVERYWHERE, target: 'gate-a' }] } })
    .node('subnet', 'work', { in: 'zone-a', props: { cidr: '10.0.31.0/24', routeTable: 'work-rt' } })
    .node('securityGroup', 'work-sg', { in: 'main' })
    .node('ec2', 'worker', { in: 'work', props: { securityGroups: ['work-sg'] } })
    .node('httpEndpoint', 'bank', { props: { url: 'https://bank.example.net' } })
    .wire('worker', 'bank'),
  {},
  { from: 'worker', to: 'bank', arrives: true },
);

/** A function with interfaces in a VPC: a database beside it, one on premises, the internet and a bucket. */
const functionInVpc = sound(
  'a function in a VPC that uses RDS, a database on premises, a bucket and the internet',
  groups(functionNetwork(), 'main', {
    'fn-sg': [out(5432, 'db-sg'), out(1521, '192.168.0.0/16'), out(443, EVERYWHERE)],
    'db-sg': [into(5432, 'fn-sg')],
  })
    .node('client', 'customer')
    .node('logGroup', 'logs', { in: 'frankfurt' })
    .node('restApi', 'api', { in: 'frankfurt', props: { accessLog: 'logs', routes: [ROUTE] } })
    .node('lambda', 'work', {
      in: 'main',
      props: { subnets: APP, securityGroups: ['fn-sg'], timeout: 20 },
    })
    .node('rds', 'db', {
      in: 'main',
      props: { subnets: PRIVATE, securityGroups: ['db-sg'], multiAz: true, encrypted: true },
    })
    .node('onPremDatabase', 'ledger', { in: 'office', props: { address: '192.168.3.7', port: 1521, engine: 'oracle' } })
    .node('s3Bucket', 'files', { in: 'frankfurt' })
    .node('gatewayEndpoint', 's3-door', {
      in: 'main',
      props: { service: 's3', routeTables: ['app-a-rt', 'app-b-rt'] },
    })
    .node('httpEndpoint', 'bank', { props: { url: 'https://bank.example.net' } })
    .wire('customer', 'api')
    .wire('api', 'work')
    .wire('work', 'db')
    .wire('work', 'ledger')
    .wire('work', 's3-door')
    .wire('s3-door', 'files')
    .wire('work', 'bank'),
  {},
  { from: 'customer', to: 'db', arrives: true },
  { from: 'work', to: 'ledger', arrives: true },
  { from: 'work', to: 'files', arrives: true },
  { from: 'work', to: 'bank', arrives: true },
);

function functionNetwork() {
  const subnets: Props = { subnets: APP };
  const toOffice = { destination: '192.168.0.0/16', target: 'hub' };
  const base = withInternet()
    .node('onPremises', 'office', { props: { cidrs: '192.168.0.0/16' } })
    .node('transitGateway', 'hub', { in: 'frankfurt' })
    .node('tgwAttachment', 'att', { in: 'main', props: subnets })
    .node('vpn', 'vpn-1', { in: 'frankfurt', props: { network: 'office', ipAddress: '203.0.113.5' } })
    .node('vpn', 'vpn-2', { in: 'frankfurt', props: { network: 'office', ipAddress: '203.0.113.6' } })
    .wire('att', 'hub')
    .wire('vpn-1', 'hub')
    .wire('vpn-2', 'hub')
    .node('routeTable', 'fn-a-rt', { in: 'main', props: { routes: [{ target: 'nat-a' }, toOffice] } })
    .node('routeTable', 'fn-b-rt', { in: 'main', props: { routes: [{ target: 'nat-b' }, toOffice] } });
  return base;
}

const withOffice = [
  changed('app-a', { routeTable: 'n_fnart' }),
  changed('app-b', { routeTable: 'n_fnbrt' }),
  changed('s3-door', { routeTables: ['n_fnart', 'n_fnbrt'] }),
];
const fn = { ...functionInVpc, doc: withOffice.reduce((doc, change) => change(doc), functionInVpc.doc) };

export const NETWORKS: readonly Design[] = [
  hubAndSpoke,
  nearMiss(
    'the public subnets send nothing back to the spokes',
    hubAndSpoke,
    changed('public-rt', (props) => ({ routes: (props.routes as object[]).slice(0, 1) })),
    ['NET-05'],
    { from: 'worker', to: 'bank', arrives: false },
  ),
  nearMiss(
    'the spoke does not propagate to the hub',
    hubAndSpoke,
    changed('shop-att', { propagateTo: [] }),
    ['NET-05'],
    {
      from: 'worker',
      to: 'ssm-door',
      arrives: false,
    },
  ),
  nearMiss(
    'the endpoints admit the hub only',
    hubAndSpoke,
    changedRow('vpce-sg', 'rules', 0, { cidr: '10.0.0.0/16' }),
    ['X-08'],
  ),
  nearMiss(
    'spokes use the addresses of each other',
    hubAndSpoke,
    [
      changed('bills', { cidr: '10.1.0.0/16' }),
      changed('bills-1', { cidr: '10.1.1.0/24' }),
      changed('bills-2', { cidr: '10.1.2.0/24' }),
    ],
    ['CNT-13'],
  ),
  inspection,
  nearMiss('appliances are registered over TCP', inspection, changed('walls-tg', { protocol: 'TCP', port: 443 }), [
    'LB-04',
  ]),
  fn,
  nearMiss(
    'it stands in public subnets',
    fn,
    [
      changed('work', { subnets: ['n_publica', 'n_publicb'] }),
      changed('public-rt', (props) => ({
        routes: [...(props.routes as object[]), { id: 'r_x', destination: '192.168.0.0/16', target: 'n_hub' }],
      })),
      changed('s3-door', { routeTables: ['n_publicrt'] }),
    ],
    ['NET-04'],
  ),
  nearMiss(
    'there is no NAT',
    fn,
    changed('fn-a-rt', (props) => ({ routes: (props.routes as object[]).slice(1) })),
    ['NET-03'],
  ),
  nearMiss(
    'it stands outside of the VPC',
    fn,
    [moved('work', 'frankfurt'), changed('work', { subnets: [], securityGroups: [] })],
    ['WIRE-07'],
  ),
  nearMiss(
    'its group lets nothing out to the database',
    fn,
    changedRow('fn-sg', 'rules', 0, { fromPort: 3306, toPort: 3306 }),
    ['SEC-13'],
  ),
];
