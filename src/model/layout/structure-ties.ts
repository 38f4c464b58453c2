import type { z } from 'zod';
import type { Diagram, DiagramNode } from '../document/diagram';
import { referencesOf } from '../document/references';
import { metaOf, type NodeId } from '../kinds/fields';
import { kindOf } from '../kinds/registry';
import { type Box, bottom, centreX, centreY, type Point, right } from './geometry';
import type { Picture } from './picture';

/** A line from a node to what a property of it is about: a peering to its VPCs, a VPN to the network on premises. */
export interface StructureTie {
  readonly id: string;
  readonly node: NodeId;
  readonly to: NodeId;
  /** From the node's border to the other's. */
  readonly points: readonly Point[];
}

/** The ties of a drawing. What stands inside the very thing it is about needs none. */
export function structureTiesOf(doc: Diagram, { boxes }: Pick<Picture, 'boxes'>): readonly StructureTie[] {
  return Object.values(doc.nodes).flatMap((node) => {
    const from = boxes.get(node.id);
    if (!from || structuralProps(node.kind).length === 0) return [];
    return targetsOf(node).flatMap((to) => {
      const box = boxes.get(to);
      const points = box && !isAround(doc, node, to) ? lineBetween(from, box) : [];
      return points.length === 0 ? [] : [{ id: `${node.id}~${to}`, node: node.id, to, points }];
    });
  });
}

function targetsOf(node: DiagramNode): readonly NodeId[] {
  const props = structuralProps(node.kind);
  const named = referencesOf(node).filter(({ path }) => props.includes(path.replace(/\[\d+\]$/, '')));
  return [...new Set(named.map(({ to }) => to))];
}

const CACHE = new Map<string, readonly string[]>();

/** Properties of the node itself that are an association or a route. Where logs go would only cover the drawing. */
function structuralProps(kindId: string): readonly string[] {
  const cached = CACHE.get(kindId);
  if (cached) return cached;
  const props = Object.entries(kindOf(kindId).props.shape).flatMap(([name, schema]) => {
    const { edge, refersTo } = metaOf(schema as z.ZodType);
    return refersTo && (edge === 'association' || edge === 'route') ? [name] : [];
  });
  CACHE.set(kindId, props);
  return props;
}

function isAround(doc: Diagram, node: DiagramNode, id: NodeId): boolean {
  for (let up = node.parent; up !== null; up = doc.nodes[up]?.parent ?? null) if (up === id) return true;
  return false;
}

/** How far from a corner a line meets a border at least. */
const INSET = 12;

/** Straight where the boxes lie level or above one another, else with one bend; nothing where one covers the other. */
function lineBetween(from: Box, to: Box): readonly Point[] {
  const x = within(centreX(from), from.x, right(from), to.x, right(to));
  const y = within(centreY(from), from.y, bottom(from), to.y, bottom(to));
  if (x !== undefined && y !== undefined) return [];
  if (x !== undefined) return from.y > to.y ? line(x, from.y, x, bottom(to)) : line(x, bottom(from), x, to.y);
  if (y !== undefined) return from.x > to.x ? line(from.x, y, right(to), y) : line(right(from), y, to.x, y);
  const isLeft = from.x > to.x;
  const start = { x: isLeft ? from.x : right(from), y: centreY(from) };
  const bend = { x: isLeft ? right(to) - INSET : to.x + INSET, y: start.y };
  return [start, bend, { x: bend.x, y: from.y > to.y ? bottom(to) : to.y }];
}

function line(x1: number, y1: number, x2: number, y2: number): readonly Point[] {
  return [
    { x: x1, y: y1 },
    { x: x2, y: y2 },
  ];
}

/** The value nearest to `wanted` that lies in both ranges, off their ends; undefined when they share nothing. */
function within(wanted: number, a1: number, a2: number, b1: number, b2: number): number | undefined {
  const low = Math.max(a1, b1);
  const high = Math.min(a2, b2);
  if (low >= high) return undefined;
  const inset = Math.min(INSET, (high - low) / 2);
  return Math.min(Math.max(wanted, low + inset), high - inset);
}
