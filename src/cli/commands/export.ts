import { resolve } from 'node:path';
import { type ExportFormat, printFiles, sizesOf } from '../../model/emit';
import { exportDiagram } from '../../model/export/export-diagram';
import { createFacts } from '../../model/facts/facts';
import { remarksOn } from '../../model/template/limits';
import type { StackSet } from '../../model/template/template';
import { placesIn } from '../checked';
import type { ExportArguments } from '../commands';
import { exportedJson, exportedText, refusedJson, refusedText, tooLargeJson, tooLargeText } from '../export-report';
import { type Io, json, type Outcome, refused } from '../io';
import { fileName } from '../one-line';
import { paint } from '../paint';
import { readDesign } from '../read-design';
import { today } from '../today';
import { hasErrors, unverified, verifyStacks } from '../verification';
import { writeFiles } from '../write-files';

/** `drawbridge export`: refuses a diagram with errors, verifies, and writes all files or none. */
export async function runExport({ operands: [file = ''], values }: ExportArguments, io: Io): Promise<Outcome> {
  const { to = 'cfn-yaml', out = '' } = values;
  const design = await readDesign(file, io);
  if (!design.ok) return refused(design.error);
  const { diagram, text } = design.value;
  const { errors, stacks: set } = exportDiagram(diagram, today());
  const mayExport = errors.length === 0 || values['allow-errors'] === true;
  if (!mayExport || set.stacks.length === 0) {
    const places = placesIn(design.value);
    const refusal = {
      file,
      text,
      places,
      to,
      out,
      diagram,
      facts: createFacts(diagram),
      errors: mayExport ? [] : errors,
    };
    return {
      status: 1,
      out: values.format === 'json' ? json(refusedJson(refusal)) : refusedText(refusal, paint(io.colour)),
    };
  }
  return write(set, to, out, values, io);
}

async function write(
  set: StackSet,
  to: ExportFormat,
  out: string,
  values: ExportArguments['values'],
  io: Io,
): Promise<Outcome> {
  const files = printFiles(set, to);
  const limits = remarksOn(sizesOf(set, to));
  if (limits.some(({ state }) => state === 'beyond')) {
    const refusal = { to, out, limits };
    return { status: 1, out: values.format === 'json' ? json(tooLargeJson(refusal)) : tooLargeText(refusal) };
  }
  const verified = values['no-verify'] ? unverified('switched off with --no-verify') : await verifyStacks(set, to, io);
  const problem = await writeFiles(resolve(io.cwd, out), files);
  if (problem !== undefined) return refused(`Nothing was exported to ${fileName(out)}: ${problem}.`);
  const exported = { to, out, set, files, verified, limits };
  const report = values.format === 'json' ? json(exportedJson(exported)) : exportedText(exported);
  return { status: hasErrors(verified) && !values['allow-errors'] ? 1 : 0, out: report };
}
