import { isInside } from '../../model/commands/placement';
import type { Diagram } from '../../model/document/diagram';
import type { NodeId } from '../../model/kinds/fields';
import { kindOf } from '../../model/kinds/registry';
import type { Point } from '../../model/layout/geometry';
import type { Picture } from '../../model/layout/picture';

/** The innermost container at a point of the canvas, leaving out the given nodes and what stands in them. */
export function containerAt(doc: Diagram, picture: Picture, at: Point, without: readonly NodeId[]): NodeId | null {
  let found: NodeId | null = null;
  let smallest = Number.POSITIVE_INFINITY;
  for (const [id, box] of picture.boxes) {
    const node = doc.nodes[id];
    if (!node || !kindOf(node.kind).container) continue;
    const inside = at.x >= box.x && at.x <= box.x + box.width && at.y >= box.y && at.y <= box.y + box.height;
    const area = box.width * box.height;
    if (!inside || area >= smallest || without.some((moved) => isInside(doc, id, moved))) continue;
    found = id;
    smallest = area;
  }
  return found;
}
