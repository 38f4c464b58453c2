/**
 * `npm run bench`: how fast the product is on this machine. Milliseconds belong to the machine; ratios within one run are
 * the result. `--model`, `--validation`, `--templates`, `--cli` and `--canvas` choose parts, `--json` prints data, `--quick` measures fewer times.
 */
import { cpus } from 'node:os';
import { measureCanvas } from './canvas/measure-canvas';
import { measureCommandLine } from './command-line';
import { measureDrawing } from './drawing';
import type { Row } from './measure';
import { measureModel } from './model';
import { printTable, withGrowth } from './table';
import { measureTemplates } from './templates';
import { measureTracing } from './tracing';
import { measureValidation } from './validation';

const flags = new Set(process.argv.slice(2));
const repeats = flags.has('--quick') ? 3 : 9;
const PARTS = ['--model', '--validation', '--templates', '--cli', '--canvas'];
const isWanted = (part: string) => flags.has(part) || !PARTS.some((each) => flags.has(each));

interface Part {
  readonly title: string;
  /** What the first number of a row is. */
  readonly first: string;
  readonly rows: readonly Row[];
}

const parts: Part[] = [];
if (isWanted('--model')) {
  parts.push(
    { title: 'Model', first: 'first ms', rows: withGrowth(measureModel([100, 1000, 10_000], repeats)) },
    { title: 'Routing and layout', first: 'first ms', rows: withGrowth(await measureDrawing([100, 1000], repeats)) },
  );
}
if (isWanted('--validation')) {
  const rows = withGrowth(await measureValidation([100, 1000, 5000, 10_000], repeats));
  parts.push({ title: 'Validation, every kind and all rules', first: 'p95 ms', rows });
  parts.push({ title: 'Traces', first: 'p95 ms', rows: withGrowth(measureTracing([100, 1000, 10_000])) });
}
if (isWanted('--templates')) {
  parts.push({ title: 'Templates, both ways', first: 'first ms', rows: await measureTemplates(repeats) });
}
if (isWanted('--cli')) {
  parts.push({ title: 'Command line, from process start', first: 'first ms', rows: await measureCommandLine(repeats) });
}
if (isWanted('--canvas')) {
  const rows = await measureCanvas([100, 1000], flags.has('--quick') ? 1 : 3);
  parts.push({ title: 'Canvas: processor ms of the main thread for each event', first: 'frame p95 ms', rows });
}

const machine = { cpus: cpus().length, model: cpus()[0]?.model ?? '', node: process.version };
if (flags.has('--json')) console.log(JSON.stringify({ machine, parts }, null, 2));
else {
  console.log(`${machine.cpus} x ${machine.model}, Node ${machine.node}\n`);
  for (const { title, first, rows } of parts) console.log(printTable(title, rows, first));
}
