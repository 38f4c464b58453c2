import type { Diagram } from '../../../model/document/diagram';
import type { Findings } from '../../../model/findings/validate';
import type { NodeId } from '../../../model/kinds/fields';
import { kindOf } from '../../../model/kinds/registry';
import { centreX, centreY, type Point } from '../../../model/layout/geometry';
import type { Picture } from '../../../model/layout/picture';
import { type Category, categoryOf } from './category';

/** Why a square has a ring; the first that holds is drawn. */
export type Ring = 'selected' | 'legal' | 'error' | 'warning';

/** Everything the map draws in one colour: the centres of its squares. */
export type Centres<Key> = ReadonlyMap<Key, readonly Point[]>;

/** The squares of the map by category, one for each drawn node. */
export function squaresOf(doc: Diagram, picture: Picture): Centres<Category> {
  return grouped(doc, picture, (id) => {
    const node = doc.nodes[id];
    return node && categoryOf(kindOf(node.kind));
  });
}

/** The rings around squares: what is selected, what a wire may end at, what has a finding that is no mere remark. */
export function ringsOf(
  doc: Diagram,
  picture: Picture,
  findings: Findings,
  selected: readonly NodeId[],
  isLegal: (id: NodeId) => boolean,
): Centres<Ring> {
  return grouped(doc, picture, (id) => {
    if (selected.includes(id)) return 'selected';
    if (isLegal(id)) return 'legal';
    const worst = findings.byNode.get(id)?.[0]?.severity;
    return worst === 'info' ? undefined : worst;
  });
}

function grouped<Key>(doc: Diagram, picture: Picture, keyOf: (id: NodeId) => Key | undefined): Centres<Key> {
  const groups = new Map<Key, Point[]>();
  for (const [id, box] of picture.boxes) {
    const node = doc.nodes[id];
    const key = !node || kindOf(node.kind).container ? undefined : keyOf(id);
    if (key === undefined) continue;
    const group = groups.get(key) ?? [];
    group.push({ x: centreX(box), y: centreY(box) });
    groups.set(key, group);
  }
  return groups;
}

/** From this size on, in px of the drawing, the squares of one row would run into those of the next. */
export const LARGEST = 64;

/** The edge of a square: 12 px on the screen as long as there is room. */
export function edgeAt(far: number): number {
  return Math.min(12 * far, LARGEST);
}

/** An SVG path of rounded squares around centres. */
export function squarePath(centres: readonly Point[], edge: number, radius: number): string {
  const side = edge - 2 * radius;
  const arc = (x: number, y: number) => `a${radius} ${radius} 0 0 1 ${x * radius} ${y * radius}`;
  const outline = `h${side}${arc(1, 1)}v${side}${arc(-1, 1)}h${-side}${arc(-1, -1)}v${-side}${arc(1, -1)}z`;
  return centres.map(({ x, y }) => `M${x - side / 2} ${y - edge / 2}${outline}`).join('');
}
