import { createStore, useStore } from 'zustand';
import type { Diagram } from '../../../model/document/diagram';
import type { NodeId } from '../../../model/kinds/fields';
import type { Protocol, TraceEnd, TraceRequest } from '../../../model/network/trace-types';
import { activeTab, appStore, setView, useApp } from '../store';

/** What one tab asks of a trace: view state, never undone and never saved. */
export interface TraceSession {
  readonly from: TraceEnd | null;
  readonly to: TraceEnd | null;
  readonly port: number | undefined;
  readonly protocol: Protocol | undefined;
  /** Nodes and zones that are switched off. */
  readonly down: readonly NodeId[];
  /** Which way is shown: 0 is the best one, others follow. */
  readonly way: number;
  /** The hop that is in focus; null leaves it to the answer. */
  readonly hop: number | null;
  /** The hop under the pointer. */
  readonly hover: number | null;
}

/** What the next click on the canvas chooses. */
export type Picking = 'from' | 'to' | 'off' | null;

export const NO_TRACE: TraceSession = {
  from: null,
  to: null,
  port: undefined,
  protocol: undefined,
  down: [],
  way: 0,
  hop: null,
  hover: null,
};

/** The traces of all tabs, and whether the canvas is asked for a node. */
export const tracingStore = createStore<{
  readonly sessions: Readonly<Record<string, TraceSession>>;
  readonly picking: Picking;
}>(() => ({ sessions: {}, picking: null }));

/** The trace of the active tab, outside components. */
export function currentTrace(): TraceSession {
  const tab = appStore.getState().activeTab;
  return (tab === null ? undefined : tracingStore.getState().sessions[tab]) ?? NO_TRACE;
}

/** The trace of the active tab, with what was deleted meanwhile left out. */
export function useTraceSession(): TraceSession {
  const tab = useApp(activeTab);
  const session = useStore(tracingStore, ({ sessions }) => (tab && sessions[tab.id]) ?? NO_TRACE);
  return tab ? living(session, tab.editor.doc) : NO_TRACE;
}

/** A session that names nothing that is gone; the same object while nothing is. */
export function living(session: TraceSession, doc: Diagram): TraceSession {
  const lives = (end: TraceEnd | null) => end === null || end === 'internet' || end === 'on-prem' || end in doc.nodes;
  const { from, to, down } = session;
  if (lives(from) && lives(to) && down.every((id) => id in doc.nodes)) return session;
  return {
    ...session,
    from: lives(from) ? from : null,
    to: lives(to) ? to : null,
    down: down.filter((id) => id in doc.nodes),
  };
}

/** What the engine is asked, once both ends are chosen. */
export function requestOf({ from, to, port, protocol, down }: TraceSession): TraceRequest | undefined {
  return from === null || to === null ? undefined : { from, to, port, protocol, down };
}

type Asked = Pick<TraceSession, 'from' | 'to' | 'port' | 'protocol' | 'down'>;

/** Asks for something else; the answer begins anew with its best way. */
export function changeTrace(change: Partial<Asked>): void {
  changeSession({ ...change, way: 0, hop: null, hover: null });
}

/** Looks at the same answer in another way. */
export function lookAt(change: Partial<Pick<TraceSession, 'way' | 'hop' | 'hover'>>): void {
  changeSession(change);
}

function changeSession(change: Partial<TraceSession>): void {
  const tab = appStore.getState().activeTab;
  if (tab === null) return;
  const next = { ...currentTrace(), ...change };
  tracingStore.setState(({ sessions }) => ({ sessions: { ...sessions, [tab]: next } }));
}

export function swapEnds(): void {
  const { from, to } = currentTrace();
  changeTrace({ from: to, to: from });
}

/** Switches a node or zone off, or on again. */
export function toggleOff(id: NodeId): void {
  const { down } = currentTrace();
  changeTrace({ down: down.includes(id) ? down.filter((each) => each !== id) : [...down, id] });
}

/** Forgets what was asked in the active tab. */
export function clearTrace(): void {
  changeSession(NO_TRACE);
  stopPicking();
}

/** Shows the panel. */
export function openTrace(): void {
  setView({ bottom: 'trace' });
}

/** Asks the canvas for a node. */
export function pick(picking: Picking): void {
  openTrace();
  tracingStore.setState({ picking });
}

export function stopPicking(): void {
  if (tracingStore.getState().picking !== null) tracingStore.setState({ picking: null });
}

/** Takes what was clicked on the canvas; after the beginning the end is asked for, while there is none. */
export function picked(id: NodeId): void {
  const { picking } = tracingStore.getState();
  if (picking === 'off') toggleOff(id);
  if (picking === null || picking === 'off') return;
  changeTrace({ [picking]: id });
  const isNext = picking === 'from' && currentTrace().to === null;
  tracingStore.setState({ picking: isNext ? 'to' : null });
}

/** What the canvas is asked for, while the panel is open. */
export function usePicking(): Picking {
  const isOpen = useTraceIsOpen();
  const picking = useStore(tracingStore, (state) => state.picking);
  return isOpen ? picking : null;
}

export function useTraceIsOpen(): boolean {
  return useApp((state) => state.view.bottom === 'trace' && activeTab(state) !== undefined);
}

/** Begins or ends the trace at the selected node, and asks for the other end while there is none. */
export function traceHere(end: 'from' | 'to'): void {
  const [id] = activeTab(appStore.getState())?.selection.nodes ?? [];
  if (id === undefined) return;
  openTrace();
  changeTrace({ [end]: id });
  const other = end === 'from' ? 'to' : 'from';
  tracingStore.setState({ picking: currentTrace()[other] === null ? other : null });
}
