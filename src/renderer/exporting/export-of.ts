import type { Diagram } from '../../model/document/diagram';
import type { ExportFormat } from '../../model/emit/index';
import { printJson } from '../../model/emit/json';
import { exportDiagram } from '../../model/export/export-diagram';
import { printExport } from '../../model/export/print-export';
import { type Usage, usageOf } from '../../model/template/limits';
import type { ExportFile, StackSet } from '../../model/template/template';
import { nodesMade, templateTexts } from '../store/template/texts';
import { today } from '../store/today';
import type { Judged } from '../store/verdicts';

export interface Exported {
  /** How many things AWS would refuse or break, as it is today. */
  readonly errors: number;
  readonly stacks: StackSet;
  readonly files: readonly ExportFile[];
  /** What each stack takes of CloudFormation's limits. */
  readonly usage: readonly Usage[];
  /** What AWS's validator is given, and which node each logical id of it stands for: the same, whatever the format. */
  readonly judged: readonly Judged[];
}

/** The files that exporting the diagram would write. Wires that AWS would refuse are left out. */
export function exportOf(doc: Diagram, to: ExportFormat): Exported {
  const exported = exportDiagram(doc, today());
  const { stacks, errors, drafts } = exported;
  const { files: printed, sizes } = printExport(doc, exported, to);
  const rest = { errors: errors.length, stacks, usage: sizes.flatMap(usageOf) };
  if (!doc.source) {
    const judged = stacks.stacks.map((stack) => ({ text: printJson(stack), nodes: nodesMade([stack]) }));
    return { ...rest, files: printed, judged };
  }
  // What was imported goes out as it came in, in its own format, with what was changed.
  const written = templateTexts({ doc, drafts, format: 'yaml' });
  const files = to === 'cdk' ? printed : written.map(({ name, text }) => ({ path: name, text }));
  return { ...rest, files, judged: written.map(({ text, nodes }) => ({ text, nodes })) };
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
