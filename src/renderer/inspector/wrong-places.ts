import type { DiagramNode } from '../../model/document/diagram';
import { type Row, rowsIn } from '../../model/document/references';
import type { FieldPlace } from '../../model/findings/concerns';
import { parseCidr } from '../../model/lib/cidr';
import { type Field, rangeNote } from './fields';
import { columnsOf } from './table/columns';

/** The fields whose values cannot become a template: required and empty, out of range, or no block of addresses. */
export function wrongPlaces(node: DiagramNode, fields: readonly Field[]): readonly FieldPlace[] {
  const values: Readonly<Record<string, unknown>> = node.props;
  return fields.flatMap((field): readonly FieldPlace[] => {
    const { input, key } = field;
    if (input.as !== 'rows') return isWrong(field, values[key]) ? [{ node: node.id, prop: key }] : [];
    return rowsIn(node, key).flatMap((row) =>
      wrongIn(row, field).map((place) => ({ node: node.id, prop: key, ...place })),
    );
  });
}

function wrongIn(row: Row, list: Field): readonly { readonly row: Row['id']; readonly field: string }[] {
  const fields = list.input.as === 'rows' ? list.input.fields : [];
  const eithers = columnsOf(list).filter(
    ({ kind, fields: all }) => kind === 'either' && all.every(({ key }) => isEmpty(row[key])),
  );
  const wrong = fields.filter((field) => isWrong(field, row[field.key]));
  return [...wrong, ...eithers.map(({ fields: [first] }) => first)].map(({ key }) => ({ row: row.id, field: key }));
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}

function isWrong({ meta }: Field, value: unknown): boolean {
  if (isEmpty(value)) return meta.required === true;
  if (rangeNote(meta, value)) return true;
  return meta.cidr !== undefined && !isBlockList(String(value));
}

function isBlockList(text: string): boolean {
  return text.split(',').every((part) => parseCidr(part) !== undefined || part.includes(':'));
}
