import type { Diagram, Place } from '../../model/document/diagram';
import type { NodeId } from '../../model/kinds/fields';
import { placesOf, treeOf } from '../../model/layout/tree-of';
import { createLayouter } from './elk';
import type { Layouter } from './layouter';

export type TidyOutcome =
  | { readonly status: 'done'; readonly places: Readonly<Record<NodeId, Place>> }
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed'; readonly reason: string };

let layouter: Layouter | undefined;

/** Lays a diagram out in the worker, which starts with the first call and stays warm. */
export function layoutOf(doc: Diagram): { readonly result: Promise<TidyOutcome>; cancel(): void } {
  layouter ??= createLayouter();
  const { result, cancel } = layouter.run(treeOf(doc));
  const outcome = result.then((ended): TidyOutcome => {
    if (ended.status === 'done') return { status: 'done', places: placesOf(doc, ended.boxes) };
    return ended.status === 'failed' ? { status: 'failed', reason: ended.message } : { status: 'cancelled' };
  });
  return { result: outcome, cancel };
}
