import type { Diagram } from '../document/diagram';
import { type FieldChange, fieldChanges } from '../document/field-changes';
import { nodeName } from '../document/node-name';
import { isOnlyDrawn } from '../document/only-drawn';
import type { WireId } from '../kinds/fields';
import { sameData } from '../lib/same-data';
import { type EmitAlone, emitAlone } from '../template/build';
import { type WrittenTemplates, writeTemplates } from './write-templates';

/**
 * Sentences about changes that a template neither says nor was found to say otherwise: a status code while a listener
 * forwards, or an id where the template asks for none. What only the drawing has is kept beside the template instead.
 */
export function silentChanges(
  doc: Diagram,
  drafts: ReadonlySet<WireId>,
  written: WrittenTemplates = writeTemplates(doc, drafts),
): readonly string[] {
  const changes = fieldChanges(doc).filter(({ node, name }) => !isOnlyDrawn(node, name));
  if (changes.length === 0) return [];
  const emit = emitAlone(doc, drafts);
  // What a node's own resources say was written or told; only of what is left anything has to be written to find out.
  const quiet = changes.filter((change) => !isEmitted(emit, change));
  return silentAmong(quiet, (some) => sayNothing(doc, drafts, written, some)).map(
    ({ node, title }) =>
      `${title} of ${nodeName(node)} has no place in the template as it is: only the drawing has it.`,
  );
}

function isEmitted(emit: EmitAlone, { node, revert }: FieldChange): boolean {
  return !sameData(emit(node), emit(revert(node)));
}

/** Finds those that say nothing by asking about all at once, and about halves only where some of them say something. */
function silentAmong(
  changes: readonly FieldChange[],
  sayNothing: (some: readonly FieldChange[]) => boolean,
): readonly FieldChange[] {
  if (changes.length === 0 || sayNothing(changes)) return changes;
  if (changes.length === 1) return [];
  const middle = changes.length >> 1;
  return [changes.slice(0, middle), changes.slice(middle)].flatMap((half) => silentAmong(half, sayNothing));
}

/** Whether the templates are the same without these changes. */
function sayNothing(
  doc: Diagram,
  drafts: ReadonlySet<WireId>,
  written: WrittenTemplates,
  changes: readonly FieldChange[],
): boolean {
  const nodes = { ...doc.nodes };
  for (const { node, revert } of changes) nodes[node.id] = revert(nodes[node.id] ?? node);
  const without = writeTemplates({ ...doc, nodes }, drafts);
  return sameData(without.unwritten, written.unwritten) && sameData(textsOf(without), textsOf(written));
}

function textsOf({ files }: WrittenTemplates): readonly string[] {
  return files.map(({ text }) => text);
}
