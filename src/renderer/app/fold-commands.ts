import { foldNodes, unfoldNodes } from '../../model/commands/fold';
import type { Diagram } from '../../model/document/diagram';
import { canFold, isFolded } from '../../model/document/folding';
import type { NodeId } from '../../model/kinds/fields';
import { kindOf } from '../../model/kinds/registry';
import { type AppState, activeDoc, activeTab, appStore, run, say } from '../store/store';
import type { AppCommand } from './commands';

/** Folding containers into rows, nested stacks into their nodes, and back, by menu, palette and keys. */
export function foldCommands(): readonly AppCommand[] {
  const command = (
    id: string,
    label: string,
    keys: string,
    of: (state: AppState) => readonly NodeId[],
    act: (ids: readonly NodeId[]) => void,
  ): AppCommand => ({
    id: `diagram.${id}`,
    label,
    group: 'Diagram',
    keys: [keys],
    isEnabled: (state) => of(state).length > 0,
    run: () => act(of(appStore.getState())),
  });
  return [
    command('fold', 'Fold', 'Ctrl+Home', selectedOpen, fold),
    command('unfold', 'Unfold', 'Ctrl+End', selectedFolded, unfold),
    command('foldAll', 'Fold all', 'Ctrl+Shift+Home', (state) => outermostOpen(activeDoc(state)), fold),
    command('unfoldAll', 'Unfold all', 'Ctrl+Shift+End', (state) => allFolded(activeDoc(state)), unfold),
  ];
}

function fold(ids: readonly NodeId[]): void {
  run(foldNodes, { ids });
  say(ids.length === 1 ? 'Folded' : `${ids.length} folded`);
}

function unfold(ids: readonly NodeId[]): void {
  run(unfoldNodes, { ids });
  say(ids.length === 1 ? 'Unfolded' : `${ids.length} unfolded`);
}

/** For each selected node itself or the nearest container around it that is still open: folding again folds the next. */
function selectedOpen(state: AppState): readonly NodeId[] {
  const doc = activeDoc(state);
  const selected = activeTab(state)?.selection.nodes ?? [];
  return doc ? [...new Set(selected.flatMap((id) => chainOf(doc, id).find((up) => isOpen(doc, up)) ?? []))] : [];
}

function selectedFolded(state: AppState): readonly NodeId[] {
  const doc = activeDoc(state);
  return doc ? (activeTab(state)?.selection.nodes ?? []).filter((id) => isFolded(doc, id)) : [];
}

function allFolded(doc: Diagram | undefined): readonly NodeId[] {
  return doc ? Object.values(doc.nodes).flatMap(({ id }) => (isFolded(doc, id) ? [id] : [])) : [];
}

/**
 * The outermost open containers. Accounts and Regions frame what is worth an overview: they are folded when there is
 * nothing open in them any more.
 */
function outermostOpen(doc: Diagram | undefined): readonly NodeId[] {
  if (!doc) return [];
  const open = Object.values(doc.nodes).filter(
    ({ id, kind }) => kindOf(kind).container && isOpen(doc, id) && !chainOf(doc, id).some(isFoldedIn(doc)),
  );
  const inner = open.filter(({ id }) => !isFrame(doc, id));
  const chosen = new Set((inner.length > 0 ? inner : open).map(({ id }) => id));
  return [...chosen].filter((id) => !chainOf(doc, id).some((up) => up !== id && chosen.has(up)));
}

const isFoldedIn = (doc: Diagram) => (id: NodeId) => isFolded(doc, id);

function isOpen(doc: Diagram, id: NodeId): boolean {
  return canFold(doc, id) && !isFolded(doc, id);
}

function isFrame(doc: Diagram, id: NodeId): boolean {
  const style = kindOf(doc.nodes[id]?.kind ?? 'client').container?.style;
  return style === 'account' || style === 'region';
}

/** A node and the containers around it, innermost first. */
function chainOf(doc: Diagram, id: NodeId): readonly NodeId[] {
  const chain: NodeId[] = [];
  for (let up: NodeId | null = id; up !== null; up = doc.nodes[up]?.parent ?? null) chain.push(up);
  return chain;
}
