import type { Diagram } from '../document/diagram';
import { type Finding, validate } from '../findings/validate';
import { buildStacks } from '../template/build';
import { markErrors } from '../template/mark-errors';
import type { StackSet } from '../template/template';

/** What exporting a diagram gives. */
export interface ExportedDiagram {
  readonly stacks: StackSet;
  /** What AWS would refuse of it; the stacks are marked then. */
  readonly errors: readonly Finding[];
}

/**
 * The stacks of a diagram, for the app and the command line alike. AWS as it is today decides what is left out and what
 * is an error, whatever profile the diagram is drawn in: a deployment does not know the exam.
 */
export function exportDiagram(doc: Diagram): ExportedDiagram {
  // What is exported is no sketch: what is missing counts as it does in a design, if not more.
  const mode = doc.settings.mode === 'sketch' ? 'design' : doc.settings.mode;
  const { all, drafts } = validate(doc, { profile: 'aws', mode });
  const errors = all.filter((finding) => finding.severity === 'error');
  const stacks = buildStacks(doc, drafts);
  return {
    errors,
    stacks:
      errors.length === 0
        ? stacks
        : markErrors(
            stacks,
            errors.map(({ rule }) => rule),
          ),
  };
}
