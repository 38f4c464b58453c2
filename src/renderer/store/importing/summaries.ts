import { createStore, useStore } from 'zustand';
import type { ImportSummary } from '../../../model/import/summary';
import { type AppState, setView, useApp } from '../store';

/** What became what in the tabs that were imported: view state, to be shown again on demand. */
const summaryStore = createStore<Readonly<Record<string, ImportSummary>>>(() => ({}));

/** Notes what an import of a tab gave. */
export function noteSummary(tab: string, summary: ImportSummary): void {
  summaryStore.setState({ [tab]: summary });
}

/** Notes what an import of a tab gave, and shows it. */
export function showSummary(tab: string, summary: ImportSummary): void {
  noteSummary(tab, summary);
  setView({ dialog: 'imported' });
}

/** Whether there is a summary to show of the active tab. */
export function hasSummary({ activeTab }: Pick<AppState, 'activeTab'>): boolean {
  return activeTab !== null && summaryStore.getState()[activeTab] !== undefined;
}

/** The summary of the active tab. */
export function useSummary(): ImportSummary | undefined {
  const active = useApp((state) => state.activeTab);
  return useStore(summaryStore, (all) => (active === null ? undefined : all[active]));
}
