import { madeByStack } from '../../model/document/nested-stacks';
import type { NodeId } from '../../model/kinds/fields';
import { kindOf } from '../../model/kinds/registry';
import { activeDoc, appStore, goTo, select } from './store';

/** Selects everything that a nested stack made and fits it into view; what is folded around it opens. */
export function showMadeBy(stack: NodeId): void {
  const doc = activeDoc(appStore.getState());
  if (!doc) return;
  const ids = madeByStack(doc, stack).flatMap(({ id, kind }) => (kindOf(kind).listedOnly ? [] : [id]));
  if (ids.length === 0) return;
  goTo({ what: 'nodes', ids });
  select({ nodes: ids });
  goTo({ what: 'fit-selection' });
}
