import type { Draft } from 'immer';
import type { Diagram } from '../document/diagram';
import { allRowsOf, referenceFields, rowReferenceFields, rowsIn } from '../document/references';
import type { Command } from '../history/history';
import type { NodeId, WireId } from '../kinds/fields';
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
    for (const id of gone) {
      delete draft.nodes[id];
      delete draft.layout[id];
    }
    for (const id of wires) delete draft.wires[id];
    for (const wire of Object.values((draft as Diagram).wires)) {
      if (gone.has(wire.from.node) || gone.has(wire.to.node)) delete draft.wires[wire.id];
    }
    clearMentions(draft, gone);
    clearRowMentions(draft);
    clearSuppressions(draft);
  },
};

/** The nodes and everything that stands inside them. */
export function withContents(doc: Diagram, ids: readonly NodeId[]): ReadonlySet<NodeId> {
  const all = new Set<NodeId>(ids.filter((id) => doc.nodes[id]));
  let before = -1;
  while (before !== all.size) {
    before = all.size;
    for (const node of Object.values(doc.nodes)) if (node.parent !== null && all.has(node.parent)) all.add(node.id);
  }
  return all;
}

/** Takes deleted nodes out of every property that names them. */
function clearMentions(draft: Draft<Diagram>, gone: ReadonlySet<string>): void {
  for (const node of Object.values(draft.nodes)) {
    const { own, inRows } = referenceFields(node.kind);
    clearFields(node.props, own.keys(), gone);
    for (const [list, fields] of inRows) for (const row of rowsIn(node, list)) clearFields(row, fields.keys(), gone);
  }
}

function clearFields(values: object, fields: Iterable<string>, gone: ReadonlySet<string>): void {
  const record = values as Record<string, unknown>;
  for (const name of fields) {
    const value = record[name];
    if (typeof value === 'string' && gone.has(value)) record[name] = null;
    if (Array.isArray(value) && value.some((id) => gone.has(id))) record[name] = value.filter((id) => !gone.has(id));
  }
}

/** A route that names a listener which no longer exists names none. */
export function clearRowMentions(draft: Draft<Diagram>): void {
  const nodes = Object.values((draft as Diagram).nodes);
  const rows = new Set<string>(nodes.flatMap((node) => allRowsOf(node).map((row) => row.id)));
  for (const node of nodes) {
    for (const [list, fields] of rowReferenceFields(node.kind)) {
      for (const row of rowsIn(node, list) as readonly Record<string, unknown>[]) {
        for (const field of fields) if (typeof row[field] === 'string' && !rows.has(row[field])) row[field] = null;
      }
    }
  }
}
