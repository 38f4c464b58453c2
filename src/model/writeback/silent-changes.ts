import type { Diagram, DiagramNode } from '../document/diagram';
import { type NodeChange, nodeChanges } from '../document/node-changes';
import { isOnlyDrawn } from '../document/only-drawn';
import { type WireChange, wireChanges } from '../document/wire-changes';
import type { WireId } from '../kinds/fields';
import { sameData } from '../lib/same-data';
import { emitAlone } from '../template/build';
import { type WrittenTemplates, writeTemplates } from './write-templates';

/** A change that can be taken back by itself. */
interface Change {
  readonly untold: string;
  revert(doc: Diagram): Diagram;
}

/**
 * Sentences about changes that a template neither says nor was found to say otherwise: a status code while a listener
 * forwards, a rule without an address, a wire that AWS refuses. What only the drawing has is kept beside the template instead.
 */
export function silentChanges(
  doc: Diagram,
  drafts: ReadonlySet<WireId>,
  written: WrittenTemplates = writeTemplates(doc, drafts),
): readonly string[] {
  const ofNodes = nodeChanges(doc).filter(({ node, name }) => !isOnlyDrawn(node, name));
  const ofWires = wireChanges(doc);
  // What the resources of a node say was written or told; only of what is left anything has to be written to find out.
  const quiet = [...quietNodes(doc, drafts, ofNodes), ...quietWires(doc, drafts, ofWires)];
  return silentAmong(quiet, (some) => sayNothing(doc, drafts, written, some)).map(({ untold }) => untold);
}

function quietNodes(doc: Diagram, drafts: ReadonlySet<WireId>, changes: readonly NodeChange[]): readonly Change[] {
  if (changes.length === 0) return [];
  const emit = emitAlone(doc, drafts);
  const quiet = changes.filter(({ node, revert }) => sameData(emit(node), emit(revert(node))));
  return quiet.map(({ node: { id }, untold, revert }) => ({
    untold,
    revert: (of) => (of.nodes[id] ? { ...of, nodes: { ...of.nodes, [id]: revert(of.nodes[id]) } } : of),
  }));
}

/** Wires whose ends say the same with and without all the wires that were changed. */
function quietWires(doc: Diagram, drafts: ReadonlySet<WireId>, changes: readonly WireChange[]): readonly Change[] {
  if (changes.length === 0) return [];
  const wires = changes.reduce((all, { revert }) => revert(all), doc.wires);
  const [now, before] = [emitAlone(doc, drafts), emitAlone({ ...doc, wires }, drafts)];
  const isSame = (end: DiagramNode | undefined) => !end || sameData(now(end), before(end));
  const quiet = changes.filter(({ wire }) => isSame(doc.nodes[wire.from.node]) && isSame(doc.nodes[wire.to.node]));
  return quiet.map(({ untold, revert }) => ({ untold, revert: (of) => ({ ...of, wires: revert(of.wires) }) }));
}

/** Finds those that say nothing by asking about all at once, and about halves only where some of them say something. */
function silentAmong(changes: readonly Change[], sayNothing: (some: readonly Change[]) => boolean): readonly Change[] {
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
  changes: readonly Change[],
): boolean {
  const before = changes.reduce((of, { revert }) => revert(of), doc);
  const without = writeTemplates(before, drafts);
  return sameData(without.unwritten, written.unwritten) && sameData(textsOf(without), textsOf(written));
}

function textsOf({ files }: WrittenTemplates): readonly string[] {
  return files.map(({ text }) => text);
}
