import type { Diagram } from '../../../model/document/diagram';
import { isFolded } from '../../../model/document/folding';
import type { Findings } from '../../../model/findings/validate';
import type { NodeId } from '../../../model/kinds/fields';
import { kindOf } from '../../../model/kinds/registry';
import type { Box } from '../../../model/layout/geometry';
import type { Picture } from '../../../model/layout/picture';
import { type Category, categoryOf } from './category';
import { insideOf } from './inside';
import type { Square } from './square-places';

/** Why a square has a ring; the first that holds is drawn. */
export type Ring = 'selected' | 'legal' | 'error' | 'warning';

/** Everything the map draws in one colour. */
export type InColours<Key> = ReadonlyMap<Key, readonly NodeId[]>;

/** The nodes of the map by category. */
export function categoriesOf(doc: Diagram, picture: Picture): InColours<Category> {
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
): InColours<Ring> {
  return grouped(doc, picture, (id) => {
    if (selected.includes(id)) return 'selected';
    if (isLegal(id)) return 'legal';
    return isFolded(doc, id) ? foundInside(doc, findings, id) : foundOn(findings, id);
  });
}

/** The worst severity among all that a folded stack stands for. */
function foundInside(doc: Diagram, findings: Findings, id: NodeId): 'error' | 'warning' | undefined {
  const worst = insideOf(doc, findings).get(id)?.worst?.severity;
  return worst === 'info' ? undefined : worst;
}

/** The worst severity of a node's findings; remarks do not count. */
export function foundOn(findings: Findings, id: NodeId): 'error' | 'warning' | undefined {
  const worst = findings.byNode.get(id)?.[0]?.severity;
  return worst === 'info' ? undefined : worst;
}

function grouped<Key>(doc: Diagram, picture: Picture, keyOf: (id: NodeId) => Key | undefined): InColours<Key> {
  const groups = new Map<Key, NodeId[]>();
  for (const id of picture.boxes.keys()) {
    const node = doc.nodes[id];
    const key = !node || kindOf(node.kind).container ? undefined : keyOf(id);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(id);
    else groups.set(key, [id]);
  }
  return groups;
}

/** A square that follows its node while it is dragged; the others make way for it after the drop. */
export function movedAlong(square: Square | undefined, from: Box | undefined, to: Box | undefined): readonly Square[] {
  if (!square) return [];
  return from && to && from !== to
    ? [{ ...square, x: square.x + to.x - from.x, y: square.y + to.y - from.y }]
    : [square];
}

/** An SVG path of squares in the middle of their nodes, with corners of 2 px where a square has 12. */
export function squaresPath(squares: readonly Square[]): string {
  return squares.map(({ x, y, edge }) => rounded(x, y, edge, edge / 6)).join('');
}

/** An SVG path of the rings around squares: around one of 12 px, lines of 2 px with 2 px of air inside, corners of 4 px. */
export function ringsPath(squares: readonly Square[]): string {
  return squares
    .map(({ x, y, edge }) => {
      const px = edge / 12;
      return rounded(x, y, edge + 8 * px, 5 * px) + rounded(x, y, edge + 4 * px, 3 * px);
    })
    .join('');
}

function rounded(x: number, y: number, edge: number, radius: number): string {
  const side = edge - 2 * radius;
  const arc = (toX: number, toY: number) => `a${radius} ${radius} 0 0 1 ${toX * radius} ${toY * radius}`;
  return `M${x - side / 2} ${y - edge / 2}h${side}${arc(1, 1)}v${side}${arc(-1, 1)}h${-side}${arc(-1, -1)}v${-side}${arc(1, -1)}z`;
}
