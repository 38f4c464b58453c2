import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { createDiagramFiles } from '../../../src/main/files/diagram-files';
import { createRecentFiles } from '../../../src/main/files/recent-files';
import { createRecoveryCopies } from '../../../src/main/files/recovery-copies';
import { createFileTokens } from '../../../src/main/files/tokens';
import { temporaryFolder } from '../../support/temporary-folder';

afterEach(() => vi.restoreAllMocks());

const [A, B] = ['3b241101-e2bb-4255-8caf-4136c566a962', '7c9e6679-7425-40de-944b-e07fc1f90ae7'] as const;

/** A run of the app over a folder that outlives it. */
function run(home: string, minute = 32) {
  const tokens = createFileTokens();
  const now = () => new Date(`2026-11-21T14:${minute}:00Z`);
  const recent = createRecentFiles(join(home, 'recent.json'));
  return {
    copies: createRecoveryCopies({ folder: join(home, 'recovery'), tokens, home, now }),
    files: createDiagramFiles({ tokens, recent, home, now }),
  };
}

function copy(id: string, text = '{}', tokens: readonly (string | null)[] = [null]) {
  return { id, name: 'orders.drawbridge', tokens, text };
}

async function opened(files: ReturnType<typeof run>['files'], path: string): Promise<string> {
  const outcome = await files.open(path);
  if (outcome.status !== 'done') throw new Error('not opened');
  return outcome.value.token;
}

it('a run that ended leaves its copies to the next one, newest first', async () => {
  const home = temporaryFolder();
  expect(await run(home).copies.list()).toEqual({ copies: [], setAside: [] });
  expect(await run(home, 31).copies.keep(copy(A, 'first\nof two'))).toEqual({
    status: 'done',
    value: { keptAt: '2026-11-21T14:31:00.000Z' },
  });
  await run(home, 32).copies.keep(copy(B));
  const { copies } = run(home);
  expect((await copies.list()).copies).toEqual([
    { id: B, name: 'orders.drawbridge', keptAt: '2026-11-21T14:32:00.000Z', folder: null, tokens: [null] },
    { id: A, name: 'orders.drawbridge', keptAt: '2026-11-21T14:31:00.000Z', folder: null, tokens: [null] },
  ]);
  expect(await copies.open(A)).toMatchObject({ value: { tokens: [null], text: 'first\nof two' } });
});

it('keeps one copy of a diagram, the last', async () => {
  const home = temporaryFolder();
  const { copies } = run(home);
  await Promise.all(['one', 'two', 'three'].map((text) => copies.keep(copy(A, text))));
  expect(await copies.open(A)).toMatchObject({ value: { text: 'three' } });
  expect(readdirSync(join(home, 'recovery'))).toHaveLength(1);
});

it('takes a copy away, and does not mind one that is gone', async () => {
  const home = temporaryFolder();
  const { copies } = run(home);
  await copies.keep(copy(A));
  await copies.forget(A);
  await copies.forget(A);
  expect(await copies.list()).toEqual({ copies: [], setAside: [] });
  expect(await copies.open(A)).toMatchObject({ status: 'error', error: { code: 'missing' } });
});

it('a copy that is opened knows its file, and saves over it', async () => {
  const home = temporaryFolder();
  const path = join(home, 'orders.drawbridge');
  writeFileSync(path, 'saved');
  const before = run(home);
  await before.copies.keep(copy(A, 'mine', [await opened(before.files, path)]));

  const { copies, files } = run(home);
  const [listed] = (await copies.list()).copies;
  expect(listed).toMatchObject({ folder: '~' });
  const recovered = await copies.open(A);
  if (recovered.status !== 'done') throw new Error('not opened');
  const [token] = recovered.value.tokens;
  expect(token).toBe(listed?.tokens[0]);
  expect(await files.save(token ?? '', 'mine', false)).toMatchObject({ status: 'done' });
  expect(readFileSync(path, 'utf8')).toBe('mine');
});

it('a file that was changed since the copy was made is not saved over unasked', async () => {
  const home = temporaryFolder();
  const path = join(home, 'orders.drawbridge');
  writeFileSync(path, 'saved');
  const before = run(home);
  await before.copies.keep(copy(A, 'mine', [await opened(before.files, path)]));
  utimesSync(path, new Date(), new Date(statSync(path).mtimeMs + 2000));

  const { copies, files } = run(home);
  const recovered = await copies.open(A);
  if (recovered.status !== 'done') throw new Error('not opened');
  const error = { code: 'changed-on-disk', name: 'orders.drawbridge' };
  expect(await files.save(recovered.value.tokens[0] ?? '', 'mine', false)).toEqual({ status: 'error', error });
  expect(readFileSync(path, 'utf8')).toBe('saved');
});

it.each([
  ['that was cut off', `${A}.recovery`, '{"format":"drawbridge-reco'],
  ['of nothing', `${A}.recovery`, ''],
  ['of a later version', `${A}.recovery`, '{"format":"drawbridge-recovery","version":2}\n{}'],
  ['of other data', `${A}.recovery`, '\u0000\u0001\n{}'],
  ['under a name of its own', 'notes.txt', 'mine'],
])('a copy %s is told once and kept aside, and the others are there', async (_what, name, content) => {
  const home = temporaryFolder();
  const folder = join(home, 'recovery');
  await run(home).copies.keep(copy(B));
  writeFileSync(join(folder, name), content);
  const { copies } = run(home);
  expect(await copies.list()).toMatchObject({ copies: [{ id: B }], setAside: [name] });
  expect(await copies.list()).toMatchObject({ copies: [{ id: B }], setAside: [] });
  expect(readFileSync(join(folder, 'set-aside', name), 'utf8')).toBe(content);
});

it('a folder in the place of a copy is kept aside too', async () => {
  const home = temporaryFolder();
  mkdirSync(join(home, 'recovery', `${A}.recovery`), { recursive: true });
  expect(await run(home).copies.list()).toEqual({ copies: [], setAside: [`${A}.recovery`] });
});

it('what a killed run did not finish writing goes, what it had written stays', async () => {
  const home = temporaryFolder();
  await run(home).copies.keep(copy(A, 'whole'));
  writeFileSync(join(home, 'recovery', `.${A}.recovery.0123456789ab.tmp`), '{"format":"drawbri');
  const { copies } = run(home);
  expect(await copies.list()).toMatchObject({ copies: [{ id: A }], setAside: [] });
  expect(await copies.open(A)).toMatchObject({ value: { text: 'whole' } });
  expect(readdirSync(join(home, 'recovery'))).toEqual([`${A}.recovery`]);
});

it('a list that is asked for while a copy is written leaves that copy whole', async () => {
  const { copies } = run(temporaryFolder());
  const [kept] = await Promise.all([copies.keep(copy(A, 'x'.repeat(5_000_000))), copies.list()]);
  expect(kept).toMatchObject({ status: 'done' });
  expect((await copies.list()).copies).toHaveLength(1);
});

it('says that the disk is full, and has the copy from before', async () => {
  const { copies } = run(temporaryFolder());
  await copies.keep(copy(A, 'before'));
  const rename = vi.spyOn(fs, 'rename').mockRejectedValue(Object.assign(new Error('no'), { code: 'ENOSPC' }));
  const error = { code: 'failed', name: 'orders.drawbridge', detail: 'the disk is full' };
  expect(await copies.keep(copy(A, 'after'))).toEqual({ status: 'error', error });
  rename.mockRestore();
  expect(await copies.open(A)).toMatchObject({ value: { text: 'before' } });
});
