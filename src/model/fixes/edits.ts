import { connect } from '../commands/connect';
import { deleteItems } from '../commands/delete-items';
import * as edit from '../commands/edit-node';
import type { Diagram, DiagramNode, WireEnd } from '../document/diagram';
import type { NodeId, RowId, WireId } from '../kinds/fields';
import type { QuickFix } from './quick-fix';

/** One change of a draft; a fix is made of a few. Each looks at the draft as the ones before it have left it. */
export type Edit = QuickFix['run'];

/** A fix that makes these changes one after the other. */
export function fix(id: string, title: string, ...edits: readonly Edit[]): QuickFix {
  return {
    id,
    title,
    run(draft, newId) {
      for (const change of edits) change(draft, newId);
    },
  };
}

/** Sets a property of a node. */
export function setProp(id: NodeId, prop: string, value: unknown): Edit {
  return (draft, newId) => edit.setProp.run(draft, { id, prop, value }, newId);
}

/** Sets several properties of a node. */
export function setProps(id: NodeId, values: Readonly<Record<string, unknown>>): Edit {
  return all(...Object.entries(values).map(([prop, value]) => setProp(id, prop, value)));
}

/** Sets one field of a row of a node. */
export function setField(id: NodeId, row: RowId, field: string, value: unknown): Edit {
  return (draft, newId) => edit.setRowField.run(draft, { id, row, field, value }, newId);
}

/** Adds a row to a list of a node. */
export function addRow(id: NodeId, list: string, values: Readonly<Record<string, unknown>>): Edit {
  return (draft, newId) => edit.addRow.run(draft, { id, list, values }, newId);
}

/** Removes a row with its wires and every mention of it. */
export function removeRow(id: NodeId, row: RowId): Edit {
  return (draft, newId) => edit.removeRow.run(draft, { id, row }, newId);
}

/** Draws a wire, with what must stand in between. */
export function wire(from: WireEnd, to: NodeId): Edit {
  return (draft, newId) => connect.run(draft, { from, to }, newId);
}

/** Removes wires. */
export function removeWires(...wires: readonly WireId[]): Edit {
  return (draft, newId) => deleteItems.run(draft, { nodes: [], wires }, newId);
}

/** Removes nodes with their wires and every mention of them. */
export function removeNodes(...nodes: readonly NodeId[]): Edit {
  return (draft, newId) => deleteItems.run(draft, { nodes, wires: [] }, newId);
}

/** Names further nodes in a property that lists nodes. */
export function attach(id: NodeId, prop: string, ...others: readonly NodeId[]): Edit {
  return (draft, newId) => {
    const before = idsIn((draft as Diagram).nodes[id], prop);
    setProp(id, prop, [...new Set([...before, ...others])])(draft, newId);
  };
}

/** Takes nodes out of a property that lists nodes. */
export function detach(id: NodeId, prop: string, ...others: readonly NodeId[]): Edit {
  return (draft, newId) => {
    const before = idsIn((draft as Diagram).nodes[id], prop);
    setProp(
      id,
      prop,
      before.filter((each) => !others.includes(each)),
    )(draft, newId);
  };
}

/** Several changes as one. */
export function all(...edits: readonly Edit[]): Edit {
  return (draft, newId) => {
    for (const change of edits) change(draft, newId);
  };
}

/** The nodes that a property lists; none when the kind has no such property. */
export function idsIn(node: DiagramNode | undefined, prop: string): readonly NodeId[] {
  const value = (node?.props as Readonly<Record<string, unknown>> | undefined)?.[prop];
  return Array.isArray(value) ? (value as readonly NodeId[]) : [];
}
