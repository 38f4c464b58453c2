import { z } from 'zod';
import { connect } from '../../src/model/commands/connect';
import { deleteItems } from '../../src/model/commands/delete-items';
import { addRow, removeRow, setProp, setRowField } from '../../src/model/commands/edit-node';
import { type Diagram, type DiagramNode, OUT } from '../../src/model/document/diagram';
import { type Row, rowLists, rowShape, rowsIn, rowsOf } from '../../src/model/document/references';
import { createFacts } from '../../src/model/facts/facts';
import { judgeWire } from '../../src/model/findings/judge-wire';
import { accepts } from '../../src/model/kinds/connections';
import { metaOf, type NodeId } from '../../src/model/kinds/fields';
import { kindOf } from '../../src/model/kinds/registry';
import { sameData } from '../../src/model/lib/same-data';
import { run } from './run-command';
import { otherValue, type SingleChange, withoutDefault } from './single-changes';

type Values = Readonly<Record<string, unknown>>;

/** Rows that come and go, other nodes that properties and rows name, and wires: each change by itself. */
export function structuralChanges(doc: Diagram): readonly SingleChange[] {
  const ofNodes = Object.values(doc.nodes).flatMap((node) => [
    ...rowLists(node.kind).flatMap((list) => [
      ...addedRows(doc, node, list),
      ...removedRows(doc, node, list),
      ...rowReferences(doc, node, list),
    ]),
    ...ownReferences(doc, node),
  ]);
  return [...ofNodes, ...removedWires(doc), ...addedWires(doc)];
}

/** A copy of the first row in which one number or text is another one. */
function addedRows(doc: Diagram, node: DiagramNode, list: string): readonly SingleChange[] {
  const [first] = rowsIn(node, list);
  const other =
    first && Object.entries(shapeOf(node, list)).find(([field, schema]) => isDistinct(first, field, schema));
  if (!first || !other) return [];
  const [field, schema] = other;
  const { id: _, ...copy } = first;
  const values = { ...copy, [field]: otherValue(schema, first[field]) };
  const after = () => run(doc, addRow, { id: node.id, list, values });
  return [
    change(node, list, `${list} added`, after, (again) => countOf(again, list, values) > countOf(node, list, values)),
  ];
}

function isDistinct(row: Row, field: string, schema: z.ZodType): boolean {
  const type = withoutDefault(schema);
  const isPlain = type instanceof z.ZodString || type instanceof z.ZodNumber;
  // Ports mean nothing to a rule for all protocols.
  const isMeant = !['all', 'icmp'].includes(String(row.protocol)) || !field.endsWith('Port');
  return field !== 'id' && isPlain && isMeant && row[field] !== '' && otherValue(schema, row[field]) !== undefined;
}

function removedRows(doc: Diagram, node: DiagramNode, list: string): readonly SingleChange[] {
  return rowsIn(node, list).map(({ id, ...values }) =>
    change(
      node,
      list,
      `${list} removed`,
      () => run(doc, removeRow, { id: node.id, row: id }),
      (again) => countOf(again, list, values) < countOf(node, list, values),
    ),
  );
}

function countOf(node: DiagramNode | undefined, list: string, values: Values): number {
  return node ? rowsIn(node, list).filter(({ id: _, ...row }) => sameData(row, values)).length : 0;
}

function rowReferences(doc: Diagram, node: DiagramNode, list: string): readonly SingleChange[] {
  return rowsIn(node, list).flatMap((row) =>
    Object.entries(shapeOf(node, list)).flatMap(([field, schema]) =>
      otherNames(doc, node, schema, row[field]).map(({ how, to }) => {
        const after = () => run(doc, setRowField, { id: node.id, row: row.id, field, value: to });
        const isIn = (again: DiagramNode | undefined) =>
          again !== undefined && rowsIn(again, list).some((each) => sameNames(each[field], to));
        return change(node, list, `${list}.${field} ${how}`, after, isIn);
      }),
    ),
  );
}

function ownReferences(doc: Diagram, node: DiagramNode): readonly SingleChange[] {
  return Object.entries(kindOf(node.kind).props.shape).flatMap(([prop, schema]) =>
    otherNames(doc, node, schema as z.ZodType, (node.props as Values)[prop]).map(({ how, to }) => {
      const after = () => run(doc, setProp, { id: node.id, prop, value: to });
      return change(node, prop, `${prop} ${how}`, after, (again) => sameNames((again?.props as Values)?.[prop], to));
    }),
  );
}

interface OtherNames {
  readonly how: 'another' | 'none' | 'one more' | 'one less';
  readonly to: NodeId | null | readonly NodeId[];
}

/** Other nodes that a property may name in place of those it names. */
function otherNames(doc: Diagram, node: DiagramNode, schema: z.ZodType, now: unknown): readonly OtherNames[] {
  const { refersTo } = metaOf(schema);
  if (!refersTo) return [];
  const named = (Array.isArray(now) ? now : [now]) as readonly NodeId[];
  const near = Object.values(doc.nodes).filter(
    ({ id, kind }) => refersTo.includes(kind) && id !== node.id && !named.includes(id),
  );
  const [other] = near.sort((a, b) => nearness(doc, node, b) - nearness(doc, node, a));
  if (!Array.isArray(now)) {
    const another = other ? [{ how: 'another' as const, to: other.id }] : [];
    return now === null ? another : [...another, { how: 'none', to: null }];
  }
  const [, ...rest] = named;
  return [
    ...(other ? [{ how: 'one more' as const, to: [...named, other.id] }] : []),
    ...(named.length > 0 ? [{ how: 'one less' as const, to: rest }] : []),
  ];
}

/** How many containers two nodes have in common. */
function nearness(doc: Diagram, a: DiagramNode, b: DiagramNode): number {
  const around = (node: DiagramNode): readonly NodeId[] => {
    const parent = node.parent === null ? undefined : doc.nodes[node.parent];
    return parent ? [parent.id, ...around(parent)] : [];
  };
  const own = around(a);
  return around(b).filter((id) => own.includes(id)).length;
}

function sameNames(a: unknown, b: unknown): boolean {
  return Array.isArray(a) && Array.isArray(b) ? sameData([...a].sort(), [...b].sort()) : (a ?? null) === (b ?? null);
}

function removedWires(doc: Diagram): readonly SingleChange[] {
  return Object.values(doc.wires).flatMap(({ id, from, to }) => {
    const [start, end] = [doc.nodes[from.node], doc.nodes[to.node]];
    if (!start || !end) return [];
    const after = () => run(doc, deleteItems, { nodes: [], wires: [id] });
    const isIn = (_: DiagramNode | undefined, again: Diagram) => !again.wires[id];
    return [change(start, '', `wire to ${end.kind} removed`, after, isIn)];
  });
}

/** One wire for each two kinds that AWS connects directly and that are not wired yet. */
function addedWires(doc: Diagram): readonly SingleChange[] {
  const facts = createFacts(doc);
  const seen = new Set<string>();
  const nodes = Object.values(doc.nodes);
  return nodes.flatMap((start) =>
    nodes.flatMap((end) => {
      const kinds = `${start.kind} ${end.kind}`;
      const connection = start === end || seen.has(kinds) ? undefined : accepts(start.kind, end.kind);
      const port = kindOf(start.kind).wiresFrom === 'rows' ? rowsOf(start)[0]?.id : OUT;
      const isWired = facts.graph.wiresFrom(start.id).some(({ to }) => to.node === end.id);
      if (!connection || connection.through !== undefined || port === undefined || isWired) return [];
      const row = port === OUT ? undefined : port;
      if (!judgeWire(facts, start, row, end, doc.settings.profile).legal) return [];
      seen.add(kinds);
      const after = () => run(doc, connect, { from: { node: start.id, port }, to: end.id });
      const isIn = (_: DiagramNode | undefined, again: Diagram) =>
        Object.values(again.wires).some(({ from, to }) => from.node === start.id && to.node === end.id);
      return [change(start, '', `wire to ${end.kind} added`, after, isIn)];
    }),
  );
}

function shapeOf(node: DiagramNode, list: string): Readonly<Record<string, z.ZodType>> {
  return rowShape(kindOf(node.kind).props, list);
}

function change(
  { id, kind }: DiagramNode,
  property: string,
  what: string,
  after: () => Diagram,
  isIn: SingleChange['isIn'],
): SingleChange {
  return { node: id, property, what: `${kind}.${what}`, to: undefined, after, isIn, isOfWires: property === '' };
}
