import { describe, expect, it } from 'vitest';
import { imported } from '../../support/imported-design';

const subnet = (name: string, zone: string, vpc = '!Ref Vpc') => `
  ${name}:
    Type: AWS::EC2::Subnet
    Properties: { VpcId: ${vpc}, CidrBlock: 10.0.1.0/24${zone === '' ? '' : `, AvailabilityZone: ${zone}`} }`;
const vpc = "\n  Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: 10.0.0.0/16 } }";

describe('where things stand', () => {
  const ZONES: readonly (readonly [zone: string, letter: string, known: boolean])[] = [
    ["!Select [1, !GetAZs '']", 'b', true],
    ["!Select ['2', !GetAZs { Ref: 'AWS::Region' }]", 'c', true],
    ['!Sub "${AWS::Region}b"', 'b', true],
    ["!Join ['', [!Ref 'AWS::Region', c]]", 'c', true],
    ['eu-west-1c', 'c', true],
    ['!Ref Zone', 'a', false],
    ['!Select [1, !Ref Zones]', 'a', false],
    ['', 'a', false],
  ];
  it.each(ZONES)('a subnet in %s stands in zone %s', (zone, letter, known) => {
    const parameters = `Parameters:
  Zone: { Type: 'AWS::EC2::AvailabilityZone::Name' }
  Zones: { Type: 'List<AWS::EC2::AvailabilityZone::Name>' }`;
    const design = imported(`${parameters}\nResources:${vpc}${subnet('A', zone)}`);
    const [inside = '', ...around] = design.around('A');
    expect(design.node(inside).kind).toBe('zone');
    expect(around).toEqual(['Vpc', 'Region', 'Account']);
    expect(design.props(inside).letter).toBe(letter);
    expect(design.origin(inside).unknown).toEqual(known ? [] : ['letter']);
  });

  it('subnets that say the same share a zone, others never do', () => {
    const parameters = 'Parameters:\n  Z1: { Type: String }\n  Z2: { Type: String }';
    const zones = ['!Ref Z1', '!Ref Z2', '!Ref Z1', '', '', "!Select [0, !GetAZs '']"];
    const design = imported(`${parameters}\nResources:${vpc}${zones.map((zone, i) => subnet(`S${i}`, zone)).join('')}`);
    const stands = zones.map((_, i) => design.node(design.around(`S${i}`)[0] ?? ''));
    expect(stands[2]).toBe(stands[0]);
    expect(new Set(stands).size).toBe(5);
    expect(new Set(stands.map((zone) => ('letter' in zone.props ? zone.props.letter : '')))).toHaveLength(5);
  });

  it.each([
    ['one subnet', 'SubnetId: !Ref A', 'A'],
    ['one subnet of a list of maps', 'SubnetMappings: [{ SubnetId: !Ref A }]', 'A'],
    ['several subnets', 'ResourcesVpcConfig: { SubnetIds: [!Ref A, !Ref B] }', 'Vpc'],
    ['its VPC', 'VpcId: !Ref Vpc', 'Vpc'],
    ['nothing', 'Name: it', 'Region'],
    ['a subnet for something else', 'Parameters: { Where: !Ref A }', 'Region'],
  ])('what Drawbridge has no kind for stands where it says: %s', (_what, properties, place) => {
    const thing = `\n  It: { Type: 'My::Own::Thing', Properties: { ${properties} } }`;
    const design = imported(`Resources:${vpc}${subnet('A', 'eu-central-1a')}${subnet('B', 'eu-central-1b')}${thing}`);
    expect(design.around('It')[0]).toBe(place);
  });

  it('a name of a zone says the Region', () => {
    const design = imported(`Resources:${vpc}${subnet('A', 'eu-central-1a')}`);
    expect(design.props('Region').code).toBe('eu-central-1');
    expect(design.origin('Region').unknown).toEqual([]);
  });

  it('account and Region are not known until somebody says them', () => {
    const text = `Resources:${vpc}`;
    expect(imported(text).origin('Region').unknown).toEqual(['code']);
    expect(imported(text).origin('Account').unknown).toEqual(['accountId']);
    const said = { parameters: { 'AWS::Region': 'eu-west-3', 'AWS::AccountId': '111122223333' } };
    expect(imported(text, said).props('Region').code).toBe('eu-west-3');
    expect(imported(text, said).props('Account').accountId).toBe('111122223333');
  });

  it('a machine without subnet stands in the default VPC, a group without VPC too', () => {
    const design = imported(`Resources:
  Group: { Type: 'AWS::EC2::SecurityGroup', Properties: { GroupDescription: g } }
  Box: { Type: 'AWS::EC2::Instance', Properties: { ImageId: ami-12345678, SecurityGroups: [!Ref Group] } }`);
    expect(design.around('Box').slice(2)).toEqual(['DefaultVPC', 'Region', 'Account']);
    expect(design.around('Group')[0]).toBe('DefaultVPC');
  });

  it('what spans stands in the VPC of its subnets, what has no kind in the Region', () => {
    const design = imported(`Resources:${vpc}${subnet('A', '')}
  Alb: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: { Subnets: [!Ref A] } }
  Topic: { Type: 'AWS::SNS::Topic' }`);
    expect(design.around('Alb')[0]).toBe('Vpc');
    expect(design.around('Topic')[0]).toBe('Region');
  });

  it('what has no kind stands with the subnets of its group, or with its security groups', () => {
    const design =
      imported(`Parameters: { Subnets: { Type: 'List<AWS::EC2::Subnet::Id>', Default: 'subnet-1,subnet-2' } }
Resources:${vpc}${subnet('A', '')}${subnet('B', '')}
  Few: { Type: 'AWS::ElastiCache::SubnetGroup', Properties: { Description: d, SubnetIds: [!Ref A, !Ref B] } }
  Cache: { Type: 'AWS::ElastiCache::ReplicationGroup', Properties: { CacheSubnetGroupName: !Ref Few } }
  Group: { Type: 'AWS::EC2::SecurityGroup', Properties: { GroupDescription: g, VpcId: !Ref Vpc } }
  Broker: { Type: 'AWS::AmazonMQ::Broker', Properties: { SecurityGroups: [!Ref Group] } }
  Eks: { Type: 'AWS::EKS::Cluster', Properties: { ResourcesVpcConfig: { SubnetIds: !Ref Subnets } } }
  Alb: { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: { Subnets: !Ref Subnets } }`);
    expect([design.around('Cache')[0], design.around('Broker')[0]]).toEqual(['Vpc', 'Vpc']);
    expect(design.around('Eks')).toEqual(design.around('Alb'));
  });
});

describe('what exists elsewhere', () => {
  const given = `Parameters:
  VpcId: { Type: 'AWS::EC2::VPC::Id' }
  Subnets: { Type: 'List<AWS::EC2::Subnet::Id>' }
  Web: { Type: 'AWS::EC2::SecurityGroup::Id', Default: sg-12345678 }
Resources:
  Group:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: g
      VpcId: !Ref VpcId
      SecurityGroupIngress: [{ IpProtocol: tcp, FromPort: 80, ToPort: 80, SourceSecurityGroupId: !Ref Web }]
  Alb:
    Type: AWS::ElasticLoadBalancingV2::LoadBalancer
    Properties: { Subnets: !Ref Subnets, SecurityGroups: [!Ref Group, sg-12345678] }
  First: { Type: 'AWS::EC2::Instance', Properties: { SubnetId: !Select [0, !Ref Subnets] } }`;

  it('a VPC is drawn once, with what is known to be in it', () => {
    const design = imported(given);
    const around = ['ExistingVpcId', 'Region', 'Account'];
    expect(design.around('Group')).toEqual(around);
    expect(design.around('Alb')).toEqual(around);
    expect(design.node('ExistingVpcId').label).toBe('VpcId');
    expect(design.props('ExistingVpcId')).toMatchObject({ external: true, externalId: '' });
    expect(design.origin('ExistingVpcId').unknown).toContain('cidr');
    expect(design.origin('ExistingVpcId').parts).toEqual({ 'parameter Id': 'VpcId' });
  });

  it('a list of subnets becomes two, in zones of which nothing is known', () => {
    const design = imported(given);
    expect(design.props('Alb').subnets).toEqual(['ExistingSubnets1', 'ExistingSubnets2']);
    expect(design.origin('Alb').unknown).toContain('subnets');
    expect(design.around('First')[0]).toBe('ExistingSubnets1');
    const zones = [design.around('ExistingSubnets1')[0], design.around('ExistingSubnets2')[0]];
    expect(new Set(zones).size).toBe(2);
    for (const zone of zones) expect(design.origin(zone ?? '').unknown).toEqual(['letter']);
  });

  it('one thing is one node, by parameter and by id', () => {
    const design = imported(given);
    expect(design.props('Group').rules).toMatchObject([{ peer: 'ExistingWeb' }]);
    expect(design.props('Alb').securityGroups).toEqual(['Group', 'ExistingWeb']);
    expect(design.props('ExistingWeb').externalId).toBe('sg-12345678');
    expect(design.around('ExistingWeb')[0]).toBe('ExistingVpcId');
    expect(design.summary.outside.map(({ label }) => label).sort()).toEqual(['Subnets 1', 'Subnets 2', 'VpcId', 'Web']);
  });

  it('imports and attributes of nested stacks stand for themselves', () => {
    const design = imported(`Resources:
  Net: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: https://example.com/net.yaml } }
  A: { Type: 'AWS::EC2::SecurityGroup', Properties: { GroupDescription: a, VpcId: !GetAtt Net.Outputs.VpcId } }
  B: { Type: 'AWS::EC2::SecurityGroup', Properties: { GroupDescription: b, VpcId: !ImportValue shared-vpc } }
  C: { Type: 'AWS::EC2::SecurityGroup', Properties: { GroupDescription: c, VpcId: vpc-1 } }
  D: { Type: 'AWS::EC2::SecurityGroup', Properties: { GroupDescription: d, VpcId: '{{resolve:ssm:/net/main}}' } }`);
    const labels = ['A', 'B', 'C', 'D'].map((id) => design.node(design.around(id)[0] ?? '').label);
    expect(labels).toEqual(['Net VpcId', 'shared-vpc', 'vpc-1', 'main']);
  });

  it('a rule for a group that exists elsewhere is a rule of that group', () => {
    const design = imported(`Parameters: { Web: { Type: String } }
Resources:
  In: { Type: 'AWS::EC2::SecurityGroupIngress', Properties: { GroupId: !Ref Web, IpProtocol: '-1', CidrIp: 10.0.0.0/8 } }`);
    expect(design.props('ExistingWeb').rules).toMatchObject([{ protocol: 'all', cidr: '10.0.0.0/8' }]);
    expect(design.origin('ExistingWeb').unknown).toContain('rules');
    expect(design.summary.generic).toEqual([]);
  });

  it('the other side of a peering stands in its own account and Region', () => {
    const design = imported(`Parameters: { Owner: { Type: String } }
Resources:
  Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: 10.0.0.0/16 } }
  Near: { Type: 'AWS::EC2::VPCPeeringConnection', Properties: { VpcId: !Ref Vpc, PeerVpcId: vpc-1 } }
  Far:
    Type: AWS::EC2::VPCPeeringConnection
    Properties: { VpcId: !Ref Vpc, PeerVpcId: vpc-2, PeerOwnerId: '111122223333', PeerRegion: eu-west-1 }
  Unsaid: { Type: 'AWS::EC2::VPCPeeringConnection', Properties: { VpcId: !Ref Vpc, PeerVpcId: vpc-3, PeerOwnerId: !Ref Owner } }`);
    expect(design.around('ExistingVpc1')).toEqual(design.around('Vpc'));
    const [region = '', account = ''] = design.around('ExistingVpc2');
    expect(design.props(region).code).toBe('eu-west-1');
    expect(design.props(account).accountId).toBe('111122223333');
    const [, other = ''] = design.around('ExistingVpc3');
    expect(design.around('Vpc')).not.toContain(other);
    expect(design.origin(other)).toMatchObject({ given: { accountId: '!Ref Owner' }, unknown: ['accountId'] });
  });
});
