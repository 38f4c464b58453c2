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
  const grows = ['text', 'nodeRef', 'rowRef', 'either'].includes(kind) || longest(fields[0]) > CHOICE_LETTERS;
  return { title, kind, fields, grows, width: Math.max(widthOf(kind, fields[0]), headWidth(title)) };
}

function kindOfCell([{ key, input }, ...others]: Column['fields']): CellKind {
  if (others.length > 0) return input.as === 'number' ? 'ports' : 'either';
  if (input.as === 'nodeRefs' || input.as === 'rows') throw new Error(`${key}: a list does not fit a cell`);
  return input.as;
}

const LETTER = 6.6;
const PADDING = 8;

/** Longer words of AWS are cut where the row has no room left; while it is edited the cell shows all of them. */
const CHOICE_LETTERS = 11;

/** Letters of the longest option of a choice. */
function longest({ input }: Field): number {
  return input.as === 'choice' ? Math.max(...input.options.map(({ length }) => length)) : 0;
}

function widthOf(kind: CellKind, field: Field): number {
  switch (kind) {
    case 'ports':
      return 10 * LETTER + PADDING;
    case 'number':
      return Math.min(5, String(field.meta.range?.[1] ?? 99_999).length) * LETTER + PADDING;
    case 'flag':
      return 24;
    case 'choice':
      return Math.min(CHOICE_LETTERS, longest(field)) * LETTER + PADDING;
    default:
      return 80;
  }
}

function headWidth(title: string): number {
  return title.length * 5.4 + 12;
}
