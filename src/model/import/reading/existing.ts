import type { CfnValue } from '../../cfn/value';
import type { KindId } from '../../kinds/registry';
import type { NodeDraft, ReadContext } from '../reader';

/** The node of something that exists elsewhere and gets something here: routes, entries, records. */
export function existingAt(read: ReadContext, value: CfnValue | undefined, kind: KindId): NodeDraft | undefined {
  if (read.target(value)?.to !== 'outside') return undefined;
  const id = read.node(value, kind);
  return id === undefined ? undefined : read.draft(id);
}
