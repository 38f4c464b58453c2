import type { CfnMap, CfnValue } from '../../cfn/value';
import type { NodeId, RowId } from '../../kinds/fields';
import { defineReader, type ImportedResource, type NodeDraft, type ReadContext } from '../reader';
import { existingAt } from '../reading/existing';
import { hostOf } from '../reading/hosts';
import { textWithNames } from '../reading/values';
import { isSameName, readRecordName } from '../reading/zone-names';

const ZONE = 'AWS::Route53::HostedZone';
const RECORD = 'AWS::Route53::RecordSet';
const RECORDS = 'AWS::Route53::RecordSetGroup';

/** Hosted zones with their records. A zone that is made elsewhere is drawn for the records it gets here. */
export const hostedZoneReader = defineReader({
  types: [ZONE, RECORD, RECORDS],
  kindOf: ({ type }) => (type === ZONE ? 'hostedZone' : undefined),
  read: (resource, draft, read) => {
    const { properties } = resource;
    draft.label(properties.Name);
    draft.text('name', withoutDot(properties.Name));
    const vpcs = read.list(properties.VPCs);
    draft.set('private', vpcs.items.length > 0);
    draft.nodeRefs(
      'vpcs',
      vpcs.items.flatMap((vpc) => read.map(vpc).VPCId ?? []),
      'vpc',
    );
    if (!vpcs.known) draft.unknown('private');
    for (const record of read.resources(RECORD)) {
      if (!isOfZone(record.properties, resource, read)) continue;
      takeRecord(record, draft, read);
    }
    for (const group of read.resources(RECORDS)) {
      if (isOfZone(group.properties, resource, read)) takeRecord(group, draft, read);
    }
  },
  otherwise: (resource, read) => {
    const { HostedZoneId, HostedZoneName } = resource.properties;
    const draft = existingAt(read, HostedZoneId, 'hostedZone') ?? zoneCalled(HostedZoneName, resource, read);
    if (!draft) return;
    takeRecord(resource, draft, read);
    // Nobody knows what else a zone has that exists elsewhere.
    draft.unknown('records');
  },
});

/** A zone that exists elsewhere and is named by its domain. */
function zoneCalled(domain: CfnValue | undefined, by: ImportedResource, read: ReadContext): NodeDraft | undefined {
  const name = read.text(domain);
  if (!name.known) return undefined;
  const draft = read.implied('hostedZone', name.value, by);
  draft.set('external', true);
  draft.text('name', withoutDot(domain));
  draft.unknown('private');
  return draft;
}

/** Takes a record, or a group of them, into the node of its zone. */
function takeRecord(resource: ImportedResource, draft: NodeDraft, read: ReadContext): void {
  if (resource.type === RECORD) {
    draft.take(resource, readRecord(resource.properties, read.rowId(resource), draft, read));
    return;
  }
  draft.take(resource);
  const records = read.list(resource.properties.RecordSets);
  if (!records.known) draft.unknown('records');
  for (const [i, item] of records.items.entries()) readRecord(read.map(item), read.rowId(resource, i), draft, read);
}

/** A record names its zone by reference, or by its name. */
function isOfZone({ HostedZoneId, HostedZoneName }: CfnMap, zone: ImportedResource, read: ReadContext): boolean {
  if (HostedZoneId === undefined) return isSameName(read, HostedZoneName, zone.properties.Name);
  const target = read.target(HostedZoneId);
  return target?.to === 'resource' && target.resource === zone;
}

const TYPES = ['A', 'AAAA', 'CNAME', 'TXT'];

/** A record of a type that is shown; others, such as MX, stay in the text. */
function readRecord(record: CfnMap, id: RowId, draft: NodeDraft, read: ReadContext): RowId | undefined {
  const type = read.text(record.Type);
  if (type.known && !TYPES.includes(type.value)) return undefined;
  const alias = read.map(record.AliasTarget).DNSName;
  const to =
    alias === undefined ? serverAt(record, read) : (hostOf(read, alias) ?? websiteAt(record.Name, alias, read));
  draft.row('records', id, (row) => {
    readRecordName(read, row, record.Name, String(draft.props.name ?? ''));
    row.choice('type', record.Type);
    row.set('alias', record.AliasTarget !== undefined);
    row.number('ttl', record.TTL);
    if (to === undefined) row.text('value', alias === undefined ? valuesOf(record, read) : alias);
  });
  if (to !== undefined) draft.wire({ fromRow: id, to });
  return id;
}

function valuesOf({ ResourceRecords }: CfnMap, read: ReadContext): CfnValue | undefined {
  const { items, known } = read.list(ResourceRecords);
  return known && items.length === 1 ? items[0] : ResourceRecords && { 'Fn::Join': [', ', ResourceRecords] };
}

/** The server whose address a record has. */
function serverAt(record: CfnMap, read: ReadContext): NodeId | undefined {
  const [only, ...others] = read.list(record.ResourceRecords).items;
  return others.length === 0 ? read.node(only, 'ec2') : undefined;
}

/** The alias of a website names S3 alone: the bucket has the name of the record. */
function websiteAt(name: CfnValue | undefined, alias: CfnValue, read: ReadContext): NodeId | undefined {
  if (!(textWithNames(read.resolve(alias)) ?? '').startsWith('s3-website')) return undefined;
  return read.resources('AWS::S3::Bucket').find(({ properties }) => isSameName(read, name, properties.BucketName))
    ?.nodeId;
}

function withoutDot(name: CfnValue | undefined): CfnValue | undefined {
  return typeof name === 'string' ? name.replace(/\.$/, '') : name;
}
