import type { Diagram } from '../../model/document/diagram';
import { type Findings, validate } from '../../model/findings/validate';
import { previewFix } from '../../model/fixes/preview';
import type { QuickFix } from '../../model/fixes/quick-fix';
import { newId } from '../store/ids';
import { today } from '../store/today';

/** Diagrams beyond this many nodes are not judged again for a preview. */
const JUDGED = 1500;

/** What a fix would do, in words. */
export interface Outcome {
  readonly changes: readonly string[];
  /** How many findings go and how many come; undefined where the diagram is too large to try. */
  readonly verdict: { readonly gone: number; readonly come: readonly string[] } | undefined;
}

/** Tries a fix aside. */
export function outcomeOf(doc: Diagram, findings: Findings, fix: QuickFix): Outcome {
  const { doc: after, changes } = previewFix(doc, fix, newId);
  if (Object.keys(doc.nodes).length > JUDGED) return { changes, verdict: undefined };
  const next = validate(after, { today: today() }).all;
  const keyOf = (each: Findings['all'][number]) => `${each.rule} ${each.on[0]} ${each.message}`;
  const before = new Set(findings.all.map(keyOf));
  const now = new Set(next.map(keyOf));
  return {
    changes,
    verdict: {
      gone: [...before].filter((key) => !now.has(key)).length,
      come: next.filter((each) => !before.has(keyOf(each))).map(({ rule, message }) => `${rule}: ${message}`),
    },
  };
}

/** `Mends 2 findings and brings 1 new one`. */
export function verdictText({ gone, come }: NonNullable<Outcome['verdict']>): string {
  const mends = gone === 1 ? 'Mends 1 finding' : `Mends ${gone} findings`;
  if (come.length === 0) return `${mends}, brings no new one`;
  return `${mends}, brings ${come.length === 1 ? '1 new one' : `${come.length} new ones`}`;
}
