import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { alreadyThere, isSafeRelativePath, writeInto } from '../../../src/main/files/export-folder';
import { temporaryFolder } from '../../support/temporary-folder';

it.each(['template.yaml', 'lib/orders-stack.ts', 'a/b/c.json', '.gitignore', 'ü/日本.ts', 'console.ts', 'a b.txt'])(
  'lets %s through',
  (path) => {
    expect(isSafeRelativePath(path)).toBe(true);
  },
);

it.each([
  '',
  '.',
  '..',
  '../a',
  'a/../b',
  'a/./b',
  '/a',
  'a//b',
  'a/',
  'a\\b',
  'C:a',
  'a:stream',
  'con',
  'NUL.txt',
  'lpt1.ts',
  'a.',
  'a ',
  'a\u0000b',
  'a\nb',
  'a?b',
])('refuses %j', (path) => {
  expect(isSafeRelativePath(path)).toBe(false);
});

it('writes files and the folders they need', async () => {
  const folder = temporaryFolder();
  await writeInto(folder, [
    { path: 'a.txt', text: 'a' },
    { path: 'deep/er/b.txt', text: 'b' },
  ]);
  expect(readFileSync(join(folder, 'deep/er/b.txt'), 'utf8')).toBe('b');
});

it('writes nothing at all when one of the paths is refused', async () => {
  const folder = temporaryFolder();
  const files = [
    { path: 'fine.txt', text: '' },
    { path: '../outside.txt', text: '' },
  ];
  await expect(writeInto(folder, files)).rejects.toThrow('"../outside.txt"');
  expect(readdirSync(folder)).toEqual([]);
  expect(existsSync(join(folder, '../outside.txt'))).toBe(false);
});

it('tells which files are there already', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'b'), '');
  const files = ['a', 'b', 'c/d'].map((path) => ({ path, text: '' }));
  expect(await alreadyThere(folder, files)).toEqual(['b']);
});
