import type { z } from 'zod';
import { metaOf } from '../kinds/fields';
import { kindOf } from '../kinds/registry';
import { sameData } from '../lib/same-data';
import type { Diagram, DiagramNode } from './diagram';
import { nodeName } from './node-name';
import { type Row, rowLists, rowName, rowShape, rowsIn } from './references';

/** One property of an imported node that is another one now, one field of its rows, or a row that came or went. */
export interface NodeChange {
  readonly node: DiagramNode;
  /** The property; of a row, its list. */
  readonly name: string;
  /** What is to be said when a template cannot follow it. */
  readonly untold: string;
  /** The node with this one thing as it was imported, whatever else of it was reverted before. */
  revert(node: DiagramNode): DiagramNode;
}

type Values = Readonly<Record<string, unknown>>;

/** What somebody changed of the nodes that were imported. */
export function nodeChanges({ nodes, source }: Diagram): readonly NodeChange[] {
  const base = source?.base.nodes ?? {};
  return Object.values(nodes).flatMap((node) => {
    const was = base[node.id];
    if (!was || was === node || was.kind !== node.kind) return [];
    const lists = rowLists(node.kind).flatMap((list) => [...fieldsOfRows(node, was, list), ...rows(node, was, list)]);
    return [...ownChanges(node, was), ...lists];
  });
}

function ownChanges(node: DiagramNode, was: DiagramNode): readonly NodeChange[] {
  const [before, now] = [was.props as Values, node.props as Values];
  const lists = rowLists(node.kind);
  return Object.entries(kindOf(node.kind).props.shape).flatMap(([name, schema]) => {
    if (lists.includes(name) || sameData(before[name], now[name])) return [];
    const { title = name } = metaOf(schema as z.ZodType);
    return [
      { node, name, untold: onlyDrawn(`${title} of ${nodeName(node)}`), revert: setting(name, () => before[name]) },
    ];
  });
}

function fieldsOfRows(node: DiagramNode, was: DiagramNode, list: string): readonly NodeChange[] {
  const before = rowsIn(was, list);
  return rowsIn(node, list).flatMap((row) => {
    const old = before.find(({ id }) => id === row.id);
    if (!old || old === row) return [];
    return Object.entries(rowShape(kindOf(node.kind).props, list)).flatMap(([field, schema]) => {
      if (sameData(old[field], row[field])) return [];
      const { title = field } = metaOf(schema);
      const reverted = (each: Row) => (each.id === row.id ? { ...each, [field]: old[field] } : each);
      const revert = setting(list, (of) => rowsIn(of, list).map(reverted));
      return [{ node, name: list, untold: onlyDrawn(`${title} of ${nodeName(node)}`), revert }];
    });
  });
}

function rows(node: DiagramNode, was: DiagramNode, list: string): readonly NodeChange[] {
  const [before, now] = [rowsIn(was, list), rowsIn(node, list)];
  const one = rowName(node.kind, list);
  const came = without(now, before).map((row): NodeChange => {
    const revert = setting(list, (of) => rowsIn(of, list).filter(({ id }) => id !== row.id));
    return { node, name: list, untold: onlyDrawn(`A new ${one} of ${nodeName(node)}`), revert };
  });
  const went = without(before, now).map((row): NodeChange => {
    const revert = setting(list, (of) => [...rowsIn(of, list), row]);
    return { node, name: list, untold: `The template keeps a ${one} of ${nodeName(node)} that was deleted.`, revert };
  });
  return [...came, ...went];
}

function without(these: readonly Row[], those: readonly Row[]): readonly Row[] {
  const ids = new Set(those.map(({ id }) => id));
  return these.filter(({ id }) => !ids.has(id));
}

function setting(name: string, old: (node: DiagramNode) => unknown): NodeChange['revert'] {
  return (of) => ({ ...of, props: { ...of.props, [name]: old(of) } }) as DiagramNode;
}

/** What is said of something for which a template has no place. */
export function onlyDrawn(what: string): string {
  return `${what} has no place in the template as it is: only the drawing has it.`;
}
