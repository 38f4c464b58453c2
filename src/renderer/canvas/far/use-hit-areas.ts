import { useEffect } from 'react';
import { centreX, centreY } from '../../../model/layout/geometry';
import type { Picture } from '../../../model/layout/picture';
import type { ArrangedAt } from './arrangement';
import { follow } from './follow';
import { createFollowing, setVariables } from './following';
import type { Square } from './square-places';

type HitArea = Omit<Square, 'reach'>;

/** Where the pointer meets a node of the map: its square, from the middle of its box. */
export const hitAreas = createFollowing<HitArea>(
  (node, square) =>
    setVariables(node, {
      '--hit-x': square && `${square.x}px`,
      '--hit-y': square && `${square.y}px`,
      '--hit-edge': square && `${square.edge}px`,
    }),
  (a, b) => a.x === b.x && a.y === b.y && a.edge === b.edge,
);

/** Nobody points at a square while the zoom changes. */
const REST = 250;

/** Keeps every node of the map where its square is as soon as the zoom rests: hundreds of elements need not follow each step. */
export function useHitAreas(picture: Picture, arrangedAt: ArrangedAt): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unfollow = follow((far) => {
      clearTimeout(timer);
      timer = setTimeout(() => hitAreas.set(hitsAt(picture, arrangedAt, far)), REST);
    });
    return () => {
      clearTimeout(timer);
      unfollow();
    };
  }, [picture, arrangedAt]);
  useEffect(() => () => hitAreas.set(new Map()), []);
}

function hitsAt(picture: Picture, arrangedAt: ArrangedAt, far: number): ReadonlyMap<string, HitArea> {
  return new Map(
    [...arrangedAt(far).squares].flatMap(([id, { x, y, edge }]) => {
      const box = picture.boxes.get(id);
      return box ? [[id, { x: x - centreX(box), y: y - centreY(box), edge }] as const] : [];
    }),
  );
}
