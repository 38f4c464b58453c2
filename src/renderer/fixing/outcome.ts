import type { Diagram } from '../../model/document/diagram';
import { type Finding, type Findings, validate } from '../../model/findings/validate';
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
  const added = surplus(next, findings.all).map(({ rule, message }) => `${rule}: ${message}`);
  return { changes, verdict: { gone: surplus(findings.all, next).length, come: added } };
}

/** Findings that are in one list and not in the other. What says the same of the same thing in other words is not new. */
function surplus(list: readonly Finding[], other: readonly Finding[]): readonly Finding[] {
  const known = countBy(other, placeOf);
  const same = new Set(other.map(wordsOf));
  // Those in the same words are paired first, so that what is left over is what really differs.
  const ordered = [...list].sort((a, b) => Number(same.has(wordsOf(b))) - Number(same.has(wordsOf(a))));
  return ordered.filter((finding) => {
    const place = placeOf(finding);
    const left = known.get(place) ?? 0;
    known.set(place, left - 1);
    return left <= 0;
  });
}

function placeOf({ rule, on }: Finding): string {
  return `${rule} ${on[0]}`;
}

function wordsOf(finding: Finding): string {
  return `${placeOf(finding)} ${finding.message}`;
}

function countBy(list: readonly Finding[], key: (finding: Finding) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const each of list) counts.set(key(each), (counts.get(key(each)) ?? 0) + 1);
  return counts;
}

/** `Mends 2 findings and brings 1 new one`. */
export function verdictText({ gone, come }: NonNullable<Outcome['verdict']>): string {
  const mends = gone === 1 ? 'Mends 1 finding' : `Mends ${gone} findings`;
  if (come.length === 0) return `${mends}, brings no new one`;
  return `${mends}, brings ${come.length === 1 ? '1 new one' : `${come.length} new ones`}`;
}
