import type { ImportSummary } from '../model/import/summary';
import { columns } from './columns';
import { counted } from './findings-text';
import { fileName, plain } from './one-line';

/** An import as the contract of the command line lays it down. */
export function importJson(out: string, { resources, nodes, wires, generic, warnings }: ImportSummary): unknown {
  return { out, resources, nodes, wires, generic, warnings };
}

/** What became what, what stayed as it is, and what could not be known. */
export function importText(out: string, summary: ImportSummary): string {
  const { resources, nodes, wires, became, warnings, outside } = summary;
  const rows = became.map(({ type, count, became: kind }) => [`  ${count}`, plain(type), plain(kind)]);
  const remarks = warnings.map((warning) => `  ${plain(warning)}`);
  return [
    `Imported ${counted(resources, 'resource')} into ${fileName(out)}: ${counted(nodes, 'node')}, ${counted(wires, 'wire')}.`,
    ...(rows.length === 0 ? [] : [columns(rows).trimEnd()]),
    ...(outside.length === 0 ? [] : [`${outside.map(({ label }) => plain(label)).join(', ')}: exists elsewhere.`]),
    ...(remarks.length === 0 ? [] : ['Worth knowing:', ...remarks]),
    '',
  ].join('\n');
}
