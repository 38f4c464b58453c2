import { type Box, centreX, right, snapUp, union } from '../geometry';
import type { Column } from './columns';
import { NODE_GAP, SHADOW, TIE_AIR } from './spacing';
import {
  ancestorsOf,
  containersOf,
  type IndexedTree,
  type LayoutContainer,
  type LayoutLeaf,
  leavesOf,
  mayFall,
} from './tree';

/** The drawing while it is being arranged: absolute boxes of everything placed so far. */
export interface Board {
  readonly tree: IndexedTree;
  readonly lanes: ReadonlyMap<string, readonly Column[]>;
  readonly boxes: Map<string, Box>;
}

/** A leaf that already has its place. */
export interface Standing {
  readonly leaf: LayoutLeaf;
  readonly box: Box;
  readonly centre: number;
}

/** A leaf with its box, once it is placed. */
export function standing(board: Board, id: string): Standing | undefined {
  const leaf = board.tree.leaves.get(id);
  const box = board.boxes.get(id);
  return leaf && box ? { leaf, box, centre: centreX(box) } : undefined;
}

/** Placed leaves in the lanes around a container that cast shadows or ties over it. */
export function spannersAbove(board: Board, container: LayoutContainer): Standing[] {
  return ancestorsOf(board.tree, container.id).flatMap((ancestor) =>
    leavesOf(ancestor)
      .filter(({ spans }) => spans.length > 0)
      .flatMap(({ id }) => standing(board, id) ?? []),
  );
}

/** A placed leaf that sends traffic, and whether its wire may fall straight down. */
export interface Feeder extends Standing {
  readonly mayFall: boolean;
}

/** Placed leaves in the lanes around a container that send traffic to a leaf in it. */
export function feedersAbove(board: Board, container: LayoutContainer, leaf: string): Feeder[] {
  const above = new Set(ancestorsOf(board.tree, container.id).map(({ id }) => id));
  return (board.tree.reaching.get(leaf) ?? [])
    .filter(({ from }) => above.has(board.tree.parents.get(from)?.id ?? ''))
    .flatMap(({ from, fromPort }) => {
      const self = standing(board, from);
      return self ? [{ ...self, mayFall: self.leaf.spans.length === 0 && mayFall(self.leaf, fromPort) }] : [];
    });
}

/**
 * How far inside a container's content a tie to one of its subnets may fall at the earliest: half a shadow from the
 * subnet's content, and right of the tab of everything it passes. Nothing when the subnet is not in the container.
 */
export function tieInset(board: Board, outer: LayoutContainer, subnet: string): number | undefined {
  const self = board.tree.containers.get(subnet);
  if (!self) return undefined;
  const chain = [self, ...ancestorsOf(board.tree, subnet)];
  const depth = chain.indexOf(outer);
  if (depth < 0) return undefined;
  const passed = chain.slice(0, depth).reverse();
  let inset = 0;
  let least = 0;
  let around = outer;
  for (const inner of passed) {
    least = Math.max(least, inset + Math.max(inner.tab ?? 0, tabsEnd(around)) + TIE_AIR);
    inset += inner.padding;
    around = inner;
  }
  return Math.max(least, inset + SHADOW.width / 2);
}

/** Where the longest tab ends among the zones and subnets of a container: they are stacked, so ties pass over all of them. */
function tabsEnd(container: LayoutContainer): number {
  const bands = containersOf(container).filter(({ kindStyle }) => kindStyle === 'zone' || kindStyle === 'subnet');
  return Math.max(0, ...bands.map((band) => Math.max(band.tab ?? 0, band.padding + tabsEnd(band))));
}

/** The box around what is placed of a container's children. */
export function contentOf(board: Board, container: LayoutContainer): Box | undefined {
  const boxes = container.children.flatMap(({ id }) => board.boxes.get(id) ?? []);
  return boxes.length > 0 ? union(boxes) : undefined;
}

/** Moves a leaf to the right within its lane so that its wire falls straight, if it feeds no neighbour. */
export function pullRight(board: Board, id: string, centre: number): void {
  const self = standing(board, id);
  if (!self || self.centre >= centre || feedsNeighbour(board, id)) return;
  const box = { ...self.box, x: centre - self.box.width / 2 };
  if (inTheWay(board, id, box).length === 0) board.boxes.set(id, box);
}

/** Moves a leaf to the first free place in its lane where its centre is at or beyond a line. */
export function pullBeyond(board: Board, id: string, line: number): void {
  const self = standing(board, id);
  if (!self || self.centre >= line) return;
  let box = { ...self.box, x: snapUp(line - self.box.width / 2) };
  for (let others = inTheWay(board, id, box); others.length > 0; others = inTheWay(board, id, box)) {
    box = { ...box, x: snapUp(Math.max(...others.map(right)) + NODE_GAP) };
  }
  board.boxes.set(id, box);
}

function feedsNeighbour({ tree }: Board, id: string): boolean {
  return (tree.leaving.get(id) ?? []).some(({ to }) => tree.parents.get(to) === tree.parents.get(id));
}

/** Leaves of the same lane that a box would stand too near to; nothing may stand below it, for its tie or wire falls there. */
function inTheWay({ tree, boxes }: Board, id: string, box: Box): Box[] {
  const home = tree.parents.get(id);
  const others = home ? leavesOf(home).filter((leaf) => leaf.id !== id) : [];
  return others
    .flatMap((leaf) => boxes.get(leaf.id) ?? [])
    .filter((other) => other.x < right(box) + NODE_GAP && right(other) > box.x - NODE_GAP);
}
