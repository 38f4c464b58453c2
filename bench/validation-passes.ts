import { parentPort, workerData } from 'node:worker_threads';
import type { Diagram } from '../src/model/document/diagram';
import { validate } from '../src/model/findings/validate';

/** Runs in a worker: full passes over one diagram, and how long each took. */
const { doc, repeats } = workerData as { readonly doc: Diagram; readonly repeats: number };
const WARM_UP = 3;

const times = Array.from({ length: WARM_UP + repeats }, () => {
  const start = performance.now();
  validate(doc);
  return performance.now() - start;
});
parentPort?.postMessage(times.slice(WARM_UP));
