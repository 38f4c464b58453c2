import type { Box, Point } from '../../../model/layout/geometry';
import { type Label, placeLabels } from '../../../model/layout/labels';

/** The words of a bundle and the line it is drawn along. */
export interface Pill {
  readonly id: string;
  readonly words: string;
  readonly points: readonly Point[];
}

const LETTER = 6;
const SIDES = 14;
const HEIGHT = 18;

/**
 * Where pills stand at a distance: on their line where there is room, else above or beside it, never on a square, a name
 * or another pill. `far` is how many px of the drawing are one px on the screen.
 */
export function placePills(pills: readonly Pill[], boxes: readonly Box[], far: number): ReadonlyMap<string, Point> {
  const onScreen = ({ x, y }: Point) => ({ x: x / far, y: y / far });
  const labels = pills.map(({ id, words, points }): Label => {
    return { id, points: points.map(onScreen), width: words.length * LETTER + SIDES, height: HEIGHT };
  });
  const solid = boxes.map((box) => ({ ...onScreen(box), width: box.width / far, height: box.height / far }));
  const places = placeLabels(labels, { boxes: solid, lines: labels.map(({ points }) => points) });
  return new Map([...places].map(([id, { x, y }]) => [id, { x: x * far, y: y * far }]));
}
