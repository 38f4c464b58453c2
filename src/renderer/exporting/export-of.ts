import type { Diagram } from '../../model/document/diagram';
import { type ExportFormat, printFiles, sizesOf } from '../../model/emit/index';
import { printJson } from '../../model/emit/json';
import { exportDiagram } from '../../model/export/export-diagram';
import { type Usage, usageOf } from '../../model/template/limits';
import type { ExportFile, StackSet } from '../../model/template/template';
import { today } from '../store/today';

export interface Exported {
  /** How many things AWS would refuse or break, as it is today. */
  readonly errors: number;
  readonly stacks: StackSet;
  readonly files: readonly ExportFile[];
  /** What each stack takes of CloudFormation's limits. */
  readonly usage: readonly Usage[];
  /** What AWS's validator is given: the same templates, as JSON, whatever the format. */
  readonly judged: readonly string[];
}

/** The files that exporting the diagram would write. Wires that AWS would refuse are left out. */
export function exportOf(doc: Diagram, to: ExportFormat): Exported {
  const { stacks, errors } = exportDiagram(doc, today());
  return {
    errors: errors.length,
    stacks,
    files: printFiles(stacks, to),
    usage: sizesOf(stacks, to).flatMap(usageOf),
    judged: stacks.stacks.map(printJson),
  };
}

/** A folder name for the export, from the name of the diagram. */
export function folderName(diagramName: string, to: ExportFormat): string {
  const stem =
    diagramName
      .replace(/\.drawbridge$/i, '')
      .replace(/[^A-Za-z0-9._-]+/g, '-')
      .replace(/^[-.]+|[-.]+$/g, '') || 'diagram';
  return to === 'cdk' ? `${stem}-cdk` : `${stem}-cloudformation`;
}
