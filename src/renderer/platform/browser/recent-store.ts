import { inStore } from './database';

/** A file opened or saved before: its handle where the browser gives one, else the text as it was. */
export interface RecentEntry {
  readonly token: string;
  readonly name: string;
  readonly openedAt: string;
  readonly source: { readonly handle: FileSystemFileHandle } | { readonly text: string };
}

const MOST = 12;

/** All entries, newest first; none where the browser keeps no data (private windows). */
export async function listRecent(): Promise<readonly RecentEntry[]> {
  const entries = await inStore<RecentEntry[]>('recent', 'readonly', (store) => store.getAll()).catch(() => []);
  return entries.sort((a, b) => b.openedAt.localeCompare(a.openedAt));
}

/** Adds or renews an entry and lets the oldest go. Keeping a list is a convenience: failing at it is not an error. */
export async function keepRecent(entry: RecentEntry): Promise<void> {
  await inStore('recent', 'readwrite', (store) => store.put(entry)).catch(() => undefined);
  const tooOld = (await listRecent()).slice(MOST);
  await Promise.all(tooOld.map(({ token }) => forgetRecent(token)));
}

/** Takes an entry off the list. */
export async function forgetRecent(token: string): Promise<void> {
  await inStore('recent', 'readwrite', (store) => store.delete(token)).catch(() => undefined);
}
