import type { Diagram } from '../../model/document/diagram';
import type { ExportFormat } from '../../model/emit/index';
import { printJson } from '../../model/emit/json';
import { exportDiagram } from '../../model/export/export-diagram';
import { type PrintedExport, printExport } from '../../model/export/print-export';
import { type Usage, usageOf } from '../../model/template/limits';
import type { StackSet } from '../../model/template/template';
import { nodesMade, nodesOfFile } from '../store/template/texts';
import { today } from '../store/today';
import type { Judged } from '../store/verdicts';

type Told = Pick<PrintedExport, 'files' | 'sizes' | 'asks' | 'unwritten' | 'unpublished' | 'dangling'>;

/** What an export would write, and all that is to be said of it. */
export interface Exported extends Told {
  /** How many things AWS would refuse or break, as it is today. */
  readonly errors: number;
  /** The stacks of what is drawn; an imported template may hold more than they do. */
  readonly stacks: StackSet;
  /** What each stack takes of CloudFormation's limits. */
  readonly usage: readonly Usage[];
  /** What AWS's validator is given, and which node each logical id of it stands for: the same, whatever the format. */
  readonly judged: readonly Judged[];
}

/** The files that exporting the diagram would write. Wires that AWS would refuse are left out. */
export function exportOf(doc: Diagram, to: ExportFormat): Exported {
  const exported = exportDiagram(doc, today());
  const { stacks, errors } = exported;
  const printed = printExport(doc, exported, to);
  const { files, sizes, asks, unwritten, unpublished, dangling } = printed;
  const judged = judgedOf(doc, stacks, printed);
  const told = { files, sizes, asks, unwritten, unpublished, dangling };
  return { ...told, errors: errors.length, stacks, usage: sizes.flatMap(usageOf), judged };
}

/** An imported template is judged as it would be saved. */
function judgedOf({ source }: Diagram, { stacks }: StackSet, { judged }: PrintedExport): readonly Judged[] {
  if (source) return judged.map(({ text }, i) => ({ text, nodes: nodesOfFile(source, i, stacks) }));
  return stacks.map((stack) => ({ text: printJson(stack), nodes: nodesMade([stack]) }));
}

/** A folder name for the export, from the name of the diagram. */
export function folderName(diagramName: string, to: ExportFormat): string {
  const stem =
    diagramName
      .replace(/\.(?:drawbridge|(?:template\.)?(?:ya?ml|json)|template)$/i, '')
      .replace(/[^A-Za-z0-9._-]+/g, '-')
      .replace(/^[-.]+|[-.]+$/g, '') || 'diagram';
  return to === 'cdk' ? `${stem}-cdk` : `${stem}-cloudformation`;
}
