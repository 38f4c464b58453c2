import type { Finding } from '../../../model/findings/validate';
import { cidrNote, type Note } from '../cidr/cidr-note';
import { rangeNote } from '../fields';
import { type CellAt, cellText, isMoot } from './cell-value';

/** What is to be said about a cell: what is wrong with its value, what its block is, or what the field is for. */
export function cellNote(at: CellAt, finding: Finding | undefined): Note | undefined {
  const problem = ownNote(at);
  if (problem && problem.tone !== 'info') return problem;
  if (finding) return { tone: finding.severity, text: `${finding.rule}: ${finding.message}` };
  if (isMoot(at)) return { tone: 'info', text: `Protocol ${String(at.row.protocol)} has no ports.` };
  const help = at.column.fields[0].meta.help;
  return problem ?? (help === undefined ? undefined : { tone: 'info', text: help });
}

/** What the values themselves say, without any finding. */
function ownNote(at: CellAt): Note | undefined {
  const { column, row, node, facts } = at;
  if (column.kind === 'either' && cellText(at) === '') {
    return { tone: 'warning', text: `Still missing: ${column.fields.map(({ title }) => title).join(', or ')}.` };
  }
  for (const { key, meta, title } of column.fields) {
    const value = row[key];
    const beyond = rangeNote(meta, value);
    if (beyond) return { tone: 'error', text: `${title}: ${beyond}` };
    if (meta.required && (value === '' || value === null))
      return { tone: 'warning', text: `${title} is still missing.` };
    if (meta.cidr && typeof value === 'string' && value.trim() !== '') return cidrNote(value, node, facts);
  }
  return undefined;
}
