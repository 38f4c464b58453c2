import type {
  KeptDiagram,
  OpenedFile,
  Outcome,
  Platform,
  RecoveryCopy,
  SavedFile,
} from '../../src/renderer/platform/platform';

interface Stored {
  readonly name: string;
  readonly text: string;
  /** Another program wrote it since it was read or written here. */
  readonly changed: boolean;
}

/** When every recovery copy is kept. */
export const KEPT_AT = '2026-11-21T14:32:00.000Z';

function listed(id: string, name: string, tokens: RecoveryCopy['tokens']): RecoveryCopy {
  return { id, name, tokens, keptAt: KEPT_AT, folder: null };
}

/** A platform whose files are kept in memory, with pickers that choose what the test says. */
export function fakePlatform() {
  const files = new Map<string, Stored>();
  const sidecars = new Map<string, string>();
  const calls: string[] = [];
  const copies = new Map<string, KeptDiagram>();
  let refusal: Outcome<never> | null = null;
  let chosen: readonly string[] | null = null;
  let picked: Outcome<OpenedFile> = { status: 'cancelled' };
  let target: Outcome<SavedFile> = { status: 'cancelled' };

  const read = (token: string): Outcome<OpenedFile> => {
    const file = files.get(token);
    if (!file) return { status: 'error', error: { code: 'missing', name: token } };
    files.set(token, { ...file, changed: false });
    return { status: 'done', value: { token, name: file.name, text: file.text, sidecar: sidecars.get(token) } };
  };
  const write = ({ token, name }: SavedFile, text: string): Outcome<SavedFile> => {
    files.set(token, { name, text, changed: false });
    return { status: 'done', value: { token, name } };
  };

  const many = (names: readonly string[] | null): Outcome<readonly OpenedFile[]> => {
    if (names === null) return { status: 'cancelled' };
    const value = names.flatMap((name) => {
      const one = read(name);
      return one.status === 'done' ? [one.value] : [];
    });
    return { status: 'done', value };
  };

  const platform: Platform = {
    kind: 'browser',
    nativeMenu: false,
    openFile: async () => {
      calls.push('open');
      return picked.status === 'done' ? read(picked.value.token) : picked;
    },
    openTemplates: async (from) => {
      calls.push(`templates ${from}`);
      return many(chosen);
    },
    dropped: async () => many(chosen),
    openRecent: async (token) => {
      calls.push(`recent ${token}`);
      return read(token);
    },
    recentFiles: async () => [],
    forgetRecent: async () => {},
    saveFile: async ({ token, text, overwrite }) => {
      const file = files.get(token);
      calls.push(`save ${token}${overwrite ? ' over' : ''}`);
      if (!file) return { status: 'error', error: { code: 'missing', name: token } };
      if (file.changed && !overwrite) return { status: 'error', error: { code: 'changed-on-disk', name: file.name } };
      return write({ token, name: file.name }, text);
    },
    saveFileAs: async ({ suggestedName, text }) => {
      calls.push(`save as ${suggestedName}`);
      return target.status === 'done' ? write(target.value, text) : target;
    },
    hasSidecars: true,
    saveSidecar: async ({ token, text }) => {
      calls.push(`sidecar ${token}`);
      sidecars.set(token, text);
      return { status: 'done', value: undefined };
    },
    recovery: {
      keep: async ({ id, ...copy }) => {
        calls.push(`keep ${copy.name}`);
        if (refusal) return refusal;
        copies.set(id, copy);
        return { status: 'done', value: { keptAt: KEPT_AT } };
      },
      forget: async (id) => {
        calls.push(`forget ${copies.get(id)?.name}`);
        copies.delete(id);
      },
      list: async () => ({
        copies: [...copies].map(([id, { name, tokens }]) => listed(id, name, tokens)),
        setAside: [],
      }),
      open: async (id) => {
        const value = copies.get(id);
        return value ? { status: 'done', value } : { status: 'error', error: { code: 'missing', name: id } };
      },
    },
    exportFiles: async () => ({ status: 'cancelled' }),
    copyText: async () => {},
    verify: async (templates) => templates.map(() => ({ status: 'not-verified', reason: 'no validator in a test' })),
    openExternal: async () => {},
    setDirty: () => {},
    onCommand: () => () => {},
    onFileOpened: () => () => {},
    onCloseRequested: () => () => {},
  };

  return {
    platform,
    /** What was asked of the platform, in order. */
    calls,
    /** The recovery copies that are there, by the id of their tab. */
    copies,
    /** What becomes of the next recovery copies: null for keeping them. */
    refusesCopies: (outcome: Outcome<never> | null) => {
      refusal = outcome;
    },
    sidecarOf: (token: string) => sidecars.get(token),
    textOf: (token: string) => files.get(token)?.text,
    /** Puts a file on the disk; its token is its name. The open picker chooses it from now on. */
    hasFile: (name: string, text: string) => {
      files.set(name, { name, text, changed: false });
      picked = { status: 'done', value: { token: name, name, text } };
    },
    /** Another program writes a file. */
    othersWrite: (name: string, text: string) => files.set(name, { name, text, changed: true }),
    /** Files that the picker of several gives, or that are dropped, from now on. */
    choosesMany: (...names: readonly string[]) => {
      chosen = names;
    },
    /** What the open picker does from now on, instead of choosing a file. */
    opens: (outcome: Outcome<OpenedFile>) => {
      picked = outcome;
    },
    /** Where the save picker leads from now on: to a file of this name, or to no file. */
    savesAs: (to: string | Outcome<SavedFile>) => {
      target = typeof to === 'string' ? { status: 'done', value: { token: to, name: to } } : to;
    },
  };
}
