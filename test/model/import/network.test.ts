import { describe, expect, it } from 'vitest';
import { imported } from '../../support/imported-design';

interface Case {
  readonly name: string;
  /** Entries of `Resources` beside a VPC `Vpc` with a subnet `A` in zone a. */
  readonly resources: string;
  readonly of: string;
  readonly props: Readonly<Record<string, unknown>>;
  readonly unknown?: readonly string[];
  readonly parts?: readonly string[];
  readonly wires?: readonly string[];
}

const BASE = `
  Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: 10.0.0.0/16 } }
  A:
    Type: AWS::EC2::Subnet
    Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.1.0/24, AvailabilityZone: !Select [0, !GetAZs ''] }
`;

const withBase = (resources: string) => `Parameters:\n  Elsewhere: { Type: String }\nResources:${BASE}${resources}`;

const VPCS: readonly Case[] = [
  {
    name: "a VPC has AWS's own defaults, not those of a new drawing",
    resources: '',
    of: 'Vpc',
    props: { cidr: '10.0.0.0/16', dnsSupport: true, dnsHostnames: false, tenancy: 'default', ipv6: false },
    parts: ['Vpc'],
  },
  {
    name: 'further blocks are a part of their VPC',
    resources: `
  Second: { Type: 'AWS::EC2::VPCCidrBlock', Properties: { VpcId: !Ref Vpc, CidrBlock: 10.1.0.0/16 } }
  Six: { Type: 'AWS::EC2::VPCCidrBlock', Properties: { VpcId: !Ref Vpc, AmazonProvidedIpv6CidrBlock: true } }`,
    of: 'Vpc',
    props: { extraCidrs: '10.1.0.0/16', ipv6: true },
    parts: ['Vpc', 'Second', 'Six'],
  },
  {
    name: 'DHCP options go with their VPC',
    resources: `
  Dhcp: { Type: 'AWS::EC2::DHCPOptions', Properties: { DomainName: example.internal } }
  Tie: { Type: 'AWS::EC2::VPCDHCPOptionsAssociation', Properties: { VpcId: !Ref Vpc, DhcpOptionsId: !Ref Dhcp } }`,
    of: 'Vpc',
    props: {},
    parts: ['Vpc', 'Tie', 'Dhcp'],
  },
  {
    name: 'a subnet with its table, its ACL and a block of IPv6',
    resources: `
  B:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: !Ref Vpc
      CidrBlock: 10.0.2.0/24
      MapPublicIpOnLaunch: 'true'
      Ipv6CidrBlock: !Select [3, !Cidr [!Select [0, !GetAtt Vpc.Ipv6CidrBlocks], 256, '64']]
  Rt: { Type: 'AWS::EC2::RouteTable', Properties: { VpcId: !Ref Vpc } }
  Tie: { Type: 'AWS::EC2::SubnetRouteTableAssociation', Properties: { SubnetId: !Ref B, RouteTableId: !Ref Rt } }
  Acl: { Type: 'AWS::EC2::NetworkAcl', Properties: { VpcId: !Ref Vpc } }
  AclTie: { Type: 'AWS::EC2::SubnetNetworkAclAssociation', Properties: { SubnetId: !Ref B, NetworkAclId: !Ref Acl } }`,
    of: 'B',
    props: {
      cidr: '10.0.2.0/24',
      routeTable: 'Rt',
      networkAcl: 'Acl',
      ipv6Cidr: '3',
      mapPublicIp: true,
      access: 'private',
    },
    parts: ['B', 'Tie', 'AclTie'],
  },
  {
    name: 'a subnet whose table leads to an internet gateway is public',
    resources: `
  Igw: { Type: 'AWS::EC2::InternetGateway' }
  Att: { Type: 'AWS::EC2::VPCGatewayAttachment', Properties: { VpcId: !Ref Vpc, InternetGatewayId: !Ref Igw } }
  Rt: { Type: 'AWS::EC2::RouteTable', Properties: { VpcId: !Ref Vpc } }
  Out:
    Type: AWS::EC2::Route
    DependsOn: Att
    Properties: { RouteTableId: !Ref Rt, DestinationCidrBlock: 0.0.0.0/0, GatewayId: !Ref Igw }
  Tie: { Type: 'AWS::EC2::SubnetRouteTableAssociation', Properties: { SubnetId: !Ref A, RouteTableId: !Ref Rt } }`,
    of: 'A',
    props: { access: 'public' },
  },
];

const ROUTES: readonly Case[] = [
  {
    name: 'routes to each kind of target',
    resources: `
  Igw: { Type: 'AWS::EC2::InternetGateway' }
  Att: { Type: 'AWS::EC2::VPCGatewayAttachment', Properties: { VpcId: !Ref Vpc, InternetGatewayId: !Ref Igw } }
  Eip: { Type: 'AWS::EC2::EIP' }
  Nat: { Type: 'AWS::EC2::NatGateway', Properties: { SubnetId: !Ref A, AllocationId: !GetAtt Eip.AllocationId } }
  Eigw: { Type: 'AWS::EC2::EgressOnlyInternetGateway', Properties: { VpcId: !Ref Vpc } }
  Rt: { Type: 'AWS::EC2::RouteTable', Properties: { VpcId: !Ref Vpc } }
  R1: { Type: 'AWS::EC2::Route', Properties: { RouteTableId: !Ref Rt, DestinationCidrBlock: 0.0.0.0/0, GatewayId: !Ref Igw } }
  R2: { Type: 'AWS::EC2::Route', Properties: { RouteTableId: !Ref Rt, DestinationCidrBlock: 10.9.0.0/16, NatGatewayId: !Ref Nat } }
  R3: { Type: 'AWS::EC2::Route', Properties: { RouteTableId: !Ref Rt, DestinationIpv6CidrBlock: '::/0', EgressOnlyInternetGatewayId: !Ref Eigw } }`,
    of: 'Rt',
    props: {
      routes: [
        { destination: '0.0.0.0/0', target: 'Igw' },
        { destination: '10.9.0.0/16', target: 'Nat' },
        { destination: '::/0', target: 'Eigw' },
      ],
      propagates: [],
    },
    unknown: [],
    parts: ['Rt', 'R1', 'R2', 'R3'],
  },
  {
    name: 'a route to something that is not drawn leads somewhere, nobody knows where',
    resources: `
  Rt: { Type: 'AWS::EC2::RouteTable', Properties: { VpcId: !Ref Vpc } }
  R1: { Type: 'AWS::EC2::Route', Properties: { RouteTableId: !Ref Rt, DestinationCidrBlock: 0.0.0.0/0, NatGatewayId: !Ref Elsewhere } }`,
    of: 'Rt',
    props: { routes: [{ destination: '0.0.0.0/0', target: null }] },
    unknown: ['routes'],
  },
  {
    name: 'one propagation may be about several tables',
    resources: `
  Vgw: { Type: 'AWS::EC2::VPNGateway', Properties: { Type: ipsec.1, AmazonSideAsn: 64600 } }
  Att: { Type: 'AWS::EC2::VPCGatewayAttachment', Properties: { VpcId: !Ref Vpc, VpnGatewayId: !Ref Vgw } }
  Rt: { Type: 'AWS::EC2::RouteTable', Properties: { VpcId: !Ref Vpc } }
  Rt2: { Type: 'AWS::EC2::RouteTable', Properties: { VpcId: !Ref Vpc } }
  P:
    Type: AWS::EC2::VPNGatewayRoutePropagation
    Properties: { RouteTableIds: [!Ref Rt, !Ref Rt2], VpnGatewayId: !Ref Vgw }`,
    of: 'Rt2',
    props: { propagates: ['Vgw'] },
    parts: ['Rt2'],
  },
  {
    name: 'a route of a table that exists elsewhere is drawn with that table',
    resources: `
  Igw: { Type: 'AWS::EC2::InternetGateway' }
  Att: { Type: 'AWS::EC2::VPCGatewayAttachment', Properties: { VpcId: !Ref Vpc, InternetGatewayId: !Ref Igw } }
  R: { Type: 'AWS::EC2::Route', Properties: { RouteTableId: !Ref Elsewhere, DestinationCidrBlock: 0.0.0.0/0, GatewayId: !Ref Igw } }`,
    of: 'ExistingElsewhere',
    props: { external: true, routes: [{ destination: '0.0.0.0/0', target: 'Igw' }] },
    unknown: ['propagates', 'routes'],
    parts: ['Elsewhere', 'R'],
  },
  {
    name: 'a NAT gateway has the address that was made for it',
    resources: `
  Eip: { Type: 'AWS::EC2::EIP' }
  Nat: { Type: 'AWS::EC2::NatGateway', Properties: { SubnetId: !Ref A, AllocationId: !GetAtt Eip.AllocationId } }`,
    of: 'Nat',
    props: { mode: 'zonal', connectivity: 'public', allocationId: '' },
    parts: ['Nat', 'Eip'],
  },
  {
    name: 'a NAT gateway may serve the whole VPC',
    resources: `
  Nat: { Type: 'AWS::EC2::NatGateway', Properties: { VpcId: !Ref Vpc, AvailabilityMode: regional } }`,
    of: 'Nat',
    props: { mode: 'regional' },
  },
];

const GUARDS: readonly Case[] = [
  {
    name: 'rules of a group, in it and apart, by CIDR, group and prefix list',
    resources: `
  Front: { Type: 'AWS::EC2::SecurityGroup', Properties: { GroupDescription: front, VpcId: !Ref Vpc } }
  Back:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: back
      GroupName: the-back
      VpcId: !Ref Vpc
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 80, ToPort: '81', CidrIp: 10.0.0.0/8, Description: web }
        - { IpProtocol: -1, CidrIpv6: '::/0' }
        - { IpProtocol: 17, FromPort: 53, ToPort: 53, SourcePrefixListId: pl-1 }
        - { IpProtocol: tcp, FromPort: -1, ToPort: -1, CidrIp: 10.0.0.0/8 }
  Apart:
    Type: AWS::EC2::SecurityGroupIngress
    Properties: { GroupId: !GetAtt Back.GroupId, IpProtocol: tcp, FromPort: 443, ToPort: 443, SourceSecurityGroupId: !Ref Front }
  Out:
    Type: AWS::EC2::SecurityGroupEgress
    Properties: { GroupId: !Ref Back, IpProtocol: icmp, FromPort: -1, ToPort: -1, CidrIp: 0.0.0.0/0 }`,
    of: 'Back',
    props: {
      description: 'back',
      rules: [
        rule({ protocol: 'tcp', fromPort: 80, toPort: 81, cidr: '10.0.0.0/8', description: 'web' }),
        rule({ protocol: 'all', cidr: '::/0' }),
        rule({ protocol: 'udp', fromPort: 53, toPort: 53, prefixList: 'pl-1' }),
        rule({ protocol: 'tcp', fromPort: 0, toPort: 65535, cidr: '10.0.0.0/8' }),
        rule({ protocol: 'tcp', peer: 'Front' }),
        rule({ direction: 'out', protocol: 'icmp', cidr: '0.0.0.0/0' }),
      ],
    },
    unknown: [],
    parts: ['Back', 'Apart', 'Out'],
  },
  {
    name: 'the rule that keeps AWS from adding its own is none, where others stand apart',
    resources: `
  G:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: g
      VpcId: !Ref Vpc
      SecurityGroupEgress: [{ IpProtocol: '-1', CidrIp: 127.0.0.1/32 }]
  Out:
    Type: AWS::EC2::SecurityGroupEgress
    Properties: { GroupId: !Ref G, IpProtocol: tcp, FromPort: 443, ToPort: 443, DestinationSecurityGroupId: !Ref G }`,
    of: 'G',
    props: { rules: [rule({ direction: 'out', peer: 'G' })] },
  },
  {
    name: 'a rule with a protocol that is not drawn makes the rules unknown',
    resources: `
  G:
    Type: AWS::EC2::SecurityGroup
    Properties: { GroupDescription: g, VpcId: !Ref Vpc, SecurityGroupIngress: [{ IpProtocol: '50', CidrIp: 10.0.0.0/8 }] }`,
    of: 'G',
    props: { rules: [rule({ cidr: '10.0.0.0/8' })] },
    unknown: ['rules'],
  },
  {
    name: 'entries of a network ACL, numbers as AWS writes them',
    resources: `
  Acl: { Type: 'AWS::EC2::NetworkAcl', Properties: { VpcId: !Ref Vpc } }
  In:
    Type: AWS::EC2::NetworkAclEntry
    Properties: { NetworkAclId: !Ref Acl, RuleNumber: 110, Protocol: 6, RuleAction: allow, CidrBlock: 10.0.0.0/8, PortRange: { From: 443, To: 443 } }
  Out:
    Type: AWS::EC2::NetworkAclEntry
    Properties: { NetworkAclId: !Ref Acl, RuleNumber: '100', Protocol: -1, RuleAction: deny, Egress: 'true', Ipv6CidrBlock: '::/0' }`,
    of: 'Acl',
    props: {
      entries: [
        {
          direction: 'in',
          ruleNumber: 110,
          action: 'allow',
          protocol: 'tcp',
          fromPort: 443,
          toPort: 443,
          cidr: '10.0.0.0/8',
        },
        {
          direction: 'out',
          ruleNumber: 100,
          action: 'deny',
          protocol: 'all',
          fromPort: 0,
          toPort: 65535,
          cidr: '::/0',
        },
      ],
    },
    unknown: [],
    parts: ['Acl', 'In', 'Out'],
  },
];

function rule(fields: Readonly<Record<string, unknown>>) {
  const usual = {
    direction: 'in',
    protocol: 'tcp',
    fromPort: 443,
    toPort: 443,
    cidr: '',
    peer: null,
    prefixList: '',
    description: '',
  };
  return { ...usual, ...fields };
}

const ENDPOINTS: readonly Case[] = [
  {
    name: 'an interface endpoint of an AWS service, its name put together',
    resources: `
  G: { Type: 'AWS::EC2::SecurityGroup', Properties: { GroupDescription: g, VpcId: !Ref Vpc } }
  E:
    Type: AWS::EC2::VPCEndpoint
    Properties:
      VpcId: !Ref Vpc
      VpcEndpointType: Interface
      ServiceName: !Join ['', ['com.amazonaws.', !Ref 'AWS::Region', '.ecr.dkr']]
      SubnetIds: [!Ref A]
      SecurityGroupIds: [!GetAtt G.GroupId]`,
    of: 'E',
    props: { service: 'ecr.dkr', privateDns: false, subnets: ['A'], securityGroups: ['G'] },
    unknown: [],
  },
  {
    name: 'an endpoint without a type is a route',
    resources: `
  Rt: { Type: 'AWS::EC2::RouteTable', Properties: { VpcId: !Ref Vpc } }
  E:
    Type: AWS::EC2::VPCEndpoint
    Properties:
      VpcId: !Ref Vpc
      ServiceName: !Sub com.amazonaws.\${AWS::Region}.dynamodb
      RouteTableIds: [!Ref Rt]
      PolicyDocument: { Statement: [{ Effect: Allow, Principal: '*', Action: '*', Resource: '*' }] }`,
    of: 'E',
    props: { service: 'dynamodb', routeTables: ['Rt'], policy: expect.stringContaining('"Effect": "Allow"') },
    unknown: [],
  },
  {
    name: 'an endpoint of a service in the same template is wired to it',
    resources: `
  Gwlb: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: { Type: gateway, Subnets: [!Ref A] } }
  Service: { Type: 'AWS::EC2::VPCEndpointService', Properties: { GatewayLoadBalancerArns: [!Ref Gwlb] } }
  E:
    Type: AWS::EC2::VPCEndpoint
    Properties:
      VpcId: !Ref Vpc
      VpcEndpointType: GatewayLoadBalancer
      ServiceName: !Sub com.amazonaws.vpce.\${AWS::Region}.\${Service}
      SubnetIds: [!Ref A]`,
    of: 'E',
    props: {},
    wires: ['E -> Service', 'Service -> Gwlb'],
  },
];

const HYBRID: readonly Case[] = [
  {
    name: 'a peering with a VPC of another account',
    resources: `
  P:
    Type: AWS::EC2::VPCPeeringConnection
    Properties: { VpcId: !Ref Vpc, PeerVpcId: vpc-0a1b2c3d, PeerOwnerId: '111122223333', PeerRegion: eu-west-1 }`,
    of: 'P',
    props: { requester: 'Vpc', accepter: 'ExistingVpc0a1b2c3d', peerOwnerId: '111122223333', peerRegion: 'eu-west-1' },
    unknown: ['accepted', 'dnsResolution'],
  },
  {
    name: 'an attachment, the table it follows and those it announces to',
    resources: `
  Hub: { Type: 'AWS::EC2::TransitGateway', Properties: { AmazonSideAsn: 64999, DefaultRouteTableAssociation: disable } }
  Att:
    Type: AWS::EC2::TransitGatewayAttachment
    Properties: { TransitGatewayId: !Ref Hub, VpcId: !Ref Vpc, SubnetIds: [!Ref A], Options: { ApplianceModeSupport: enable } }
  T: { Type: 'AWS::EC2::TransitGatewayRouteTable', Properties: { TransitGatewayId: !Ref Hub } }
  Follows:
    Type: AWS::EC2::TransitGatewayRouteTableAssociation
    Properties: { TransitGatewayAttachmentId: !Ref Att, TransitGatewayRouteTableId: !Ref T }
  Announces:
    Type: AWS::EC2::TransitGatewayRouteTablePropagation
    Properties: { TransitGatewayAttachmentId: !Ref Att, TransitGatewayRouteTableId: !Ref T }`,
    of: 'Att',
    props: { subnets: ['A'], routeTable: 'T', propagateTo: ['T'], applianceMode: true },
    unknown: [],
    wires: ['Att -> Hub'],
  },
  {
    name: 'a table of a transit gateway with its static routes',
    resources: `
  Hub: { Type: 'AWS::EC2::TransitGateway' }
  Att: { Type: 'AWS::EC2::TransitGatewayAttachment', Properties: { TransitGatewayId: !Ref Hub, VpcId: !Ref Vpc, SubnetIds: [!Ref A] } }
  T: { Type: 'AWS::EC2::TransitGatewayRouteTable', Properties: { TransitGatewayId: !Ref Hub } }
  R1: { Type: 'AWS::EC2::TransitGatewayRoute', Properties: { TransitGatewayRouteTableId: !Ref T, DestinationCidrBlock: 0.0.0.0/0, TransitGatewayAttachmentId: !Ref Att } }
  R2: { Type: 'AWS::EC2::TransitGatewayRoute', Properties: { TransitGatewayRouteTableId: !Ref T, DestinationCidrBlock: 10.0.0.0/8, Blackhole: true } }`,
    of: 'T',
    props: {
      transitGateway: 'Hub',
      routes: [
        { destination: '0.0.0.0/0', target: 'Att', blackhole: false },
        { destination: '10.0.0.0/8', target: null, blackhole: true },
      ],
    },
    parts: ['T', 'R1', 'R2'],
  },
  {
    name: 'a transit gateway of somebody else is drawn, and nothing is known of it',
    resources: `
  Att: { Type: 'AWS::EC2::TransitGatewayAttachment', Properties: { TransitGatewayId: !Ref Elsewhere, VpcId: !Ref Vpc, SubnetIds: [!Ref A] } }`,
    of: 'ExistingElsewhere',
    props: { external: true },
    unknown: ['asn', 'autoAccept', 'defaultAssociation', 'defaultPropagation', 'dnsSupport', 'sgReferencing'],
    wires: ['Att -> ExistingElsewhere'],
  },
  {
    name: 'a VPN connection with its customer gateway and its routes',
    resources: `
  Vgw: { Type: 'AWS::EC2::VPNGateway', Properties: { Type: ipsec.1 } }
  Cgw: { Type: 'AWS::EC2::CustomerGateway', Properties: { Type: ipsec.1, IpAddress: 203.0.113.1, BgpAsn: 65010 } }
  Vpn: { Type: 'AWS::EC2::VPNConnection', Properties: { Type: ipsec.1, CustomerGatewayId: !Ref Cgw, VpnGatewayId: !Ref Vgw, StaticRoutesOnly: true } }
  R: { Type: 'AWS::EC2::VPNConnectionRoute', Properties: { VpnConnectionId: !Ref Vpn, DestinationCidrBlock: 192.168.0.0/16 } }`,
    of: 'Vpn',
    props: {
      ipAddress: '203.0.113.1',
      bgpAsn: 65010,
      staticOnly: true,
      staticRoutes: '192.168.0.0/16',
      network: 'NetworkOfCgw',
    },
    parts: ['Vpn', 'Cgw', 'R'],
    wires: ['Vpn -> Vgw'],
  },
  {
    name: 'a flow log with the role that lets it write',
    resources: `
  Logs: { Type: 'AWS::Logs::LogGroup' }
  Role: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: {} } }
  Log:
    Type: AWS::EC2::FlowLog
    Properties: { ResourceId: !Ref Vpc, ResourceType: VPC, TrafficType: REJECT, LogGroupName: !Ref Logs, DeliverLogsPermissionArn: !GetAtt Role.Arn }`,
    of: 'Log',
    props: { resource: null, traffic: 'REJECT', interval: '600' },
    parts: ['Log', 'Role'],
    wires: ['Log -> Logs'],
  },
  {
    name: 'a Direct Connect gateway says who is associated with it',
    resources: `
  Vgw: { Type: 'AWS::EC2::VPNGateway', Properties: { Type: ipsec.1 } }
  Dx: { Type: 'AWS::DirectConnect::DirectConnectGateway', Properties: { DirectConnectGatewayName: far, AmazonSideAsn: '64700' } }
  Ass:
    Type: AWS::DirectConnect::DirectConnectGatewayAssociation
    Properties: { DirectConnectGatewayId: !GetAtt Dx.DirectConnectGatewayId, AssociatedGatewayId: !Ref Vgw, AllowedPrefixesToDirectConnectGateway: [10.0.0.0/16, 10.1.0.0/16] }`,
    of: 'Dx',
    props: { asn: 64700, allowedPrefixes: '10.0.0.0/16, 10.1.0.0/16' },
    wires: ['Dx -> Vgw'],
  },
];

describe('resources of a network', () => {
  it.each([...VPCS, ...ROUTES, ...GUARDS, ...ENDPOINTS, ...HYBRID])('$name', (one) => {
    const design = imported(withBase(one.resources));
    expect(design.props(one.of)).toMatchObject(one.props);
    if (one.unknown) expect(design.origin(one.of).unknown).toEqual(one.unknown);
    if (one.parts) expect(Object.values(design.origin(one.of).parts)).toEqual(one.parts);
    if (one.wires) expect(design.wires()).toEqual(one.wires);
    expect(design.summary.generic).toEqual([]);
  });
});
