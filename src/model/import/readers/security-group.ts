import type { CfnMap, CfnValue } from '../../cfn/value';
import type { RowId } from '../../kinds/fields';
import { defineReader, type ImportedResource, type NodeDraft, type ReadContext, type RowDraft } from '../reader';
import { firstOf, nameTag } from '../reading/values';

const GROUP = 'AWS::EC2::SecurityGroup';
const INGRESS = 'AWS::EC2::SecurityGroupIngress';
const EGRESS = 'AWS::EC2::SecurityGroupEgress';

/** Security groups with all their rules, written in them or apart. */
export const securityGroupReader = defineReader({
  types: [GROUP, INGRESS, EGRESS],
  kindOf: ({ type }) => (type === GROUP ? 'securityGroup' : undefined),
  read: (resource, draft, read) => {
    const { properties } = resource;
    draft.label(firstOf(nameTag(read, properties.Tags), properties.GroupName));
    draft.inside(properties.VpcId);
    draft.text('description', properties.GroupDescription);
    readInline(resource, 'in', draft, read);
    readApart(read.referring(resource, INGRESS, 'GroupId'), 'in', draft, read);
    readInline(resource, 'out', draft, read);
    readApart(read.referring(resource, EGRESS, 'GroupId'), 'out', draft, read);
  },
  otherwise: (resource, read) => {
    const id = read.node(resource.properties.GroupId, 'securityGroup');
    const draft = id === undefined ? undefined : read.draft(id);
    if (!draft) return;
    addRule(resource.properties, resource.type === EGRESS ? 'out' : 'in', read.rowId(resource), draft, read);
    // Other rules of a group that exists elsewhere are not known.
    draft.unknown('rules');
    draft.take(resource);
  },
});

type Direction = 'in' | 'out';

function readInline(resource: ImportedResource, direction: Direction, draft: NodeDraft, read: ReadContext): void {
  const property = direction === 'in' ? 'SecurityGroupIngress' : 'SecurityGroupEgress';
  const { items, known } = read.list(resource.properties[property]);
  if (!known) draft.unknown('rules');
  const isClosed = direction === 'out' && read.referring(resource, EGRESS, 'GroupId').length > 0;
  for (const [i, item] of items.entries()) {
    if (isClosed && isNothing(item, read)) continue;
    addRule(read.map(item), direction, read.rowId(resource, direction, i), draft, read);
  }
}

/** The rule that only keeps AWS from adding its own. */
function isNothing(rule: CfnValue, read: ReadContext): boolean {
  const cidr = read.text(read.map(rule).CidrIp);
  return cidr.known && cidr.value === '127.0.0.1/32';
}

function readApart(
  rules: readonly ImportedResource[],
  direction: Direction,
  draft: NodeDraft,
  read: ReadContext,
): void {
  for (const rule of rules) {
    const id = read.rowId(rule);
    addRule(rule.properties, direction, id, draft, read);
    if (read.holds(rule) === undefined) draft.unknown('rules');
    draft.take(rule, id);
  }
}

function addRule(rule: CfnMap, direction: Direction, id: RowId, draft: NodeDraft, read: ReadContext): void {
  const inbound = direction === 'in';
  const peer = inbound
    ? firstOf(rule.SourceSecurityGroupId, rule.SourceSecurityGroupName)
    : rule.DestinationSecurityGroupId;
  draft.row('rules', id, (row) => {
    row.set('direction', direction);
    readTraffic(rule, row, read);
    row.text('cidr', firstOf(rule.CidrIp, rule.CidrIpv6));
    row.nodeRef('peer', peer, 'securityGroup');
    row.text('prefixList', firstOf(rule.SourcePrefixListId, rule.DestinationPrefixListId));
    row.text('description', rule.Description);
  });
}

const PROTOCOLS: Readonly<Record<string, string>> = {
  '-1': 'all',
  '6': 'tcp',
  '17': 'udp',
  '1': 'icmp',
  '58': 'icmp',
  icmpv6: 'icmp',
  TCP: 'tcp',
  UDP: 'udp',
  ICMP: 'icmp',
};

function readTraffic({ IpProtocol, FromPort, ToPort }: CfnMap, row: RowDraft, read: ReadContext): void {
  row.choice('protocol', IpProtocol, PROTOCOLS);
  const protocol = read.text(IpProtocol);
  const name = protocol.known ? (PROTOCOLS[protocol.value] ?? protocol.value) : '';
  if (name !== 'tcp' && name !== 'udp') return;
  const everyPort = [FromPort, ToPort].every((port) => port === undefined || isAny(port, read));
  if (everyPort) {
    row.set('fromPort', 0);
    row.set('toPort', 65535);
    return;
  }
  row.number('fromPort', firstOf(FromPort, ToPort));
  row.number('toPort', firstOf(ToPort, FromPort));
}

function isAny(port: CfnValue, read: ReadContext): boolean {
  const number = read.number(port);
  return number.known && number.value === -1;
}
