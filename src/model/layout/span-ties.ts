import type { Diagram, DiagramNode } from '../document/diagram';
import { isFolded, shownIn } from '../document/folding';
import type { NodeId } from '../kinds/fields';
import { type Box, bottom, centreX, type Point, right } from './geometry';
import type { Picture } from './picture';

/** A line from a spanning node down to where it stands in a subnet as well. */
interface SpanTie {
  readonly id: string;
  readonly node: NodeId;
  readonly from: Point;
  /** The middle of the top of its shadow, or what a subnet that is folded away is drawn as. */
  readonly to: Point;
}

/** How far from a corner a tie meets a border at least. */
const INSET = 12;

/** The ties of all spanning nodes: to each of their shadows, and one to each row that hides some. */
export function spanTiesOf(doc: Diagram, { boxes, shadows }: Picture): readonly SpanTie[] {
  const toShadows = shadows.flatMap(({ id, node, box }): readonly SpanTie[] => {
    const own = boxes.get(node);
    return own ? [tie(id, node, own, { x: centreX(box), y: box.y })] : [];
  });
  const shown = shownIn(doc);
  return [...toShadows, ...Object.values(doc.nodes).flatMap((node) => rowTies(doc, boxes, shown, node))];
}

function rowTies(
  doc: Diagram,
  boxes: Picture['boxes'],
  shown: (id: NodeId) => NodeId,
  { id, props }: DiagramNode,
): readonly SpanTie[] {
  const own = boxes.get(id);
  if (!own || !('subnets' in props)) return [];
  const rows = new Set(props.subnets.map(shown));
  return [...rows].flatMap((row) => {
    const box = boxes.get(row);
    if (!box || !isFolded(doc, row)) return [];
    const x = within(box, centreX(own));
    // A nested stack that hides the subnets may stand above.
    return [tie(`${id}@${row}`, id, own, { x, y: bottom(box) <= own.y ? bottom(box) : box.y })];
  });
}

function tie(id: string, node: NodeId, own: Box, to: Point): SpanTie {
  const x = Math.min(Math.max(to.x, own.x + 8), right(own) - 8);
  return { id, node, from: { x, y: to.y <= own.y ? own.y : bottom(own) }, to };
}

function within(box: Box, x: number): number {
  return Math.min(Math.max(x, box.x + INSET), right(box) - INSET);
}
