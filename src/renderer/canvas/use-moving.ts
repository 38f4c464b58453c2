import { type OnNodeDrag, useReactFlow } from '@xyflow/react';
import { useCallback, useRef, useState } from 'react';
import { withContents } from '../../model/commands/delete-items';
import { type Move, moveNodes } from '../../model/commands/move-nodes';
import { type Drop, judgeDrop } from '../../model/commands/placement';
import type { Diagram } from '../../model/document/diagram';
import { isFolded } from '../../model/document/folding';
import { commit, startEditing } from '../../model/history/history';
import { NodeId } from '../../model/kinds/fields';
import type { Point } from '../../model/layout/geometry';
import { type Drawn, previewOf } from '../../model/layout/preview';
import { gestureStore, setGesture } from '../store/gesture';
import { newId } from '../store/ids';
import { run, say } from '../store/store';
import { containerAt } from './containers';
import type { FlowNode } from './flow/data';
import { useEscape } from './use-escape';

interface Moving {
  readonly moves: readonly Move[];
  readonly drop: Drop;
  /** The container under the pointer. */
  readonly over: NodeId | null;
}

/**
 * Dragging nodes is a preview until the drop: the innermost legal container is marked, findings follow from the document
 * as it would be, and the wires of what moves follow it (`live`): past React Flow, so that nothing else is drawn again. One
 * undo step at the end.
 */
export function useMoving(doc: Diagram, shown: Drawn) {
  const flow = useReactFlow<FlowNode>();
  /** Escape drops the gesture: what is under the pointer goes back, and the release does nothing. */
  const dropped = useRef(false);
  const [reverts, setReverts] = useState(0);
  const preview = useRef<{ key: string; of: Diagram; doc: Diagram } | null>(null);

  const planned = useCallback(
    (event: MouseEvent | TouchEvent, primary: FlowNode, dragged: readonly FlowNode[]): Moving => {
      const ids = dragged.map((node) => NodeId.parse(node.id));
      const pointer = flow.screenToFlowPosition(clientPoint(event));
      const keepParent = event.altKey;
      const drops = dragged.map((node) => {
        const id = NodeId.parse(node.id);
        const own = doc.nodes[id];
        const at = node.id === primary.id ? pointer : centreOf(flow.getInternalNode(node.id));
        const onto = containerAt(doc, shown.picture, at, ids);
        const drop = keepParent || !own ? { parent: own?.parent ?? null, legal: true } : judgeDrop(doc, own.kind, onto);
        return { id, drop, onto };
      });
      const moves = drops.map(({ id, drop }): Move => {
        const at = flow.getInternalNode(id)?.internals.positionAbsolute ?? { x: 0, y: 0 };
        const parent = drop.parent === null ? { x: 0, y: 0 } : (shown.picture.boxes.get(drop.parent) ?? { x: 0, y: 0 });
        return { id, parent: drop.parent, x: Math.round(at.x - parent.x), y: Math.round(at.y - parent.y) };
      });
      const main = drops.find(({ id }) => id === primary.id) ?? drops[0];
      return { moves, drop: main?.drop ?? { parent: null, legal: true }, over: main?.onto ?? null };
    },
    [doc, flow, shown],
  );

  useEscape(() => {
    if (!gestureStore.getState().dragging) return false;
    dropped.current = true;
    setGesture({ dragging: null, live: null });
    setReverts((count) => count + 1);
    return true;
  });

  const onDrag: OnNodeDrag<FlowNode> = useCallback(
    (event, node, dragged) => {
      if (dropped.current) return;
      const { moves, drop, over } = planned(event, node, dragged);
      const changesParent = moves.some(({ id, parent }) => doc.nodes[id]?.parent !== parent);
      const key = moves.map(({ id, parent }) => `${id}:${parent}`).join();
      // A container under the pointer may have unfolded meanwhile.
      if (changesParent && (preview.current?.key !== key || preview.current.of !== doc)) {
        preview.current = { key, of: doc, doc: commit(startEditing(doc), moveNodes, { moves }, newId).doc };
      }
      setGesture({
        dragging: {
          what: 'move',
          drop,
          marked: changesParent ? drop.parent : null,
          over,
          pointer: clientPoint(event),
          preview: changesParent ? (preview.current?.doc ?? null) : null,
        },
        live: previewOf(doc, shown, offsetsOf(doc, shown, moves)),
      });
    },
    [doc, planned, shown],
  );

  const onDragStop: OnNodeDrag<FlowNode> = useCallback(
    (event, node, dragged) => {
      const { moves, drop } = planned(event, node, dragged);
      setGesture({ dragging: null, live: null });
      preview.current = null;
      if (dropped.current) {
        dropped.current = false;
        setReverts((count) => count + 1);
        return;
      }
      const changed = moves.filter(({ id, parent, x, y }) => {
        const place = doc.layout[id];
        return doc.nodes[id]?.parent !== parent || place?.x !== x || place?.y !== y;
      });
      if (changed.length > 0) run(moveNodes, { moves });
      const row = drop.parent !== null && isFolded(doc, drop.parent) ? doc.nodes[drop.parent] : undefined;
      if (row && changed.some(({ parent }) => parent === row.id)) say(`Moved into ${row.label}, which is folded`);
    },
    [doc, planned],
  );

  return { reverts, onDrag, onDragStop };
}

/** How far everything has moved that moves along: the nodes under the pointer with what stands in them. */
function offsetsOf(doc: Diagram, { picture }: Drawn, moves: readonly Move[]): ReadonlyMap<NodeId, Point> {
  const offsets = new Map<NodeId, Point>();
  for (const { id, parent, x, y } of moves) {
    const origin = (parent === null ? undefined : picture.boxes.get(parent)) ?? { x: 0, y: 0 };
    const box = picture.boxes.get(id) ?? { x: 0, y: 0 };
    const by = { x: origin.x + x - box.x, y: origin.y + y - box.y };
    for (const inside of withContents(doc, [id])) offsets.set(inside, by);
  }
  return offsets;
}

function centreOf(
  node:
    | {
        readonly internals: { readonly positionAbsolute: { x: number; y: number } };
        readonly measured?: { width?: number; height?: number };
      }
    | undefined,
) {
  const at = node?.internals.positionAbsolute ?? { x: 0, y: 0 };
  return { x: at.x + (node?.measured?.width ?? 0) / 2, y: at.y + (node?.measured?.height ?? 0) / 2 };
}

export function clientPoint(event: MouseEvent | TouchEvent): {
  x: number;
  y: number;
} {
  if ('clientX' in event) return { x: event.clientX, y: event.clientY };
  const touch = event.touches[0] ?? event.changedTouches[0];
  return { x: touch?.clientX ?? 0, y: touch?.clientY ?? 0 };
}
