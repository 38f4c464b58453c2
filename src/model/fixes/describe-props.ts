import type { z } from 'zod';
import type { Diagram, DiagramNode } from '../document/diagram';
import { type Row, rowLists, rowName, rowShape, rowsIn } from '../document/references';
import { metaOf, type NodeId } from '../kinds/fields';
import { kindOf } from '../kinds/registry';
import { sameData } from '../lib/same-data';
import { rowText } from './describe-wire';
import { nodeName } from './words';

type Values = Readonly<Record<string, unknown>>;
type Shape = Readonly<Record<string, z.ZodType>>;

/** What differs in the properties of one node, rows included. */
export function changedProps(old: DiagramNode, now: DiagramNode, before: Diagram, after: Diagram): readonly string[] {
  const lists = rowLists(now.kind);
  const shape = kindOf(now.kind).props.shape as Shape;
  const fields = Object.keys(shape).filter((name) => !lists.includes(name));
  const pair = { before, after, of: nodeName(now) };
  return [
    ...fields.flatMap((name) => changedField(name, shape[name], old.props as Values, now.props as Values, pair)),
    ...lists.flatMap((list) => changedRows(list, old, now, pair)),
  ];
}

interface Pair {
  readonly before: Diagram;
  readonly after: Diagram;
  /** What the property belongs to, in words. */
  readonly of: string;
}

function changedField(
  name: string,
  schema: z.ZodType | undefined,
  old: Values,
  now: Values,
  { before, after, of }: Pair,
): readonly string[] {
  if (sameData(old[name], now[name])) return [];
  const title = (schema && metaOf(schema).title) ?? name;
  if (Array.isArray(old[name]) && Array.isArray(now[name])) {
    const [had, has] = [old[name] as readonly NodeId[], now[name] as readonly NodeId[]];
    const added = has.filter((id) => !had.includes(id)).map((id) => `adds ${nameIn(after, id)} to ${title} of ${of}`);
    // What was removed from the diagram is told once.
    const gone = had.filter((id) => !has.includes(id) && after.nodes[id]);
    return [...added, ...gone.map((id) => `takes ${nameIn(before, id)} out of ${title} of ${of}`)];
  }
  const from = valueText(old[name], before);
  const change = from === '' ? '' : ` from ${from}`;
  return [`sets ${title} of ${of}${change} to ${valueText(now[name], after) || 'nothing'}`];
}

function changedRows(list: string, old: DiagramNode, now: DiagramNode, pair: Pair): readonly string[] {
  const one = rowName(now.kind, list);
  const had = rowsIn(old, list);
  const has = rowsIn(now, list);
  const shape = rowShape(kindOf(now.kind).props, list);
  const name = (node: DiagramNode, row: Row, doc: Diagram) =>
    [one, rowText(node, row), peerText(row, shape, doc)].filter(Boolean).join(' ');
  const kept = had.flatMap((row) => {
    const same = has.find(({ id }) => id === row.id);
    if (!same || same === row) return [];
    const of = `${name(old, row, pair.before)} of ${pair.of}`;
    return Object.keys(shape).flatMap((field) => changedField(field, shape[field], row, same, { ...pair, of }));
  });
  return [
    ...has
      .filter((row) => !had.some(({ id }) => id === row.id))
      .map((row) => `adds ${name(now, row, pair.after)} to ${pair.of}`),
    ...had
      .filter((row) => !has.some(({ id }) => id === row.id))
      .map((row) => `removes ${name(old, row, pair.before)} from ${pair.of}`),
    ...kept,
  ];
}

/** The nodes a row names, which its own text leaves out: `for Security group "alb-sg"`. */
function peerText(row: Row, shape: Shape, doc: Diagram): string {
  const named = Object.keys(shape).flatMap((field) => {
    const value = row[field];
    return metaOf(shape[field] as z.ZodType).refersTo && typeof value === 'string'
      ? [nameIn(doc, value as NodeId)]
      : [];
  });
  return named.length === 0 ? '' : `(${named.join(', ')})`;
}

function nameIn(doc: Diagram, id: NodeId): string {
  const node = doc.nodes[id];
  return node ? nodeName(node) : 'what is gone';
}

function valueText(value: unknown, doc: Diagram): string {
  if (value === null || value === '') return '';
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (typeof value !== 'string') return String(value);
  const node = doc.nodes[value as NodeId];
  if (node) return nodeName(node);
  const owner = Object.values(doc.nodes).find((each) =>
    rowLists(each.kind).some((list) => rowsIn(each, list).some(({ id }) => id === value)),
  );
  if (!owner) return value.length > 60 ? `${value.slice(0, 59)}…` : value;
  const row = rowLists(owner.kind)
    .flatMap((list) => rowsIn(owner, list))
    .find(({ id }) => id === value);
  return row ? `${rowText(owner, row)} of ${nodeName(owner)}` : value;
}
