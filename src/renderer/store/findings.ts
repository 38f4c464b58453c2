import { useSyncExternalStore } from 'react';
import type { Diagram } from '../../model/document/diagram';
import type { Facts } from '../../model/facts/facts';
import { type LiveFindings, liveFindings } from '../../model/findings/live/live-findings';
import { type Findings, NO_FINDINGS } from '../../model/findings/summary';
import { changeBetween, versionsOf } from '../../model/history/change';
import { checkAside } from './check-aside';
import { activeDoc, appStore, useApp } from './store';
import { today } from './today';

interface Checked {
  readonly facts: Facts;
  readonly findings: Findings;
  /** False while a large diagram that was just opened is still being checked; the findings are those known so far. */
  readonly isComplete: boolean;
}

interface Followed extends Checked {
  readonly live: LiveFindings;
}

/** Documents are immutable, so what was found in one holds for as long as it lives. */
const CACHE = new WeakMap<Diagram, Followed>();

/** Larger diagrams are checked aside when they are opened, so that the window stays awake. */
const CHECKED_AT_ONCE = 1000;

/** Facts and findings of a document. After an edit only what it may have changed is checked again. */
export function checked(doc: Diagram): Checked {
  const known = CACHE.get(doc);
  if (known && (known.isComplete || !known.live.findings)) return known;
  const before = known ?? followedBefore(doc);
  if (!before) return opened(doc);
  const { live } = before;
  live.moveTo(doc, changeBetween(live.doc, doc));
  return remembered(live, live.findings ?? before.findings);
}

function followedBefore(doc: Diagram): Followed | undefined {
  for (const version of versionsOf(doc)) {
    const followed = CACHE.get(version);
    if (followed) return followed;
  }
  return undefined;
}

function opened(doc: Diagram): Checked {
  const live = liveFindings(doc, { today: today() });
  if (Object.keys(doc.nodes).length <= CHECKED_AT_ONCE) live.advance(() => false);
  else checkAside(live, today(), (findings) => publish(live, findings));
  return remembered(live, live.findings ?? NO_FINDINGS);
}

function remembered(live: LiveFindings, findings: Findings): Checked {
  const fresh = { live, facts: live.facts, findings, isComplete: live.findings !== undefined };
  CACHE.set(live.doc, fresh);
  return fresh;
}

const listeners = new Set<() => void>();

function publish(live: LiveFindings, findings: Findings): void {
  remembered(live, findings);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The same in a component, which is drawn again when a check that takes longer has an answer. */
export function useChecked(doc: Diagram): Checked {
  return useSyncExternalStore(subscribe, () => checked(doc));
}

/** Findings of the active diagram, or undefined on the start page. */
export function useFindings(): Findings | undefined {
  const doc = useApp(activeDoc);
  return useSyncExternalStore(subscribe, () => doc && checked(doc).findings);
}

/** Whether the active diagram is still being checked for the first time. */
export function useIsChecking(): boolean {
  const doc = useApp(activeDoc);
  return useSyncExternalStore(subscribe, () => doc !== undefined && !checked(doc).isComplete);
}

/** Findings of the active diagram, outside components. */
export function currentFindings(): Findings | undefined {
  const doc = activeDoc(appStore.getState());
  return doc && checked(doc).findings;
}
