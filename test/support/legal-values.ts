import { z } from 'zod';
import type { Diagram } from '../../src/model/document/diagram';
import { rowLists, rowShape, rowsIn } from '../../src/model/document/references';
import { metaOf } from '../../src/model/kinds/fields';
import { kindOf } from '../../src/model/kinds/registry';
import { DESIGNS } from '../model/designs/all';
import { type Dice, oneOf } from './dice';
import { everyKind } from './every-kind';
import { publicSite } from './public-site';
import { starters } from './starters';

type Values = Readonly<Record<string, unknown>>;

/** Designs that people drew, good and bad ones. */
export const WRITTEN: readonly Diagram[] = [
  everyKind(),
  publicSite().build(),
  ...starters.map(({ doc }) => doc),
  ...DESIGNS.map(({ doc }) => doc),
];

/** What people wrote into each property (`alb.name`, `alb.listeners.port`): what a text may be stands in no schema. */
const PROPERTIES = new Map<string, unknown[]>();
/** Rows that people wrote, by `kind.list`. */
const ROWS = new Map<string, Values[]>();

for (const node of WRITTEN.flatMap(({ nodes }) => Object.values(nodes))) {
  note(node.kind, node.props);
  for (const list of rowLists(node.kind)) {
    for (const row of rowsIn(node, list)) {
      note(`${node.kind}.${list}`, row);
      ROWS.set(`${node.kind}.${list}`, [...(ROWS.get(`${node.kind}.${list}`) ?? []), row]);
    }
  }
}

function note(of: string, values: object): void {
  for (const [name, value] of Object.entries(values)) {
    const known = PROPERTIES.get(`${of}.${name}`) ?? [];
    if (!known.includes(value)) PROPERTIES.set(`${of}.${name}`, [...known, value]);
  }
}

/** Another value that a simple property may have; the same for what names nodes or rows, and for lists. */
export function legalValue(of: string, name: string, schema: z.ZodType, now: unknown, dice: Dice): unknown {
  const { refersTo, refersToRow, rows, range, required, suggestions = {} } = metaOf(schema);
  const type = withoutDefault(schema);
  if (refersTo || refersToRow || rows || name === 'id') return now;
  if (type instanceof z.ZodBoolean) return dice(2) === 0;
  if (type instanceof z.ZodEnum) return oneOf(dice, type.options);
  const known = PROPERTIES.get(`${of}.${name}`) ?? [now];
  const written = oneOf(dice, required ? known.filter((value) => value !== '') : known) ?? now;
  if (typeof now === 'number') return range && dice(2) === 0 ? range[0] + dice(range[1] - range[0] + 1) : written;
  return dice(3) === 0 ? (oneOf(dice, Object.keys(suggestions)) ?? written) : written;
}

/** A row as somebody wrote it, with other values here and there; what it names is for the caller to say. */
export function legalRow(kind: string, list: string, id: string, dice: Dice): Values {
  const written = oneOf(dice, ROWS.get(`${kind}.${list}`) ?? []) ?? {};
  const row = Object.entries(rowShape(kindOf(kind).props, list)).flatMap(([name, schema]) => {
    const { refersTo, refersToRow } = metaOf(schema);
    const now = written[name] ?? schema.safeParse(undefined).data;
    if (name === 'id' || refersTo || refersToRow || now === undefined) return [];
    return [[name, dice(4) === 0 ? legalValue(`${kind}.${list}`, name, schema, now, dice) : now]];
  });
  return { ...Object.fromEntries(row), id };
}

function withoutDefault(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodDefault ? withoutDefault(schema.unwrap() as z.ZodType) : schema;
}
