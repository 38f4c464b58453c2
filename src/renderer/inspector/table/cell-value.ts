import type { DiagramNode } from '../../../model/document/diagram';
import type { Row } from '../../../model/document/references';
import type { Facts } from '../../../model/facts/facts';
import { NodeId } from '../../../model/kinds/fields';
import { readNumber } from '../../ui/number-text';
import { referenceOptions } from '../reference-options';
import { candidates, nameOf } from '../references';
import type { Column } from './columns';
import { portsText, readPorts } from './ports';

/** Where a cell is: its column, and the row of a node. */
export interface CellAt {
  readonly column: Column;
  readonly row: Row;
  readonly node: DiagramNode;
  readonly facts: Facts;
}

export type CellReading =
  | { readonly ok: true; readonly values: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly reason: string };

/** What a cell shows, and what its editor begins with. */
export function cellText(at: CellAt): string {
  const { column, row, node, facts } = at;
  const [field, other] = column.fields;
  const value = row[field.key];
  switch (column.kind) {
    case 'ports':
      return portsText(Number(value), Number(row[other?.key ?? field.key]));
    case 'either':
      return eitherText(at);
    case 'flag':
      return value === true ? 'yes' : 'no';
    case 'nodeRef':
    case 'rowRef': {
      if (value === null) return '';
      return referenceOptions({ field, value, node, row, facts }).find((option) => option.value === value)?.label ?? '';
    }
    default:
      return String(value ?? '');
  }
}

/** The node that an "either" cell names, or none when it holds text. */
export function namedIn({ column, row, facts }: CellAt): DiagramNode | undefined {
  if (column.kind !== 'either' && column.kind !== 'nodeRef') return undefined;
  for (const { key, input } of column.fields) {
    const id = NodeId.safeParse(row[key]);
    if (input.as === 'nodeRef' && id.success) return facts.graph.node(id.data);
  }
  return undefined;
}

function eitherText(at: CellAt): string {
  const named = namedIn(at);
  if (named) return nameOf(named);
  const texts = at.column.fields.filter(({ input }) => input.as === 'text').map(({ key }) => String(at.row[key] ?? ''));
  return texts.find((text) => text !== '') ?? '';
}

/** What a typed or chosen text means for the row, or why it means nothing. */
export function readCell(at: CellAt, text: string): CellReading {
  const [field, other] = at.column.fields;
  switch (at.column.kind) {
    case 'ports': {
      const ports = readPorts(text);
      return ports.ok ? accepted({ [field.key]: ports.from, [other?.key ?? field.key]: ports.to }) : ports;
    }
    case 'number': {
      const number = readNumber(text, {});
      return number.ok ? accepted({ [field.key]: number.value }) : number;
    }
    case 'either':
      return accepted(readEither(at, text.trim()));
    case 'flag':
      return accepted({ [field.key]: text === 'yes' });
    case 'nodeRef':
    case 'rowRef':
      return accepted({ [field.key]: text === '' ? null : text });
    default:
      return accepted({ [field.key]: text.trim() });
  }
}

function accepted(values: Readonly<Record<string, unknown>>): CellReading {
  return { ok: true, values };
}

/** A name of something drawn is that thing, the beginning of an id the text that has such ids, everything else the first text. */
function readEither({ column, node, facts }: CellAt, text: string): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  for (const { key, input } of column.fields) values[key] = input.as === 'nodeRef' ? null : '';
  for (const { key, input } of column.fields) {
    if (input.as !== 'nodeRef') continue;
    const named = candidates(facts, node, input.kinds, []).find((each) => sameName(nameOf(each), text));
    if (named) return { ...values, [key]: named.id };
  }
  const texts = column.fields.filter(({ input }) => input.as === 'text');
  const [first, ...others] = texts;
  const byId = others.find(({ meta }) => text.startsWith(idStem(meta.placeholder)));
  const target = byId ?? first;
  return target ? { ...values, [target.key]: text } : values;
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** `pl-` of an example such as `pl-0a1b2c3d4e5f67890`. */
function idStem(example = ' '): string {
  return example.slice(0, example.indexOf('-') + 1) || ' ';
}

/** True for a cell that says nothing in this row: ports of a rule for every protocol. */
export function isMoot({ column, row }: CellAt): boolean {
  return column.kind === 'ports' && (row.protocol === 'all' || row.protocol === 'icmp');
}
