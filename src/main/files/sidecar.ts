import { basename } from 'node:path';
import { writeAtomically } from '../../disk/write-atomically';
import { done, failed, type Outcome } from '../../ipc/outcome';
import { diskFailure } from './disk-error';
import { readText } from './read-text';

/** How the file that keeps the layout of a template says what it is. */
const MARK = '"format": "drawbridge-layout"';

/** The file beside a template that keeps its layout. */
export function sidecarOf(path: string): string {
  return `${path}.drawbridge`;
}

/** The text of the sidecar of a file, where there is one that can be read. */
export async function readSidecar(path: string): Promise<string | undefined> {
  const read = await readText(sidecarOf(path));
  return read.status === 'done' && read.value.text.includes(MARK) ? read.value.text : undefined;
}

/** Writes the sidecar of a file. A diagram that somebody keeps under that name is left alone. */
export async function writeSidecar(path: string, text: string): Promise<Outcome<undefined>> {
  const target = sidecarOf(path);
  try {
    const there = await readText(target);
    const isOurs =
      there.status === 'done'
        ? there.value.text.includes(MARK)
        : there.status === 'error' && there.error.code === 'missing';
    if (!isOurs)
      return failed({ code: 'failed', name: basename(target), detail: 'another file of that name is there' });
    await writeAtomically(target, text);
    return done(undefined);
  } catch (error) {
    return diskFailure(error, target);
  }
}
