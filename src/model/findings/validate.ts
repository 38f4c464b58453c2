import type { Diagram, Mode, Profile } from '../document/diagram';
import { createFacts, type Facts } from '../facts/facts';
import { type Finding, runRules } from '../rules/run-rules';
import { compareFindings } from './order';
import { type Findings, findingsOf } from './summary';
import { withoutSuppressed } from './suppress';
import { weighed } from './weigh';

export type { Finding } from '../rules/run-rules';
export type { Findings } from './summary';
export type { Suppressed } from './suppress';
export { isHint } from './weigh';

/** How a diagram is checked; what is not given stands in its settings. */
export interface CheckOptions {
  readonly profile?: Profile;
  readonly mode?: Mode;
  /** The day, such as `2027-01-31`: suppressions that have run out by then count no more. Without it none runs out. */
  readonly today?: string;
}

/** Checks a diagram as its settings say, or otherwise. */
export function validate(doc: Diagram, options: CheckOptions = {}): Findings {
  return validateFacts(createFacts(doc), options);
}

/** Checks a diagram whose facts are already known. */
export function validateFacts(facts: Facts, options: CheckOptions = {}): Findings {
  const { profile = facts.graph.doc.settings.profile } = options;
  return summarise(runRules(facts, profile), facts, options);
}

/**
 * Findings of rules as they are shown: without consequences of others, without what is suppressed, in order. Each is
 * treated by itself, so that live findings may do the same with a few of them.
 */
function summarise(found: readonly Finding[], facts: Facts, { mode, today }: CheckOptions): Findings {
  const { doc } = facts.graph;
  const shown = found.flatMap((finding) => weighed(finding, facts, mode ?? doc.settings.mode) ?? []);
  const { all, suppressed } = withoutSuppressed(shown.sort(compareFindings), doc, today);
  return findingsOf(all, suppressed);
}
