import { z } from 'zod';
import { setLabel, setProp, setRowField } from '../../src/model/commands/edit-node';
import type { Diagram, DiagramNode } from '../../src/model/document/diagram';
import { type Row, rowLists, rowsIn } from '../../src/model/document/references';
import { type FieldMeta, metaOf, type NodeId } from '../../src/model/kinds/fields';
import { kindOf } from '../../src/model/kinds/registry';
import { sameData } from '../../src/model/lib/same-data';
import { run } from './run-command';

/** One simple property of one node, changed as the inspector would change it. */
export interface SingleChange {
  readonly node: NodeId;
  /** The property it is about, or its list of rows; `label` for the label. */
  readonly property: string;
  /** Such as `alb.scheme` or `alb.listeners.port`. */
  readonly what: string;
  readonly to: unknown;
  /** Makes the change: of thousands most are never made. */
  after(): Diagram;
  /** It comes or goes with a wire, which AWS may refuse. */
  readonly isOfWires?: boolean;
  /** Whether a node of another diagram is as it was changed. */
  isIn(node: DiagramNode | undefined, again: Diagram): boolean;
}

/** Every change of one label, property or field of a row to another value that the inspector offers. */
export function singleChanges(doc: Diagram): readonly SingleChange[] {
  return Object.values(doc.nodes).flatMap((node) => [
    labelChange(doc, node),
    ...ownChanges(doc, node),
    ...rowLists(node.kind).flatMap((list) => rowChanges(doc, node, list)),
  ]);
}

function labelChange(doc: Diagram, { id, kind, label }: DiagramNode): SingleChange {
  const to = `${label}-2`;
  return {
    node: id,
    property: 'label',
    what: `${kind}.label`,
    to,
    after: () => run(doc, setLabel, { id, label: to }),
    isIn: (node) => node?.label === to,
  };
}

function ownChanges(doc: Diagram, { id, kind, props }: DiagramNode): readonly SingleChange[] {
  return Object.entries(kindOf(kind).props.shape).flatMap(([prop, schema]) => {
    const to = otherValue(schema as z.ZodType, fieldOf(props, prop));
    if (to === undefined) return [];
    const after = () => run(doc, setProp, { id, prop, value: to });
    return [
      {
        node: id,
        property: prop,
        what: `${kind}.${prop}`,
        to,
        after,
        isIn: (node: DiagramNode | undefined) => sameData(fieldOf(node?.props, prop), to),
      },
    ];
  });
}

function rowChanges(doc: Diagram, node: DiagramNode, list: string): readonly SingleChange[] {
  const { id, kind } = node;
  const shape = rowSchema(kind, list);
  return rowsIn(node, list).flatMap((row) =>
    Object.entries(shape).flatMap(([field, schema]) => {
      const to = field === 'id' ? undefined : otherValue(schema, row[field]);
      if (to === undefined) return [];
      const after = () => run(doc, setRowField, { id, row: row.id, field, value: to });
      const isIn = (other: DiagramNode | undefined) => hasRow(other, list, row, { [field]: to });
      return [{ node: id, property: list, what: `${kind}.${list}.${field}`, to, after, isIn }];
    }),
  );
}

/** Some rows are called after their place in a text: the same row, or another one that says all that it says. */
function hasRow(node: DiagramNode | undefined, list: string, row: Row, changed: object): boolean {
  const [field = '', to] = Object.entries(changed)[0] ?? [];
  const wanted = { ...row, ...changed };
  const rows = node ? rowsIn(node, list) : [];
  return rows.some((each) =>
    each.id === row.id ? sameData(each[field], to) : sameData({ ...each, id: row.id }, wanted),
  );
}

function rowSchema(kind: string, list: string): Readonly<Record<string, z.ZodType>> {
  const schema = withoutDefault(kindOf(kind).props.shape[list] as z.ZodType);
  const row = schema instanceof z.ZodArray ? schema.element : undefined;
  return row instanceof z.ZodObject ? (row.shape as Record<string, z.ZodType>) : {};
}

function fieldOf(of: object | undefined, name: string): unknown {
  return (of as Readonly<Record<string, unknown>> | undefined)?.[name];
}

/** Another value of a simple property; undefined for lists and for what names nodes. */
export function otherValue(schema: z.ZodType, now: unknown): unknown {
  const meta = metaOf(schema);
  const type = withoutDefault(schema);
  if (meta.refersTo || meta.refersToRow || meta.rows) return undefined;
  if (type instanceof z.ZodBoolean) return now !== true;
  if (type instanceof z.ZodEnum) return type.options.find((option) => option !== now);
  if (typeof now === 'number') return otherNumber(now, meta);
  return typeof now === 'string' ? otherText(now, meta) : undefined;
}

function otherNumber(now: number, { range }: Partial<FieldMeta>): number {
  return range && now >= range[1] ? now - 1 : now + 1;
}

function otherText(now: string, { cidr, json, suggestions = {} }: Partial<FieldMeta>): string {
  if (json) return otherJson(now);
  if (cidr) return now.includes(':') ? '2001:db8:9::/64' : '10.99.0.0/24';
  if (/^\d+$/.test(now)) return String(Number(now) + 1);
  return Object.keys(suggestions).find((suggestion) => suggestion !== now) ?? `${now || 'text'}2`;
}

/** The same object with one more key; what is cut off or no JSON is typed anew. */
function otherJson(now: string): string {
  try {
    return JSON.stringify({ ...JSON.parse(now), Changed: 'yes' }, null, 2);
  } catch {
    return '{\n  "Changed": "yes"\n}';
  }
}

/** A schema without what it takes for nothing. */
export function withoutDefault(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodDefault ? withoutDefault(schema.unwrap() as z.ZodType) : schema;
}
