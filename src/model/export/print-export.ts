import type { Diagram } from '../document/diagram';
import { type ExportFormat, printFiles, sizesOf } from '../emit';
import { printJson } from '../emit/json';
import { printYaml } from '../emit/yaml';
import type { StackSize } from '../template/limits';
import type { ExportFile } from '../template/template';
import type { Dangling } from '../writeback/dangling';
import { printImported } from '../writeback/print-imported';
import { writeTemplates } from '../writeback/write-templates';
import type { ExportedDiagram } from './export-diagram';

/** An export as it is written to a folder. */
export interface PrintedExport {
  readonly files: readonly ExportFile[];
  /** What counts against CloudFormation's limits, of each stack. */
  readonly sizes: readonly StackSize[];
  /** The templates that AWS's validator is asked about. */
  readonly judged: readonly { readonly stack: string; readonly text: string }[];
  /** Changes that have no place in an imported template, each in one sentence. */
  readonly unwritten: readonly string[];
  /** What kept text of an imported template refers to although it is gone. */
  readonly dangling: readonly Dangling[];
}

/** The files of an export. What was imported goes out as it came in, with what was changed since. */
export function printExport(doc: Diagram, exported: ExportedDiagram, to: ExportFormat): PrintedExport {
  const { stacks, drafts, errors } = exported;
  if (!doc.source) {
    const print = to === 'cfn-yaml' ? printYaml : printJson;
    const judged = stacks.stacks.map((stack) => ({ stack: stack.stackName, text: print(stack) }));
    return { files: printFiles(stacks, to), sizes: sizesOf(stacks, to), judged, unwritten: [], dangling: [] };
  }
  const { files, unwritten, dangling } = writeTemplates(doc, drafts, stacks);
  const warning = errors.length > 0 ? stacks.stacks[0]?.notes[0] : undefined;
  return { ...printImported(files, stacks, to, warning), unwritten, dangling };
}
