import type { z } from 'zod';
import { metaOf } from '../kinds/fields';
import { kindOf } from '../kinds/registry';
import { sameData } from '../lib/same-data';
import type { Diagram, DiagramNode } from './diagram';
import { type Row, rowLists, rowShape, rowsIn } from './references';

/** One property of an imported node, or one field of its rows, that is another one now. */
export interface FieldChange {
  readonly node: DiagramNode;
  /** The property; of a row, its list. */
  readonly name: string;
  /** What the inspector calls it. */
  readonly title: string;
  /** The node with this one thing as it was imported, whatever else of it was reverted before. */
  revert(node: DiagramNode): DiagramNode;
}

type Values = Readonly<Record<string, unknown>>;

/** What somebody changed of the nodes that were imported; rows that came or went are none of it. */
export function fieldChanges({ nodes, source }: Diagram): readonly FieldChange[] {
  const base = source?.base.nodes ?? {};
  return Object.values(nodes).flatMap((node) => {
    const was = base[node.id];
    return was && was !== node && was.kind === node.kind ? [...ownChanges(node, was), ...rowChanges(node, was)] : [];
  });
}

function ownChanges(node: DiagramNode, was: DiagramNode): readonly FieldChange[] {
  const [before, now] = [was.props as Values, node.props as Values];
  const lists = rowLists(node.kind);
  return Object.entries(kindOf(node.kind).props.shape).flatMap(([name, schema]) => {
    if (lists.includes(name) || sameData(before[name], now[name])) return [];
    return [changeOf(node, schema as z.ZodType, name, () => before[name])];
  });
}

function rowChanges(node: DiagramNode, was: DiagramNode): readonly FieldChange[] {
  return rowLists(node.kind).flatMap((list) => {
    const [before, now] = [rowsIn(was, list), rowsIn(node, list)];
    const shape = rowShape(kindOf(node.kind).props, list);
    return now.flatMap((row) => {
      const old = before.find(({ id }) => id === row.id);
      if (!old || old === row) return [];
      return Object.entries(shape).flatMap(([field, schema]) => {
        if (sameData(old[field], row[field])) return [];
        const reverted = (each: Row) => (each.id === row.id ? { ...each, [field]: old[field] } : each);
        return [changeOf(node, schema, list, (of) => rowsIn(of, list).map(reverted))];
      });
    });
  });
}

function changeOf(
  node: DiagramNode,
  schema: z.ZodType,
  name: string,
  old: (node: DiagramNode) => unknown,
): FieldChange {
  const { title = name } = metaOf(schema);
  return { node, name, title, revert: (of) => ({ ...of, props: { ...of.props, [name]: old(of) } }) as DiagramNode };
}
