import { resolve } from 'node:path';
import type { ExportFormat } from '../../model/emit';
import { exportDiagram } from '../../model/export/export-diagram';
import { type PrintedExport, printExport } from '../../model/export/print-export';
import { createFacts } from '../../model/facts/facts';
import { remarksOn } from '../../model/template/limits';
import { placesIn } from '../checked';
import type { ExportArguments } from '../commands';
import {
  danglingJson,
  danglingText,
  exportedJson,
  exportedText,
  refusedJson,
  refusedText,
  tooLargeJson,
  tooLargeText,
} from '../export-report';
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
  const exported = exportDiagram(diagram, today());
  const { errors, stacks } = exported;
  const mayExport = errors.length === 0 || values['allow-errors'] === true;
  if (!mayExport || (stacks.stacks.length === 0 && !diagram.source)) {
    const refusal = {
      file,
      text,
      places: placesIn(design.value),
      to,
      out,
      diagram,
      facts: createFacts(diagram),
      errors: mayExport ? [] : errors,
    };
    return failed(values, refusedJson(refusal), () => refusedText(refusal, paint(io.colour)));
  }
  const printed = printExport(diagram, exported, to);
  if (printed.dangling.length > 0 && values['allow-errors'] !== true) {
    const refusal = { to, out, dangling: printed.dangling };
    return failed(values, danglingJson(refusal), () => danglingText(refusal));
  }
  return write(printed, to, out, values, io);
}

async function write(
  printed: PrintedExport,
  to: ExportFormat,
  out: string,
  values: ExportArguments['values'],
  io: Io,
): Promise<Outcome> {
  const { files, judged } = printed;
  const limits = remarksOn(printed.sizes);
  if (limits.some(({ state }) => state === 'beyond')) {
    const refusal = { to, out, limits };
    return failed(values, tooLargeJson(refusal), () => tooLargeText(refusal));
  }
  const verified = values['no-verify'] ? unverified('switched off with --no-verify') : await verifyStacks(judged, io);
  const problem = await writeFiles(resolve(io.cwd, out), files);
  if (problem !== undefined) return refused(`Nothing was exported to ${fileName(out)}: ${problem}.`);
  const exported = { to, out, printed, verified, limits };
  const report = values.format === 'json' ? json(exportedJson(exported)) : exportedText(exported);
  return { status: hasErrors(verified) && !values['allow-errors'] ? 1 : 0, out: report };
}

function failed({ format }: ExportArguments['values'], data: unknown, text: () => string): Outcome {
  return { status: 1, out: format === 'json' ? json(data) : text() };
}
