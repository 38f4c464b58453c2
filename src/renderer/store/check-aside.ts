import type { Diagram } from '../../model/document/diagram';
import type { LiveFindings } from '../../model/findings/live/live-findings';
import { type Findings, findingsOf } from '../../model/findings/summary';

/** What the worker is asked: all findings of a document. */
export interface CheckRequest {
  readonly doc: Diagram;
  readonly today: string;
}

/** What it answers: findings in order. */
export type CheckAnswer = Pick<Findings, 'all' | 'suppressed'>;

/** How long the window may be kept busy at a time. */
const SLICE_MS = 8;

/**
 * Checks a large diagram without keeping the window busy: a worker finds everything first, to be shown soon; the same
 * checks made here bit by bit know what they rest on, so that edits need not check everything again.
 */
export function checkAside(live: LiveFindings, today: string, publish: (findings: Findings) => void): void {
  const { doc } = live;
  const stop = askWorker({ doc, today }, (findings) => {
    // What was edited meanwhile is told by the checks made here.
    if (live.doc === doc && !live.findings) publish(findings);
  });
  const goOn = () => {
    const end = performance.now() + SLICE_MS;
    live.advance(() => performance.now() >= end);
    if (!live.findings) {
      setTimeout(goOn);
      return;
    }
    stop();
    publish(live.findings);
  };
  setTimeout(goOn);
}

function askWorker(request: CheckRequest, answer: (findings: Findings) => void): () => void {
  if (typeof Worker === 'undefined') return () => undefined;
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data: { all, suppressed } }: MessageEvent<CheckAnswer>) => {
    worker.terminate();
    answer(findingsOf(all, suppressed));
  };
  worker.postMessage(request);
  return () => worker.terminate();
}
