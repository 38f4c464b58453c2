import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { isDraft } from '../../src/disk/write-atomically';
import { temporaryFolder } from '../support/temporary-folder';

const WRITER = join(import.meta.dirname, 'endless-writer.ts');
const TSX = pathToFileURL(join(import.meta.dirname, '../../node_modules/tsx/dist/loader.mjs')).href;

/** A process that writes the file without end, from the moment its first text is there. */
async function writing(path: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', TSX, WRITER, path, 'a', 'b'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

it('a process that is killed while it saves leaves the old text or the new one, never half of one', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'orders.drawbridge');
  let interrupted = 0;
  for (let round = 0; round < 12; round++) {
    const child = await writing(path);
    await delay(Math.random() * 40);
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    const text = readFileSync(path, 'utf8');
    expect(text).toHaveLength(4_000_000);
    expect(text.replaceAll(text.charAt(0), '')).toBe('');
    const beside = readdirSync(folder).filter((name) => name !== 'orders.drawbridge');
    expect(beside.filter((name) => !isDraft(name))).toEqual([]);
    interrupted = beside.length;
  }
  // Drafts that stayed behind show that kills did hit a save, and not always the time between two.
  expect(interrupted).toBeGreaterThan(0);
}, 120_000);
