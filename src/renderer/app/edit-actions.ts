import { applyLayout } from '../../model/commands/apply-layout';
import { duplicate } from '../../model/commands/duplicate';
import type { Point } from '../../model/commands/geometry';
import { moveNodes } from '../../model/commands/move-nodes';
import { isInside } from '../../model/commands/placement';
import type { Place } from '../../model/document/diagram';
import { isFoldedAway, shownAs } from '../../model/document/folding';
import type { NodeId } from '../../model/kinds/fields';
import { kindOf } from '../../model/kinds/registry';
import { layoutOf } from '../layout/tidy';
import { deleteAsking } from '../store/deleting';
import { activeDoc, activeTab, appStore, goTo, run, say, select, setView } from '../store/store';

/** Deletes what is selected, with everything inside it. */
export async function deleteSelection(): Promise<void> {
  const tab = activeTab(appStore.getState());
  if (tab) await deleteAsking(tab.selection);
}

export function duplicateSelection(): void {
  const tab = activeTab(appStore.getState());
  if (!tab) return;
  const copies: NodeId[] = [];
  run(duplicate, { ids: tab.selection.nodes, copies });
  select({ nodes: copies });
  goTo({ what: 'nodes', ids: copies });
  say(copies.length === 1 ? 'One copy made' : `${copies.length} copies made`);
}

export function selectAll(): void {
  const doc = activeDoc(appStore.getState());
  if (!doc) return;
  const drawn = Object.values(doc.nodes).filter(({ id, kind }) => !kindOf(kind).listedOnly && shownAs(doc, id) === id);
  const wires = Object.values(doc.wires).filter((wire) => !isFoldedAway(doc, wire));
  select({ nodes: drawn.map((node) => node.id), wires: wires.map((wire) => wire.id) });
}

export function selectParent(): void {
  const tab = activeTab(appStore.getState());
  const parent = tab?.selection.nodes[0] && tab.editor.doc.nodes[tab.selection.nodes[0]]?.parent;
  if (parent) select({ nodes: [parent] });
}

/** Moves the selection by a step; several steps in a row are one undo step. */
export function nudge(by: Point): void {
  const tab = activeTab(appStore.getState());
  if (!tab) return;
  const { doc } = tab.editor;
  const ids = tab.selection.nodes;
  const tops = ids.filter(
    (id) => !ids.some((other) => other !== id && isInside(doc, doc.nodes[id]?.parent ?? null, other)),
  );
  const moves = tops.flatMap((id) => {
    const node = doc.nodes[id];
    const place = doc.layout[id];
    return node && place ? [{ id, parent: node.parent, x: place.x + by.x, y: place.y + by.y }] : [];
  });
  if (moves.length > 0) run(moveNodes, { moves }, `nudge:${tops.join()}`);
}

let running: { cancel(): void } | null = null;

/** Lays the whole diagram out anew, in a worker; Escape or a second call cancels. One undo step. */
export async function tidyLayout(): Promise<void> {
  const doc = activeDoc(appStore.getState());
  if (!doc || Object.keys(doc.nodes).length === 0) return;
  running?.cancel();
  const job = layoutOf(doc);
  running = job;
  setView({ busy: { what: 'Tidying the layout', cancel: () => job.cancel() } });
  const outcome = await job.result;
  if (running === job) {
    running = null;
    setView({ busy: null });
  }
  if (outcome.status === 'cancelled') return say('Layout cancelled; nothing was moved');
  if (outcome.status === 'failed') return say(`The layout failed: ${outcome.reason}`);
  if (activeDoc(appStore.getState()) !== doc) return say('The diagram changed meanwhile; the layout was dropped');
  run(applyLayout, { places: outcome.places as Readonly<Record<NodeId, Place>> });
  goTo({ what: 'fit', eased: true });
  say('Layout tidied');
}
