import type { CfnMap } from '../../cfn/value';
import { defineReader, type ImportedResource, type NodeDraft, type ReadContext, type RowDraft } from '../reader';
import { existingAt } from '../reading/existing';
import { firstOf, nameTag } from '../reading/values';

const ENTRY = 'AWS::EC2::NetworkAclEntry';

/** Network ACLs with their entries; subnets say which one they use. */
export const networkAclReader = defineReader({
  types: ['AWS::EC2::NetworkAcl', ENTRY],
  kindOf: ({ type }) => (type === ENTRY ? undefined : 'networkAcl'),
  read: (resource, draft, read) => {
    draft.label(nameTag(read, resource.properties.Tags));
    draft.inside(resource.properties.VpcId);
    // A new one allows nothing until it is told to.
    draft.set('entries', []);
    for (const entry of read.referring(resource, ENTRY, 'NetworkAclId')) readEntry(entry, draft, read);
  },
  otherwise: (resource, read) => {
    const acl = resource.type === ENTRY ? existingAt(read, resource.properties.NetworkAclId, 'networkAcl') : undefined;
    if (!acl) return;
    readEntry(resource, acl, read);
    // Nobody knows what else one has that exists elsewhere.
    acl.unknown('entries');
  },
});

/** IANA's numbers: network ACLs take no names. */
const PROTOCOLS = { '-1': 'all', '6': 'tcp', '17': 'udp', '1': 'icmp', '58': 'icmp' };

function readEntry(entry: ImportedResource, draft: NodeDraft, read: ReadContext): void {
  const { properties } = entry;
  const id = read.rowId(entry);
  draft.row('entries', id, (row) => {
    const egress = read.flag(properties.Egress ?? false);
    if (egress.known) row.set('direction', egress.value ? 'out' : 'in');
    else row.unknown('direction');
    row.number('ruleNumber', properties.RuleNumber);
    row.choice('action', properties.RuleAction);
    row.choice('protocol', properties.Protocol, PROTOCOLS);
    row.text('cidr', firstOf(properties.CidrBlock, properties.Ipv6CidrBlock));
    readPorts(properties, row, read);
    if (read.holds(entry) === undefined) row.unknown('action');
  });
  draft.take(entry, id);
}

function readPorts({ PortRange }: CfnMap, row: RowDraft, read: ReadContext): void {
  const { From, To } = read.map(PortRange);
  row.number('fromPort', From);
  row.number('toPort', To);
}
