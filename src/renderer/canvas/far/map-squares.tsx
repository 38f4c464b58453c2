import { ViewportPortal } from '@xyflow/react';
import { useLayoutEffect, useMemo, useRef } from 'react';
import type { Diagram } from '../../../model/document/diagram';
import type { Findings } from '../../../model/findings/validate';
import type { NodeId } from '../../../model/kinds/fields';
import type { Point } from '../../../model/layout/geometry';
import type { Picture } from '../../../model/layout/picture';
import { useGesture } from '../../store/gesture';
import { follow } from './follow';
import { edgeAt, ringsOf, squarePath, squaresOf } from './squares';

interface Props {
  readonly doc: Diagram;
  readonly picture: Picture;
  readonly findings: Findings;
  readonly selected: readonly NodeId[];
}

/** The nodes of the map: a square in the colour of its category for each, with a ring where something is the matter. */
export function MapSquares({ doc, picture, findings, selected }: Props) {
  const wiring = useGesture((gesture) => gesture.wiring);
  const squares = useMemo(() => squaresOf(doc, picture), [doc, picture]);
  const rings = useMemo(() => {
    const isLegal = (id: NodeId) => wiring !== null && wiring.from !== id && wiring.verdict(id).legal;
    return ringsOf(doc, picture, findings, selected, isLegal);
  }, [doc, picture, findings, selected, wiring]);
  return (
    <ViewportPortal>
      <svg className="canvas-overlay canvas-squares" aria-hidden="true">
        {[...squares].map(([category, centres]) => (
          <Squares key={category} className={`canvas-square canvas-category-${category}`} centres={centres} />
        ))}
        {[...rings].map(([ring, centres]) => (
          <Squares key={ring} className={`canvas-ring canvas-ring-${ring}`} centres={centres} around={2} />
        ))}
      </svg>
    </ViewportPortal>
  );
}

interface SquaresProps {
  readonly className: string;
  readonly centres: readonly Point[];
  /** Air between a square and its ring, in px on the screen. */
  readonly around?: number;
}

/** All squares of one colour are one path: a step of the zoom then costs one attribute, however many nodes there are. */
function Squares({ className, centres, around }: SquaresProps) {
  const path = useRef<SVGPathElement>(null);
  useLayoutEffect(
    () =>
      follow((far) => {
        const edge = edgeAt(far);
        // The ring is a line of 2 px with the air inside it.
        // Where squares are smaller than 12 px, so is everything about them.
        const unit = edge / 12;
        const grown = around === undefined ? edge : edge + 2 * (around + 1) * unit;
        const radius = around === undefined ? edge / 6 : 4 * unit;
        path.current?.setAttribute('d', squarePath(centres, grown, Math.min(radius, grown / 3)));
        path.current?.setAttribute('stroke-width', String(around === undefined ? 0 : 2 * unit));
      }),
    [centres, around],
  );
  return <path ref={path} className={className} />;
}
