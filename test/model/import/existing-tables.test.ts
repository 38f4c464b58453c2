import { describe, expect, it } from 'vitest';
import { setProp } from '../../../src/model/commands/edit-node';
import { validate } from '../../../src/model/findings/validate';
import { writeTemplates } from '../../../src/model/writeback/write-templates';
import { imported } from '../../support/imported-design';
import { run } from '../../support/run-command';

const EXISTING = `Parameters:
  Hub: { Type: String }
  Table: { Type: String }
  Acl: { Type: String }
  Zone: { Type: AWS::Route53::HostedZone::Id }
  HubTable: { Type: String }
Resources:
  Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
  Subnet: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24 } }
  Attachment:
    Type: AWS::EC2::TransitGatewayAttachment
    Properties: { TransitGatewayId: !Ref Hub, VpcId: !Ref Vpc, SubnetIds: [!Ref Subnet] }
  ToHub:
    Type: AWS::EC2::Route
    Properties: { RouteTableId: !Ref Table, DestinationCidrBlock: 10.8.0.0/16, TransitGatewayId: !Ref Hub }
  Vgw: { Type: AWS::EC2::VPNGateway, Properties: { Type: ipsec.1 } }
  Announces:
    Type: AWS::EC2::VPNGatewayRoutePropagation
    Properties: { RouteTableIds: [!Ref Table], VpnGatewayId: !Ref Vgw }
  Follows:
    Type: AWS::EC2::TransitGatewayRouteTableAssociation
    Properties: { TransitGatewayRouteTableId: !Ref HubTable, TransitGatewayAttachmentId: !Ref Attachment }
  ToNowhere:
    Type: AWS::EC2::TransitGatewayRoute
    Properties: { TransitGatewayRouteTableId: !Ref HubTable, DestinationCidrBlock: 10.7.0.0/16, Blackhole: true }
  UsesTable:
    Type: AWS::EC2::SubnetRouteTableAssociation
    Properties: { SubnetId: !Ref Subnet, RouteTableId: !Ref Table }
  Entry:
    Type: AWS::EC2::NetworkAclEntry
    Properties: { NetworkAclId: !Ref Acl, RuleNumber: 100, RuleAction: allow, Protocol: -1, CidrBlock: 10.0.0.0/8 }
  UsesAcl:
    Type: AWS::EC2::SubnetNetworkAclAssociation
    Properties: { SubnetId: !Ref Subnet, NetworkAclId: !Ref Acl }
  Record:
    Type: AWS::Route53::RecordSet
    Properties: { HostedZoneId: !Ref Zone, Name: api.example.com, Type: CNAME, TTL: 300, ResourceRecords: [example.org] }
`;

describe('hubs, tables, ACLs and zones that exist elsewhere', () => {
  const design = imported(EXISTING);
  const { diagram } = design;
  const existing = Object.values(diagram.nodes).filter((node) => 'external' in node.props && node.props.external);
  const named = (kind: string) => {
    const node = existing.find((each) => each.kind === kind);
    if (!node) throw new Error(`no existing ${kind}`);
    return node;
  };

  it('are existing nodes, one for each', () => {
    expect(existing.map(({ kind }) => kind).sort()).toEqual([
      'hostedZone',
      'networkAcl',
      'routeTable',
      'tgwRouteTable',
      'transitGateway',
    ]);
    expect(Object.values(diagram.nodes).filter(({ kind }) => kind === 'generic')).toEqual([]);
    expect(named('routeTable').props).toMatchObject({ propagates: [design.node('Vgw')?.id] });
    expect(named('tgwRouteTable').props).toMatchObject({ routes: [{ destination: '10.7.0.0/16', blackhole: true }] });
    expect(design.props('Attachment')).toMatchObject({ routeTable: named('tgwRouteTable').logicalId });
    expect(design.props('Subnet')).toMatchObject({
      routeTable: named('routeTable').logicalId,
      networkAcl: named('networkAcl').logicalId,
    });
    expect(design.wires()).toContain(`Attachment -> ${named('transitGateway').logicalId}`);
  });

  it('are held against nobody', () => {
    const { all } = validate(diagram, { profile: 'aws' });
    expect(all.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
  });

  it.each([
    ['a route', 'routeTable', 'routes', { destination: '10.9.0.0/16' }, '10.8.0.0/16', '10.9.0.0/16'],
    ['an entry', 'networkAcl', 'entries', { ruleNumber: 110 }, 'RuleNumber: 100', 'RuleNumber: 110'],
    ['a record', 'hostedZone', 'records', { ttl: 60 }, 'TTL: 300', 'TTL: 60'],
  ])('get %s of the template as it is changed', (_, kind, list, change, before, after) => {
    const node = named(kind);
    const rows = (node.props as unknown as Readonly<Record<string, readonly object[]>>)[list] ?? [];
    const props = { ...node.props, [list]: rows.map((row) => ({ ...row, ...change })) };
    const changed = { ...diagram, nodes: { ...diagram.nodes, [node.id]: { ...node, props } as typeof node } };
    const { files, unwritten } = writeTemplates(changed, new Set());
    expect(unwritten).toEqual([]);
    expect(files[0]?.text).toBe(EXISTING.replace(before, after));
  });

  it('are made once they are said to be new', () => {
    const { id } = named('networkAcl');
    const doc = run(diagram, setProp, { id, prop: 'external', value: false });
    const { files } = writeTemplates(doc, new Set());
    expect(files[0]?.text).toContain('Type: AWS::EC2::NetworkAcl\n');
  });
});
