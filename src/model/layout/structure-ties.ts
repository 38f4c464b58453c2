import type { Diagram, DiagramNode } from '../document/diagram';
import { shownIn } from '../document/folding';
import { referencesOf, structuralProps } from '../document/references';
import type { NodeId } from '../kinds/fields';
import { kindOf } from '../kinds/registry';
import { type Box, inflate, overlaps, type Point, union } from './geometry';
import type { Picture } from './picture';
import { tieLine } from './tie-line';

/** A line from a node to what a property of it is about: a peering to its VPCs, a VPN to the network on premises. */
export interface StructureTie {
  readonly id: string;
  readonly node: NodeId;
  readonly to: NodeId;
  /** The boxes at its ends. */
  readonly ends: readonly [from: Box, to: Box];
  /** From the node's border to the other's. */
  readonly points: readonly Point[];
}

/**
 * The ties of a drawing. What stands inside the very thing it is about needs none; what is folded away is tied by the row
 * that hides it. A tie between boxes that have not moved
 * is taken from `known`: while something is dragged, only its own ties look for a new way.
 */
export function structureTiesOf(
  doc: Diagram,
  { boxes }: Pick<Picture, 'boxes'>,
  known: readonly StructureTie[] = [],
): readonly StructureTie[] {
  const before = new Map(known.map((tie) => [tie.id, tie]));
  const made = new Set<string>();
  const shownAs = shownIn(doc);
  let drawn: Drawn | undefined;
  return Object.values(doc.nodes).flatMap((node) => {
    if (kindOf(node.kind).listedOnly || structuralProps(node.kind).length === 0) return [];
    const shown = shownAs(node.id);
    const from = boxes.get(shown);
    return targetsOf(node).flatMap((target) => {
      const to = shownAs(target);
      const box = boxes.get(to);
      const id = `${shown}~${to}`;
      if (!from || !box || shown === to || isAround(doc, node, target) || made.has(id)) return [];
      made.add(id);
      const same = before.get(id);
      if (same?.ends[0] === from && same.ends[1] === box) return [same];
      drawn ??= drawnBoxes(doc, boxes);
      const points = tieLine(from, box, inTheWay(drawn.leaves, from, box), inTheWay(drawn.containers, from, box));
      return points.length === 0 ? [] : [{ id, node: shown, to, ends: [from, box] as const, points }];
    });
  });
}

interface Drawn {
  readonly leaves: readonly Box[];
  readonly containers: readonly Box[];
}

function drawnBoxes(doc: Diagram, boxes: Picture['boxes']): Drawn {
  const drawn = { leaves: [] as Box[], containers: [] as Box[] };
  for (const [id, box] of boxes) {
    const node = doc.nodes[id];
    if (node) drawn[kindOf(node.kind).container ? 'containers' : 'leaves'].push(box);
  }
  return drawn;
}

/** The boxes a line between two others could run through; those around an end cannot be avoided. */
function inTheWay(boxes: readonly Box[], from: Box, to: Box): readonly Box[] {
  const room = inflate(union([from, to]), 20);
  return boxes.filter((box) => overlaps(box, room) && !overlaps(box, from) && !overlaps(box, to));
}

function targetsOf(node: DiagramNode): readonly NodeId[] {
  const props = structuralProps(node.kind);
  const named = referencesOf(node).filter(({ path }) => props.includes(path.replace(/\[\d+\]$/, '')));
  return [...new Set(named.map(({ to }) => to))];
}

function isAround(doc: Diagram, node: DiagramNode, id: NodeId): boolean {
  for (let up = node.parent; up !== null; up = doc.nodes[up]?.parent ?? null) if (up === id) return true;
  return false;
}
