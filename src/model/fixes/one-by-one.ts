import type { Draft } from 'immer';
import type { Diagram } from '../document/diagram';
import type { Source } from '../document/source';
import { type Facts, factsOf } from '../facts/facts';
import { remembering } from '../facts/remembering';
import { type GrowingGraph, growingGraph } from '../graph/growing-graph';
import { changeBetween } from '../history/change';
import { plainDocument } from '../history/delta';
import { changed, type NewId } from '../history/history';
import { fix } from './edits';
import type { QuickFix } from './quick-fix';

export type Run = QuickFix['run'];

/** The facts as the steps so far have left them. */
export type Now = () => Facts;

/** A fix of many steps, each of which may ask for the facts as they are by then. */
export function oneByOne(id: string, title: string, steps: (now: Now) => Generator<Run | undefined>): QuickFix {
  return fix(id, title, (draft, newId) => {
    const start = plainDocument(draft);
    take(draft, start, carriedOut(start, steps, newId));
  });
}

/** Each step works on a draft of its own, and is asked about a graph that grows with what the steps before it changed. */
function carriedOut(start: Diagram, steps: (now: Now) => Generator<Run | undefined>, newId: NewId): Diagram {
  let doc = start;
  let graph: GrowingGraph | undefined;
  let facts: Facts | undefined;
  const now = () => {
    if (facts && facts.graph.doc === doc) return facts;
    graph = graph ? graph.after(doc, changeBetween(graph.doc, doc)) : growingGraph(doc);
    facts = remembering(factsOf(graph));
    return facts;
  };
  for (const run of steps(now)) if (run) doc = changed(doc, (inner) => run(inner, newId));
  return doc;
}

/** Brings a draft to what was made of it elsewhere; what is the same stays the same. */
function take(draft: Draft<Diagram>, from: Diagram, to: Diagram): void {
  for (const part of ['nodes', 'wires', 'layout'] as const) {
    const target = draft[part] as Record<string, unknown>;
    const before: Readonly<Record<string, unknown>> = from[part];
    const after: Readonly<Record<string, unknown>> = to[part];
    for (const id of Object.keys(before)) if (!(id in after)) delete target[id];
    for (const [id, value] of Object.entries(after)) if (value !== before[id]) target[id] = value;
  }
  if (from.settings !== to.settings) draft.settings = to.settings as Draft<Diagram>['settings'];
  if (to.source && from.source !== to.source) draft.source = to.source as Draft<Source>;
}
