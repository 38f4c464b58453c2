import { useEffect, useSyncExternalStore } from 'react';
import type { Diagram } from '../../../model/document/diagram';
import { createFacts } from '../../../model/facts/facts';
import type { TraceRequest } from '../../../model/network/trace-types';
import { checked } from '../findings';
import { activeDoc, useApp } from '../store';
import { answerOf, type TraceAnswer } from './answer';
import { requestOf, useTraceIsOpen, useTraceSession } from './session';

/** What the worker is asked. */
export interface TraceQuestion {
  readonly doc: Diagram;
  readonly request: TraceRequest;
}

/** Larger diagrams are traced aside: the window does not wait for them. */
const TRACED_AT_ONCE = 400;

/** An answer holds for the nodes and wires it was made from; where they are drawn does not matter. */
interface Known {
  readonly wires: Diagram['wires'];
  readonly answers: Map<string, TraceAnswer>;
}
const KNOWN = new WeakMap<Diagram['nodes'], Known>();

function answersOf({ nodes, wires }: Diagram): Map<string, TraceAnswer> {
  const known = KNOWN.get(nodes);
  if (known?.wires === wires) return known.answers;
  const answers = new Map<string, TraceAnswer>();
  KNOWN.set(nodes, { wires, answers });
  return answers;
}

/** The answer for a version of a diagram; undefined while it has to be worked out aside. */
export function answerNow(doc: Diagram, request: TraceRequest): TraceAnswer | undefined {
  const answers = answersOf(doc);
  const key = JSON.stringify(request);
  const known = answers.get(key);
  if (known || Object.keys(doc.nodes).length > TRACED_AT_ONCE) return known;
  const answer = answerOf(checked(doc).facts, request);
  answers.set(key, answer);
  return answer;
}

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

let running: { readonly question: TraceQuestion; readonly key: string } | undefined;
let waiting: TraceQuestion | undefined;
let worker: Worker | undefined;

/** Works an answer out aside. One at a time: of those that wait, only the newest is still of interest. */
function askAside(question: TraceQuestion): void {
  const key = JSON.stringify(question.request);
  if (running?.question.doc === question.doc && running.key === key) return;
  if (running) {
    waiting = question;
    return;
  }
  running = { question, key };
  if (typeof Worker === 'undefined') {
    setTimeout(() => settle(answerOf(createFacts(question.doc), question.request)));
    return;
  }
  worker ??= new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<TraceAnswer>) => settle(data);
  worker.postMessage(question);
}

function settle(answer: TraceAnswer): void {
  if (running) answersOf(running.question.doc).set(running.key, answer);
  running = undefined;
  const next = waiting;
  waiting = undefined;
  if (next && !answerNow(next.doc, next.request)) askAside(next);
  for (const listener of listeners) listener();
}

/** The trace of the active tab as it stands: nothing is worked out while the panel is closed. */
export function useTraceAnswer(): TraceAnswer | undefined {
  const isOpen = useTraceIsOpen();
  const doc = useApp(activeDoc);
  const request = requestOf(useTraceSession());
  const ask = isOpen && doc && request ? { doc, request } : undefined;
  const answer = useSyncExternalStore(subscribe, () => ask && answerNow(ask.doc, ask.request));
  const isMissing = ask !== undefined && answer === undefined;
  useEffect(() => {
    if (isMissing && ask) askAside(ask);
  });
  return answer;
}
