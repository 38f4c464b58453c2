import fs from 'node:fs/promises';
import { z } from 'zod';
import { writeAtomically } from '../../disk/write-atomically';

const MOST = 12;

const Stored = z.strictObject({
  version: z.literal(1),
  files: z.array(z.strictObject({ path: z.string().min(1), openedAt: z.iso.datetime() })),
});
export type RecentPath = z.infer<typeof Stored>['files'][number];

export type RecentFiles = ReturnType<typeof createRecentFiles>;

/** The files opened or saved last, newest first, kept as JSON. A list that cannot be read counts as empty: it is a convenience. */
export function createRecentFiles(storedAt: string) {
  let last: Promise<unknown> = Promise.resolve();

  async function read(): Promise<RecentPath[]> {
    try {
      return Stored.parse(JSON.parse(await fs.readFile(storedAt, 'utf8'))).files.slice(0, MOST);
    } catch {
      return [];
    }
  }

  /** One change after another: two at once would each write a list without the other's file. */
  function change(edit: (files: RecentPath[]) => RecentPath[]): Promise<void> {
    const next = last.then(async () => {
      const files = edit(await read()).slice(0, MOST);
      await writeAtomically(storedAt, `${JSON.stringify({ version: 1, files }, null, 2)}\n`);
    });
    last = next.catch(() => undefined);
    return next;
  }

  return {
    list: (): Promise<RecentPath[]> => last.then(read),
    add: (path: string, openedAt: Date): Promise<void> =>
      change((files) => [{ path, openedAt: openedAt.toISOString() }, ...files.filter((file) => file.path !== path)]),
    forget: (path: string): Promise<void> => change((files) => files.filter((file) => file.path !== path)),
  };
}
