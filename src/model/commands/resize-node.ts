import type { Diagram } from '../document/diagram';
import type { Command } from '../history/history';
import type { NodeId } from '../kinds/fields';
import { kindOf } from '../kinds/registry';
import { BELOW_TAB, PADDING, TAB } from '../layout/node-size';
import { entriesOf } from '../lib/open-record';
import { drawnChildren, extentOf, growAround, onCanvas, type Point } from './geometry';

export interface ResizeArgs {
  readonly id: NodeId;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Resizes a container that is not folded, never below what its contents need; its contents keep their place on the canvas. */
export const resizeNode: Command<ResizeArgs> = {
  id: 'node.resize',
  label: 'Resize',
  run(draft, wanted) {
    const doc = draft as Diagram;
    const { id } = wanted;
    const place = draft.layout[id];
    const box = kindOf(doc.nodes[id]?.kind ?? 'client').container;
    if (!place || !box || place.folded !== undefined) return;
    const room = roomBefore(doc, id);
    const x = Math.min(onCanvas(wanted.x), place.x + room.x);
    const y = Math.min(onCanvas(wanted.y), place.y + room.y);
    for (const child of entriesOf(doc.nodes).filter(({ parent }) => parent === id)) {
      const inner = draft.layout[child.id];
      if (!inner) continue;
      inner.x += place.x - x;
      inner.y += place.y - y;
    }
    const need = extentOf(doc, id);
    const width = onCanvas(wanted.x + wanted.width) - x;
    const height = onCanvas(wanted.y + wanted.height) - y;
    Object.assign(place, {
      x,
      y,
      width: Math.max(width, need.width, box.minWidth),
      height: Math.max(height, need.height, box.minHeight),
    });
    growAround(draft, id);
  },
};

/** How far the left and the top border may move inwards before they reach what stands inside. */
function roomBefore(doc: Diagram, id: NodeId): Point {
  const places = drawnChildren(doc, id).flatMap((child) => doc.layout[child.id] ?? []);
  return {
    x: Math.min(...places.map((place) => place.x - PADDING)),
    y: Math.min(...places.map((place) => place.y - TAB - BELOW_TAB)),
  };
}
