import type { Diagram } from '../document/diagram';
import type { Command } from '../history/history';
import type { NodeId } from '../kinds/fields';
import { kindOf } from '../kinds/registry';
import { drawnChildren, extentOf, growAround } from './geometry';

export interface ResizeArgs {
  readonly id: NodeId;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Resizes a container, never below what its contents need; its contents keep their place on the canvas. */
export const resizeNode: Command<ResizeArgs> = {
  id: 'node.resize',
  label: 'Resize',
  run(draft, { id, x, y, width, height }) {
    const node = draft.nodes[id];
    const place = draft.layout[id];
    if (!node || !place || !kindOf(node.kind).container) return;
    const by = { x: place.x - x, y: place.y - y };
    for (const child of drawnChildren(draft as Diagram, id)) {
      const inner = draft.layout[child.id];
      if (!inner) continue;
      inner.x += by.x;
      inner.y += by.y;
    }
    const need = extentOf(draft as Diagram, id);
    Object.assign(place, { x, y, width: Math.max(width, need.width), height: Math.max(height, need.height) });
    for (const child of drawnChildren(draft as Diagram, id)) growAround(draft, child.id);
    growAround(draft, id);
  },
};
