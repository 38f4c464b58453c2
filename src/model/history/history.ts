import type { Draft } from 'immer';
import type { Diagram } from '../document/diagram';
import type { NodeId, WireId } from '../kinds/fields';
import { noteOrigin } from './change';
import { applied, type Delta, deltaOf, joined, reversed } from './delta';

/** Gives new ids. The shells pass a random source, tests a counting one: the model itself has no randomness. */
export type NewId = (prefix: 'n' | 'w' | 'r') => string;

/** One thing a user can do to a document. `run` changes the draft; undo puts back what was there before. */
export interface Command<A> {
  readonly id: string;
  /** What the undo menu calls it: "Move", "Connect". */
  readonly label: string;
  run(draft: Draft<Diagram>, args: A, newId: NewId): void;
}

export interface Step {
  readonly label: string;
  readonly redo: Delta;
  readonly undo: Delta;
  /** Steps with the same key that follow one another become one (typing in a field). */
  readonly mergeKey?: string | undefined;
}

/** A document with its past and future. Selection, zoom and open panels are not part of it. */
export interface Editor {
  readonly doc: Diagram;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

/** Steps kept for undo. */
export const MAX_STEPS = 500;

export function startEditing(doc: Diagram): Editor {
  return { doc, past: [], future: [] };
}

/** Runs a command as one undo step; a command that changes nothing leaves no step. */
export function commit<A>(editor: Editor, command: Command<A>, args: A, newId: NewId, mergeKey?: string): Editor {
  const redo = deltaOf(editor.doc, (draft) => command.run(draft, args, newId));
  if (!redo) return editor;
  const undo = reversed(editor.doc, redo);
  return {
    doc: versionAfter(editor.doc, redo),
    past: appended(editor.past, { label: command.label, redo, undo, mergeKey }),
    future: [],
  };
}

function appended(past: readonly Step[], step: Step): readonly Step[] {
  const last = past.at(-1);
  if (last && step.mergeKey !== undefined && last.mergeKey === step.mergeKey) {
    return [...past.slice(0, -1), { ...step, redo: joined(last.redo, step.redo), undo: joined(step.undo, last.undo) }];
  }
  return [...past, step].slice(-MAX_STEPS);
}

export function undo(editor: Editor): Editor {
  const step = editor.past.at(-1);
  if (!step) return editor;
  const doc = versionAfter(editor.doc, step.undo);
  return { doc, past: editor.past.slice(0, -1), future: [{ ...step, mergeKey: undefined }, ...editor.future] };
}

export function redo(editor: Editor): Editor {
  const [step, ...future] = editor.future;
  if (!step) return editor;
  return { doc: versionAfter(editor.doc, step.redo), past: [...editor.past, step], future };
}

/** The document after a change; the same document when nothing changes. */
export function changed(doc: Diagram, change: (draft: Draft<Diagram>) => void): Diagram {
  const delta = deltaOf(doc, change);
  return delta ? versionAfter(doc, delta) : doc;
}

function versionAfter(before: Diagram, delta: Delta): Diagram {
  const doc = applied(before, delta);
  noteOrigin(doc, before, {
    nodes: new Set([...delta.nodes.keys()] as NodeId[]),
    wires: new Set([...delta.wires.keys()] as WireId[]),
  });
  return doc;
}
