import type { Diagram } from '../../model/document/diagram';
import { createFacts, type Facts } from '../../model/facts/facts';
import { type Findings, validateFacts } from '../../model/findings/validate';
import { activeDoc, appStore, useApp } from './store';
import { today } from './today';

interface Checked {
  readonly facts: Facts;
  readonly findings: Findings;
}

/** Documents are immutable, so what was found in one holds for as long as it lives. */
const CACHE = new WeakMap<Diagram, Checked>();

/** Facts and findings of a document, computed once for each version of it. */
export function checked(doc: Diagram): Checked {
  const known = CACHE.get(doc);
  if (known) return known;
  const facts = createFacts(doc);
  const fresh = { facts, findings: validateFacts(facts, { today: today() }) };
  CACHE.set(doc, fresh);
  return fresh;
}

/** Findings of the active diagram, or undefined on the start page. */
export function useFindings(): Findings | undefined {
  const doc = useApp(activeDoc);
  return doc && checked(doc).findings;
}

/** The same outside components. */
export function currentFindings(): Findings | undefined {
  const doc = activeDoc(appStore.getState());
  return doc && checked(doc).findings;
}
