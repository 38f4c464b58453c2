import type { StackSet } from './template';

/** What the description of a template ends with that AWS would refuse. */
export const WITH_ERRORS = '(with errors: do not deploy)';

/**
 * Marks stacks that were exported although the diagram has errors. The description says so in every format; the
 * comment with the codes stands wherever the format has comments, and in the README.
 */
export function markErrors(set: StackSet, codes: readonly string[]): StackSet {
  const note = errorsNote(codes);
  return {
    ...set,
    stacks: set.stacks.map((stack) => ({
      ...stack,
      description: `${stack.description} ${WITH_ERRORS}`,
      notes: [note, ...stack.notes],
    })),
  };
}

/** The sentence about it. */
export function errorsNote(codes: readonly string[]): string {
  const distinct = [...new Set(codes)];
  return `Exported although the diagram has errors that AWS would refuse (${distinct.join(', ')}); mend them before you deploy.`;
}
