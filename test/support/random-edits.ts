import fc from 'fast-check';
import { applyLayout } from '../../src/model/commands/apply-layout';
import { attachNew } from '../../src/model/commands/attach-new';
import { connect } from '../../src/model/commands/connect';
import { deleteItems } from '../../src/model/commands/delete-items';
import { duplicate } from '../../src/model/commands/duplicate';
import * as edit from '../../src/model/commands/edit-node';
import { foldNodes, unfoldNodes } from '../../src/model/commands/fold';
import { insertConnected } from '../../src/model/commands/insert-connected';
import { insertNode } from '../../src/model/commands/insert-node';
import { moveNodes } from '../../src/model/commands/move-nodes';
import { renameLogicalId } from '../../src/model/commands/rename-logical-id';
import { resizeNode } from '../../src/model/commands/resize-node';
import { setProfile } from '../../src/model/commands/settings';
import { type Diagram, OUT, PROFILES } from '../../src/model/document/diagram';
import { referenceFields, rowsOf } from '../../src/model/document/references';
import { type Command, commit, type Editor, type NewId } from '../../src/model/history/history';
import { NodeId, RowId } from '../../src/model/kinds/fields';
import * as kinds from '../../src/model/kinds/index';
import { kindOf } from '../../src/model/kinds/registry';

/** Random numbers that an edit turns into arguments, whatever the document looks like by then. */
export interface Edit {
  readonly what: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

const kindIds = Object.values(kinds).map(({ id }) => id);
const labels = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', 'x'.repeat(600), 'Default', '-2'),
);
const coordinate = fc.oneof(fc.integer({ min: -3000, max: 3000 }), fc.double({ min: -1e9, max: 1e9, noNaN: true }));

export const anyEdit: fc.Arbitrary<Edit> = fc.record({
  what: fc.nat(),
  a: fc.nat(),
  b: fc.nat(),
  c: fc.nat(),
  x: coordinate,
  y: coordinate,
  text: labels,
});

type Step = <A>(command: Command<A>, args: A) => Editor;
type Pick = ReturnType<typeof pickFrom>;

/** Every command the editor has, with arguments taken from what is there, and sometimes from what is not. */
const edits: readonly ((step: Step, pick: Pick, edit: Edit, newId: NewId) => Editor)[] = [
  (step, pick, edit, newId) => step(insertNode, { ...freshNode(pick, edit, newId), at: { x: edit.x, y: edit.y } }),
  (step, pick, edit, newId) => step(insertNode, freshNode(pick, edit, newId)),
  (step, pick, edit, newId) =>
    step(insertConnected, {
      from: { node: pick.node(edit.b), port: pick.port(edit) },
      node: freshNode(pick, edit, newId),
    }),
  (step, pick, edit, newId) =>
    step(attachNew, { to: pick.node(edit.b), prop: pick.referring(edit), node: freshNode(pick, edit, newId) }),
  (step, pick, edit) =>
    step(connect, { from: { node: pick.node(edit.b), port: pick.port(edit) }, to: pick.node(edit.a) }),
  (step, pick, edit) => step(moveNodes, { moves: [move(pick, edit, edit.a), move(pick, edit, edit.c)] }),
  (step, pick, { a, x, y, b, c }) =>
    step(resizeNode, { id: pick.node(a), x, y, width: (b % 4000) - 500, height: (c % 4000) - 500 }),
  (step, pick, { a, b }) =>
    step(deleteItems, { nodes: a % 3 === 0 ? [pick.node(b)] : [], wires: [pick.wire(b)].flat() }),
  (step, pick, { a, b }) => step(duplicate, { ids: [pick.node(a), pick.node(b)] }),
  (step, pick, { a, text }) => step(edit.setLabel, { id: pick.node(a), label: text }),
  (step, pick, { a, b, text }) =>
    step(renameLogicalId, {
      id: pick.node(a),
      to: b % 2 ? text : (pick.at(b)?.logicalId ?? '').toUpperCase(),
    }),
  (step, pick, each) => step(edit.setProp, { id: pick.node(each.b), prop: pick.prop(each), value: pick.value(each) }),
  (step, pick, each) =>
    step(edit.setProp, { id: pick.node(each.b), prop: pick.referring(each), value: pick.value(each) }),
  (step, pick, { a }) => step(edit.addRow, { id: pick.node(a) }),
  (step, pick, each) => {
    const args = { id: pick.node(each.b), row: pick.row(each), field: pick.field(each), value: pick.value(each) };
    return step(edit.setRowField, args);
  },
  (step, pick, each) => step(edit.removeRow, { id: pick.node(each.b), row: pick.row(each) }),
  (step, pick, each) => step(edit.moveRow, { id: pick.node(each.b), row: pick.row(each), by: each.c % 2 ? 1 : -1 }),
  (step, pick, { a, b }) => step(foldNodes, { ids: [pick.node(a), pick.node(b)] }),
  (step, pick, { a, b }) => step(unfoldNodes, { ids: [pick.node(a), pick.node(b)] }),
  (step, _pick, { a }) => step(setProfile, { profile: PROFILES[a % PROFILES.length] ?? 'aws' }),
  (step, pick, { a, x, y }) => {
    const clamp = (value: number) => Math.max(-9000, Math.min(9000, Math.trunc(value))) || 0;
    const { id } = pick.at(a) ?? { id: pick.node(a) };
    return step(applyLayout, { places: { [id]: { ...pick.place(id), x: clamp(x), y: clamp(y) } } });
  },
];

/** Runs one edit on the document as it is now. */
export function applyEdit(editor: Editor, edit: Edit, newId: NewId): Editor {
  const step: Step = (command, args) => commit(editor, command, args, newId);
  const run = edits[edit.what % edits.length];
  return run ? run(step, pickFrom(editor.doc), edit, newId) : editor;
}

function freshNode(pick: Pick, edit: Edit, newId: NewId) {
  const kind = kindIds[edit.a % kindIds.length] ?? 'client';
  const variants = kindOf(kind).variants ?? [];
  return {
    id: NodeId.parse(newId('n')),
    kind,
    variant: variants[edit.c % (variants.length + 1)]?.id ?? 'none',
    onto: edit.b % 5 === 0 ? null : pick.node(edit.b),
  };
}

function move(pick: Pick, edit: Edit, n: number) {
  return { id: pick.node(n), parent: edit.b % 4 === 0 ? null : pick.node(edit.b), x: edit.x, y: edit.y };
}

function pickFrom(doc: Diagram) {
  const nodes = Object.values(doc.nodes);
  const wires = Object.values(doc.wires);
  const gone = NodeId.parse('n_gone');
  /** One number in eleven stands for a node that is gone. */
  const at = (n: number) => (n % 11 === 10 ? undefined : nodes[n % Math.max(1, nodes.length)]);
  const node = (n: number) => at(n)?.id ?? gone;
  const rows = ({ b }: Edit) => {
    const owner = at(b);
    return owner ? rowsOf(owner) : [];
  };
  const row = (edit: Edit) => rows(edit)[edit.c % Math.max(1, rows(edit).length)]?.id ?? RowId.parse('r_gone');
  const nameOf = (names: readonly string[], n: number) => names[n % Math.max(1, names.length)] ?? 'nothing';
  return {
    at,
    node,
    row,
    wire: (n: number) => wires[n % Math.max(1, wires.length)]?.id ?? [],
    place: (id: NodeId) => doc.layout[id],
    port: (edit: Edit) => (edit.c % 3 === 0 ? OUT : row(edit)),
    prop: ({ b, c }: Edit) => nameOf(Object.keys(at(b)?.props ?? {}), c),
    referring: ({ b, c }: Edit) => nameOf([...referenceFields(at(b)?.kind ?? 'client').own.keys()], c),
    field: (edit: Edit) => nameOf(Object.keys(rows(edit)[0] ?? {}), edit.c),
    value: ({ a, c, text }: Edit) => {
      const anyOfThem = [text, c, true, null, [], [node(a)], node(a), [node(a), node(c)], 'HTTPS', 'internet-facing'];
      return anyOfThem[c % anyOfThem.length];
    },
  };
}
