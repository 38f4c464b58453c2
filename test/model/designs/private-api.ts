import { twoZones } from '../../support/diagram';
import { changed, changedRow, unwired, without } from '../../support/traced';
import { albWithTasks, type Design, groups, into, nearMiss, out, PRIVATE, ROUTE, sound, spoke, tooMuch } from './parts';

const POLICY = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke', Resource: 'execute-api:/*' }],
});

/** Clerks in an office call a private REST API over Direct Connect, with a VPN as the second way. */
const overDirectConnect = sound(
  'a private REST API called from on premises over Direct Connect and VPN',
  groups(albWithTasks(twoZones()), 'main', {
    'vpce-sg': [into(443, '192.168.0.0/16')],
    'link-sg': [out(443, 'alb-sg')],
  })
    .node('onPremises', 'office', { props: { cidrs: '192.168.0.0/16' } })
    .node('onPremServer', 'clerk', { in: 'office', props: { address: '192.168.7.20' } })
    .node('vpnGateway', 'vgw', { in: 'main', props: { asn: 64520 } })
    .node('dxConnection', 'line', { in: 'frankfurt', props: { network: 'office', location: 'EqFA5' } })
    .node('dxVif', 'vif', { in: 'frankfurt', props: { connection: 'line' } })
    .node('vpn', 'backup', { in: 'frankfurt', props: { network: 'office', ipAddress: '203.0.113.12' } })
    .wire('vif', 'vgw')
    .wire('backup', 'vgw')
    .node('routeTable', 'door-rt', { in: 'main', props: { propagates: ['vgw'] } })
    .node('subnet', 'door-a', { in: 'zone-a', props: { cidr: '10.0.21.0/24', routeTable: 'door-rt' } })
    .node('subnet', 'door-b', { in: 'zone-b', props: { cidr: '10.0.22.0/24', routeTable: 'door-rt' } })
    .node('interfaceEndpoint', 'door', {
      in: 'main',
      props: { subnets: ['door-a', 'door-b'], securityGroups: ['vpce-sg'] },
    })
    .node('logGroup', 'logs', { in: 'frankfurt' })
    .node('restApi', 'inner', {
      in: 'frankfurt',
      props: {
        accessLog: 'logs',
        endpointType: 'PRIVATE',
        policy: POLICY,
        routes: [{ ...ROUTE, authorization: 'NONE' }],
      },
    })
    .node('vpcLinkV2', 'link', { in: 'main', props: { subnets: PRIVATE, securityGroups: ['link-sg'] } })
    .wire('clerk', 'door')
    .wire('door', 'inner')
    .wire('inner', 'link')
    .wire('link', 'web'),
  { exam: ['API-04'] },
  { from: 'clerk', to: 'orders-svc', arrives: true },
  { from: 'internet', to: 'orders-svc', arrives: false },
);

/** Callers in a spoke VPC reach the API through an endpoint of the VPC beside it. */
const fromPeer = sound(
  'a private REST API called from a peered VPC',
  spoke(twoZones(), 'spoke', 'frankfurt', '10.1', [{ destination: '10.0.0.0/16', target: 'pcx' }])
    .node('peering', 'pcx', { in: 'frankfurt', props: { requester: 'spoke', accepter: 'main' } })
    .node('routeTable', 'door-rt', { in: 'main', props: { routes: [{ destination: '10.1.0.0/16', target: 'pcx' }] } })
    .node('subnet', 'door-a', { in: 'zone-a', props: { cidr: '10.0.21.0/24', routeTable: 'door-rt' } })
    .node('subnet', 'door-b', { in: 'zone-b', props: { cidr: '10.0.22.0/24', routeTable: 'door-rt' } })
    .node('securityGroup', 'batch-sg', { in: 'spoke', props: { rules: [] } })
    .node('securityGroup', 'vpce-sg', { in: 'main', props: { rules: [into(443, '10.1.0.0/16')] } })
    .node('ec2', 'batch', { in: 'spoke-1', props: { securityGroups: ['batch-sg'] } })
    .node('interfaceEndpoint', 'door', {
      in: 'main',
      props: { subnets: ['door-a', 'door-b'], securityGroups: ['vpce-sg'] },
    })
    .node('lambda', 'orders-fn', { in: 'frankfurt' })
    .node('logGroup', 'logs', { in: 'frankfurt' })
    .node('restApi', 'inner', {
      in: 'frankfurt',
      props: {
        accessLog: 'logs',
        endpointType: 'PRIVATE',
        policy: POLICY,
        routes: [{ method: 'GET', path: '/orders' }],
      },
    })
    .wire('batch', 'door')
    .wire('door', 'inner')
    .wire('inner', 'orders-fn'),
  {},
  { from: 'batch', to: 'orders-fn', arrives: true },
);

export const PRIVATE_API: readonly Design[] = [
  overDirectConnect,
  nearMiss(
    'the endpoint admits the wrong office',
    overDirectConnect,
    changedRow('vpce-sg', 'rules', 0, { cidr: '192.167.0.0/16' }),
    ['X-08'],
    { from: 'clerk', to: 'orders-svc', arrives: false },
  ),
  nearMiss('the API has no resource policy', overDirectConnect, changed('inner', { policy: '' }), ['API-30'], {
    from: 'clerk',
    to: 'orders-svc',
    arrives: false,
  }),
  nearMiss('nothing leads from the endpoint back', overDirectConnect, changed('door-rt', { propagates: [] }), [
    'NET-05',
  ]),
  nearMiss(
    'the office uses the addresses of the VPC',
    overDirectConnect,
    [
      changed('office', { cidrs: '10.0.0.0/8' }),
      changed('clerk', { address: '10.99.7.20' }),
      changedRow('vpce-sg', 'rules', 0, { cidr: '10.0.0.0/8' }),
    ],
    ['CNT-13'],
  ),
  nearMiss('the VPN is missing', overDirectConnect, without('backup'), ['NET-10']),
  nearMiss('the VPC gives no DNS names', overDirectConnect, changed('main', { dnsHostnames: false }), ['X-10']),
  nearMiss('no endpoint leads to the API', overDirectConnect, [unwired('clerk', 'door'), without('door')], ['API-30']),
  tooMuch(
    'a client on the internet calls it as well',
    overDirectConnect,
    (draw) => draw.node('client', 'customer').wire('customer', 'inner'),
    ['WIRE-02'],
  ),
  fromPeer,
  nearMiss('the peering waits to be accepted', fromPeer, changed('pcx', { accepted: false }), ['NET-07'], {
    from: 'batch',
    to: 'orders-fn',
    arrives: false,
  }),
  nearMiss('the way back is missing', fromPeer, changed('door-rt', { routes: [] }), ['NET-05']),
];
