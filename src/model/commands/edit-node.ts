import type { Draft } from 'immer';
import { type Diagram, type DiagramNode, MAX_LABEL, NodeSchema } from '../document/diagram';
import { listOfRow, referencesOf, rowLists } from '../document/references';
import type { Command } from '../history/history';
import type { NodeId, RowId } from '../kinds/fields';
import { entriesOf } from '../lib/open-record';
import { clearRowMentions } from './delete-items';
import { growAround } from './geometry';
import { clearSuppressions } from './settings';

/** Gives a node another label. Its logical id stays as it is. */
export const setLabel: Command<{ readonly id: NodeId; readonly label: string }> = {
  id: 'node.label',
  label: 'Rename',
  run(draft, { id, label }) {
    const node = draft.nodes[id];
    if (node) node.label = label.slice(0, MAX_LABEL);
  },
};

/**
 * Sets one property. A value that the kind's schema refuses, or that names what is not there, changes nothing: forms
 * check before they commit. Lists of rows have commands of their own, which look after ids and wires.
 */
export const setProp: Command<{ readonly id: NodeId; readonly prop: string; readonly value: unknown }> = {
  id: 'node.prop',
  label: 'Edit',
  run(draft, { id, prop, value }) {
    if (!rowLists(draft.nodes[id]?.kind ?? 'client').includes(prop)) {
      changeProps(draft, id, (props) => ({ ...props, [prop]: value }));
    }
  },
};

interface RowArgs {
  readonly id: NodeId;
  readonly row: RowId;
}

/** Adds a row (route, listener, rule) at the end of a list, the first one drawn unless it is named; `values` overrides the defaults. */
export const addRow: Command<{
  readonly id: NodeId;
  readonly list?: string;
  readonly values?: Readonly<Record<string, unknown>>;
}> = {
  id: 'row.add',
  label: 'Add row',
  run(draft, { id, list, values }, newId) {
    const to = list ?? rowLists(draft.nodes[id]?.kind ?? 'client')[0];
    if (to !== undefined) changeRows(draft, id, to, (rows) => [...rows, { ...values, id: newId('r') }]);
  },
};

/** Sets some fields of a row in one step, such as both ends of a range of ports; its id stays, because wires start there. */
export const setRowValues: Command<RowArgs & { readonly values: Row }> = {
  id: 'row.set',
  label: 'Edit row',
  run(draft, { id, row, values }) {
    if ('id' in values) return;
    changeRowsWith(draft, id, row, (rows) => rows.map((each) => (each.id === row ? { ...each, ...values } : each)));
  },
};

/** Sets one field of a row. */
export const setRowField: Command<RowArgs & { readonly field: string; readonly value: unknown }> = {
  id: 'row.set',
  label: 'Edit row',
  run(draft, { id, row, field, value }, newId) {
    setRowValues.run(draft, { id, row, values: { [field]: value } }, newId);
  },
};

/** Removes a row with its wires and every mention of it. */
export const removeRow: Command<RowArgs> = {
  id: 'row.remove',
  label: 'Remove row',
  run(draft, { id, row }) {
    const node = (draft as Diagram).nodes[id];
    if (!node || listOfRow(node, row) === undefined) return;
    changeRowsWith(draft, id, row, (rows) => rows.filter((each) => each.id !== row));
    for (const wire of entriesOf((draft as Diagram).wires)) {
      if (wire.from.port === row || wire.to.port === row) delete draft.wires[wire.id];
    }
    clearRowMentions(draft, new Set([row]));
    clearSuppressions(draft);
  },
};

/** Moves a row up (-1) or down (+1). */
export const moveRow: Command<RowArgs & { readonly by: -1 | 1 }> = {
  id: 'row.move',
  label: 'Move row',
  run(draft, { id, row, by }) {
    changeRowsWith(draft, id, row, (rows) => {
      const at = rows.findIndex((each) => each.id === row);
      const moved = rows[at];
      const other = rows[at + by];
      if (!moved || !other) return rows;
      return rows.map((each) => (each === moved ? other : each === other ? moved : each));
    });
  },
};

type Row = Readonly<Record<string, unknown>>;

type ChangeRows = (rows: readonly Row[]) => readonly Row[];

function changeRows(draft: Draft<Diagram>, id: NodeId, list: string, change: ChangeRows): void {
  changeProps(draft, id, (props) => ({ ...props, [list]: change((props[list] ?? []) as readonly Row[]) }));
}

/** Changes the list that a row stands in. */
function changeRowsWith(draft: Draft<Diagram>, id: NodeId, row: RowId, change: ChangeRows): void {
  const node = (draft as Diagram).nodes[id];
  const list = node && listOfRow(node, row);
  if (list !== undefined) changeRows(draft, id, list, change);
}

function changeProps(draft: Draft<Diagram>, id: NodeId, change: (props: Row) => Row): void {
  const node = (draft as Diagram).nodes[id];
  if (!node) return;
  const parsed = NodeSchema.safeParse({ ...node, props: change(node.props) });
  if (!parsed.success) return;
  const changed = parsed.data as DiagramNode;
  if (!referencesOf(changed).every(({ to, kinds }) => kinds.includes(draft.nodes[to]?.kind ?? ''))) return;
  (draft.nodes[id] as { props: unknown }).props = changed.props;
  growAround(draft, id);
}
