import { type CfnMap, type CfnValue, isList } from '../../cfn/value';
import { defineReader, type ImportedResource, type NodeDraft, type ReadContext } from '../reader';
import { nameTag, resourceAt } from '../reading/values';

const TABLE = 'AWS::EC2::SubnetRouteTableAssociation';
const ACL = 'AWS::EC2::SubnetNetworkAclAssociation';

/** Subnets with the route table and the network ACL they use. */
export const subnetReader = defineReader({
  types: ['AWS::EC2::Subnet', TABLE, ACL],
  kindOf: ({ type }) => (type === 'AWS::EC2::Subnet' ? 'subnet' : undefined),
  read: (resource, draft, read) => {
    const { properties } = resource;
    draft.label(nameTag(read, properties.Tags));
    draft.inside(properties.VpcId);
    if (properties.CidrBlock === undefined && properties.Ipv6CidrBlock === undefined) draft.unknown('cidr');
    draft.text('cidr', properties.CidrBlock);
    readIpv6(properties, draft, read);
    draft.flag('mapPublicIp', properties.MapPublicIpOnLaunch);
    const tables = read.referring(resource, TABLE, 'SubnetId');
    for (const tie of tables) tieTable(tie, draft, read);
    for (const tie of read.referring(resource, ACL, 'SubnetId')) {
      draft.nodeRef('networkAcl', tie.properties.NetworkAclId, 'networkAcl');
      draft.take(tie, 'NetworkAclAssociation');
    }
    draft.set('access', isPublic(resource, tables, read) ? 'public' : 'private');
  },
  otherwise: (resource, read) => tieOutside(resource, read),
});

function tieTable(tie: ImportedResource, draft: NodeDraft, read: ReadContext): void {
  draft.nodeRef('routeTable', tie.properties.RouteTableId, 'routeTable');
  if (draft.kind === 'subnet' && read.holds(tie) === undefined) draft.unknown('routeTable');
  draft.take(tie, 'RouteTableAssociation');
}

/** What ties a subnet that exists elsewhere is told by that subnet; nothing that is drawn writes it. */
function tieOutside(tie: ImportedResource, read: ReadContext): void {
  const id = read.node(tie.properties.SubnetId, 'subnet');
  const draft = id === undefined ? undefined : read.draft(id);
  if (!draft || tie.type === 'AWS::EC2::Subnet') return;
  if (tie.type === TABLE) draft.nodeRef('routeTable', tie.properties.RouteTableId, 'routeTable');
  else draft.nodeRef('networkAcl', tie.properties.NetworkAclId, 'networkAcl');
  draft.take(tie);
}

/** A number of the VPC's own /64 blocks, or a block that is written out. */
function readIpv6({ Ipv6CidrBlock }: CfnMap, draft: NodeDraft, read: ReadContext): void {
  const number = numberOfBlock(read.resolve(Ipv6CidrBlock));
  if (number === undefined) draft.text('ipv6Cidr', Ipv6CidrBlock);
  else draft.set('ipv6Cidr', number);
}

function numberOfBlock(value: CfnValue | undefined): string | undefined {
  const [index, blocks] = listAt(value, 'Fn::Select');
  const [of] = listAt(blocks, 'Fn::Cidr');
  const [first, all] = listAt(of, 'Fn::Select');
  const [, attribute] = listAt(all, 'Fn::GetAtt');
  // The blocks of a VPC that exists already are a parameter.
  const isOfVpc = attribute === 'Ipv6CidrBlocks' || isReference(all);
  return isOfVpc && String(first) === '0' && index !== undefined ? String(index) : undefined;
}

function isReference(value: CfnValue | undefined): boolean {
  return value !== undefined && typeof value === 'object' && !isList(value) && 'Ref' in value;
}

function listAt(value: CfnValue | undefined, fn: string): readonly CfnValue[] {
  const arg = value !== undefined && typeof value === 'object' && !isList(value) ? value[fn] : undefined;
  return arg !== undefined && typeof arg === 'object' && isList(arg) ? arg : [];
}

const DEFAULT = ['0.0.0.0/0', '::/0'];

/** A subnet is public when its table leads to an internet gateway. Without a table the public addresses tell. */
function isPublic({ properties }: ImportedResource, ties: readonly ImportedResource[], read: ReadContext): boolean {
  const tables = ties.flatMap((tie) => resourceAt(read, tie.properties.RouteTableId, 'AWS::EC2::RouteTable') ?? []);
  const routes = tables.flatMap((table) => read.referring(table, 'AWS::EC2::Route', 'RouteTableId'));
  const leadsOut = routes.some(({ properties: { DestinationCidrBlock, DestinationIpv6CidrBlock, GatewayId } }) => {
    const to = read.text(DestinationCidrBlock ?? DestinationIpv6CidrBlock);
    return to.known && DEFAULT.includes(to.value) && read.node(GatewayId, 'internetGateway') !== undefined;
  });
  const mapped = read.flag(properties.MapPublicIpOnLaunch);
  return leadsOut || (tables.length === 0 && mapped.known && mapped.value);
}
