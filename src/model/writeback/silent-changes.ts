import type { Diagram } from '../document/diagram';
import { type FieldChange, fieldChanges } from '../document/field-changes';
import { nodeName } from '../document/node-name';
import { isOnlyDrawn } from '../document/only-drawn';
import type { WireId } from '../kinds/fields';
import { sameData } from '../lib/same-data';
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
  const silent = changes.filter((change) => saysNothing(doc, drafts, written, change));
  return silent.map(
    ({ node, title }) =>
      `${title} of ${nodeName(node)} has no place in the template as it is: only the drawing has it.`,
  );
}

function saysNothing(
  doc: Diagram,
  drafts: ReadonlySet<WireId>,
  written: WrittenTemplates,
  { node, reverted }: FieldChange,
): boolean {
  const without = writeTemplates({ ...doc, nodes: { ...doc.nodes, [node.id]: reverted } }, drafts);
  return sameData(without.unwritten, written.unwritten) && sameData(textsOf(without), textsOf(written));
}

function textsOf({ files }: WrittenTemplates): readonly string[] {
  return files.map(({ text }) => text);
}
