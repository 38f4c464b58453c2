import ELK from 'elkjs/lib/elk-api.js';
import workerUrl from 'elkjs/lib/elk-worker.min.js?url';
import { type Engine, type Layouter, layouterOver } from './layouter';

/** A layouter that runs ELK in a web worker, so that the canvas stays smooth and a layout can be stopped at once. */
export function createLayouter(): Layouter {
  return layouterOver(startWorker);
}

function startWorker(): Engine {
  const elk = new ELK({ workerFactory: () => new Worker(workerUrl) });
  return { layout: (graph) => elk.layout(graph), terminate: () => elk.terminateWorker() };
}
