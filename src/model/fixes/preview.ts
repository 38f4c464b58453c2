import type { Diagram } from '../document/diagram';
import { type Command, changed, type NewId } from '../history/history';
import { describeChanges } from './describe-changes';
import type { QuickFix } from './quick-fix';

/** Carries out a fix, as one undo step. */
export const applyFix: Command<QuickFix> = {
  id: 'finding.fix',
  label: 'Quick fix',
  run: (draft, fix, newId) => fix.run(draft, newId),
};

/** The diagram that a fix would make of one. */
export function tried(doc: Diagram, fix: QuickFix, newId: NewId): Diagram {
  return changed(doc, (draft) => fix.run(draft, newId));
}

/** What a fix would make of a diagram. */
export interface Preview {
  readonly doc: Diagram;
  /** Each change in words. */
  readonly changes: readonly string[];
}

/** Tries a fix on a diagram without keeping it. */
export function previewFix(doc: Diagram, fix: QuickFix, newId: NewId): Preview {
  const after = tried(doc, fix, newId);
  return { doc: after, changes: describeChanges(doc, after) };
}
