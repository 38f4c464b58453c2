import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stretches } from '../../../../src/model/layout/route/path';
import { rerouteWires, routeWires } from '../../../../src/model/layout/route/route-wires';
import type { RouteScene, Wire } from '../../../../src/model/layout/route/scene';
import { arbitraryScene, flaws, obstacle, port } from './scenes';

const wire = (id: string, from: Wire['from'], to: Wire['to']): Wire => ({ id, from, to });

describe('a single wire', () => {
  const a = obstacle('a', 0, 0);
  it('is straight between ports on one line', () => {
    const b = obstacle('b', 144, 0);
    const routes = routeWires({ obstacles: [a, b], wires: [wire('w', port(a, 'right'), port(b, 'left'))] });
    expect(routes.get('w')).toEqual([
      { x: 112, y: 24 },
      { x: 144, y: 24 },
    ]);
  });

  it('bends in the middle between facing ports', () => {
    const b = obstacle('b', 192, 100);
    const routes = routeWires({ obstacles: [a, b], wires: [wire('w', port(a, 'right'), port(b, 'left'))] });
    expect(routes.get('w')).toEqual([
      { x: 112, y: 24 },
      { x: 152, y: 24 },
      { x: 152, y: 124 },
      { x: 192, y: 124 },
    ]);
  });

  it('bends in the middle of a gap too narrow for two stubs', () => {
    const b = obstacle('b', 128, 100);
    const routes = routeWires({ obstacles: [a, b], wires: [wire('w', port(a, 'right'), port(b, 'left'))] });
    expect(routes.get('w')).toEqual([
      { x: 112, y: 24 },
      { x: 120, y: 24 },
      { x: 120, y: 124 },
      { x: 128, y: 124 },
    ]);
  });

  it('goes around a box in its way and keeps clear of it', () => {
    const b = obstacle('b', 400, 0);
    const between = obstacle('between', 200, -40, 112, 100);
    const scene = { obstacles: [a, b, between], wires: [wire('w', port(a, 'right'), port(b, 'left'))] };
    const points = routeWires(scene).get('w') ?? [];
    expect(flaws(scene, routeWires(scene))).toEqual([]);
    expect(points).toHaveLength(6);
    expect(Math.max(...points.map(({ y }) => y))).toBe(76);
  });

  it('leaves away from its target when the port looks there', () => {
    const b = obstacle('b', 300, 0);
    const scene = { obstacles: [a, b], wires: [wire('w', port(a, 'left'), port(b, 'left'))] };
    expect(flaws(scene, routeWires(scene))).toEqual([]);
    expect(routeWires(scene).get('w')?.[1]).toEqual({ x: -16, y: 24 });
  });

  it('lands on the cheapest candidate', () => {
    const b = obstacle('b', 0, 200);
    const to = { candidates: [port(b, 'left'), port(b, 'top')] };
    const routes = routeWires({ obstacles: [a, b], wires: [wire('w', port(a, 'bottom'), to)] });
    expect(routes.get('w')).toEqual([
      { x: 56, y: 48 },
      { x: 56, y: 200 },
    ]);
  });

  it('falls back to a plain line when its target is walled in', () => {
    const b = obstacle('b', 300, 0);
    const walls = [
      obstacle('n', 280, -20, 160, 20),
      obstacle('s', 280, 48, 160, 20),
      obstacle('w', 280, 0, 20, 48),
      obstacle('e', 412, 0, 20, 48),
    ];
    const scene = { obstacles: [a, b, ...walls], wires: [wire('x', port(a, 'right'), port(b, 'left'))] };
    const points = routeWires(scene).get('x') ?? [];
    expect([points[0], points.at(-1)]).toEqual([
      { x: 112, y: 24 },
      { x: 300, y: 24 },
    ]);
  });

  it('refuses a wire without an anchor', () => {
    const scene = { obstacles: [a], wires: [wire('w', port(a, 'right'), { candidates: [] })] };
    expect(() => routeWires(scene)).toThrow('wire w has no anchor');
  });
});

describe('several wires', () => {
  it('share a trunk when they leave one port', () => {
    const a = obstacle('a', 0, 0);
    const targets = [0, 100, 200].map((y, i) => obstacle(`t${i}`, 300, y + 60));
    const wires = targets.map((target) => wire(target.id, port(a, 'right'), port(target, 'left')));
    const routes = routeWires({ obstacles: [a, ...targets], wires });
    expect(new Set(targets.map(({ id }) => routes.get(id)?.[1]?.x)).size).toBe(1);
  });

  it('share a trunk when rows of one node lead to one port', () => {
    const a = obstacle('api', 0, 0, 150, 120);
    const b = obstacle('link', 186, 40);
    const rows = [50, 74].map((y) => ({ point: { x: 150, y }, side: 'right' as const, owner: 'api' }));
    const routes = routeWires({ obstacles: [a, b], wires: rows.map((row, i) => wire(`r${i}`, row, port(b, 'left'))) });
    expect(routes.get('r0')?.[1]?.x).toBe(168);
    expect(routes.get('r1')?.[1]?.x).toBe(168);
  });

  it('run 8 px apart in one channel when they are strangers, on the sides where they do not cross', () => {
    const left = [0, 60].map((y, i) => obstacle(`l${i}`, 0, y));
    const others = [200, 260].map((y, i) => obstacle(`r${i}`, 180, y));
    const wires = left.map((from, i) => wire(`w${i}`, port(from, 'right'), port(others[i] ?? from, 'left')));
    const routes = routeWires({ obstacles: [...left, ...others], wires });
    expect((routes.get('w0')?.[1]?.x ?? 0) - (routes.get('w1')?.[1]?.x ?? 0)).toBe(8);
  });
});

describe('any scene', () => {
  it('has only axis-parallel wires from port to port that enter no box while boxes leave a way', () => {
    fc.assert(
      fc.property(arbitraryScene(0), (scene) => {
        expect(flaws(scene, routeWires(scene))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('runs straight for 12 px before every port, or at least 8 between ports that are near', () => {
    fc.assert(
      fc.property(arbitraryScene(24), (scene) => {
        const short = [...routeWires(scene).values()].filter((points) => {
          const parts = stretches(points);
          const [first, last] = [points[0], points.at(-1)];
          if (parts.length < 2 || !first || !last) return false;
          const isNear = Math.min(Math.abs(first.x - last.x), Math.abs(first.y - last.y)) < 24;
          const lengths = [parts[0], parts.at(-1)].map((part) =>
            part ? part.right - part.left + part.bottom - part.top : 0,
          );
          return Math.min(...lengths) < (isNear ? 8 : 12);
        });
        expect(short).toEqual([]);
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it('gives the same routes twice', () => {
    fc.assert(
      fc.property(arbitraryScene(8), (scene) => {
        expect([...routeWires(scene)]).toEqual([...routeWires(structuredClone(scene))]);
      }),
      { numRuns: 50 },
    );
  }, 60_000);
});

describe('routing again after a move', () => {
  const moved = (scene: RouteScene, id: string): RouteScene => {
    const by = (point: { x: number; y: number }) => ({ x: point.x - 1000, y: point.y - 1000 });
    const anchor = (end: Wire['from']) =>
      'candidates' in end || end.owner !== id ? end : { ...end, point: by(end.point) };
    return {
      obstacles: scene.obstacles.map((o) => (o.id === id ? { id, box: { ...o.box, ...by(o.box) } } : o)),
      wires: scene.wires.map((w) => ({ ...w, from: anchor(w.from), to: anchor(w.to) })),
    };
  };

  it('is as sound as routing everything', () => {
    fc.assert(
      fc.property(arbitraryScene(8), fc.nat(), (scene, nth) => {
        const id = scene.obstacles[nth % scene.obstacles.length]?.id ?? '';
        const after = moved(scene, id);
        const routes = rerouteWires(after, routeWires(scene), new Set([id]));
        expect(flaws(after, routes)).toEqual([]);
        expect([...routes.keys()]).toEqual(after.wires.map((w) => w.id));
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('leaves wires alone that are far from the change', () => {
    const [a, b, c, d] = [0, 1, 2, 3].map((i) => obstacle(`n${i}`, (i % 2) * 200, Math.floor(i / 2) * 400));
    if (!a || !b || !c || !d) throw new Error('four boxes expected');
    const wires = [wire('far', port(a, 'right'), port(b, 'left')), wire('near', port(c, 'right'), port(d, 'left'))];
    const before = routeWires({ obstacles: [a, b, c, d], wires });
    const lower = { ...d, box: { ...d.box, y: 480 } };
    const scene = {
      obstacles: [a, b, c, lower],
      wires: [wires[0], wire('near', port(c, 'right'), port(lower, 'left'))],
    };
    const after = rerouteWires({ ...scene, wires: scene.wires.flatMap((w) => w ?? []) }, before, new Set(['n3']));
    expect(after.get('far')).toBe(before.get('far'));
    expect(after.get('near')?.at(-1)).toEqual({ x: 200, y: 504 });
  });

  it('routes around a box that was put onto a wire', () => {
    const a = obstacle('a', 0, 0);
    const b = obstacle('b', 400, 0);
    const wires = [wire('w', port(a, 'right'), port(b, 'left'))];
    const before = routeWires({ obstacles: [a, b], wires });
    const scene = { obstacles: [a, b, obstacle('new', 200, 0)], wires };
    expect(flaws(scene, rerouteWires(scene, before, new Set(['new'])))).toEqual([]);
  });

  it('forgets wires that are gone', () => {
    const a = obstacle('a', 0, 0);
    const b = obstacle('b', 400, 0);
    const before = routeWires({ obstacles: [a, b], wires: [wire('w', port(a, 'right'), port(b, 'left'))] });
    expect(rerouteWires({ obstacles: [a, b], wires: [] }, before, new Set()).size).toBe(0);
  });
});
