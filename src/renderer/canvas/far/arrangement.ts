import type { Diagram } from '../../../model/document/diagram';
import { isFolded } from '../../../model/document/folding';
import type { Findings } from '../../../model/findings/validate';
import type { NodeId } from '../../../model/kinds/fields';
import { kindOf } from '../../../model/kinds/registry';
import { type Box, inflate } from '../../../model/layout/geometry';
import type { Picture } from '../../../model/layout/picture';
import { badgeBox, type Card, cardRoomsOf, cardsAt } from './cards';
import type { Detail } from './detail';
import { insideOf } from './inside';
import { clearOf, groupsOf, placeSquares, type Squares } from './square-places';
import { foundOn } from './squares';
import { type PlacedTabs, placeTabs } from './tab-places';
import { tabsOf } from './tabs';

/** Where everything that keeps its size on the screen stands at a distance. */
export interface Arrangement {
  readonly tabs: PlacedTabs;
  /** The nodes of the map; none while they are drawn as boxes. */
  readonly squares: Squares;
  /** The nodes of the middle level; none on the map. */
  readonly cards: ReadonlyMap<NodeId, Card>;
  /** What else must not be covered, in px of the drawing. */
  readonly solid: readonly Box[];
}

/** The arrangement at a number of px of the drawing for each px on the screen. */
export type ArrangedAt = (far: number) => Arrangement;

/** Names and squares of a level. Both are computed for each distance once: a zoom goes to and fro, and several ask. */
export function arranged(
  doc: Diagram,
  picture: Picture,
  findings: Findings,
  detail: Exclude<Detail, 'full'>,
): ArrangedAt {
  const at = (detail === 'map' ? onMap : amongBoxes)(doc, picture, findings);
  const known = new Map<number, Arrangement>();
  return (far) => {
    const arrangement = known.get(far) ?? at(far);
    known.set(far, arrangement);
    return arrangement;
  };
}

function amongBoxes(doc: Diagram, picture: Picture, findings: Findings): ArrangedAt {
  const tabs = tabsOf(doc, picture, insideOf(doc, findings), 'middle');
  const rows = foldedIn(doc, picture);
  const rooms = cardRoomsOf(doc, picture);
  return (far) => {
    const cards = cardsAt(rooms, far);
    const solid = [...rows];
    for (const [id, card] of cards) solid.push(card.box, ...(findings.byNode.get(id) ? [badgeBox(card)] : []));
    return { tabs: placeTabs(tabs, solid, far), squares: new Map(), cards, solid };
  };
}

/** Names look for places at corners first, squares make way if they can; then names keep clear of those that cannot. */
function onMap(doc: Diagram, picture: Picture, findings: Findings): ArrangedAt {
  const tabs = tabsOf(doc, picture, insideOf(doc, findings), 'map');
  const groups = groupsOf(doc, picture, (id) => foundOn(findings, id) !== undefined);
  const rows = foldedIn(doc, picture);
  return (far) => {
    const corners = placeTabs(tabs, rows, far).boxes;
    const first = placeSquares(groups, corners, far);
    const placed = placeTabs(tabs, [...rows, ...boxesAround(first)], far);
    const squares = clearOf(placed.boxes, first, groups, far);
    return { tabs: placed, squares, cards: new Map(), solid: [...rows, ...boxesAround(squares)] };
  };
}

function foldedIn(doc: Diagram, { boxes }: Picture): readonly Box[] {
  return [...boxes].flatMap(([id, box]) =>
    kindOf(doc.nodes[id]?.kind ?? 'client').container && isFolded(doc, id) ? [box] : [],
  );
}

/** A name may touch a square, whatever the last digit of a sum. */
const HAIR = 1e-3;

/** Squares with their air or their ring. */
function boxesAround(squares: Squares): readonly Box[] {
  return [...squares.values()].map(({ x, y, reach }) => inflate({ x, y, width: 0, height: 0 }, reach - HAIR));
}
