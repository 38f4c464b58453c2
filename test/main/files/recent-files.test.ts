import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createRecentFiles } from '../../../src/main/files/recent-files';
import { temporaryFolder } from '../../support/temporary-folder';

const noon = new Date('2026-11-21T12:00:00Z');

function listAt(content?: string): { path: string; recent: ReturnType<typeof createRecentFiles> } {
  const path = join(temporaryFolder(), 'recent-files.json');
  if (content !== undefined) writeFileSync(path, content);
  return { path, recent: createRecentFiles(path) };
}

async function paths(recent: ReturnType<typeof createRecentFiles>): Promise<readonly string[]> {
  return (await recent.list()).map(({ path }) => path);
}

it('puts the newest first and each file once', async () => {
  const { recent } = listAt();
  for (const path of ['/a', '/b', '/a']) await recent.add(path, noon);
  expect(await recent.list()).toEqual([
    { path: '/a', openedAt: '2026-11-21T12:00:00.000Z' },
    { path: '/b', openedAt: '2026-11-21T12:00:00.000Z' },
  ]);
});

it('keeps twelve', async () => {
  const { recent } = listAt();
  for (let index = 1; index <= 15; index += 1) await recent.add(`/${index}`, noon);
  expect(await paths(recent)).toEqual(
    ['15', '14', '13', '12', '11', '10', '9', '8', '7', '6', '5', '4'].map((n) => `/${n}`),
  );
});

it('loses none of several files that are added at once', async () => {
  const { recent } = listAt();
  await Promise.all(['/a', '/b', '/c'].map((path) => recent.add(path, noon)));
  expect([...(await paths(recent))].sort()).toEqual(['/a', '/b', '/c']);
});

it('forgets a file', async () => {
  const { recent } = listAt();
  await recent.add('/a', noon);
  await recent.add('/b', noon);
  await recent.forget('/b');
  expect(await paths(recent)).toEqual(['/a']);
});

it.each([
  ['half written', '{"version":1,"files":[{"pa'],
  ['of a later version', '{"version":2,"files":[]}'],
  ['of another shape', '{"version":1,"files":[{"path":7,"openedAt":"x"}]}'],
  ['empty', ''],
])('starts anew from a list that is %s', async (_what, content) => {
  const { path, recent } = listAt(content);
  expect(await recent.list()).toEqual([]);
  await recent.add('/a', noon);
  expect(JSON.parse(readFileSync(path, 'utf8')).files).toHaveLength(1);
});
