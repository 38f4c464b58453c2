import type { Diagram } from '../../../model/document/diagram';
import type { NodeId } from '../../../model/kinds/fields';
import { kindOf } from '../../../model/kinds/registry';
import { type Box, bottom, centreY, inflate, right } from '../../../model/layout/geometry';
import type { Picture } from '../../../model/layout/picture';
import { cutInMiddle, textWidth } from './text-width';

/** A node as icon and label: both keep their size on the screen, so the box grows into the air beside it. */
export interface Card {
  /** Px of the drawing for each px on the screen. */
  readonly far: number;
  /** How far the right side moves out, in px of the drawing. */
  readonly grown: number;
  /** All that it covers. */
  readonly box: Box;
  readonly label: string;
}

/** What is known of a node before the distance is. */
export interface CardRoom {
  readonly id: NodeId;
  readonly box: Box;
  readonly label: string;
  readonly isUpright: boolean;
  /** How far the right side may move out. */
  readonly beside: number;
}

/** Most that a box grows: a head of a wire is still seen in a gap of 28. */
const MOST = 20;
/** Air that stays free before the next box, and before the line of the container. */
const BEFORE_NEXT = 8;
const BEFORE_LINE = 4;

/** The nodes of a picture with the air at their right. */
export function cardRoomsOf(doc: Diagram, { boxes }: Picture): readonly CardRoom[] {
  const siblings = siblingsOf(doc, boxes);
  return [...boxes].flatMap(([id, box]): readonly CardRoom[] => {
    const node = doc.nodes[id];
    if (!node || kindOf(node.kind).container) return [];
    const around = node.parent && boxes.get(node.parent);
    const next = (siblings.get(node.parent) ?? []).filter((other) => isBeside(other, box));
    const gaps = next.map((other) => other.x - right(box) - BEFORE_NEXT);
    const free = Math.min(MOST, ...gaps, around ? right(around) - right(box) - BEFORE_LINE : MOST);
    const { isUpright = false } = kindOf(node.kind);
    return [{ id, box, label: node.label, isUpright, beside: Math.max(0, free) }];
  });
}

function siblingsOf(doc: Diagram, boxes: Picture['boxes']): ReadonlyMap<NodeId | null, readonly Box[]> {
  const siblings = new Map<NodeId | null, Box[]>();
  for (const [id, box] of boxes) {
    const parent = doc.nodes[id]?.parent ?? null;
    const known = siblings.get(parent);
    if (known) known.push(box);
    else siblings.set(parent, [box]);
  }
  return siblings;
}

/** Whether a box stands at the right of another, in the same row. */
function isBeside(box: Box, other: Box): boolean {
  return box.x >= right(other) && box.y < bottom(other) && other.y < bottom(box);
}

/** Icon, the air around it and around the label, in px on the screen (far.css). */
const BESIDE_LABEL = 24;
const AROUND_LABEL = 6;
/** Heights that icon and label need, beside one another or one above the other (far.css). */
const IN_A_ROW = 19;
const UPRIGHT = 29;
/** Up to this distance boxes need not grow: where the middle level begins. */
const GROWS_FROM = 1.7;
/** A badge stands outside of the corner by this much, and reaches this far, in px on the screen (far.css). */
const BADGE_AT = 4;
const BADGE_REACH = 8;

/** The cards at a distance. */
export function cardsAt(rooms: readonly CardRoom[], far: number): ReadonlyMap<NodeId, Card> {
  return new Map(
    rooms.map(({ id, box, label, isUpright, beside }) => {
      const grown = Math.min(beside, Math.max(0, far - GROWS_FROM) * MOST);
      const room = (box.width + grown) / far - (isUpright ? AROUND_LABEL : BESIDE_LABEL);
      const tall = Math.max(box.height, (isUpright ? UPRIGHT : IN_A_ROW) * far);
      const whole = { x: box.x, y: centreY(box) - tall / 2, width: box.width + grown, height: tall };
      return [id, { far, grown, box: whole, label: cutInMiddle(label, room, (text) => textWidth(text, 11)) }];
    }),
  );
}

/** What the badge on the corner of a card covers. */
export function badgeBox({ box, far }: Card): Box {
  const corner = { x: right(box) + BADGE_AT * far, y: box.y - BADGE_AT * far, width: 0, height: 0 };
  return inflate(corner, BADGE_REACH * far);
}
