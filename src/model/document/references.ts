import type { z } from 'zod';
import { metaOf, type NodeId, type RowId } from '../kinds/fields';
import { kindOf } from '../kinds/registry';

/** Anything with a kind and properties: a node of the document or a draft of one. */
interface WithProps {
  readonly kind: string;
  readonly props: object;
}

/** A property that names another node. `path` is for people and for files: `rules[2].peer`. */
export interface Reference {
  readonly path: string;
  readonly to: NodeId;
  readonly kinds: readonly string[];
}

export interface Row {
  readonly id: RowId;
  readonly [key: string]: unknown;
}

/** The rows a node shows: routes, listeners, rules. */
export function rowsOf(node: WithProps): readonly Row[] {
  const prop = kindOf(node.kind).rows;
  return prop === undefined ? [] : ((node.props as Record<string, Row[]>)[prop] ?? []);
}

/** Every node that this node's properties name, rows included. Which properties do so is said by the kind's schema. */
export function referencesOf(node: WithProps): readonly Reference[] {
  const found: Reference[] = [];
  const fields = referenceFields(node.kind);
  collect(node.props as Record<string, unknown>, fields.own, '', found);
  const rowsProp = kindOf(node.kind).rows;
  if (rowsProp !== undefined && fields.inRows.size > 0) {
    for (const [i, row] of rowsOf(node).entries()) collect(row, fields.inRows, `${rowsProp}[${i}].`, found);
  }
  return found;
}

interface ReferenceFields {
  /** Property -> kinds it may name. */
  readonly own: ReadonlyMap<string, readonly string[]>;
  readonly inRows: ReadonlyMap<string, readonly string[]>;
}

const CACHE = new Map<string, ReferenceFields>();

/** Which properties of a kind, and of its rows, name nodes. */
export function referenceFields(kindId: string): ReferenceFields {
  const cached = CACHE.get(kindId);
  if (cached) return cached;
  const kind = kindOf(kindId);
  const inRows = kind.rows === undefined ? new Map() : named(rowShape(kind.props, kind.rows));
  const fields = { own: named(kind.props.shape), inRows };
  CACHE.set(kindId, fields);
  return fields;
}

const ROW_FIELDS = new Map<string, readonly string[]>();

/** Which fields of a kind's rows name rows of other nodes. */
export function rowReferenceFields(kindId: string): readonly string[] {
  const cached = ROW_FIELDS.get(kindId);
  if (cached) return cached;
  const { rows, props } = kindOf(kindId);
  const shape = rows === undefined ? {} : rowShape(props, rows);
  const fields = Object.keys(shape).filter((name) => metaOf(shape[name] as z.ZodType).refersToRow);
  ROW_FIELDS.set(kindId, fields);
  return fields;
}

function named(shape: Readonly<Record<string, unknown>>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const [name, schema] of Object.entries(shape)) {
    const kinds = metaOf(schema as z.ZodType).refersTo;
    if (kinds) found.set(name, kinds);
  }
  return found;
}

/** The properties of one row of a list written with `rows(...)`. */
export function rowShape(props: z.ZodObject, list: string): Readonly<Record<string, z.ZodType>> {
  const schema = props.shape[list] as unknown as { unwrap(): { element: { shape: Record<string, z.ZodType> } } };
  return schema.unwrap().element.shape;
}

function collect(
  values: Readonly<Record<string, unknown>>,
  fields: ReadonlyMap<string, readonly string[]>,
  prefix: string,
  found: Reference[],
): void {
  for (const [name, kinds] of fields) {
    const value = values[name];
    if (typeof value === 'string') found.push({ path: prefix + name, to: value as NodeId, kinds });
    else if (Array.isArray(value)) {
      for (const [i, to] of value.entries()) found.push({ path: `${prefix}${name}[${i}]`, to: to as NodeId, kinds });
    }
  }
}
