import type { Part } from './parts';
import { CLEARANCE, WIRE_GAP } from './scene';

/** Parts of related wires that lie upon each other and move as one. */
interface Bundle {
  readonly parts: readonly Part[];
  readonly at: number;
  readonly low: number;
  readonly high: number;
}

/** A part and the coordinate it should take. */
export interface Move {
  readonly part: Part;
  readonly at: number;
}

/** Finds parts of unrelated wires that are too near to each other and says where each should go. */
export function spread(
  parts: readonly Part[],
  related: (a: number, b: number) => boolean,
  limit: (part: Part) => Part,
): Move[] {
  const sorted = [...parts].sort((a, b) => a.at - b.at || a.wire - b.wire || a.index - b.index);
  const near = neighbours(sorted);
  const bundleOf = group(
    sorted.length,
    near.filter(([a, b]) => liesUpon(sorted[a], sorted[b], related)),
  );
  const clashes = near.filter(([a, b]) => bundleOf[a] !== bundleOf[b]);
  const clusterOf = group(sorted.length, [...clashes, ...sorted.map((_, i): Pair => [i, bundleOf[i] ?? i])]);
  const crowded = new Map(clashes.map(([a]): [number, number[]] => [clusterOf[a] ?? a, []]));
  for (const [i, cluster] of clusterOf.entries()) crowded.get(cluster)?.push(i);
  return [...crowded.values()].flatMap((members) => {
    const heads = [...new Set(members.map((i) => bundleOf[i]))];
    const bundles = heads.map((head) =>
      toBundle(
        members
          .filter((i) => bundleOf[i] === head)
          .flatMap((i) => sorted[i] ?? [])
          .map(limit),
      ),
    );
    return settle(bundles);
  });
}

type Pair = readonly [number, number];

/** Pairs of parts beside each other and nearer than wires should be; the input is sorted by coordinate. */
function neighbours(sorted: readonly Part[]): Pair[] {
  const pairs: Pair[] = [];
  sorted.forEach((a, i) => {
    for (let j = i + 1; j < sorted.length; j++) {
      const b = sorted[j];
      if (!b || b.at - a.at >= WIRE_GAP) break;
      if (a.from < b.to + CLEARANCE / 2 && b.from < a.to + CLEARANCE / 2) pairs.push([i, j]);
    }
  });
  return pairs;
}

function liesUpon(a: Part | undefined, b: Part | undefined, related: (a: number, b: number) => boolean): boolean {
  return a !== undefined && b !== undefined && a.at === b.at && related(a.wire, b.wire);
}

/** Union-find: the smallest member of each index's group. */
function group(size: number, pairs: readonly Pair[]): number[] {
  const head = Array.from({ length: size }, (_, i) => i);
  const find = (i: number): number => {
    const up = head[i] ?? i;
    return up === i ? i : find(up);
  };
  for (const [a, b] of pairs) {
    const [x, y] = [find(a), find(b)];
    head[Math.max(x, y)] = Math.min(x, y);
  }
  return head.map((_, i) => find(i));
}

function toBundle(parts: readonly Part[]): Bundle {
  const low = Math.max(...parts.map((part) => part.low));
  const high = Math.min(...parts.map((part) => part.high));
  return { parts, at: parts[0]?.at ?? 0, low, high };
}

/** Orders bundles so that few wires cross and gives each its own line, or leaves all where there is no room. */
function settle(bundles: readonly Bundle[]): Move[] {
  const ranked = bundles
    .map((bundle, index) => ({ bundle, index, rank: bundles.reduce((sum, other) => sum + lean(bundle, other), 0) }))
    .sort((a, b) => a.rank - b.rank || a.bundle.at - b.bundle.at || a.index - b.index)
    .map(({ bundle }) => bundle);
  for (const gap of [WIRE_GAP, WIRE_GAP * 0.75, WIRE_GAP / 2]) {
    for (const order of [ranked, [...ranked].reverse()]) {
      const places = arrange(order, gap);
      if (places) return order.flatMap((bundle, i) => movesOf(bundle, places[i] ?? bundle.at));
    }
  }
  return [];
}

function movesOf(bundle: Bundle, at: number): Move[] {
  return bundle.parts.filter((part) => part.at !== at).map((part) => ({ part, at }));
}

/** Which side of another bundle causes fewer crossings: negative for the lower one. */
function lean(bundle: Bundle, other: Bundle): number {
  let sum = 0;
  for (const a of bundle.parts) {
    for (const b of other.parts) {
      if (a === b) continue;
      if (a.from >= b.from) sum += a.turns[0];
      if (a.to <= b.to) sum += a.turns[1];
      if (b.from >= a.from) sum -= b.turns[0];
      if (b.to <= a.to) sum -= b.turns[1];
    }
  }
  return bundle === other ? 0 : sum;
}

/** Places in ascending order at least a gap apart within everyone's limits, near where they were; or none. */
function arrange(order: readonly Bundle[], gap: number): number[] | undefined {
  const pinned = order.findIndex(({ low, high }) => low === high);
  const pivot = pinned >= 0 ? pinned : (order.length - 1) / 2;
  const base = pinned >= 0 ? (order[pinned]?.at ?? 0) : order.reduce((sum, { at }) => sum + at, 0) / order.length;
  const places = order.map(({ high }, i) => Math.min(high, Math.round(base + (i - pivot) * gap)));
  for (let i = places.length - 2; i >= 0; i--) {
    places[i] = Math.min(places[i] ?? 0, (places[i + 1] ?? 0) - gap);
  }
  order.forEach(({ low }, i) => {
    places[i] = Math.max(places[i] ?? 0, low, i > 0 ? (places[i - 1] ?? 0) + gap : low);
  });
  return order.every(({ high }, i) => (places[i] ?? 0) <= high) ? places : undefined;
}
