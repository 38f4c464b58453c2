import type { DiagramNode } from '../document/diagram';
import type { Blocker, BlockerCode, Certainty, Check } from './trace-types';

/** A check that holds. */
export function passed(what: string): Check {
  return { ok: 'yes', what };
}

/** A check that the drawing does not answer. */
export function notKnown(what: string): Check {
  return { ok: 'unknown', what: `${what}: not known` };
}

/** What a blocker says; its message is written from the check when it says no more than that. */
export interface Fault {
  readonly node: DiagramNode | undefined;
  readonly code: BlockerCode;
  readonly rule: string | null;
  readonly message: string;
  readonly fix: string;
}

/** A check that does not hold. */
export function blocked(what: string, { node, ...rest }: Fault): Check {
  return { ok: 'no', what, blocker: { node: node?.id ?? null, ...rest } };
}

/** A check with one of three answers. */
export function judged(ok: Certainty, what: string, fault: () => Fault): Check {
  if (ok === 'yes') return passed(what);
  return ok === 'unknown' ? notKnown(what) : blocked(what, fault());
}

/** The reasons among the checks, each once. */
export function blockersOf(checks: readonly Check[]): readonly Blocker[] {
  const found = new Map<string, Blocker>();
  for (const check of checks) {
    if (check.ok === 'no')
      found.set(`${check.blocker.code} ${check.blocker.node} ${check.blocker.message}`, check.blocker);
  }
  return [...found.values()];
}

/** The checks without those that say the same again. */
export function distinct(checks: readonly Check[]): readonly Check[] {
  const found = new Map<string, Check>();
  for (const check of checks) {
    const key = `${check.ok} ${check.what} ${check.ok === 'no' ? check.blocker.message : ''}`;
    if (!found.has(key)) found.set(key, check);
  }
  return [...found.values()];
}
