import { createReadStream } from 'node:fs';
import fs from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { isMissing } from '../../disk/disk-reason';
import { isDraft, writeAtomically } from '../../disk/write-atomically';
import type { Arg, Reply } from '../../ipc/contract';
import { done, failed, type Outcome } from '../../ipc/outcome';
import { diskFailure } from './disk-error';
import { shortFolder } from './short-folder';
import type { FileTokens } from './tokens';

/** The first line of a copy; what the renderer keeps of a diagram follows as it is. */
const Header = z.strictObject({
  format: z.literal('drawbridge-recovery'),
  version: z.literal(1),
  name: z.string(),
  keptAt: z.iso.datetime(),
  /** The files that saving writes, as they were when they were last read or written; null for one that has no place yet. */
  files: z.array(z.strictObject({ path: z.string().min(1), modified: z.number(), size: z.number() }).nullable()),
});
type Header = z.infer<typeof Header>;

const ENDING = '.recovery';
const COPY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.recovery$/i;
/** Where goes what is no copy, or one that cannot be read. */
const ASIDE = 'set-aside';

export interface RecoveryNeeds {
  readonly folder: string;
  readonly tokens: FileTokens;
  readonly home: string;
  readonly now: () => Date;
}

type Listed = Reply<'recovery:list'>;
type Recovered = Extract<Reply<'recovery:open'>, { status: 'done' }>['value'];

export type RecoveryCopies = ReturnType<typeof createRecoveryCopies>;

/**
 * Copies of diagrams with unsaved changes, one file each. Copies are named by id, files by token: no path comes from the
 * renderer. The app runs once for each folder of user data, so whatever is here at the start was left by a run that ended.
 */
export function createRecoveryCopies({ folder, tokens, home, now }: RecoveryNeeds) {
  const pathOf = (id: string) => join(folder, `${id}${ENDING}`);
  let last: Promise<unknown> = Promise.resolve();

  /** One after another: a list must not take a copy that is just being written for one that was left unfinished. */
  function inTurn<T>(run: () => Promise<T>): Promise<T> {
    const next = last.then(run);
    last = next.catch(() => undefined);
    return next;
  }

  async function keep({ id, name, tokens: files, text }: Arg<'recovery:keep'>): Promise<Reply<'recovery:keep'>> {
    const keptAt = now().toISOString();
    const header: Header = { format: 'drawbridge-recovery', version: 1, name, keptAt, files: files.map(fileOf) };
    try {
      await fs.mkdir(folder, { recursive: true });
      await writeAtomically(pathOf(id), `${JSON.stringify(header)}\n${text}`);
      return done({ keptAt });
    } catch (error) {
      return diskFailure(error, name);
    }
  }

  function fileOf(token: string | null): Header['files'][number] {
    const stamp = token === null ? undefined : tokens.stampOf(token);
    return token === null || stamp === undefined ? null : { path: tokens.pathOf(token), ...stamp };
  }

  async function list(): Promise<Listed> {
    const copies: Listed['copies'][number][] = [];
    const setAside: string[] = [];
    for (const name of await namesIn(folder)) {
      const header = COPY.test(name) ? headerIn(await firstLine(join(folder, name))) : undefined;
      if (header) copies.push(listed(name.slice(0, -ENDING.length), header));
      else if (isDraft(name)) await fs.rm(join(folder, name), { force: true });
      else setAside.push(await putAside(folder, name));
    }
    return { copies: copies.sort((a, b) => (a.keptAt < b.keptAt ? 1 : -1)), setAside };
  }

  function listed(id: string, { name, keptAt, files }: Header): Listed['copies'][number] {
    const [first] = files;
    return {
      id,
      name,
      keptAt,
      folder: first ? shortFolder(dirname(first.path), home) : null,
      tokens: files.map((file) => file && tokens.tokenOf(file.path)),
    };
  }

  /** The files are known again as they were then: saving over one that has changed since asks first. */
  async function open(id: string): Promise<Outcome<Recovered>> {
    const path = pathOf(id);
    try {
      const text = await fs.readFile(path, 'utf8');
      const end = text.indexOf('\n');
      const header = headerIn(text.slice(0, end));
      if (!header) return failed({ code: 'failed', name: basename(path), detail: 'it is not a recovery copy' });
      const opened = header.files.map((file) => {
        if (!file) return null;
        const token = tokens.tokenOf(file.path);
        tokens.setStamp(token, { modified: file.modified, size: file.size });
        return token;
      });
      return done({ name: header.name, tokens: opened, text: text.slice(end + 1) });
    } catch (error) {
      return diskFailure(error, path);
    }
  }

  return {
    keep: (copy: Arg<'recovery:keep'>) => inTurn(() => keep(copy)),
    list: () => inTurn(list),
    open: (id: string) => inTurn(() => open(id)),
    forget: (id: string) => inTurn(() => fs.rm(pathOf(id), { force: true })),
  };
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await fs.readdir(folder)).filter((name) => name !== ASIDE);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** The longest first line: a thousand files with long paths. What follows is large, and not needed for a list. */
const MOST_HEADER = 4 * 1024 * 1024;

/** Empty for what is no file that can be read. */
async function firstLine(path: string): Promise<string> {
  const parts: string[] = [];
  try {
    for await (const chunk of createReadStream(path, { encoding: 'utf8', end: MOST_HEADER })) {
      const [line, ...rest] = String(chunk).split('\n', 2);
      parts.push(line ?? '');
      if (rest.length > 0) return parts.join('');
    }
  } catch {
    return '';
  }
  return parts.join('');
}

function headerIn(line: string): Header | undefined {
  try {
    return Header.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

/** Kept, but out of the way; what cannot even be moved is left where it is, and told once more the next time. */
async function putAside(folder: string, name: string): Promise<string> {
  await fs.mkdir(join(folder, ASIDE), { recursive: true });
  await fs.rename(join(folder, name), join(folder, ASIDE, name)).catch(() => undefined);
  return name;
}
