import type { ElkGraph } from '../../model/layout/auto/elk-graph';
import { layoutTree } from '../../model/layout/auto/layout-tree';
import type { LayoutTree } from '../../model/layout/auto/tree';
import type { Box } from '../../model/layout/geometry';

/** A running ELK that can be stopped for good. */
export interface Engine {
  layout(graph: ElkGraph): Promise<ElkGraph>;
  terminate(): void;
}

/** How a layout ended; boxes are relative to their parents. */
export type LayoutOutcome =
  | { readonly status: 'done'; readonly boxes: ReadonlyMap<string, Box> }
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed'; readonly message: string };

/** A layout under way. */
export interface LayoutRun {
  readonly result: Promise<LayoutOutcome>;
  cancel(): void;
}

/** Lays out one tree at a time; a new run cancels the one before. */
export interface Layouter {
  run(root: LayoutTree): LayoutRun;
}

/** A layouter over engines that are started when needed, kept warm, and thrown away when a run is cancelled. */
export function layouterOver(start: () => Engine): Layouter {
  let engine: Engine | undefined;
  let cancelCurrent = () => {};

  function run(root: LayoutTree): LayoutRun {
    cancelCurrent();
    engine ??= start();
    const own = engine;
    let cancel = () => {};
    const cancelled = new Promise<LayoutOutcome>((resolve) => {
      cancel = () => {
        own.terminate();
        if (engine === own) engine = undefined;
        resolve({ status: 'cancelled' });
      };
    });
    const forget = () => {
      if (cancelCurrent === cancel) cancelCurrent = () => {};
      cancel = () => {};
    };
    cancelCurrent = cancel;
    const result = Promise.race([cancelled, outcomeOf(root, own)]).finally(forget);
    return { result, cancel: () => cancel() };
  }

  return { run };
}

async function outcomeOf(root: LayoutTree, engine: Engine): Promise<LayoutOutcome> {
  try {
    return { status: 'done', boxes: await layoutTree(root, (graph) => engine.layout(graph)) };
  } catch (error) {
    return { status: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}
