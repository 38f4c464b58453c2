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

/** The rows drawn on a node, in the order of its lists: routes, listeners and their rules. */
export function rowsOf(node: WithProps): readonly Row[] {
  const [first, ...others] = kindOf(node.kind).rows ?? [];
  if (first === undefined) return [];
  if (others.length === 0) return rowsIn(node, first);
  return [first, ...others].flatMap((list) => rowsIn(node, list));
}

/** The rows of one list. */
export function rowsIn(node: WithProps, list: string): readonly Row[] {
  return (node.props as Readonly<Record<string, readonly Row[]>>)[list] ?? [];
}

/** Every row of a node, those of tables that are only in the inspector included. */
export function allRowsOf(node: WithProps): readonly Row[] {
  return rowLists(node.kind).flatMap((list) => rowsIn(node, list));
}

const LISTS = new Map<string, readonly string[]>();

/** The properties of a kind that are lists of rows, drawn ones first. */
export function rowLists(kindId: string): readonly string[] {
  const cached = LISTS.get(kindId);
  if (cached) return cached;
  const { props, rows: drawn = [] } = kindOf(kindId);
  const all = Object.keys(props.shape).filter((name) => metaOf(props.shape[name] as z.ZodType).rows);
  const lists = [...drawn, ...all.filter((name) => !drawn.includes(name))];
  LISTS.set(kindId, lists);
  return lists;
}

/** The list a row stands in, or undefined when the node has no such row. */
export function listOfRow(node: WithProps, row: string): string | undefined {
  return rowLists(node.kind).find((list) => rowsIn(node, list).some(({ id }) => id === row));
}

/** What people call a row of a list: `route`, `listener`. */
export function rowName(kindId: string, list: string): string {
  return metaOf(kindOf(kindId).props.shape[list] as z.ZodType).rows?.one ?? 'row';
}

/** Every node that this node's properties name, rows included. Which properties do so is said by the kind's schema. */
export function referencesOf(node: WithProps): readonly Reference[] {
  const found: Reference[] = [];
  const fields = referenceFields(node.kind);
  collect(node.props, fields.own, (to, name, i, kinds) => found.push({ path: pathOf(name, i), to, kinds }));
  for (const [list, inRows] of fields.inRows) {
    for (const [row, values] of rowsIn(node, list).entries()) {
      const at = `${list}[${row}].`;
      collect(values, inRows, (to, name, i, kinds) => found.push({ path: at + pathOf(name, i), to, kinds }));
    }
  }
  return found;
}

/** The same without where it stands, each once; `except` is a property of the node itself. */
export function idsNamedBy(node: WithProps, except?: string): ReadonlySet<NodeId> {
  const found = new Set<NodeId>();
  const fields = referenceFields(node.kind);
  collect(node.props, fields.own, (to, name) => {
    if (name !== except) found.add(to);
  });
  for (const [list, inRows] of fields.inRows) {
    for (const row of rowsIn(node, list)) collect(row, inRows, (to) => found.add(to));
  }
  return found;
}

/** Property -> kinds it may name. */
type Names = ReadonlyMap<string, readonly string[]>;

interface ReferenceFields {
  readonly own: Names;
  /** List of rows -> its fields that name nodes; lists without any are left out. */
  readonly inRows: ReadonlyMap<string, Names>;
}

const CACHE = new Map<string, ReferenceFields>();

/** Which properties of a kind, and of its rows, name nodes. */
export function referenceFields(kindId: string): ReferenceFields {
  const cached = CACHE.get(kindId);
  if (cached) return cached;
  const { props } = kindOf(kindId);
  const lists = rowLists(kindId).map((list) => [list, named(rowShape(props, list))] as const);
  const fields = { own: named(props.shape), inRows: new Map(lists.filter(([, names]) => names.size > 0)) };
  CACHE.set(kindId, fields);
  return fields;
}

const STRUCTURAL = new Map<string, readonly string[]>();

/** Properties of a kind itself that are an association or a route: what the node is about. */
export function structuralProps(kindId: string): readonly string[] {
  const cached = STRUCTURAL.get(kindId);
  if (cached) return cached;
  const props = Object.entries(kindOf(kindId).props.shape).flatMap(([name, schema]) => {
    const { edge, refersTo } = metaOf(schema as z.ZodType);
    return refersTo && (edge === 'association' || edge === 'route') ? [name] : [];
  });
  STRUCTURAL.set(kindId, props);
  return props;
}

const ROW_FIELDS = new Map<string, ReadonlyMap<string, readonly string[]>>();

/** Which fields of a kind's rows name rows (of other nodes, or of other lists of the same node), by list. */
export function rowReferenceFields(kindId: string): ReadonlyMap<string, readonly string[]> {
  const cached = ROW_FIELDS.get(kindId);
  if (cached) return cached;
  const { props } = kindOf(kindId);
  const lists = rowLists(kindId).map((list) => {
    const shape = rowShape(props, list);
    return [list, Object.keys(shape).filter((name) => metaOf(shape[name] as z.ZodType).refersToRow)] as const;
  });
  const fields = new Map(lists.filter(([, names]) => names.length > 0));
  ROW_FIELDS.set(kindId, fields);
  return fields;
}

function named(shape: Readonly<Record<string, unknown>>): Names {
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

/** What names a node: the property, which of several, and the kinds it may name. */
type Visit = (to: NodeId, name: string, i: number | undefined, kinds: readonly string[]) => void;

function collect(values: object, fields: Names, visit: Visit): void {
  for (const [name, kinds] of fields) {
    const value = (values as Readonly<Record<string, unknown>>)[name];
    if (typeof value === 'string') visit(value as NodeId, name, undefined, kinds);
    else if (Array.isArray(value)) for (const [i, to] of value.entries()) visit(to as NodeId, name, i, kinds);
  }
}

function pathOf(name: string, i: number | undefined): string {
  return i === undefined ? name : `${name}[${i}]`;
}
