import type { Diagram } from '../../src/model/document/diagram';
import { isOnlyDrawn } from '../../src/model/document/only-drawn';
import { validate } from '../../src/model/findings/validate';
import { importTemplates } from '../../src/model/import/import-templates';
import type { WireId } from '../../src/model/kinds/fields';
import { silentChanges } from '../../src/model/writeback/silent-changes';
import { type WrittenTemplates, writeTemplates } from '../../src/model/writeback/write-templates';
import { corpus } from './corpus';
import type { SingleChange } from './single-changes';

/** Of each kind of change the first of the corpus; all of them take minutes. */
const OF_EACH = process.env.DRAWBRIDGE_EVERY_CHANGE ? Number.POSITIVE_INFINITY : 1;

export type Fate = 'one place' | 'several places' | 'told' | 'only drawn' | 'lost';

/** A change of a template of the corpus, with what became of it. */
export interface Tried {
  readonly file: { readonly name: string; readonly text: string };
  readonly doc: Diagram;
  readonly change: SingleChange;
  readonly fate: Fate;
  readonly written: WrittenTemplates;
}

/** Tries changes of every template of the corpus, one at a time. */
export function tried(changesOf: (doc: Diagram) => readonly SingleChange[]): readonly Tried[] {
  const count = new Map<string, number>();
  return corpus().flatMap((file) => {
    const imported = importTemplates([file]);
    if (!imported.ok) return [];
    const doc = imported.value.diagram;
    return changesOf(doc).flatMap((change) => {
      const known = count.get(change.what) ?? 0;
      const after = known < OF_EACH ? change.after() : doc;
      if (after === doc) return [];
      count.set(change.what, known + 1);
      return [{ file, doc, change, ...fateOf(doc, after, change) }];
    });
  });
}

/** What becomes of a change: where the text says it, or who tells that it does not. */
function fateOf(doc: Diagram, after: Diagram, change: SingleChange): Pick<Tried, 'fate' | 'written'> {
  const drafts: ReadonlySet<WireId> = change.isOfWires ? validate(after).drafts : new Set();
  const written = writeTemplates(after, drafts);
  if (written.unwritten.length > 0) return { fate: 'told', written };
  const places = written.files.flatMap(({ hunks }) => hunks).length;
  if (places === 1) return { fate: 'one place', written };
  if (places > 1) return { fate: 'several places', written };
  if (silentChanges(after, drafts, written).length > 0) return { fate: 'told', written };
  const node = doc.nodes[change.node];
  const isKept = node !== undefined && (change.property === 'label' || isOnlyDrawn(node, change.property));
  return { fate: isKept ? 'only drawn' : 'lost', written };
}

/** Whether the changed text is read as it was changed. */
export function isReadAgain({ doc, change, written }: Tried): boolean {
  const again = importTemplates(written.files.map(({ name, text }) => ({ name, text })));
  if (!again.ok) return false;
  const { diagram } = again.value;
  if (change.isIn(diagram.nodes[change.node], diagram)) return true;
  // What has no resource of its own is another node by another name.
  const kind = doc.nodes[change.node]?.kind;
  return Object.values(diagram.nodes).some((node) => node.kind === kind && change.isIn(node, diagram));
}

/** The changes that are not excused, as sentences: everywhere by what they are, or in one template. */
export function unexcused(tries: readonly Tried[], excused: Readonly<Record<string, string>>): readonly string[] {
  const found = tries.flatMap(({ change, file }) => {
    const inFile = `${change.what} in ${file.name}`;
    return Object.hasOwn(excused, change.what) || Object.hasOwn(excused, inFile) ? [] : [inFile];
  });
  return [...new Set(found)].sort();
}
