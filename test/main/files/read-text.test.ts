import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readText, SIZE_LIMIT } from '../../../src/main/files/read-text';
import { temporaryFolder } from '../../support/temporary-folder';

function fileWith(content: string | Uint8Array): string {
  const path = join(temporaryFolder(), 'a.drawbridge');
  writeFileSync(path, content);
  return path;
}

it('reads UTF-8', async () => {
  expect(await readText(fileWith('Grüße 👋\n'))).toMatchObject({ status: 'done', value: { text: 'Grüße 👋\n' } });
});

it('takes the byte order mark off', async () => {
  expect(await readText(fileWith('\uFEFF{}'))).toMatchObject({ status: 'done', value: { text: '{}' } });
});

it.each([
  ['a picture', [0x89, 0x50, 0x4e, 0x47]],
  ['Latin-1', [0x47, 0x72, 0xfc, 0xdf, 0x65]],
  ['UTF-16', [0xff, 0xfe, 0x7b, 0x00]],
  ['a character cut in half', [0x7b, 0xf0, 0x9f, 0x91]],
])('says that %s is not text', async (_what, bytes) => {
  const error = { code: 'not-text', name: 'a.drawbridge' };
  expect(await readText(fileWith(Uint8Array.from(bytes)))).toEqual({ status: 'error', error });
});

it('reads a file of exactly the limit and refuses one byte more', async () => {
  expect(await readText(fileWith('1234'), 4)).toMatchObject({ status: 'done' });
  const error = { code: 'too-large', name: 'a.drawbridge', bytes: 5, limit: 4 };
  expect(await readText(fileWith('12345'), 4)).toEqual({ status: 'error', error });
});

it('has a limit of 20 MB', async () => {
  const refused = await readText(fileWith(new Uint8Array(SIZE_LIMIT + 1)));
  expect(refused).toMatchObject({ error: { code: 'too-large', limit: 20 * 1024 * 1024 } });
});

it('says that a file is missing, or that a folder is none', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'sub'));
  expect(await readText(join(folder, 'gone'))).toEqual({ status: 'error', error: { code: 'missing', name: 'gone' } });
  expect(await readText(join(folder, 'sub'))).toMatchObject({ error: { code: 'failed', detail: 'not a file' } });
});
