import type { Row } from '../../../model/document/references';
import type { Field } from '../fields';

/** Numbers that a new row starts with where each row has one of its own, such as the number of an ACL entry: the highest and a step. */
export function nextNumbers(list: Field, rows: readonly Row[]): Readonly<Record<string, number>> {
  if (list.input.as !== 'rows' || rows.length === 0) return {};
  const numbered = list.input.fields.filter(({ meta }) => meta.numbering !== undefined);
  return Object.fromEntries(
    numbered.map(({ key, meta }) => [key, Math.max(...rows.map((row) => Number(row[key]))) + (meta.numbering ?? 1)]),
  );
}
