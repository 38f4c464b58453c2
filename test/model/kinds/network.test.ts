import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../src/model/kinds/registry';
import { type DiagramBuilder, twoZones } from '../../support/diagram';
import { idsOfType, propertiesOf, stackOf, stacksOf } from '../../support/stacks';

type Props = Readonly<Record<string, unknown>>;

const resourceOf = (builder: DiagramBuilder, logicalId: string) =>
  stackOf(builder).resources.find((resource) => resource.logicalId === logicalId);

describe('NAT gateways', () => {
  const nat = (props: Props, where = 'private-a') =>
    twoZones().node('internetGateway', 'igw', { in: 'main' }).node('natGateway', 'nat', { in: where, props });

  it('get an Elastic IP address and wait for the internet gateway', () => {
    const drawn = nat({});
    expect(resourceOf(drawn, 'Nat')).toMatchObject({
      type: 'AWS::EC2::NatGateway',
      dependsOn: ['IgwAttachment'],
      properties: {
        SubnetId: { Ref: 'PrivateA' },
        ConnectivityType: 'public',
        AllocationId: { 'Fn::GetAtt': ['NatAddress', 'AllocationId'] },
      },
    });
    expect(resourceOf(drawn, 'NatAddress')).toMatchObject({
      type: 'AWS::EC2::EIP',
      dependsOn: ['IgwAttachment'],
      properties: { Domain: 'vpc' },
    });
  });

  it('take an address that is named', () => {
    const stack = stackOf(nat({ allocationId: 'eipalloc-1' }));
    expect(propertiesOf(stack, 'Nat').AllocationId).toBe('eipalloc-1');
    expect(idsOfType(stack, 'AWS::EC2::EIP')).toEqual([]);
  });

  it('that are private have further addresses and wait for nothing', () => {
    const drawn = nat({ connectivity: 'private', secondaryIps: 2 });
    expect(resourceOf(drawn, 'Nat')).toMatchObject({
      dependsOn: [],
      properties: { ConnectivityType: 'private', SecondaryPrivateIpAddressCount: 2 },
    });
    expect(propertiesOf(stackOf(drawn), 'Nat')).not.toHaveProperty('AllocationId');
  });

  it('that are regional belong to the VPC', () => {
    const properties = propertiesOf(stackOf(nat({ mode: 'regional' }, 'main')), 'Nat');
    expect(properties).toMatchObject({ AvailabilityMode: 'regional', VpcId: { Ref: 'Main' } });
    expect(properties).not.toHaveProperty('SubnetId');
    expect(properties).not.toHaveProperty('AllocationId');
  });

  it('say when an address cannot be used', () => {
    expect(stackOf(nat({ mode: 'regional', allocationId: 'eipalloc-1' }, 'main')).notes).toEqual([
      'NAT gateway nat is regional: AWS gives it its addresses, and eipalloc-1 is left out.',
    ]);
  });
});

describe('network ACLs', () => {
  const entry = (props: Props) =>
    propertiesOf(
      stackOf(twoZones().node('networkAcl', 'acl', { in: 'main', props: { entries: [props] } })),
      'AclIn100',
    );

  it.each([
    ['tcp', { protocol: 'tcp', fromPort: 80, toPort: 81 }, { Protocol: 6, PortRange: { From: 80, To: 81 } }],
    ['udp', { protocol: 'udp', fromPort: 53, toPort: 53 }, { Protocol: 17, PortRange: { From: 53, To: 53 } }],
    ['icmp', { protocol: 'icmp' }, { Protocol: 1, Icmp: { Type: -1, Code: -1 } }],
    ['icmp of IPv6', { protocol: 'icmp', cidr: '::/0' }, { Protocol: 58, Ipv6CidrBlock: '::/0' }],
    ['all', { protocol: 'all' }, { Protocol: -1, CidrBlock: '0.0.0.0/0' }],
    ['a denial', { protocol: 'all', action: 'deny' }, { RuleAction: 'deny', Egress: false, RuleNumber: 100 }],
  ])('number the protocol of %s', (_name, props, expected) => {
    expect(entry(props)).toMatchObject(expected);
  });

  it('have no ports where the protocol has none', () => {
    expect(entry({ protocol: 'all' })).not.toHaveProperty('PortRange');
    expect(entry({ protocol: 'tcp' })).not.toHaveProperty('Icmp');
  });

  it('are associated by the subnets that name them', () => {
    const stack = stackOf(
      twoZones()
        .node('networkAcl', 'acl', { in: 'main' })
        .node('subnet', 'other', { in: 'zone-a', props: { cidr: '10.0.9.0/24', networkAcl: 'acl' } }),
    );
    expect(propertiesOf(stack, 'OtherNetworkAclAssociation')).toEqual({
      SubnetId: { Ref: 'Other' },
      NetworkAclId: { Ref: 'Acl' },
    });
  });
});

describe('VPCs', () => {
  const drawn = twoZones()
    .node('vpc', 'wide', {
      in: 'frankfurt',
      props: { cidr: '10.1.0.0/16', extraCidrs: '10.2.0.0/16,10.20.0.0/16', ipv6: true },
    })
    .node('zone', 'wide-a', { in: 'wide' })
    .node('subnet', 'inner', { in: 'wide-a', props: { cidr: '10.2.1.0/24', ipv6Cidr: '3' } });

  it('have a resource for each further block, and subnets wait for those they are taken from', () => {
    expect(resourceOf(drawn, 'WideCidr1020016')?.properties).toEqual({
      VpcId: { Ref: 'Wide' },
      CidrBlock: '10.2.0.0/16',
    });
    expect(resourceOf(drawn, 'WideIpv6')?.properties).toEqual({
      VpcId: { Ref: 'Wide' },
      AmazonProvidedIpv6CidrBlock: true,
    });
    expect(resourceOf(drawn, 'Inner')?.dependsOn).toEqual(['WideCidr1020016', 'WideIpv6']);
    expect(resourceOf(drawn, 'PrivateA')?.dependsOn).toEqual([]);
  });

  it('are named by a substitution where a subnet lies in a further block', () => {
    expect(resourceOf(drawn, 'Inner')?.properties.VpcId).toEqual({ 'Fn::Sub': '${Wide}' });
    expect(resourceOf(drawn, 'PrivateA')?.properties.VpcId).toEqual({ Ref: 'Main' });
  });

  it('give subnets a numbered /64 of the block that AWS gives them', () => {
    expect(resourceOf(drawn, 'Inner')?.properties.Ipv6CidrBlock).toEqual({
      'Fn::Select': [
        3,
        { 'Fn::Cidr': [{ 'Fn::Select': [0, { 'Fn::GetAtt': ['Wide', 'Ipv6CidrBlocks'] }] }, 256, '64'] },
      ],
    });
  });
});

describe('routes', () => {
  const routed = (
    kind: 'natGateway' | 'egressOnlyGateway' | 'vpnGateway' | 'ec2',
    where: string,
    destination: string,
  ) =>
    stackOf(
      twoZones()
        .node(kind, 'target', { in: where })
        .node('routeTable', 'rt', { in: 'main', props: { routes: [{ destination, target: 'target' }] } }),
    ).resources.find((resource) => resource.type === 'AWS::EC2::Route');

  it.each([
    ['natGateway', 'private-a', '0.0.0.0/0', { NatGatewayId: { Ref: 'Target' } }, []],
    ['egressOnlyGateway', 'main', '::/0', { EgressOnlyInternetGatewayId: { Ref: 'Target' } }, []],
    ['vpnGateway', 'main', '192.168.0.0/16', { GatewayId: { Ref: 'Target' } }, ['TargetAttachment']],
    ['ec2', 'private-a', '10.9.0.0/16', { InstanceId: { Ref: 'Target' } }, []],
    ['natGateway', 'private-a', 'pl-6ea54007', { DestinationPrefixListId: 'pl-6ea54007' }, []],
  ] as const)('to a %s in %s for %s', (kind, where, destination, properties, dependsOn) => {
    expect(routed(kind, where, destination)).toMatchObject({ properties, dependsOn });
  });

  it('to a transit gateway wait until the VPC is attached', () => {
    const stack = stackOf(
      twoZones()
        .node('transitGateway', 'hub', { in: 'frankfurt' })
        .node('tgwAttachment', 'att', { in: 'main', props: { subnets: ['private-a', 'private-b'] } })
        .wire('att', 'hub')
        .node('routeTable', 'rt', { in: 'main', props: { routes: [{ destination: '10.0.0.0/8', target: 'hub' }] } }),
    );
    expect(stack.resources.find(({ type }) => type === 'AWS::EC2::Route')).toMatchObject({
      dependsOn: ['Att'],
      properties: { TransitGatewayId: { Ref: 'Hub' } },
    });
    expect(propertiesOf(stack, 'Att')).toMatchObject({
      TransitGatewayId: { Ref: 'Hub' },
      VpcId: { Ref: 'Main' },
      SubnetIds: [{ Ref: 'PrivateA' }, { Ref: 'PrivateB' }],
    });
  });

  it('learnt by a virtual private gateway wait until it is attached', () => {
    const drawn = twoZones()
      .node('vpnGateway', 'vgw', { in: 'main' })
      .node('routeTable', 'rt', { in: 'main', props: { propagates: ['vgw'] } });
    expect(resourceOf(drawn, 'RtPropagation')).toMatchObject({
      type: 'AWS::EC2::VPNGatewayRoutePropagation',
      dependsOn: ['VgwAttachment'],
      properties: { RouteTableIds: [{ Ref: 'Rt' }], VpnGatewayId: { Ref: 'Vgw' } },
    });
  });
});

describe('endpoints', () => {
  const endpoint = (props: Props) =>
    stackOf(twoZones().node('interfaceEndpoint', 'end', { in: 'main', props: { subnets: ['private-a'], ...props } }));

  it.each([
    ['a short name', 'execute-api', { 'Fn::Sub': 'com.amazonaws.${AWS::Region}.execute-api' }],
    ['a full name', 'com.amazonaws.eu-central-1.sqs', 'com.amazonaws.eu-central-1.sqs'],
    [
      'a name of an endpoint service',
      'com.amazonaws.vpce.eu-central-1.vpce-svc-1',
      'com.amazonaws.vpce.eu-central-1.vpce-svc-1',
    ],
  ])('lead to a service by %s', (_what, service, expected) => {
    expect(propertiesOf(endpoint({ service }), 'End')).toMatchObject({
      VpcEndpointType: 'Interface',
      ServiceName: expected,
      PrivateDnsEnabled: true,
      SubnetIds: [{ Ref: 'PrivateA' }],
    });
  });

  it('name the Region of a service elsewhere', () => {
    expect(propertiesOf(endpoint({ service: 'sqs', serviceRegion: 'eu-west-1' }), 'End')).toMatchObject({
      ServiceName: 'com.amazonaws.eu-west-1.sqs',
      ServiceRegion: 'eu-west-1',
    });
  });

  it('say when they name no service', () => {
    const stack = endpoint({ service: '' });
    expect(propertiesOf(stack, 'End')).not.toHaveProperty('ServiceName');
    expect(stack.notes).toEqual(['Endpoint end names no service and is wired to none: its service name is missing.']);
  });

  it('keep names of S3 for everybody unless a gateway endpoint serves the VPC', () => {
    const onlyInbound = 'DnsOptions';
    expect(propertiesOf(endpoint({ service: 's3' }), 'End')).toHaveProperty(onlyInbound);
    expect(propertiesOf(endpoint({ service: 'sqs' }), 'End')).not.toHaveProperty(onlyInbound);
    const both = twoZones()
      .node('gatewayEndpoint', 'gate', { in: 'main' })
      .node('interfaceEndpoint', 'end', { in: 'main', props: { service: 's3', subnets: ['private-a'] } });
    expect(propertiesOf(stackOf(both), 'End')).not.toHaveProperty(onlyInbound);
  });

  it('take the name of the endpoint service they are wired to, without private DNS', () => {
    const stack = stackOf(
      twoZones()
        .node('nlb', 'front', { in: 'main', props: { subnets: ['private-a', 'private-b'] } })
        .node('endpointService', 'offer', { in: 'frankfurt', props: { allowedPrincipals: '444455556666,*' } })
        .wire('offer', 'front')
        .node('interfaceEndpoint', 'end', { in: 'main', props: { service: '', subnets: ['private-a'] } })
        .wire('end', 'offer'),
    );
    expect(propertiesOf(stack, 'End')).toMatchObject({
      ServiceName: { 'Fn::Sub': 'com.amazonaws.vpce.${AWS::Region}.${Offer.ServiceId}' },
      PrivateDnsEnabled: false,
    });
    expect(propertiesOf(stack, 'Offer')).toMatchObject({
      NetworkLoadBalancerArns: [{ Ref: 'Front' }],
      AcceptanceRequired: true,
    });
    expect(propertiesOf(stack, 'OfferPermissions')).toEqual({
      ServiceId: { Ref: 'Offer' },
      AllowedPrincipals: [{ 'Fn::Sub': 'arn:${AWS::Partition}:iam::444455556666:root' }, '*'],
    });
  });

  it('ask for the id of an endpoint service in another account', () => {
    const { stacks, handovers } = stacksOf(
      twoZones()
        .node('nlb', 'front', { in: 'main', props: { subnets: ['private-a', 'private-b'] } })
        .node('endpointService', 'offer', { in: 'frankfurt' })
        .wire('offer', 'front')
        .node('account', 'consumer', { props: { accountId: '444455556666' } })
        .node('region', 'ireland', { in: 'consumer', props: { code: 'eu-west-1' } })
        .node('vpc', 'theirs', { in: 'ireland', props: { cidr: '10.5.0.0/16' } })
        .node('zone', 'theirs-a', { in: 'theirs' })
        .node('subnet', 'their-subnet', { in: 'theirs-a', props: { cidr: '10.5.1.0/24' } })
        .node('interfaceEndpoint', 'end', { in: 'theirs', props: { subnets: ['their-subnet'] } })
        .wire('end', 'offer')
        .build(),
    );
    const consumer = stacks.find((stack) => stack.account === '444455556666');
    expect(consumer && propertiesOf(consumer, 'End')).toMatchObject({
      ServiceName: { 'Fn::Sub': expect.stringMatching(/^com\.amazonaws\.vpce\.eu-central-1\.\$\{Offer\w+\}$/) },
      ServiceRegion: 'eu-central-1',
    });
    expect(handovers).toHaveLength(1);
  });

  it('to S3 are routes of the tables they name', () => {
    const stack = stackOf(
      twoZones()
        .node('routeTable', 'rt', { in: 'main' })
        .node('gatewayEndpoint', 'gate', { in: 'main', props: { routeTables: ['rt'] } }),
    );
    expect(propertiesOf(stack, 'Gate')).toMatchObject({
      VpcEndpointType: 'Gateway',
      ServiceName: { 'Fn::Sub': 'com.amazonaws.${AWS::Region}.s3' },
      RouteTableIds: [{ Ref: 'Rt' }],
    });
  });

  it.each([
    ['no JSON', 'all'],
    ['a list', '[]'],
  ])('leave out a policy that is %s', (_what, policy) => {
    const stack = endpoint({ policy });
    expect(propertiesOf(stack, 'End')).not.toHaveProperty('PolicyDocument');
    expect(stack.notes).toEqual(['The policy of endpoint end is no JSON object of plain values and is left out.']);
  });
});

describe('security groups', () => {
  const group = (rule: Props) =>
    propertiesOf(stackOf(twoZones().node('securityGroup', 'sg', { in: 'main', props: { rules: [rule] } })), 'Sg');

  it.each([
    ['all of ICMP', { protocol: 'icmp', cidr: '10.0.0.0/8' }, { IpProtocol: 'icmp', FromPort: -1, ToPort: -1 }],
    ['all of ICMP for IPv6', { protocol: 'icmp', cidr: '::/0' }, { IpProtocol: 'icmpv6', CidrIpv6: '::/0' }],
    ['a prefix list', { prefixList: 'pl-1' }, { SourcePrefixListId: 'pl-1', IpProtocol: 'tcp' }],
    ['a description', { cidr: '10.0.0.0/8', description: 'Büro “Köln”' }, { Description: 'Buro Koln' }],
  ])('admit %s', (_what, rule, expected) => {
    expect(group({ direction: 'in', ...rule }).SecurityGroupIngress).toMatchObject([expected]);
  });
});

it('ICMP from a group is that of IPv4, whatever block was typed before', () => {
  const rule = { direction: 'in', protocol: 'icmp', cidr: '::/0', peer: 'web-sg' } as const;
  const drawn = twoZones()
    .node('securityGroup', 'web-sg', { in: 'main' })
    .node('securityGroup', 'sg', { in: 'main', props: { rules: [rule] } });
  const apart = stackOf(drawn).resources.find(({ type }) => type === 'AWS::EC2::SecurityGroupIngress');
  expect(apart?.properties).toMatchObject({ IpProtocol: 'icmp' });
});

describe('rules in words', () => {
  it.each<['securityGroup' | 'networkAcl', Props, string, string]>([
    ['securityGroup', { protocol: 'tcp', fromPort: 80, toPort: 81, cidr: '10.0.0.0/8' }, 'in', 'tcp 80-81 10.0.0.0/8'],
    ['securityGroup', { protocol: 'icmp', fromPort: 443, toPort: 443, prefixList: 'pl-1' }, 'in', 'icmp pl-1'],
    ['networkAcl', { protocol: 'all', action: 'deny', ruleNumber: 90, cidr: '::/0' }, 'in 90', 'deny all ::/0'],
    [
      'networkAcl',
      { protocol: 'udp', action: 'allow', ruleNumber: 90, fromPort: 53, toPort: 53 },
      'in 90',
      'allow udp 53',
    ],
  ])('of a %s', (kind, rule, strong, text) => {
    const [list = ''] = kindOf(kind).rows ?? [];
    expect(kindOf(kind).rowText?.({ direction: 'in', ...rule }, list)).toEqual({ strong, text });
  });
});
