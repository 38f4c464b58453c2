import type { StackSet } from './template';

/**
 * Marks stacks that were exported although the diagram has errors. The description says so in every format; the
 * comment with the codes stands wherever the format has comments, and in the README.
 */
export function markErrors(set: StackSet, codes: readonly string[]): StackSet {
  const distinct = [...new Set(codes)];
  const note = `Exported although the diagram has errors that AWS would refuse (${distinct.join(', ')}); mend them before you deploy.`;
  return {
    ...set,
    stacks: set.stacks.map((stack) => ({
      ...stack,
      description: `${stack.description} (with errors: do not deploy)`,
      notes: [note, ...stack.notes],
    })),
  };
}
