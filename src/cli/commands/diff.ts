import { compareDiagrams } from '../../model/diff/compare';
import type { DiffArguments } from '../commands';
import { diffJson } from '../diff-json';
import { diffMarkdown } from '../diff-markdown';
import { diffText } from '../diff-text';
import { type Io, json, type Outcome, refused } from '../io';
import { paint } from '../paint';
import { readDesign } from '../read-design';

/** `drawbridge diff OLD NEW`: 0 when both are the same design, 1 when they differ. */
export async function runDiff({ operands: [old = '', now = ''], values }: DiffArguments, io: Io): Promise<Outcome> {
  if (old === '-' && now === '-') return refused('Standard input (-) can be read only once.');
  const before = await readDesign(old, io);
  if (!before.ok) return refused(before.error);
  const after = await readDesign(now, io);
  if (!after.ok) return refused(after.error);
  const comparison = compareDiagrams(before.value.diagram, after.value.diagram);
  return { status: comparison.isEqual ? 0 : 1, out: reportOf({ old, now }, comparison, values.format, io) };
}

function reportOf(
  compared: { readonly old: string; readonly now: string },
  comparison: ReturnType<typeof compareDiagrams>,
  format: DiffArguments['values']['format'],
  io: Io,
): string {
  if (format === 'json') return json(diffJson(compared, comparison));
  if (format === 'markdown') return diffMarkdown(compared, comparison);
  return diffText(compared, comparison, paint(io.colour));
}
