import type { Draft } from 'immer';
import type { Diagram, DiagramNode } from '../document/diagram';
import { allRowsOf, referenceFields, rowReferenceFields, rowsIn } from '../document/references';
import type { Command } from '../history/history';
import type { NodeId, WireId } from '../kinds/fields';
import { entriesOf } from '../lib/open-record';
import { openStacks } from './open-stacks';
import { clearSuppressions } from './settings';

export interface DeleteArgs {
  readonly nodes: readonly NodeId[];
  readonly wires: readonly WireId[];
}

/** Deletes nodes with what they contain, their wires, and every mention of them; and wires on their own. */
export const deleteItems: Command<DeleteArgs> = {
  id: 'edit.delete',
  label: 'Delete',
  run(draft, { nodes, wires }) {
    const gone = withContents(draft as Diagram, nodes);
    // What a deleted stack made is still there, and drawn from now on.
    openStacks(draft, [...gone]);
    const goneRows = rowsOfNodes(draft as Diagram, gone);
    for (const id of gone) {
      delete draft.nodes[id];
      delete draft.layout[id];
    }
    for (const id of wires) delete draft.wires[id];
    for (const wire of entriesOf((draft as Diagram).wires)) {
      if (gone.has(wire.from.node) || gone.has(wire.to.node)) delete draft.wires[wire.id];
    }
    clearMentions(draft, gone);
    clearRowMentions(draft, goneRows);
    clearSuppressions(draft);
  },
};

/** The nodes and everything that stands inside them. */
export function withContents(doc: Diagram, ids: readonly NodeId[]): ReadonlySet<NodeId> {
  const all = new Set<NodeId>(ids.filter((id) => doc.nodes[id]));
  let before = -1;
  while (before !== all.size) {
    before = all.size;
    for (const node of entriesOf(doc.nodes)) if (node.parent !== null && all.has(node.parent)) all.add(node.id);
  }
  return all;
}

function rowsOfNodes({ nodes }: Diagram, ids: ReadonlySet<NodeId>): ReadonlySet<string> {
  const rows = [...ids].flatMap((id) => (nodes[id] ? allRowsOf(nodes[id]) : []));
  return new Set(rows.map((row) => row.id));
}

/** Takes deleted nodes out of every property that names them. */
function clearMentions(draft: Draft<Diagram>, gone: ReadonlySet<string>): void {
  if (gone.size === 0) return;
  for (const node of entriesOf((draft as Diagram).nodes)) {
    const { own, inRows } = referenceFields(node.kind);
    if (mentions(node.props, own.keys(), gone)) clearFields(draft.nodes[node.id]?.props, own.keys(), gone);
    for (const [list, fields] of inRows) clearInRows(draft, node, list, [...fields.keys()], gone);
  }
}

/** A route that names a listener which no longer exists names none. */
export function clearRowMentions(draft: Draft<Diagram>, gone: ReadonlySet<string>): void {
  if (gone.size === 0) return;
  for (const node of entriesOf((draft as Diagram).nodes)) {
    for (const [list, fields] of rowReferenceFields(node.kind)) clearInRows(draft, node, list, fields, gone);
  }
}

type Names = Iterable<string>;

/** Rows are looked at as they are: whoever asks for their drafts makes one of each. */
function clearInRows(
  draft: Draft<Diagram>,
  node: DiagramNode,
  list: string,
  fields: readonly string[],
  gone: ReadonlySet<string>,
): void {
  if (!rowsIn(node, list).some((row) => mentions(row, fields, gone))) return;
  const changing = draft.nodes[node.id] as DiagramNode | undefined;
  for (const row of changing ? rowsIn(changing, list) : []) clearFields(row, fields, gone);
}

function mentions(values: object, fields: Names, gone: ReadonlySet<string>): boolean {
  const record = values as Readonly<Record<string, unknown>>;
  for (const name of fields) {
    const value = record[name];
    if (typeof value === 'string' && gone.has(value)) return true;
    if (Array.isArray(value) && value.some((id) => gone.has(id))) return true;
  }
  return false;
}

function clearFields(values: object | undefined, fields: Names, gone: ReadonlySet<string>): void {
  const record = (values ?? {}) as Record<string, unknown>;
  for (const name of fields) {
    const value = record[name];
    if (typeof value === 'string' && gone.has(value)) record[name] = null;
    if (Array.isArray(value) && value.some((id) => gone.has(id))) record[name] = value.filter((id) => !gone.has(id));
  }
}
