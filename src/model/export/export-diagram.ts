import type { Diagram } from '../document/diagram';
import { suppressionText } from '../findings/suppression-words';
import { type Finding, type Suppressed, validate } from '../findings/validate';
import type { WireId } from '../kinds/fields';
import { addNotes } from '../template/add-notes';
import { buildStacks } from '../template/build';
import { markErrors } from '../template/mark-errors';
import type { StackSet } from '../template/template';

/** What exporting a diagram gives. */
export interface ExportedDiagram {
  readonly stacks: StackSet;
  /** Wires that AWS would refuse, and that are left out. */
  readonly drafts: ReadonlySet<WireId>;
  /** What AWS would refuse of it; the stacks are marked then. */
  readonly errors: readonly Finding[];
  /** What was found and is not shown; the stacks say so. */
  readonly suppressed: readonly Suppressed[];
}

/**
 * The stacks of a diagram, for the app and the command line alike. AWS as it is today decides what is left out and what
 * is an error, whatever profile the diagram is drawn in: a deployment does not know the exam. What is exported is no
 * sketch either: what is missing counts as it does in a design, if not more.
 */
export function exportDiagram(doc: Diagram, today?: string): ExportedDiagram {
  const mode = doc.settings.mode === 'sketch' ? 'design' : doc.settings.mode;
  const { all, drafts, suppressed } = validate(doc, { profile: 'aws', mode, ...(today ? { today } : {}) });
  const errors = all.filter((finding) => finding.severity === 'error');
  const notes = suppressed.map((each) => suppressionText(doc, each));
  const stacks = addNotes(buildStacks(doc, drafts), notes);
  const codes = errors.map(({ rule }) => rule);
  return { errors, suppressed, drafts, stacks: codes.length === 0 ? stacks : markErrors(stacks, codes) };
}
