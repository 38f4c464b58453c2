import { useEffect } from 'react';
import { createStore, useStore } from 'zustand';
import type { Diagram } from '../../../model/document/diagram';
import { newestAside } from '../newest-aside';
import { activeDoc, activeTab, appStore, setView, useApp } from '../store';
import { type CompareAnswer, compareAnswer } from './answer';

/** What one tab is compared with: view state, never undone and never saved. */
export interface CompareSession {
  readonly old: Diagram;
  /** What the older state is called: a file, or "the last saved state". */
  readonly name: string;
  /** The latest answer; null while there is none yet. */
  readonly answer: CompareAnswer | null;
}

const comparingStore = createStore<{ readonly sessions: Readonly<Record<string, CompareSession>> }>(() => ({
  sessions: {},
}));

/** The comparison of the active tab; undefined while it is compared with nothing. */
export function useComparison(): CompareSession | undefined {
  const tab = useApp((state) => state.activeTab);
  return useStore(comparingStore, ({ sessions }) => (tab === null ? undefined : sessions[tab]));
}

/** True while the active tab is compared with something. */
export function isComparing(): boolean {
  const tab = appStore.getState().activeTab;
  return tab !== null && comparingStore.getState().sessions[tab] !== undefined;
}

/** Compares the active tab with an older state, and shows the differences. */
export function startComparing(old: Diagram, name: string): void {
  const tab = appStore.getState().activeTab;
  if (tab === null) return;
  changeSession(tab, { old, name, answer: null });
  setView({ bottom: 'compare' });
}

/** Compares with the state that was saved or opened last. */
export function compareWithSaved(): void {
  const tab = activeTab(appStore.getState());
  if (tab) startComparing(tab.saved, `the last saved state of ${tab.name}`);
}

/** Takes the marks off the canvas. */
export function stopComparing(): void {
  const { activeTab: tab, view } = appStore.getState();
  if (tab === null) return;
  comparingStore.setState(({ sessions: { [tab]: _ended, ...sessions } }) => ({ sessions }));
  if (view.bottom === 'compare') setView({ bottom: 'problems' });
}

function changeSession(tab: string, session: CompareSession): void {
  comparingStore.setState(({ sessions }) => ({ sessions: { ...sessions, [tab]: session } }));
}

/** Both designs are checked and traced for it. */
const compareAside = newestAside(
  () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }),
  compareAnswer,
);

/** Pause in typing or dragging after which the differences follow. */
const PAUSE_MS = 250;

/** Keeps the differences up with the document while whoever calls this is on the screen. */
export function useLiveComparison(): CompareSession | undefined {
  const session = useComparison();
  const tab = useApp((state) => state.activeTab);
  const doc = useApp(activeDoc);
  const { nodes, wires, settings } = doc ?? {};
  const old = session?.old;
  // Where a node is drawn is no difference.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a drag changes the layout alone
  useEffect(() => {
    if (!old || !doc || tab === null) return;
    const isFirst = comparingStore.getState().sessions[tab]?.answer === null;
    const timer = setTimeout(
      () =>
        compareAside({ old, now: doc }, (answer) => {
          const current = comparingStore.getState().sessions[tab];
          if (current?.old === old) changeSession(tab, { ...current, answer });
        }),
      isFirst ? 0 : PAUSE_MS,
    );
    return () => clearTimeout(timer);
  }, [tab, old, nodes, wires, settings]);
  return session;
}
