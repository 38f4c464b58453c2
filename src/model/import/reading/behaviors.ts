import type { CfnMap } from '../../cfn/value';
import { CACHE_POLICIES } from '../../kinds/cloud-front-behavior';
import type { ImportedResource, NodeDraft, ReadContext, RowDraft } from '../reader';
import type { OriginRows } from './origins';

/** AWS's own cache policies by their id. */
const POLICY_NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  [...CACHE_POLICIES].map(([name, id]) => [id, name]),
);

/** Reads the behaviours of a distribution; the default one takes what no other takes. */
export function readBehaviors(
  resource: ImportedResource,
  { CacheBehaviors, DefaultCacheBehavior }: CfnMap,
  rows: OriginRows,
  draft: NodeDraft,
  read: ReadContext,
): void {
  const behaviors = read.list(CacheBehaviors);
  if (!behaviors.known) draft.unknown('behaviors');
  for (const [i, item] of behaviors.items.entries()) {
    const behavior = read.map(item);
    draft.row('behaviors', read.rowId(resource, 'CacheBehaviors', i), (row) => {
      row.text('path', behavior.PathPattern);
      readBehavior(behavior, rows, row, read);
    });
  }
  draft.row('behaviors', read.rowId(resource, 'DefaultCacheBehavior'), (row) => {
    row.set('path', '*');
    readBehavior(read.map(DefaultCacheBehavior), rows, row, read);
  });
}

function readBehavior(behavior: CfnMap, rows: OriginRows, row: RowDraft, read: ReadContext): void {
  const origin = read.text(behavior.TargetOriginId);
  const found = origin.known ? rows.get(origin.value) : undefined;
  if (found === undefined) row.unknown('origin');
  else row.set('origin', found);
  row.choice('viewerProtocol', behavior.ViewerProtocolPolicy);
  const policy = read.text(behavior.CachePolicyId);
  // Without one it says itself what is cached, in the way that came before policies.
  if (policy.known) row.set('cachePolicy', POLICY_NAMES[policy.value] ?? policy.value);
  else row.unknown('cachePolicy');
}
