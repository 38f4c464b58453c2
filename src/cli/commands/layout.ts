import type { LayoutArguments } from '../commands';
import { type Io, type Outcome, refused } from '../io';
import { fileName } from '../one-line';
import { readDesign } from '../read-design';
import { tidied } from '../tidy';
import { writeDiagram } from '../write-diagram';

/** `drawbridge layout FILE --out FILE`: the same design, laid out anew; both may be one file. */
export async function runLayout({ operands: [file = ''], values }: LayoutArguments, io: Io): Promise<Outcome> {
  const design = await readDesign(file, io);
  if (!design.ok) return refused(design.error);
  const { out = '' } = values;
  const problem = await writeDiagram(out, await tidied(design.value.diagram), io);
  if (problem !== undefined) return refused(problem);
  return { status: 0, out: `Wrote ${fileName(out)}.\n` };
}
