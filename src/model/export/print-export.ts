import type { Diagram } from '../document/diagram';
import { type ExportFormat, printFiles, sizesOf } from '../emit';
import { printJson } from '../emit/json';
import { printYaml } from '../emit/yaml';
import type { SourceParameter } from '../source/template';
import type { StackSize } from '../template/limits';
import { errorsNote } from '../template/mark-errors';
import type { ExportFile } from '../template/template';
import { printImported } from '../writeback/print-imported';
import { silentChanges } from '../writeback/silent-changes';
import { type WrittenTemplates, writeTemplates } from '../writeback/write-templates';
import type { ExportedDiagram } from './export-diagram';

/** An export as it is written to a folder, and what is to be told of an imported template. */
export interface PrintedExport extends Omit<WrittenTemplates, 'files'> {
  readonly files: readonly ExportFile[];
  /** That it was exported although AWS would refuse it. */
  readonly warning: string | undefined;
  /** What counts against CloudFormation's limits, of each stack. */
  readonly sizes: readonly StackSize[];
  /** What each stack asks for when it is deployed. */
  readonly asks: readonly Asked[];
  /** The templates that AWS's validator is asked about. */
  readonly judged: readonly { readonly stack: string; readonly text: string }[];
}

/** The parameters of one stack. */
export interface Asked {
  readonly stack: string;
  readonly parameters: readonly Omit<SourceParameter, 'allowed'>[];
}

const NOTHING_TOLD = { unwritten: [], unpublished: [], dangling: [] };

/** The files of an export. What was imported goes out as it came in, with what was changed since. */
export function printExport(doc: Diagram, exported: ExportedDiagram, to: ExportFormat): PrintedExport {
  const { stacks, drafts, errors } = exported;
  const warning = errors.length > 0 ? errorsNote(errors.map(({ rule }) => rule)) : undefined;
  if (!doc.source) {
    const print = to === 'cfn-yaml' ? printYaml : printJson;
    const judged = stacks.stacks.map((stack) => ({ stack: stack.stackName, text: print(stack) }));
    const asks = stacks.stacks.map(({ stackName, parameters }) => ({
      stack: stackName,
      parameters: parameters.map(({ logicalId, ...parameter }) => ({ name: logicalId, ...parameter })),
    }));
    return { files: printFiles(stacks, to), sizes: sizesOf(stacks, to), asks, judged, warning, ...NOTHING_TOLD };
  }
  const written = writeTemplates(doc, drafts, stacks);
  const { files, ...told } = written;
  const unwritten = [...told.unwritten, ...silentChanges(doc, drafts, written)];
  return { ...printImported(files, stacks, to, warning), ...told, warning, unwritten };
}
