import { applyPatches, type Draft, enablePatches, type Patch, produceWithPatches } from 'immer';
import type { Diagram } from '../document/diagram';
import { noteOrigin } from './change';

enablePatches();

/** Gives new ids. The shells pass a random source, tests a counting one: the model itself has no randomness. */
export type NewId = (prefix: 'n' | 'w' | 'r') => string;

/** One thing a user can do to a document. `run` changes the draft; undo is the patch that immer records. */
export interface Command<A> {
  readonly id: string;
  /** What the undo menu calls it: "Move", "Connect". */
  readonly label: string;
  run(draft: Draft<Diagram>, args: A, newId: NewId): void;
}

export interface Step {
  readonly label: string;
  readonly redo: readonly Patch[];
  readonly undo: readonly Patch[];
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
  const [doc, redo, undo] = produceWithPatches(editor.doc, (draft) => {
    command.run(draft, args, newId);
  });
  if (redo.length === 0) return editor;
  noteOrigin(doc, editor.doc, redo);
  return { doc, past: appended(editor.past, { label: command.label, redo, undo, mergeKey }), future: [] };
}

function appended(past: readonly Step[], step: Step): readonly Step[] {
  const last = past.at(-1);
  if (last && step.mergeKey !== undefined && last.mergeKey === step.mergeKey) {
    return [...past.slice(0, -1), { ...step, redo: [...last.redo, ...step.redo], undo: [...step.undo, ...last.undo] }];
  }
  return [...past, step].slice(-MAX_STEPS);
}

export function undo(editor: Editor): Editor {
  const step = editor.past.at(-1);
  if (!step) return editor;
  const doc = patched(editor.doc, step.undo);
  return { doc, past: editor.past.slice(0, -1), future: [{ ...step, mergeKey: undefined }, ...editor.future] };
}

export function redo(editor: Editor): Editor {
  const [step, ...future] = editor.future;
  if (!step) return editor;
  return { doc: patched(editor.doc, step.redo), past: [...editor.past, step], future };
}

function patched(from: Diagram, patches: readonly Patch[]): Diagram {
  const doc = applyPatches(from, [...patches]);
  noteOrigin(doc, from, patches);
  return doc;
}
