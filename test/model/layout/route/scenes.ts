import fc from 'fast-check';
import type { Point, Side } from '../../../../src/model/layout/geometry';
import { enters, stretches } from '../../../../src/model/layout/route/path';
import type { Anchor, Obstacle, RouteScene, Routes, Wire } from '../../../../src/model/layout/route/scene';

/** A port in the middle of a side. */
export function port({ id, box }: Obstacle, side: Side): Anchor {
  const x = side === 'left' ? box.x : side === 'right' ? box.x + box.width : box.x + box.width / 2;
  const y = side === 'top' ? box.y : side === 'bottom' ? box.y + box.height : box.y + box.height / 2;
  return { point: { x, y }, side, owner: id };
}

export function obstacle(id: string, x: number, y: number, width = 112, height = 48): Obstacle {
  return { id, box: { x, y, width, height } };
}

/** Boxes on a jittered raster, so that they never overlap, and wires between random sides of them. */
export function arbitraryScene(spacing: number): fc.Arbitrary<RouteScene> {
  const cell = fc.record({
    used: fc.boolean(),
    dx: fc.integer({ min: 0, max: 10 }),
    dy: fc.integer({ min: 0, max: 10 }),
    width: fc.integer({ min: 5, max: 30 }),
    height: fc.integer({ min: 5, max: 12 }),
  });
  const cells = fc.array(cell, { minLength: 12, maxLength: 30 });
  const side = fc.constantFrom<Side>('left', 'right', 'top', 'bottom');
  const pick = fc.record({ from: fc.nat(), to: fc.nat(), out: side, in: side });
  return fc.tuple(cells, fc.array(pick, { minLength: 1, maxLength: 12 })).map(([all, picks]) => {
    const obstacles = all.flatMap((c, i) => {
      if (!c.used && i > 1) return [];
      const column = i % 6;
      const row = Math.floor(i / 6);
      const x = column * (160 + spacing) + c.dx * 4;
      const y = row * (88 + spacing) + c.dy * 4;
      return [obstacle(`n${i}`, x, y, c.width * 4, c.height * 4)];
    });
    const wires = picks.flatMap((p, i): Wire[] => {
      const from = obstacles[p.from % obstacles.length];
      const to = obstacles[p.to % obstacles.length];
      return from && to && from !== to ? [{ id: `w${i}`, from: port(from, p.out), to: port(to, p.in) }] : [];
    });
    return { obstacles, wires };
  });
}

/** Everything wrong with a routed scene, in words. */
export function flaws(scene: RouteScene, routes: Routes): string[] {
  return scene.wires.flatMap((wire) => {
    const points = routes.get(wire.id) ?? [];
    return [...endFlaws(wire, points), ...lineFlaws(wire, points, scene.obstacles)];
  });
}

function endFlaws(wire: Wire, points: readonly Point[]): string[] {
  const fits = (end: Wire['from'], at: Point | undefined) =>
    ('candidates' in end ? end.candidates : [end]).some(({ point }) => point.x === at?.x && point.y === at?.y);
  return [
    ...(fits(wire.from, points[0]) ? [] : [`${wire.id} does not start on its port`]),
    ...(fits(wire.to, points.at(-1)) ? [] : [`${wire.id} does not end on its port`]),
  ];
}

function lineFlaws(wire: Wire, points: readonly Point[], obstacles: readonly Obstacle[]): string[] {
  const parts = stretches(points);
  const slanted = parts.some((part) => part.left !== part.right && part.top !== part.bottom);
  const hit = obstacles.filter(({ box }) => parts.some((part) => enters(part, box)));
  return [...(slanted ? [`${wire.id} is slanted`] : []), ...hit.map(({ id }) => `${wire.id} runs through ${id}`)];
}
