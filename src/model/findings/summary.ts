import type { NodeId, WireId } from '../kinds/fields';
import type { Severity } from '../rules/rule';
import type { Finding } from '../rules/run-rules';
import { compareFindings } from './order';
import type { Suppressed } from './suppress';

/** What the screen and the command line show of a diagram: findings in order, and where they are. */
export interface Findings {
  readonly all: readonly Finding[];
  readonly counts: Readonly<Record<Severity, number>>;
  readonly byNode: ReadonlyMap<NodeId, readonly Finding[]>;
  readonly byWire: ReadonlyMap<WireId, readonly Finding[]>;
  /** Wires that AWS would refuse. */
  readonly drafts: ReadonlySet<WireId>;
  /** What was found, and shall not be shown, with the reasons. */
  readonly suppressed: readonly Suppressed[];
}

/** Findings that go and that come. */
export interface Exchange {
  readonly gone: ReadonlySet<Finding>;
  readonly come: readonly Finding[];
  readonly comeSuppressed: readonly Suppressed[];
}

export const NO_FINDINGS: Findings = {
  all: [],
  counts: { error: 0, warning: 0, info: 0 },
  byNode: new Map(),
  byWire: new Map(),
  drafts: new Set(),
  suppressed: [],
};

/** Groups findings that are in order. */
export function findingsOf(all: readonly Finding[], suppressed: readonly Suppressed[]): Findings {
  const byWire = group(all, (finding) => finding.wires);
  const refused = [...byWire].flatMap(([id, list]) => (isRefused(list) ? [id] : []));
  return {
    all,
    counts: { error: count(all, 'error'), warning: count(all, 'warning'), info: count(all, 'info') },
    byNode: group(all, (finding) => finding.on),
    byWire,
    drafts: new Set(refused),
    suppressed,
  };
}

/** The same after some findings went and others came, at the price of those. What is not concerned stays the same object. */
export function findingsAfter(before: Findings, { gone, come, comeSuppressed }: Exchange): Findings {
  const left = before.all.filter((finding) => gone.has(finding));
  const suppressed = before.suppressed.filter(({ finding }) => !gone.has(finding));
  const quiet = comeSuppressed.length === 0 && suppressed.length === before.suppressed.length;
  if (left.length === 0 && come.length === 0 && quiet) return before;
  const byWire = regrouped(before.byWire, gone, left, come, (finding) => finding.wires);
  return {
    all: exchanged(before.all, gone, come),
    counts: {
      error: before.counts.error + count(come, 'error') - count(left, 'error'),
      warning: before.counts.warning + count(come, 'warning') - count(left, 'warning'),
      info: before.counts.info + count(come, 'info') - count(left, 'info'),
    },
    byNode: regrouped(before.byNode, gone, left, come, (finding) => finding.on),
    byWire,
    drafts: draftsAfter(before.drafts, byWire, [...left, ...come]),
    suppressed: quiet
      ? before.suppressed
      : [...suppressed, ...comeSuppressed].sort((a, b) => compareFindings(a.finding, b.finding)),
  };
}

/** A list in order, without those that go and with those that come. */
function exchanged(list: readonly Finding[], gone: ReadonlySet<Finding>, come: readonly Finding[]): readonly Finding[] {
  const kept = list.filter((finding) => !gone.has(finding));
  for (const finding of come) kept.splice(placeOf(kept, finding), 0, finding);
  return kept;
}

function placeOf(list: readonly Finding[], finding: Finding): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareFindings(list[middle] as Finding, finding) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function regrouped<K>(
  groups: ReadonlyMap<K, readonly Finding[]>,
  gone: ReadonlySet<Finding>,
  left: readonly Finding[],
  come: readonly Finding[],
  keys: (finding: Finding) => readonly K[],
): ReadonlyMap<K, readonly Finding[]> {
  const after = new Map(groups);
  const fresh = group(come, keys);
  for (const key of new Set([...left, ...come].flatMap(keys))) {
    const list = exchanged(after.get(key) ?? [], gone, fresh.get(key) ?? []);
    if (list.length > 0) after.set(key, list);
    else after.delete(key);
  }
  return after;
}

function draftsAfter(
  drafts: ReadonlySet<WireId>,
  byWire: ReadonlyMap<WireId, readonly Finding[]>,
  changed: readonly Finding[],
): ReadonlySet<WireId> {
  const after = new Set(drafts);
  for (const id of changed.flatMap(({ wires }) => wires)) {
    if (isRefused(byWire.get(id) ?? [])) after.add(id);
    else after.delete(id);
  }
  return after;
}

function isRefused(list: readonly Finding[]): boolean {
  return list.some(({ severity }) => severity === 'error');
}

function count(found: readonly Finding[], severity: Severity): number {
  return found.filter((finding) => finding.severity === severity).length;
}

function group<K>(
  found: readonly Finding[],
  keys: (finding: Finding) => readonly K[],
): ReadonlyMap<K, readonly Finding[]> {
  const groups = new Map<K, Finding[]>();
  for (const finding of found) {
    for (const key of keys(finding)) {
      const list = groups.get(key);
      if (list) list.push(finding);
      else groups.set(key, [finding]);
    }
  }
  return groups;
}
