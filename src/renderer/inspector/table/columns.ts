import type { Field } from '../fields';

/** What a cell is edited as: one field, both ends of a range of ports, or a text or one of several references. */
export type CellKind = 'text' | 'number' | 'flag' | 'choice' | 'nodeRef' | 'rowRef' | 'ports' | 'either';

/** A column of a table of rows. */
export interface Column {
  readonly title: string;
  readonly kind: CellKind;
  /** The first one is what the cell is about. */
  readonly fields: readonly [Field, ...Field[]];
  /** Least width in px; cells that do not fit go to a second line of the row. */
  readonly width: number;
  readonly grows: boolean;
}

/** The columns of a list of rows as its schema names them; without a word from it, the first field is the only one. */
export function columnsOf(list: Field): readonly Column[] {
  const { input, meta } = list;
  if (input.as !== 'rows') throw new Error(`${list.key}: no list of rows`);
  const [first] = input.fields;
  const named = meta.columns ?? (first ? { [first.title]: [first.key] } : {});
  return Object.entries(named).map(([title, keys]) => {
    const [head, ...others] = keys.map((key) => fieldOf(list.key, input.fields, key));
    if (!head) throw new Error(`${list.key}: column ${title} has no field`);
    return columnOf(title, [head, ...others]);
  });
}

function fieldOf(list: string, fields: readonly Field[], key: string): Field {
  const field = fields.find((each) => each.key === key);
  if (!field) throw new Error(`${list}: a column names ${key}, which its rows lack`);
  return field;
}

/** The fields of a list's rows that no column shows. */
export function detailFields(list: Field): readonly Field[] {
  const shown = new Set(columnsOf(list).flatMap(({ fields }) => fields));
  return list.input.as === 'rows' ? list.input.fields.filter((field) => !shown.has(field)) : [];
}

function columnOf(title: string, fields: Column['fields']): Column {
  const kind = kindOfCell(fields);
  const grows = kind === 'text' || kind === 'nodeRef' || kind === 'rowRef' || kind === 'either';
  return { title, kind, fields, grows, width: Math.max(widthOf(kind, fields[0]), headWidth(title)) };
}

function kindOfCell([{ key, input }, ...others]: Column['fields']): CellKind {
  if (others.length > 0) return input.as === 'number' ? 'ports' : 'either';
  if (input.as === 'nodeRefs' || input.as === 'rows') throw new Error(`${key}: a list does not fit a cell`);
  return input.as;
}

const LETTER = 6.6;
const PADDING = 8;

function widthOf(kind: CellKind, { input, meta }: Field): number {
  switch (kind) {
    case 'ports':
      return 10 * LETTER + PADDING;
    case 'number':
      return Math.min(5, String(meta.range?.[1] ?? 99_999).length) * LETTER + PADDING;
    case 'flag':
      return 24;
    case 'choice':
      // Long words of AWS are cut: the cell shows all of them while it is edited.
      return (
        Math.min(11, Math.max(...(input.as === 'choice' ? input.options : ['']).map(({ length }) => length))) * LETTER +
        PADDING
      );
    default:
      return 80;
  }
}

function headWidth(title: string): number {
  return title.length * 5.6 + PADDING;
}
