import { z } from 'zod';

/** A finding that a starter has on purpose, with the reason. */
const KnownFinding = z.strictObject({
  rule: z.string().regex(/^[A-Z]+-\d{2}$/),
  reason: z.string().min(1),
});

/** `about.json` of a starter: what the start page and the command line say about it. */
export const StarterAbout = z.strictObject({
  title: z.string().min(1).max(60),
  /** One line. */
  summary: z.string().min(1).max(120),
  /** Place in the list, from 1. */
  order: z.int().min(1),
  description: z.string().min(1),
  knownFindings: z.array(KnownFinding),
});
export type StarterAbout = z.infer<typeof StarterAbout>;
