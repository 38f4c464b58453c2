import { twoZones } from '../../support/diagram';
import { changed, changedRow, unwired, without } from '../../support/traced';
import {
  type Design,
  groups,
  into,
  more,
  nearMiss,
  out,
  type Props,
  ROUTE,
  sound,
  spoke,
  TCP_GROUP,
  TLS_CERT,
} from './parts';

const LB = ['lb-a', 'lb-b'];

/** REST > V1 > an NLB in subnets whose table has these routes; its targets are addresses elsewhere. */
const restToNlb = (routes: readonly Props[], propagates: readonly string[] = []) =>
  twoZones()
    .node('client', 'customer')
    .node('logGroup', 'logs', { in: 'frankfurt' })
    .node('routeTable', 'lb-rt', { in: 'main', props: { routes, propagates } })
    .node('subnet', 'lb-a', { in: 'zone-a', props: { cidr: '10.0.21.0/24', routeTable: 'lb-rt' } })
    .node('subnet', 'lb-b', { in: 'zone-b', props: { cidr: '10.0.22.0/24', routeTable: 'lb-rt' } })
    .node('nlb', 'front', {
      in: 'main',
      props: {
        subnets: LB,
        securityGroups: ['nlb-sg'],
        crossZone: true,
        enforceOnPrivateLink: false,
        listeners: [{ protocol: 'TLS', port: 443, certificateArn: TLS_CERT }],
      },
    })
    .node('targetGroup', 'far-tg', { in: 'main', props: { ...TCP_GROUP, targetType: 'ip', protocol: 'TLS' } })
    .node('vpcLinkV1', 'link', { in: 'frankfurt' })
    .node('restApi', 'shop', { in: 'frankfurt', props: { accessLog: 'logs', routes: [ROUTE] } })
    .wire('customer', 'shop')
    .wire('shop', 'link')
    .wire('link', 'front')
    .wire('front', 'far-tg');

const withFarBoxes = (base: ReturnType<typeof twoZones>) =>
  groups(base, 'far', { 'box-sg': [into(8443, '10.0.21.0/24'), into(8443, '10.0.22.0/24')] })
    .node('ec2', 'box-1', { in: 'far-1', props: { securityGroups: ['box-sg'], privateIp: '10.1.1.10' } })
    .node('ec2', 'box-2', { in: 'far-2', props: { securityGroups: ['box-sg'], privateIp: '10.1.2.10' } })
    .wire('far-tg', 'box-1')
    .wire('far-tg', 'box-2');

const TO_FAR = '10.1.0.0/16';
const TO_MAIN = '10.0.0.0/16';
const NLB_OUT = { 'nlb-sg': [out(8443, TO_FAR)] };

const overPeering = sound(
  'a REST API over a V1 link to instances of a peered VPC',
  withFarBoxes(
    spoke(groups(restToNlb([{ destination: TO_FAR, target: 'pcx' }]), 'main', NLB_OUT), 'far', 'frankfurt', '10.1', [
      { destination: TO_MAIN, target: 'pcx' },
    ]).node('peering', 'pcx', { in: 'frankfurt', props: { requester: 'main', accepter: 'far' } }),
  ),
  { aws: ['API-11'], exam: ['LB-12', 'LB-12'] },
  { from: 'customer', to: 'box-2', arrives: true },
);

const overInterRegion = sound(
  'a REST API over a V1 link to instances of a VPC peered in another Region',
  withFarBoxes(
    spoke(
      groups(restToNlb([{ destination: TO_FAR, target: 'pcx' }]), 'main', NLB_OUT).node('region', 'ireland', {
        in: 'acct',
        props: { code: 'eu-west-1' },
      }),
      'far',
      'ireland',
      '10.1',
      [{ destination: TO_MAIN, target: 'pcx' }],
    ).node('peering', 'pcx', { in: 'frankfurt', props: { requester: 'main', accepter: 'far' } }),
  ),
  { aws: ['API-11'], exam: ['LB-12', 'LB-12'] },
  { from: 'customer', to: 'box-1', arrives: true },
);

const overTransit = sound(
  'a REST API over a V1 link to instances behind a transit gateway',
  withFarBoxes(
    spoke(
      groups(restToNlb([{ destination: '10.0.0.0/8', target: 'hub' }]), 'main', NLB_OUT),
      'far',
      'frankfurt',
      '10.1',
      [{ destination: '10.0.0.0/8', target: 'hub' }],
    )
      .node('transitGateway', 'hub', { in: 'frankfurt' })
      .node('tgwAttachment', 'main-att', { in: 'main', props: { subnets: LB } })
      .node('tgwAttachment', 'far-att', { in: 'far', props: { subnets: ['far-1', 'far-2'] } })
      .wire('main-att', 'hub')
      .wire('far-att', 'hub'),
  ),
  { aws: ['API-11'], exam: ['LB-12', 'LB-12'] },
  { from: 'customer', to: 'box-2', arrives: true },
);

const onPremises = sound(
  'a REST API over a V1 link to servers on premises, Direct Connect and VPN',
  groups(restToNlb([], ['vgw']), 'main', { 'nlb-sg': [out(8443, '192.168.0.0/16')] })
    .node('onPremises', 'office', { props: { cidrs: '192.168.0.0/16' } })
    .node('onPremServer', 'box-1', { in: 'office', props: { address: '192.168.1.10', port: 8443 } })
    .node('onPremServer', 'box-2', { in: 'office', props: { address: '192.168.1.11', port: 8443 } })
    .node('vpnGateway', 'vgw', { in: 'main', props: { asn: 64520 } })
    .node('dxConnection', 'line', { in: 'frankfurt', props: { network: 'office', location: 'EqFA5' } })
    .node('dxVif', 'vif', { in: 'frankfurt', props: { connection: 'line' } })
    .node('dxGateway', 'dxgw', { in: 'acct', props: { asn: 64530 } })
    .node('vpn', 'backup', { in: 'frankfurt', props: { network: 'office', ipAddress: '203.0.113.12' } })
    .wire('vif', 'dxgw')
    .wire('dxgw', 'vgw')
    .wire('backup', 'vgw')
    .wire('far-tg', 'box-1')
    .wire('far-tg', 'box-2'),
  { aws: ['API-11'], exam: [] },
  { from: 'customer', to: 'box-2', arrives: true },
);

const arrivesNot = { from: 'customer', to: 'box-2', arrives: false } as const;

export const FAR_TARGETS: readonly Design[] = [
  overPeering,
  nearMiss('the far VPC has no way back', overPeering, changed('far-rt', { routes: [] }), ['NET-05'], arrivesNot),
  nearMiss('the NLB has no way there', overPeering, changed('lb-rt', { routes: [] }), ['NET-05'], arrivesNot),
  nearMiss(
    'the peering waits to be accepted',
    overPeering,
    changed('pcx', { accepted: false }),
    ['NET-07'],
    arrivesNot,
  ),
  {
    ...nearMiss('instances are registered by id', overPeering, changed('far-tg', { targetType: 'instance' }), []),
    // Each of the two wires is a draft.
    aws: ['API-11', 'LB-11', 'LB-11'],
    exam: ['LB-11', 'LB-11'],
  },
  nearMiss(
    'the far VPC has the same addresses',
    overPeering,
    [
      changed('far', { cidr: '10.0.0.0/16' }),
      changed('far-1', { cidr: '10.0.1.0/24' }),
      changed('far-2', { cidr: '10.0.2.0/24' }),
      changed('box-1', { privateIp: '10.0.1.10' }),
      changed('box-2', { privateIp: '10.0.2.10' }),
      changedRow('nlb-sg', 'rules', 0, { cidr: '10.0.0.0/16' }),
    ],
    ['CNT-13'],
  ),
  nearMiss(
    'the group of the instances names the group of an NLB in another Region',
    overInterRegion,
    changedRow('box-sg', 'rules', 0, { cidr: '', peer: 'n_nlbsg' }),
    ['SEC-06'],
  ),
  nearMiss(
    'the instances admit one subnet of the NLB',
    overPeering,
    changed('box-sg', (props) => ({ rules: (props.rules as object[]).slice(0, 1) })),
    ['SEC-02'],
  ),
  overInterRegion,
  overTransit,
  nearMiss(
    'the far VPC is not attached',
    overTransit,
    [without('far-att'), changed('far-rt', { routes: [] })],
    ['NET-05'],
    arrivesNot,
  ),
  nearMiss('the far attachment is in one zone', overTransit, changed('far-att', { subnets: ['n_far1'] }), ['NET-09']),
  nearMiss('nothing is propagated', overTransit, changed('hub', { defaultPropagation: false }), ['NET-05'], arrivesNot),
  onPremises,
  nearMiss('the line has no second way', onPremises, without('backup'), ['NET-10']),
  nearMiss('the virtual interface leads nowhere', onPremises, [unwired('vif', 'dxgw')], ['NET-11']),
  nearMiss('servers have public addresses', onPremises, [changed('box-1', { address: '198.51.100.10' })], ['LB-13']),
  nearMiss(
    'one target is in a VPC behind the peered one',
    more(overPeering, (draw) =>
      groups(
        spoke(draw, 'third', 'frankfurt', '10.2', [{ destination: TO_MAIN, target: 'pcx2' }]).node('peering', 'pcx2', {
          in: 'frankfurt',
          props: { requester: 'far', accepter: 'third' },
        }),
        'third',
        { 'third-sg': [into(8443, '10.0.0.0/16')] },
      )
        .node('ec2', 'box-3', { in: 'third-1', props: { securityGroups: ['third-sg'], privateIp: '10.2.1.10' } })
        .wire('far-tg', 'box-3'),
    ),
    [
      changedRow('nlb-sg', 'rules', 0, { cidr: '10.0.0.0/8' }),
      changedRow('lb-rt', 'routes', 0, { destination: '10.0.0.0/8' }),
    ],
    { aws: ['NET-06'], exam: ['LB-12', 'NET-06'] },
    { from: 'customer', to: 'box-3', arrives: false },
  ),
];
