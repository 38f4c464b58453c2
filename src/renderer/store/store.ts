import { createStore, useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { shallow } from 'zustand/shallow';
import { unfoldNodes } from '../../model/commands/fold';
import type { Diagram, DiagramNode } from '../../model/document/diagram';
import { foldedAround, isFoldedAway, shownAs } from '../../model/document/folding';
import { type Command, commit, redo, startEditing, undo } from '../../model/history/history';
import type { NodeId, WireId } from '../../model/kinds/fields';
import { kindOf } from '../../model/kinds/registry';
import { newId } from './ids';
import type { OpenedTemplate } from './importing/opened-template';
import { isDirty, NOTHING, newTab, type Selection, type Tab } from './tab';

export type BottomPanel = 'problems' | 'trace' | 'template' | 'compare';
export type DialogName = 'export' | 'palette' | 'shortcuts' | 'connect' | 'imported' | 'values' | null;

/** What is open and folded: view state, never part of a document. */
export interface View {
  readonly palette: boolean;
  readonly inspector: boolean;
  readonly bottom: BottomPanel | null;
  readonly dialog: DialogName;
  /** All references are drawn, and not only those of the selection. */
  readonly references: boolean;
  /** Text of the live region: what just happened, for everybody and for screen readers. */
  readonly status: string;
  /** A field of the inspector that wants the focus; the inspector clears it. */
  readonly focus: 'label' | 'properties' | null;
  /** Something that takes a while, and how to stop it. */
  readonly busy: { readonly what: string; cancel(): void } | null;
}

export interface AppState {
  readonly tabs: readonly Tab[];
  /** Null shows the start page. */
  readonly activeTab: string | null;
  readonly view: View;
  /** Where the canvas is asked to go: a node to centre, or everything to fit. The canvas clears it. */
  readonly goTo: GoTo | null;
}

export type GoTo =
  /** Eased where the user asked for it; what was just opened is in place at once. */
  | { readonly what: 'fit'; readonly eased?: true }
  | { readonly what: 'fit-selection' }
  | { readonly what: 'nodes'; readonly ids: readonly NodeId[] }
  | { readonly what: 'zoom'; readonly to: 'in' | 'out' | 100 };

export const appStore = createStore<AppState>(() => ({
  tabs: [],
  activeTab: null,
  view: {
    palette: true,
    inspector: true,
    bottom: 'problems',
    dialog: null,
    references: false,
    status: '',
    focus: null,
    busy: null,
  },
  goTo: null,
}));

/** Reads from the store in a component; compared shallowly. */
export function useApp<T>(select: (state: AppState) => T): T {
  return useStore(appStore, useShallow(select));
}

export function activeTab(state: AppState): Tab | undefined {
  return state.tabs.find((tab) => tab.id === state.activeTab);
}

/** The active diagram, or undefined on the start page. */
export function activeDoc(state: AppState): Diagram | undefined {
  return activeTab(state)?.editor.doc;
}

function changeTab(id: string | null, change: (tab: Tab) => Tab): void {
  appStore.setState((state) => ({ tabs: state.tabs.map((tab) => (tab.id === id ? change(tab) : tab)) }));
}

function changeActive(change: (tab: Tab) => Tab): void {
  changeTab(appStore.getState().activeTab, change);
}

/** Runs a command on the active diagram as one undo step. */
export function run<A>(command: Command<A>, args: A, mergeKey?: string): void {
  changeActive((tab) => withLiving({ ...tab, editor: commit(tab.editor, command, args, newId, mergeKey) }));
  // What was said before is no longer what just happened.
  if (appStore.getState().view.status !== '') say('');
}

export function undoStep(): void {
  const step = activeTab(appStore.getState())?.editor.past.at(-1);
  changeActive((tab) => withLiving({ ...tab, editor: undo(tab.editor) }));
  if (step) say(`Undone: ${step.label}`);
}

export function redoStep(): void {
  const [step] = activeTab(appStore.getState())?.editor.future ?? [];
  changeActive((tab) => withLiving({ ...tab, editor: redo(tab.editor) }));
  if (step) say(`Redone: ${step.label}`);
}

/** A selection never names what is gone, and of what is folded away only the row that hides it. */
function withLiving(tab: Tab): Tab {
  const { doc } = tab.editor;
  const drawnAs = ({ id, kind }: DiagramNode) => (kindOf(kind).listedOnly ? id : shownAs(doc, id));
  const living = {
    nodes: [...new Set(tab.selection.nodes.flatMap((id) => doc.nodes[id] ?? []).map(drawnAs))],
    wires: tab.selection.wires.filter((id) => doc.wires[id] && !isFoldedAway(doc, doc.wires[id])),
  };
  return sameSelection(living, tab.selection) ? tab : { ...tab, selection: living };
}

function sameSelection(a: Selection, b: Selection): boolean {
  return shallow(a.nodes, b.nodes) && shallow(a.wires, b.wires);
}

export function select(selection: { readonly nodes?: readonly NodeId[]; readonly wires?: readonly WireId[] }): void {
  changeActive((tab) => {
    const next = { ...NOTHING, ...selection };
    return sameSelection(next, tab.selection) ? tab : { ...tab, selection: next };
  });
}

/** Opens a diagram in a tab of its own, shows it, and gives the id of the tab. */
export function openTab(
  doc: Diagram,
  name: string,
  token: string | null,
  template: OpenedTemplate | null = null,
): string {
  const tab = newTab(doc, name, token, template);
  appStore.setState((state) => ({ tabs: [...state.tabs, tab], activeTab: tab.id, goTo: { what: 'fit' } }));
  return tab.id;
}

export function showTab(id: string | null): void {
  appStore.setState({ activeTab: id });
}

/** Closes a tab without asking; its neighbour is shown. */
export function closeTab(id: string): void {
  appStore.setState((state) => {
    const at = state.tabs.findIndex((tab) => tab.id === id);
    const tabs = state.tabs.filter((tab) => tab.id !== id);
    const next = tabs[Math.min(at, tabs.length - 1)]?.id ?? null;
    return { tabs, activeTab: state.activeTab === id ? next : state.activeTab };
  });
}

/** Shows in a tab what its file holds now; the history of what it held before goes. */
export function reloadTab(id: string, doc: Diagram, template: OpenedTemplate | null = null): void {
  changeTab(id, (tab) => ({ ...tab, template, editor: startEditing(doc), saved: doc, selection: NOTHING }));
}

/** The document `doc` of a tab is now what its diagram file holds. Edits made meanwhile stay dirty. */
export function markSaved(id: string, doc: Diagram, file: { readonly name: string; readonly token: string }): void {
  changeTab(id, (tab) => ({ ...tab, saved: doc, name: file.name, token: file.token, template: null }));
}

/** The document `doc` of a tab is now what its templates hold, and where its layout is kept. */
export function markTemplateSaved(id: string, doc: Diagram, template: OpenedTemplate, name: string): void {
  changeTab(id, (tab) => ({ ...tab, saved: doc, name, token: template.files[0]?.token ?? null, template }));
}

/** A tab that was drawn is now that of templates: what was pasted onto an empty drawing. */
export function adoptTemplate(id: string, name: string, template: OpenedTemplate): void {
  changeTab(id, (tab) => ({ ...tab, name, template }));
}

export function setView(change: Partial<View>): void {
  appStore.setState((state) => ({ view: { ...state.view, ...change } }));
}

/** Asks the canvas to go somewhere; containers that are folded around the nodes it shall show are unfolded. */
export function goTo(target: GoTo | null): void {
  const doc = activeDoc(appStore.getState());
  const around = target?.what === 'nodes' && doc ? target.ids.flatMap((id) => foldedAround(doc, id)) : [];
  if (around.length > 0) run(unfoldNodes, { ids: around });
  appStore.setState({ goTo: target });
}

/** Says in one sentence what happened; read out by screen readers. */
export function say(status: string): void {
  setView({ status });
}

export function anyDirty(state: AppState): boolean {
  return state.tabs.some(isDirty);
}
