import { type DeleteArgs, deleteItems } from '../../../model/commands/delete-items';
import type { Diagram } from '../../../model/document/diagram';
import { commit, startEditing } from '../../../model/history/history';
import type { WireId } from '../../../model/kinds/fields';
import type { Dangling } from '../../../model/writeback/dangling';
import { writeTemplates } from '../../../model/writeback/write-templates';
import { newId } from '../ids';

export interface DeleteQuestion {
  readonly doc: Diagram;
  /** Wires that AWS would refuse: they are in no template. */
  readonly drafts: ReadonlySet<WireId>;
  readonly what: DeleteArgs;
}

/** What kept text would refer to in vain if something were deleted, beside what it does already. */
export function danglingAfter({ doc, drafts, what }: DeleteQuestion): readonly Dangling[] {
  const after = commit(startEditing(doc), deleteItems, what, newId).doc;
  const { dangling } = writeTemplates(after, drafts);
  if (dangling.length === 0) return [];
  const before = new Set(writeTemplates(doc, drafts).dangling.map((each) => each.what));
  return dangling.filter((each) => !before.has(each.what));
}
