import type { Point } from '../../../model/layout/geometry';
import type { Drawn } from '../../../model/layout/preview';
import { labelPoint, toPath } from '../../../model/layout/route/path';
import type { Routes } from '../../../model/layout/route/scene';
import { keepsSize } from '../far/follow';
import { useLive } from '../flow/live';
import { Layer } from '../layer';
import { type Mark, WORDS } from './marks';

interface CompareOverlayProps {
  /** What is there. */
  readonly drawn: Drawn;
  readonly marks: ReadonlyMap<string, Mark>;
  /** The ways of the wires that are gone. */
  readonly removed: Routes;
}

interface Line {
  readonly id: string;
  readonly mark: Mark;
  readonly points: readonly Point[];
}

/** Wires that were added or changed with a band along them, and dashed lines where wires are gone; each with its word. */
export function CompareOverlay({ drawn, marks, removed }: CompareOverlayProps) {
  const { routes } = useLive(drawn);
  const lines: readonly Line[] = [
    ...[...marks].flatMap(([id, mark]) => lineOf(id, mark, routes.get(id))),
    ...[...removed].flatMap(([id, points]) => lineOf(id, 'removed', points)),
  ];
  return (
    <Layer>
      <svg ref={keepsSize} className="canvas-overlay compared-lines" aria-hidden="true">
        {lines.map(({ id, mark, points }) => (
          <path
            key={id}
            className={`compared-line is-compared-${mark}`}
            d={toPath(points)}
            data-testid="compared-line"
          />
        ))}
      </svg>
      {lines.map(({ id, mark, points }) => (
        <Word key={id} mark={mark} points={points} />
      ))}
    </Layer>
  );
}

function lineOf(id: string, mark: Mark, points: readonly Point[] | undefined): readonly Line[] {
  return points && points.length > 1 ? [{ id, mark, points }] : [];
}

/** A straight part shorter than this has room for a sign alone: the word would cover what the wire joins. */
const ROOM = 90;

function Word({ mark, points }: { mark: Mark; points: readonly Point[] }) {
  const { x, y, length } = labelPoint(points);
  return (
    <span
      ref={keepsSize}
      className={`compared-word is-compared-${mark}`}
      style={{ left: x, top: y }}
      aria-hidden="true"
    >
      {length < ROOM ? WORDS[mark].charAt(0) : WORDS[mark]}
    </span>
  );
}
