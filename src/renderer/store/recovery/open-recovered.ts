import { appStore } from '../store';
import { newTab } from '../tab';
import type { Recovered } from './copy-text';

/** Opens a recovered diagram in a tab that has unsaved changes, and shows it; `id` is the one its copy is kept under. */
export function openRecovered(id: string, { doc, name, token, template, saved }: Recovered): void {
  const tab = { ...newTab(doc, name, token, template), id, saved };
  appStore.setState(({ tabs }) => ({ tabs: [...tabs, tab], activeTab: id, goTo: { what: 'fit' } }));
}
