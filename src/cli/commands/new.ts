import { open, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { diskReason } from '../../disk/disk-reason';
import type { NewArguments } from '../commands';
import { type Io, type Outcome, refused } from '../io';
import { didYouMean } from '../nearest';
import { fileName, plain } from '../one-line';
import { readStarterDiagram, readStarters } from '../starters';

/** `drawbridge new STARTER --out FILE`: writes a file of its own, never over another one. */
export async function runNew({ operands: [name = ''], values }: NewArguments, io: Io): Promise<Outcome> {
  const starters = await readStarters();
  const starter = starters.find((candidate) => candidate.name === name);
  if (!starter) {
    const names = starters.map((candidate) => candidate.name);
    return refused(`There is no starter ${plain(name).slice(0, 60)}${didYouMean(name, names)}`);
  }
  const out = values.out ?? '';
  const problem = await create(resolve(io.cwd, out), await readStarterDiagram(starter));
  if (problem !== undefined) return refused(`${fileName(out)} cannot be written: ${problem}.`);
  return { status: 0, out: `Wrote ${fileName(out)}: ${starter.title}.\n` };
}

/** Writes a new file, or says why not. */
async function create(path: string, text: string): Promise<string | undefined> {
  try {
    const file = await open(path, 'wx');
    try {
      await file.writeFile(text);
    } catch (cause) {
      // Half a file would look like a diagram; it is ours to remove, because `wx` made it.
      await rm(path, { force: true });
      throw cause;
    } finally {
      await file.close();
    }
    return undefined;
  } catch (cause) {
    const exists = cause instanceof Error && 'code' in cause && cause.code === 'EEXIST';
    return exists ? 'it exists already and is left as it is' : diskReason(cause);
  }
}
