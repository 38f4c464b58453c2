import type { OpenedFile, Outcome, Platform, SavedFile } from '../../src/renderer/platform/platform';

interface Stored {
  readonly name: string;
  readonly text: string;
  /** Another program wrote it since it was read or written here. */
  readonly changed: boolean;
}

/** A platform whose files are kept in memory, with pickers that choose what the test says. */
export function fakePlatform() {
  const files = new Map<string, Stored>();
  const calls: string[] = [];
  let picked: Outcome<OpenedFile> = { status: 'cancelled' };
  let target: Outcome<SavedFile> = { status: 'cancelled' };

  const read = (token: string): Outcome<OpenedFile> => {
    const file = files.get(token);
    if (!file) return { status: 'error', error: { code: 'missing', name: token } };
    files.set(token, { ...file, changed: false });
    return { status: 'done', value: { token, name: file.name, text: file.text } };
  };
  const write = ({ token, name }: SavedFile, text: string): Outcome<SavedFile> => {
    files.set(token, { name, text, changed: false });
    return { status: 'done', value: { token, name } };
  };

  const platform: Platform = {
    kind: 'browser',
    nativeMenu: false,
    openFile: async () => {
      calls.push('open');
      return picked.status === 'done' ? read(picked.value.token) : picked;
    },
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
    textOf: (token: string) => files.get(token)?.text,
    /** Puts a file on the disk; its token is its name. The open picker chooses it from now on. */
    hasFile: (name: string, text: string) => {
      files.set(name, { name, text, changed: false });
      picked = { status: 'done', value: { token: name, name, text } };
    },
    /** Another program writes a file. */
    othersWrite: (name: string, text: string) => files.set(name, { name, text, changed: true }),
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
