import type { StackSet } from './template';

/** Adds sentences to the README and to the head of every template. */
export function addNotes(set: StackSet, notes: readonly string[]): StackSet {
  if (notes.length === 0) return set;
  return { ...set, stacks: set.stacks.map((stack) => ({ ...stack, notes: [...stack.notes, ...notes] })) };
}
