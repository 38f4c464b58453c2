import type { CfnMap, CfnValue } from '../../cfn/value';
import type { RowId } from '../../kinds/fields';
import type { ImportedResource, NodeDraft, ReadContext } from '../reader';
import { hostOf } from './hosts';
import { resourceAt } from './values';

const ACCESS = 'AWS::CloudFront::OriginAccessControl';
const IDENTITY = 'AWS::CloudFront::CloudFrontOriginAccessIdentity';
const VPC_ORIGIN = 'AWS::CloudFront::VpcOrigin';

/** The rows that origins became, by what behaviours call them. */
export type OriginRows = ReadonlyMap<string, RowId>;

/** Reads the origins of a distribution with what they need beside it. */
export function readOrigins(
  resource: ImportedResource,
  { Origins }: CfnMap,
  draft: NodeDraft,
  read: ReadContext,
): OriginRows {
  const origins = read.list(Origins);
  if (!origins.known) draft.unknown('origins');
  const named = origins.items.map((item, i) => {
    const origin = read.map(item);
    const id = read.rowId(resource, 'Origins', i);
    readOrigin(origin, id, draft, read);
    const name = read.text(origin.Id);
    return [name.known ? name.value : '', id] as const;
  });
  takeAccess(
    origins.items.map((item) => read.map(item)),
    named,
    draft,
    read,
  );
  return new Map(named);
}

function readOrigin(origin: CfnMap, id: RowId, draft: NodeDraft, read: ReadContext): void {
  const inVpc = read.map(origin.VpcOriginConfig);
  const vpcOrigin = resourceAt(read, inVpc.VpcOriginId, VPC_ORIGIN);
  const endpoint = read.map(vpcOrigin?.properties.VpcOriginEndpointConfig);
  const custom = { ...read.map(origin.CustomOriginConfig), ...endpoint };
  const to = vpcOrigin ? read.node(endpoint.Arn, 'alb', 'nlb', 'ec2') : hostOf(read, origin.DomainName);
  if (vpcOrigin) draft.take(vpcOrigin, `vpc origin ${id}`);
  draft.row('origins', id, (row) => {
    row.text('name', origin.Id);
    if (to === undefined || (vpcOrigin && hostOf(read, origin.DomainName) !== to))
      row.text('domainName', origin.DomainName);
    row.choice('protocol', custom.OriginProtocolPolicy);
    row.number('httpPort', custom.HTTPPort);
    row.number('httpsPort', custom.HTTPSPort);
    row.set('vpcOrigin', origin.VpcOriginConfig !== undefined);
    row.number('readTimeout', timeoutOf(origin, read));
  });
  if (to !== undefined) draft.wire({ fromRow: id, to });
}

function timeoutOf(origin: CfnMap, read: ReadContext): CfnValue | undefined {
  const configs = ['CustomOriginConfig', 'S3OriginConfig', 'VpcOriginConfig'].map((name) => read.map(origin[name]));
  return configs.find(({ OriginReadTimeout }) => OriginReadTimeout !== undefined)?.OriginReadTimeout;
}

/** How CloudFront signs its requests to a bucket: written for one origin, or shared by several. */
function takeAccess(
  origins: readonly CfnMap[],
  named: readonly (readonly [string, RowId])[],
  draft: NodeDraft,
  read: ReadContext,
): void {
  const controls = origins.map((origin) => resourceAt(read, origin.OriginAccessControlId, ACCESS));
  for (const [i, control] of controls.entries()) {
    const row = named[i]?.[1];
    const isShared = controls.filter((other) => other === control).length > 1;
    if (control) draft.take(control, isShared || row === undefined ? undefined : `access ${row}`);
  }
  for (const { S3OriginConfig } of origins) {
    const identity = resourceAt(read, read.map(S3OriginConfig).OriginAccessIdentity, IDENTITY);
    if (identity) draft.take(identity);
  }
}
