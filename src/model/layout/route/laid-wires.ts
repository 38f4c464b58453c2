import { boundsOf, type Point } from '../geometry';
import type { Routed } from './one-wire';
import { createPlane, type Plane } from './plane';
import { type Anchor, anchorsOf, type Wire } from './scene';

/** The wires that have a way already, as the next one asks for them. */
export interface LaidWires {
  readonly all: readonly Routed[];
  /** Their first and last stretches: tied to their ports, they cannot be moved aside later. */
  readonly stubs: Plane<readonly Point[]>;
  add(routed: Routed): void;
  /** The ways of those that could share an end with a wire, and so a trunk. */
  siblingsOf(wire: Wire): readonly (readonly Point[])[];
}

/** No wires yet. */
export function createLaidWires(): LaidWires {
  const all: Routed[] = [];
  const stubs = createPlane<readonly Point[]>();
  const [starting, landing] = [new Map<string, Routed[]>(), new Map<string, Routed[]>()];
  return {
    all,
    stubs,
    add(routed) {
      all.push(routed);
      note(starting, routed.from, routed);
      note(landing, routed.to, routed);
      for (const stub of stubsOf(routed.points)) stubs.add(stub, boundsOf(stub));
    },
    siblingsOf({ from, to }) {
      const same = [
        ...anchorsOf(from).flatMap((anchor) => starting.get(keyOf(anchor)) ?? []),
        ...anchorsOf(to).flatMap((anchor) => landing.get(keyOf(anchor)) ?? []),
      ];
      return [...new Set(same)].map(({ points }) => points);
    },
  };
}

function note(wires: Map<string, Routed[]>, anchor: Anchor, routed: Routed): void {
  const key = keyOf(anchor);
  const known = wires.get(key);
  if (known) known.push(routed);
  else wires.set(key, [routed]);
}

function keyOf({ owner, point }: Anchor): string {
  return `${owner} ${point.x} ${point.y}`;
}

function stubsOf(points: readonly Point[]): readonly (readonly Point[])[] {
  return points.length <= 3 ? [points] : [points.slice(0, 2), points.slice(-2)];
}
