import { z } from 'zod';
import { setLabel, setProp, setRowField } from '../../src/model/commands/edit-node';
import type { Diagram, DiagramNode } from '../../src/model/document/diagram';
import { rowLists, rowsIn } from '../../src/model/document/references';
import { type FieldMeta, metaOf, type NodeId, type RowId } from '../../src/model/kinds/fields';
import { kindOf } from '../../src/model/kinds/registry';
import { run } from './run-command';

/** One simple property of one node, changed as the inspector would change it. */
export interface SingleChange {
  readonly node: NodeId;
  /** Such as `alb.scheme` or `alb.listeners.port`. */
  readonly what: string;
  readonly to: unknown;
  readonly after: Diagram;
  /** What the property is in a diagram; undefined where the node or row is not there. */
  readIn(doc: Diagram): unknown;
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
    what: `${kind}.label`,
    to,
    after: run(doc, setLabel, { id, label: to }),
    readIn: (other) => other.nodes[id]?.label,
  };
}

function ownChanges(doc: Diagram, { id, kind, props }: DiagramNode): readonly SingleChange[] {
  return Object.entries(kindOf(kind).props.shape).flatMap(([prop, schema]) => {
    const to = otherValue(schema as z.ZodType, fieldOf(props, prop));
    if (to === undefined) return [];
    const after = run(doc, setProp, { id, prop, value: to });
    return [
      {
        node: id,
        what: `${kind}.${prop}`,
        to,
        after,
        readIn: (other: Diagram) => fieldOf(other.nodes[id]?.props, prop),
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
      const after = run(doc, setRowField, { id, row: row.id, field, value: to });
      const readIn = (other: Diagram) => fieldOf(rowOf(other, id, list, row.id), field);
      return [{ node: id, what: `${kind}.${list}.${field}`, to, after, readIn }];
    }),
  );
}

function rowOf(doc: Diagram, id: NodeId, list: string, row: RowId): object | undefined {
  const node = doc.nodes[id];
  return node && rowsIn(node, list).find((each) => each.id === row);
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
function otherValue(schema: z.ZodType, now: unknown): unknown {
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

function otherText(now: string, { cidr, suggestions = {} }: Partial<FieldMeta>): string {
  if (cidr) return now.includes(':') ? '2001:db8:9::/64' : '10.99.0.0/24';
  return Object.keys(suggestions).find((suggestion) => suggestion !== now) ?? `${now || 'text'}2`;
}

function withoutDefault(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodDefault ? withoutDefault(schema.unwrap() as z.ZodType) : schema;
}
