import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { writeAtomically } from '../../src/disk/write-atomically';
import { temporaryFolder } from '../support/temporary-folder';

afterEach(() => vi.restoreAllMocks());

function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: no`), { code });
}

function existing(): { folder: string; path: string } {
  const folder = temporaryFolder();
  const path = join(folder, 'a.drawbridge');
  writeFileSync(path, 'old');
  return { folder, path };
}

/** Lets one step of the next open file fail, as a full disk or a pulled stick would. */
function failAt(step: 'writeFile' | 'sync'): void {
  const open = fs.open;
  vi.spyOn(fs, 'open').mockImplementation(async (...args) => {
    const handle = await open(...args);
    vi.spyOn(handle, step).mockRejectedValue(systemError('ENOSPC'));
    return handle;
  });
}

describe('a failure leaves the old file whole and nothing beside it', () => {
  it.each([
    ['while writing', () => failAt('writeFile')],
    ['while flushing to the disk', () => failAt('sync')],
    ['while renaming', () => void vi.spyOn(fs, 'rename').mockRejectedValue(systemError('EIO'))],
  ])('%s', async (_when, breakDisk) => {
    const { folder, path } = existing();
    breakDisk();
    await expect(writeAtomically(path, 'new')).rejects.toThrow();
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.drawbridge']);
  });
});

it('replaces the text and leaves nothing beside it', async () => {
  const { folder, path } = existing();
  await writeAtomically(path, 'new ü\n');
  expect(readFileSync(path, 'utf8')).toBe('new ü\n');
  expect(readdirSync(folder)).toEqual(['a.drawbridge']);
});

it('creates a file that was not there', async () => {
  const path = join(temporaryFolder(), 'new.drawbridge');
  await writeAtomically(path, 'x');
  expect(readFileSync(path, 'utf8')).toBe('x');
});

it('is patient with a file that a virus scanner holds for a moment', async () => {
  const { path } = existing();
  const rename = vi.spyOn(fs, 'rename');
  rename.mockRejectedValueOnce(systemError('EPERM')).mockRejectedValueOnce(systemError('EBUSY'));
  await writeAtomically(path, 'new');
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(rename).toHaveBeenCalledTimes(3);
});

it('gives up on a file that stays held, and leaves it whole', async () => {
  const { folder, path } = existing();
  vi.spyOn(fs, 'rename').mockRejectedValue(systemError('EBUSY'));
  await expect(writeAtomically(path, 'new')).rejects.toThrow('EBUSY');
  expect(readdirSync(folder)).toEqual(['a.drawbridge']);
  expect(readFileSync(path, 'utf8')).toBe('old');
});

it.skipIf(process.platform === 'win32')('keeps the permissions of the file', async () => {
  const { path } = existing();
  chmodSync(path, 0o640);
  await writeAtomically(path, 'new');
  expect(statSync(path).mode & 0o777).toBe(0o640);
});

it.skipIf(process.platform === 'win32')('writes to what a symbolic link stands for', async () => {
  const { folder, path } = existing();
  const link = join(folder, 'link.drawbridge');
  symlinkSync(path, link);
  await writeAtomically(link, 'new');
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readFileSync(path, 'utf8')).toBe('new');
});

it('leaves a whole text, whichever of many writers was last', async () => {
  const { folder, path } = existing();
  const texts = Array.from({ length: 20 }, (_, index) => `${index}`.repeat(50_000));
  await Promise.all(texts.map((text) => writeAtomically(path, text)));
  expect(texts).toContain(readFileSync(path, 'utf8'));
  expect(readdirSync(folder)).toEqual(['a.drawbridge']);
});
