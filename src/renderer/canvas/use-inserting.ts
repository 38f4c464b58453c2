import { useReactFlow } from '@xyflow/react';
import { type DragEvent, useCallback } from 'react';
import { insertNode } from '../../model/commands/insert-node';
import { judgeDrop } from '../../model/commands/placement';
import type { Diagram } from '../../model/document/diagram';
import { NodeId } from '../../model/kinds/fields';
import { kindOf } from '../../model/kinds/registry';
import type { Picture } from '../../model/layout/picture';
import { gestureStore, setGesture } from '../store/gesture';
import { newId } from '../store/ids';
import { goTo, run, say, select } from '../store/store';
import { containerAt } from './containers';

/** Dragging a kind from the palette onto the canvas: the container it would go to is marked, the drop inserts it. */
export function useInserting(doc: Diagram, picture: Picture) {
  const flow = useReactFlow();
  const under = useCallback(
    (event: DragEvent) => {
      const at = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
      return { at, onto: containerAt(doc, picture, at, []) };
    },
    [doc, flow, picture],
  );

  const onDragOver = useCallback(
    (event: DragEvent) => {
      const { carried } = gestureStore.getState();
      if (!carried) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      const { onto } = under(event);
      const drop = judgeDrop(doc, carried.kind, onto);
      const marked = drop.joins ?? drop.parent;
      setGesture({
        dragging: {
          what: 'insert',
          drop,
          marked,
          over: onto,
          pointer: { x: event.clientX, y: event.clientY },
          preview: null,
        },
      });
    },
    [doc, under],
  );

  const onDrop = useCallback(
    (event: DragEvent) => {
      const { carried } = gestureStore.getState();
      setGesture({ dragging: null, carried: null });
      if (!carried) return;
      event.preventDefault();
      const { at, onto } = under(event);
      const origin = onto === null ? { x: 0, y: 0 } : (picture.boxes.get(onto) ?? { x: 0, y: 0 });
      const kind = kindOf(carried.kind);
      const half = kind.container ? { x: 24, y: 12 } : { x: (kind.width ?? 112) / 2, y: 23 };
      const id = NodeId.parse(newId('n'));
      const where = { x: Math.round(at.x - origin.x - half.x), y: Math.round(at.y - origin.y - half.y) };
      run(insertNode, {
        id,
        kind: carried.kind,
        onto,
        at: where,
        ...(carried.variant ? { variant: carried.variant } : {}),
      });
      select({ nodes: [id] });
      // What was in the way may have moved it out of sight.
      goTo({ what: 'nodes', ids: [id] });
      say(`${kind.label} inserted`);
    },
    [picture, under],
  );

  const onDragLeave = useCallback((event: DragEvent) => {
    const goesInside = event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
    if (!goesInside) setGesture({ dragging: null });
  }, []);

  return { onDragOver, onDrop, onDragLeave };
}
