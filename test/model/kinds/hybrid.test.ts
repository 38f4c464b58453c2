import { describe, expect, it } from 'vitest';
import type { Template } from '../../../src/model/template/template';
import { type DiagramBuilder, diagram, twoZones } from '../../support/diagram';
import { idsOfType, propertiesOf, stackOf, stacksOf } from '../../support/stacks';

type Props = Readonly<Record<string, unknown>>;

const both = ['private-a', 'private-b'];

/** The stack of an account. */
function stackIn(builder: DiagramBuilder, account: string): Template {
  const stack = stacksOf(builder.build()).stacks.find((candidate) => candidate.account === account);
  if (!stack) throw new Error(`no stack in ${account}`);
  return stack;
}

const elsewhere = (builder: DiagramBuilder) =>
  builder
    .node('account', 'partner', { props: { accountId: '444455556666' } })
    .node('region', 'ireland', { in: 'partner', props: { code: 'eu-west-1' } })
    .node('vpc', 'theirs', { in: 'ireland', props: { cidr: '10.8.0.0/16' } });

describe('peering connections', () => {
  const peer = (accepter: string, props: Props = {}) =>
    elsewhere(twoZones())
      .node('vpc', 'second', { in: 'frankfurt', props: { cidr: '10.1.0.0/16' } })
      .node('peering', 'peer', { in: 'frankfurt', props: { requester: 'main', accepter, ...props } });

  it('of one account name both VPCs and nothing more', () => {
    const { Tags, ...properties } = propertiesOf(stackIn(peer('second'), '111122223333'), 'Peer');
    expect(Tags).toBeDefined();
    expect(properties).toEqual({ VpcId: { Ref: 'Main' }, PeerVpcId: { Ref: 'Second' } });
  });

  it('to an account and Region of which nobody says which they are ask for both', () => {
    const drawn = twoZones()
      .node('account', 'partner')
      .node('region', 'there', { in: 'partner' })
      .node('vpc', 'theirs', { in: 'there', props: { cidr: '10.8.0.0/16' } })
      .node('peering', 'peer', { in: 'frankfurt', props: { requester: 'main', accepter: 'theirs' } });
    const stack = stackIn(drawn, '111122223333');
    expect(propertiesOf(stack, 'Peer')).toMatchObject({
      PeerOwnerId: { Ref: 'PartnerAccountId' },
      PeerRegion: { Ref: 'ThereRegionCode' },
    });
    expect(stack.parameters).toContainEqual({
      logicalId: 'PartnerAccountId',
      type: 'String',
      description: 'Account ID of partner',
    });
  });

  it('to another account and Region name its owner, and ask for the id of its VPC', () => {
    const stack = stackIn(peer('theirs', { peerRoleArn: 'arn:aws:iam::444455556666:role/peer' }), '111122223333');
    expect(propertiesOf(stack, 'Peer')).toMatchObject({
      PeerVpcId: { Ref: 'TheirsIdValue' },
      PeerOwnerId: '444455556666',
      PeerRegion: 'eu-west-1',
      PeerRoleArn: 'arn:aws:iam::444455556666:role/peer',
    });
    expect(stack.parameters.map(({ logicalId }) => logicalId)).toEqual(['TheirsIdValue']);
    expect(stack.notes).toEqual([]);
  });

  it.each([
    [
      'that nobody can accept',
      'theirs',
      {},
      'Accept peering peer in the other account: without a role there, CloudFormation cannot.',
    ],
    [
      'not accepted',
      'second',
      { accepted: false },
      'Peering peer is drawn as not accepted: nothing passes until the other side accepts.',
    ],
    [
      'with DNS',
      'second',
      { dnsResolution: true },
      'Turn on DNS resolution of peering peer on both sides: CloudFormation has no property for it.',
    ],
  ])('%s say what is left to do', (_what, accepter, props, note) => {
    expect(stackIn(peer(accepter, props), '111122223333').notes).toEqual([note]);
  });
});

describe('transit gateways', () => {
  const hub = (props: Props = {}) => twoZones().node('transitGateway', 'hub', { in: 'frankfurt', props });

  it('write every switch as AWS spells it', () => {
    expect(propertiesOf(stackOf(hub({ sgReferencing: true, defaultPropagation: false })), 'Hub')).toMatchObject({
      AmazonSideAsn: 64512,
      DnsSupport: 'enable',
      SecurityGroupReferencingSupport: 'enable',
      DefaultRouteTableAssociation: 'enable',
      DefaultRouteTablePropagation: 'disable',
      AutoAcceptSharedAttachments: 'disable',
    });
  });

  it('have tables that say who follows them and who announces to them', () => {
    const stack = stackOf(
      hub({ defaultAssociation: false })
        .node('tgwRouteTable', 'rt', {
          in: 'frankfurt',
          props: { transitGateway: 'hub', routes: [{ destination: '10.9.0.0/16', blackhole: true }] },
        })
        .node('tgwAttachment', 'att', { in: 'main', props: { subnets: both, routeTable: 'rt', propagateTo: ['rt'] } })
        .wire('att', 'hub'),
    );
    const tie = { TransitGatewayRouteTableId: { Ref: 'Rt' }, TransitGatewayAttachmentId: { Ref: 'Att' } };
    expect(propertiesOf(stack, 'Rt')).toMatchObject({ TransitGatewayId: { Ref: 'Hub' } });
    expect(propertiesOf(stack, 'RtAssociationAtt')).toEqual(tie);
    expect(propertiesOf(stack, 'RtPropagationAtt')).toEqual(tie);
    expect(propertiesOf(stack, 'RtRoute1090016')).toEqual({
      TransitGatewayRouteTableId: { Ref: 'Rt' },
      DestinationCidrBlock: '10.9.0.0/16',
      Blackhole: true,
    });
    expect(stack.notes).toEqual([]);
  });

  it('say that the default table comes first', () => {
    const stack = stackOf(
      hub()
        .node('tgwRouteTable', 'rt', { in: 'frankfurt', props: { transitGateway: 'hub' } })
        .node('tgwAttachment', 'att', { in: 'main', props: { subnets: both, routeTable: 'rt' } })
        .wire('att', 'hub'),
    );
    expect(stack.notes).toEqual([
      'hub associates att with its default table first: turn that off to use another table.',
    ]);
  });

  it('of two accounts without numbers ask for the number of the other one', () => {
    const at = (account: string) => (builder: DiagramBuilder) =>
      builder
        .node('account', account)
        .node('region', `${account}-region`, { in: account, props: { code: 'eu-central-1' } })
        .node('transitGateway', `${account}-hub`, { in: `${account}-region`, props: { asn: 64512 } });
    const drawn = at('theirs')(at('ours')(diagram())).wire('ours-hub', 'theirs-hub');
    const [stack] = stacksOf(drawn.build()).stacks.filter(
      (each) => idsOfType(each, 'AWS::EC2::TransitGatewayPeeringAttachment').length > 0,
    );
    if (!stack) throw new Error('no stack with a peering');
    expect(propertiesOf(stack, 'OursHubPeering')).toMatchObject({
      PeerAccountId: { Ref: 'TheirsAccountId' },
      PeerRegion: 'eu-central-1',
    });
  });

  it('peer with another one, whose routes wait until somebody accepts', () => {
    const drawn = elsewhere(hub())
      .node('transitGateway', 'far', { in: 'ireland', props: { asn: 64513 } })
      .wire('hub', 'far')
      .node('tgwRouteTable', 'rt', {
        in: 'frankfurt',
        props: { transitGateway: 'hub', routes: [{ destination: '10.8.0.0/16', target: 'far' }] },
      });
    const stack = stackIn(drawn, '111122223333');
    expect(propertiesOf(stack, 'HubPeering')).toMatchObject({
      TransitGatewayId: { Ref: 'Hub' },
      PeerTransitGatewayId: { Ref: 'FarIdValue' },
      PeerAccountId: '444455556666',
      PeerRegion: 'eu-west-1',
    });
    expect(idsOfType(stack, 'AWS::EC2::TransitGatewayRoute')).toEqual([]);
    expect(stack.notes).toEqual([
      'Accept the peering of hub and far on the side of far.',
      'The route to 10.8.0.0/16 of rt must be added by hand once the peering with far is accepted.',
    ]);
  });

  it('take an attachment from another account by parameter', () => {
    const drawn = elsewhere(hub())
      .node('zone', 'theirs-a', { in: 'theirs' })
      .node('subnet', 'their-subnet', { in: 'theirs-a', props: { cidr: '10.8.1.0/24' } })
      .node('tgwAttachment', 'att', { in: 'theirs', props: { subnets: ['their-subnet'] } })
      .wire('att', 'hub');
    expect(propertiesOf(stackIn(drawn, '444455556666'), 'Att').TransitGatewayId).toEqual({ Ref: 'HubIdValue' });
  });

  it('leave out a route by VPN, whose attachment has no id in CloudFormation', () => {
    const stack = stackOf(
      hub()
        .node('vpn', 'vpn', { in: 'frankfurt', props: { ipAddress: '203.0.113.12' } })
        .wire('vpn', 'hub')
        .node('tgwRouteTable', 'rt', {
          in: 'frankfurt',
          props: { transitGateway: 'hub', routes: [{ destination: '192.168.0.0/16', target: 'vpn' }] },
        }),
    );
    expect(idsOfType(stack, 'AWS::EC2::TransitGatewayRoute')).toEqual([]);
    expect(stack.notes).toEqual([
      'The route to 192.168.0.0/16 of rt must be added by hand: CloudFormation gives no attachment id of vpn.',
    ]);
  });
});

describe('VPN connections', () => {
  const vpn = (end: 'vpnGateway' | 'transitGateway', props: Props) =>
    stackOf(
      twoZones()
        .node('onPremises', 'office', { props: { cidrs: '192.168.0.0/16, 172.20.0.0/16' } })
        .node(end, 'end', { in: end === 'vpnGateway' ? 'main' : 'frankfurt' })
        .node('vpn', 'vpn', { in: 'frankfurt', props: { network: 'office', ipAddress: '203.0.113.12', ...props } })
        .wire('vpn', 'end'),
    );

  it.each([
    ['vpnGateway', 'VpnGatewayId'],
    ['transitGateway', 'TransitGatewayId'],
  ] as const)('end at a %s', (end, property) => {
    const stack = vpn(end, {});
    expect(propertiesOf(stack, 'Vpn')).toMatchObject({
      Type: 'ipsec.1',
      CustomerGatewayId: { Ref: 'VpnCustomerGateway' },
      [property]: { Ref: 'End' },
      StaticRoutesOnly: false,
    });
    expect(propertiesOf(stack, 'VpnCustomerGateway')).toMatchObject({ IpAddress: '203.0.113.12', BgpAsn: 65000 });
    expect(idsOfType(stack, 'AWS::EC2::VPNConnectionRoute')).toEqual([]);
  });

  it('have the blocks of the network as static routes where none is typed', () => {
    expect(idsOfType(vpn('vpnGateway', { staticOnly: true }), 'AWS::EC2::VPNConnectionRoute')).toEqual([
      'VpnRoute1921680016',
      'VpnRoute172200016',
    ]);
    const typed = vpn('vpnGateway', { staticOnly: true, staticRoutes: '10.200.0.0/16' });
    expect(propertiesOf(typed, 'VpnRoute102000016').DestinationCidrBlock).toBe('10.200.0.0/16');
  });

  it('say which static routes the transit gateway needs', () => {
    expect(vpn('transitGateway', { staticOnly: true, staticRoutes: '10.200.0.0/16' }).notes).toEqual([
      'Add routes to 10.200.0.0/16 by vpn to a table of the transit gateway by hand.',
    ]);
  });

  it('write a large ASN where AWS takes it', () => {
    const properties = propertiesOf(vpn('vpnGateway', { bgpAsn: 4_200_000_000 }), 'VpnCustomerGateway');
    expect(properties).toMatchObject({ BgpAsnExtended: 4_200_000_000 });
    expect(properties).not.toHaveProperty('BgpAsn');
  });

  it('attach a virtual private gateway to its VPC', () => {
    const stack = vpn('vpnGateway', {});
    expect(propertiesOf(stack, 'EndAttachment')).toEqual({ VpcId: { Ref: 'Main' }, VpnGatewayId: { Ref: 'End' } });
    expect(propertiesOf(stack, 'End')).toMatchObject({ Type: 'ipsec.1', AmazonSideAsn: 64512 });
  });
});

describe('Direct Connect', () => {
  const line = (type: string, end: 'vpnGateway' | 'dxGateway' | undefined, props: Props = {}) => {
    const drawn = twoZones()
      .node('dxConnection', 'line', { in: 'frankfurt', props: { location: 'EqFA5', bandwidth: '10Gbps' } })
      .node('dxVif', 'vif', { in: 'frankfurt', props: { connection: 'line', type, ...props } });
    if (end === undefined) return stackOf(drawn);
    return stackOf(drawn.node(end, 'end', { in: end === 'vpnGateway' ? 'main' : 'frankfurt' }).wire('vif', 'end'));
  };

  it('has a line at a location', () => {
    const stack = line('private', 'vpnGateway');
    expect(propertiesOf(stack, 'Line')).toMatchObject({
      ConnectionName: 'line',
      Bandwidth: '10Gbps',
      Location: 'EqFA5',
    });
    expect(stack.notes).toEqual(['Order the cross connect of line at EqFA5: AWS makes only its port.']);
  });

  it.each([
    ['private', 'vpnGateway', 'AWS::DirectConnect::PrivateVirtualInterface', { VirtualGatewayId: { Ref: 'End' } }],
    [
      'private',
      'dxGateway',
      'AWS::DirectConnect::PrivateVirtualInterface',
      { DirectConnectGatewayId: { 'Fn::GetAtt': ['End', 'DirectConnectGatewayId'] } },
    ],
    [
      'transit',
      'dxGateway',
      'AWS::DirectConnect::TransitVirtualInterface',
      { DirectConnectGatewayId: { 'Fn::GetAtt': ['End', 'DirectConnectGatewayId'] } },
    ],
    ['public', undefined, 'AWS::DirectConnect::PublicVirtualInterface', { Vlan: 101 }],
  ] as const)('leads by a %s virtual interface to %s', (type, end, cfnType, properties) => {
    const stack = line(type, end);
    expect(idsOfType(stack, cfnType)).toEqual(['Vif']);
    expect(propertiesOf(stack, 'Vif')).toMatchObject({
      ConnectionId: { 'Fn::GetAtt': ['Line', 'ConnectionId'] },
      BgpPeers: [{ AddressFamily: 'ipv4', Asn: '65000' }],
      ...properties,
    });
  });

  it('announces prefixes over a public interface only', () => {
    const prefixes = { prefixes: '203.0.113.0/24' };
    expect(propertiesOf(line('public', undefined, prefixes), 'Vif').RouteFilterPrefixes).toEqual(['203.0.113.0/24']);
    expect(propertiesOf(line('private', 'vpnGateway', prefixes), 'Vif')).not.toHaveProperty('RouteFilterPrefixes');
  });

  it('says when a virtual interface leads nowhere', () => {
    expect(line('transit', undefined).notes).toContain(
      'Virtual interface vif leads to no gateway that takes it: its gateway is missing.',
    );
  });

  it('associates a gateway with each one behind it, once it is attached', () => {
    const stack = stackOf(
      twoZones()
        .node('vpnGateway', 'vgw', { in: 'main' })
        .node('transitGateway', 'hub', { in: 'frankfurt' })
        .node('dxGateway', 'dx', {
          in: 'frankfurt',
          props: { asn: 64530, allowedPrefixes: '10.0.0.0/16, 10.1.0.0/16' },
        })
        .wire('dx', 'vgw')
        .wire('dx', 'hub'),
    );
    expect(propertiesOf(stack, 'Dx')).toMatchObject({ DirectConnectGatewayName: 'dx', AmazonSideAsn: '64530' });
    const toVgw = stack.resources.find(({ logicalId }) => logicalId === 'VgwToDx');
    expect(toVgw).toMatchObject({
      dependsOn: ['VgwAttachment'],
      properties: {
        DirectConnectGatewayId: { 'Fn::GetAtt': ['Dx', 'DirectConnectGatewayId'] },
        AssociatedGatewayId: { Ref: 'Vgw' },
        AllowedPrefixesToDirectConnectGateway: ['10.0.0.0/16', '10.1.0.0/16'],
      },
    });
    expect(propertiesOf(stack, 'HubToDx').AssociatedGatewayId).toEqual({ Ref: 'Hub' });
  });

  it('has a gateway outside of Regions, which waits for no other stack', () => {
    const { stacks } = stacksOf(
      twoZones()
        .node('vpnGateway', 'vgw', { in: 'main' })
        .node('dxGateway', 'dx', { in: 'acct' })
        .wire('dx', 'vgw')
        .node('dxConnection', 'line', { in: 'frankfurt', props: { location: 'EqFA5' } })
        .node('dxVif', 'vif', { in: 'frankfurt', props: { connection: 'line' } })
        .wire('vif', 'dx')
        .build(),
    );
    expect(stacks.map(({ parameters }) => parameters.length)).toEqual([0, 1]);
    expect(stacks.flatMap(({ notes }) => notes)).toEqual([
      'Order the cross connect of line at EqFA5: AWS makes only its port.',
    ]);
  });

  it('has names in the letters AWS takes', () => {
    const stack = stackOf(twoZones().node('dxConnection', 'Köln #1 (main)', { in: 'frankfurt' }));
    expect(stack.resources.find(({ type }) => type === 'AWS::DirectConnect::Connection')?.properties).toMatchObject({
      ConnectionName: 'K-ln -1 -main-',
    });
  });
});
