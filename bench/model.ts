import type { Diagram } from '../src/model/document/diagram';
import { loadDiagram } from '../src/model/document/load';
import { saveDiagram } from '../src/model/document/save';
import { type ExportFormat, printFiles } from '../src/model/emit/index';
import { createFacts } from '../src/model/facts/facts';
import { judgeWire } from '../src/model/findings/judge-wire';
import { validate } from '../src/model/findings/validate';
import { buildStacks } from '../src/model/template/build';
import { attempts } from './attempts';
import { generateDiagram } from './diagram';
import { type Row, timed } from './measure';

const FORMATS: readonly ExportFormat[] = ['cfn-yaml', 'cfn-json', 'cdk'];

/** Load, save, validation, judging a wire and export at each size, in this process. */
export function measureModel(sizes: readonly number[], repeats: number): readonly Row[] {
  return sizes.flatMap((size) => measureSize(size, repeats));
}

function measureSize(size: number, repeats: number): readonly Row[] {
  const doc = generateDiagram(size);
  const text = saveDiagram(doc);
  const row = (what: string, run: () => unknown): Row => ({ what, size, ...timed(run, repeats) });
  return [
    row('save', () => saveDiagram(doc)),
    row('JSON.parse of the same text', () => JSON.parse(text)),
    row('load', () => opened(text)),
    row('validate everything', () => validate(doc)),
    judging(doc, size),
    ...FORMATS.map((format) => row(`export ${format}`, () => exported(doc, format))),
  ];
}

function opened(text: string): Diagram {
  const loaded = loadDiagram(text);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  return loaded.value;
}

/** Validation and export together, as the export dialog and the command line do it. */
function exported(doc: Diagram, format: ExportFormat): void {
  const files = printFiles(buildStacks(doc, validate(doc).drafts), format);
  if (files.length === 0) throw new Error('nothing was exported');
}

/** One target under the pointer while a wire is drawn: the median over targets of many kinds, with facts at hand. */
function judging(doc: Diagram, size: number): Row {
  const facts = createFacts(doc);
  const each = attempts(doc).map(({ from, row, to }) => timed(() => judgeWire(facts, from, row, to, 'aws'), 5));
  const sorted = each.map(({ median }) => median).sort((a, b) => a - b);
  const first = Math.max(...each.map((one) => one.first));
  return { what: 'judge one wire (first: the slowest)', size, first, median: sorted[sorted.length >> 1] ?? Number.NaN };
}
