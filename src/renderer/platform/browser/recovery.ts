import type { KeptDiagram, Outcome, Recovery, RecoveryCopy } from '../platform';
import { inStore } from './database';
import type { Known, KnownFiles } from './known-files';
import { done, failed, thrown } from './outcomes';
import { liveWindows, nameWindow } from './windows';

/** A copy as this browser keeps it, and the window that kept it. */
interface Entry extends KeptDiagram {
  readonly id: string;
  readonly keptAt: string;
  readonly window: string;
  /** By token, as they looked when they were last read or written. */
  readonly files: ReadonlyMap<string, Known>;
}

/** Recovery copies in this browser's own database. Copies of a window that is still open belong to it alone. */
export function createRecovery(known: KnownFiles): Recovery {
  const named = nameWindow();

  async function keep(copy: KeptDiagram & { readonly id: string }): Promise<Outcome<{ readonly keptAt: string }>> {
    const keptAt = new Date().toISOString();
    const files = new Map([...known].filter(([token]) => copy.tokens.includes(token)));
    try {
      const entry: Entry = { ...copy, keptAt, window: await named, files };
      await inStore('recovery', 'readwrite', (store) => store.put(entry));
      return done({ keptAt });
    } catch (error) {
      if (!isFull(error)) return thrown(error, copy.name);
      return failed({ code: 'failed', name: copy.name, detail: 'the browser has no room left' });
    }
  }

  /** Whether a copy belongs to this window or to none that is open. */
  async function claims(): Promise<(entry: Entry) => boolean> {
    const me = await named;
    const live = await liveWindows();
    return ({ window }) => window === me || !live.has(window);
  }

  async function list(): Promise<Awaited<ReturnType<Recovery['list']>>> {
    // A private window may have no database, and then nothing was kept in it.
    const all: readonly unknown[] = await inStore('recovery', 'readonly', (store) => store.getAll()).catch(() => []);
    const copies = all
      .filter(isEntry)
      .filter(await claims())
      .map(listed);
    return {
      copies: copies.sort((a, b) => b.keptAt.localeCompare(a.keptAt)),
      setAside: all.filter((entry) => !isEntry(entry)).map(nameOf),
    };
  }

  /** Does something with a copy while no other window may, unless it has become one of theirs. */
  function withCopy<T>(id: string, use: (entry: Entry) => Promise<T>): Promise<T | undefined> {
    return navigator.locks.request('drawbridge-recovery', async () => {
      const entry: unknown = await inStore('recovery', 'readonly', (store) => store.get(id)).catch(() => undefined);
      return isEntry(entry) && (await claims())(entry) ? use(entry) : undefined;
    });
  }

  async function take(entry: Entry): Promise<Outcome<KeptDiagram>> {
    try {
      const taken: Entry = { ...entry, window: await named };
      await inStore('recovery', 'readwrite', (store) => store.put(taken));
    } catch (error) {
      return thrown(error, entry.name);
    }
    for (const [token, file] of entry.files) known.set(token, file);
    return done({ name: entry.name, tokens: entry.tokens, text: entry.text });
  }

  return {
    keep,
    list,
    open: async (id) => (await withCopy(id, take)) ?? failed({ code: 'missing', name: 'The recovery copy' }),
    forget: async (id) => {
      await withCopy(id, () => inStore('recovery', 'readwrite', (store) => store.delete(id)).catch(() => undefined));
    },
  };
}

function listed({ id, name, keptAt, tokens }: Entry): RecoveryCopy {
  return { id, name, keptAt, tokens, folder: null };
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

/** Another version of this page may have kept something else. */
function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false;
  const entry: Partial<Record<keyof Entry, unknown>> = value;
  const texts = [entry.id, entry.name, entry.keptAt, entry.window, entry.text];
  return texts.every((text) => typeof text === 'string') && Array.isArray(entry.tokens) && entry.files instanceof Map;
}

function nameOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : 'without a name';
}
