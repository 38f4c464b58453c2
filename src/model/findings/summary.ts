import type { NodeId, WireId } from '../kinds/fields';
import { type PersistentMap, persistentMap, withEntries } from '../lib/persistent-map';
import type { Severity } from '../rules/rule';
import type { Finding } from '../rules/run-rules';
import { compareFindings } from './order';
import type { Suppressed } from './suppress';

/** What the screen and the command line show of a diagram: findings in order, and where they are. */
export interface Findings {
  readonly all: readonly Finding[];
  readonly counts: Readonly<Record<Severity, number>>;
  readonly byNode: FindingIndex<NodeId>;
  readonly byWire: FindingIndex<WireId>;
  /** Wires that AWS would refuse. */
  readonly drafts: ReadonlySet<WireId>;
  /** What was found, and shall not be shown, with the reasons. */
  readonly suppressed: readonly Suppressed[];
}

/** Finds the findings that name a node or wire. */
export interface FindingIndex<K> {
  get(id: K): readonly Finding[] | undefined;
}

/** Findings in an order that lets some go and others come without touching the rest. */
export interface GrowingFindings extends Findings {
  readonly byNode: PersistentMap<NodeId, readonly Finding[]>;
  readonly byWire: PersistentMap<WireId, readonly Finding[]>;
}

/** Findings that go and that come. */
export interface Exchange {
  readonly gone: ReadonlySet<Finding>;
  readonly come: readonly Finding[];
  readonly comeSuppressed: readonly Suppressed[];
}

/** Groups findings that are in order. */
export function findingsOf(all: readonly Finding[], suppressed: readonly Suppressed[]): GrowingFindings {
  const byWire = group(all, (finding) => finding.wires);
  const refused = [...byWire].flatMap(([id, list]) => (isRefused(list) ? [id] : []));
  return {
    all,
    counts: { error: count(all, 'error'), warning: count(all, 'warning'), info: count(all, 'info') },
    byNode: persistentMap(
      group(all, (finding) => finding.on),
      PARTS,
    ),
    byWire: persistentMap(byWire, PARTS),
    drafts: new Set(refused),
    suppressed,
  };
}

/** The same for any number of findings, so that what grew step by step is like what was found at once. */
const PARTS = 64;

/** The same after some findings went and others came, at the price of those. What is not concerned stays the same object. */
export function findingsAfter(before: GrowingFindings, { gone, come, comeSuppressed }: Exchange): GrowingFindings {
  const left = [...gone].filter((finding) => holds(before.all, finding));
  const suppressed = suppressedAfter(before.suppressed, gone, comeSuppressed);
  if (left.length + come.length === 0 && suppressed === before.suppressed) return before;
  const byWire = regrouped(before.byWire, left, come, (finding) => finding.wires);
  return {
    all: exchanged(before.all, left, come),
    counts: {
      error: before.counts.error + count(come, 'error') - count(left, 'error'),
      warning: before.counts.warning + count(come, 'warning') - count(left, 'warning'),
      info: before.counts.info + count(come, 'info') - count(left, 'info'),
    },
    byNode: regrouped(before.byNode, left, come, (finding) => finding.on),
    byWire,
    drafts: draftsAfter(before.drafts, byWire, [...left, ...come]),
    suppressed,
  };
}

function suppressedAfter(
  before: readonly Suppressed[],
  gone: ReadonlySet<Finding>,
  come: readonly Suppressed[],
): readonly Suppressed[] {
  const kept = before.filter(({ finding }) => !gone.has(finding));
  if (kept.length === before.length && come.length === 0) return before;
  return [...kept, ...come].sort((a, b) => compareFindings(a.finding, b.finding));
}

/** A list in order, without those that go and with those that come. */
function exchanged(list: readonly Finding[], gone: readonly Finding[], come: readonly Finding[]): readonly Finding[] {
  const after = [...list];
  for (const finding of gone) after.splice(after.indexOf(finding, firstLike(after, finding)), 1);
  for (const finding of come) after.splice(firstLike(after, finding), 0, finding);
  return after;
}

function holds(list: readonly Finding[], finding: Finding): boolean {
  for (let at = firstLike(list, finding); at < list.length; at++) {
    const each = list[at] as Finding;
    if (each === finding) return true;
    if (compareFindings(each, finding) !== 0) return false;
  }
  return false;
}

/** Where the first finding stands that is not before this one. */
function firstLike(list: readonly Finding[], finding: Finding): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareFindings(list[middle] as Finding, finding) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function regrouped<K extends string>(
  groups: PersistentMap<K, readonly Finding[]>,
  left: readonly Finding[],
  come: readonly Finding[],
  keys: (finding: Finding) => readonly K[],
): PersistentMap<K, readonly Finding[]> {
  const [old, fresh] = [group(left, keys), group(come, keys)];
  const changes = new Map<K, readonly Finding[] | undefined>();
  for (const key of new Set([...old.keys(), ...fresh.keys()])) {
    const list = exchanged(groups.get(key) ?? [], old.get(key) ?? [], fresh.get(key) ?? []);
    changes.set(key, list.length > 0 ? list : undefined);
  }
  return withEntries(groups, changes);
}

function draftsAfter(
  drafts: ReadonlySet<WireId>,
  byWire: FindingIndex<WireId>,
  changed: readonly Finding[],
): ReadonlySet<WireId> {
  const ids = changed.flatMap(({ wires }) => wires);
  if (ids.every((id) => drafts.has(id) === isRefused(byWire.get(id) ?? []))) return drafts;
  const after = new Set(drafts);
  for (const id of ids) {
    if (isRefused(byWire.get(id) ?? [])) after.add(id);
    else after.delete(id);
  }
  return after;
}

function isRefused(list: readonly Finding[]): boolean {
  return list.some(({ severity, blocked }) => severity === 'error' && !blocked);
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

/** Before anything was checked. */
export const NO_FINDINGS: Findings = findingsOf([], []);
