import { useLayoutEffect, useMemo, useRef } from 'react';
import type { Diagram } from '../../../model/document/diagram';
import type { Findings } from '../../../model/findings/validate';
import type { NodeId } from '../../../model/kinds/fields';
import type { Picture } from '../../../model/layout/picture';
import { useGesture } from '../../store/gesture';
import { useLivePicture } from '../flow/live';
import { Layer } from '../layer';
import type { ArrangedAt } from './arrangement';
import { follow } from './follow';
import { categoriesOf, movedAlong, ringsOf, ringsPath, squaresPath } from './squares';
import { useHitAreas } from './use-hit-areas';

interface Props {
  readonly doc: Diagram;
  readonly picture: Picture;
  readonly findings: Findings;
  readonly selected: readonly NodeId[];
  readonly arrangedAt: ArrangedAt;
}

/** The nodes of the map: a square in the colour of its category for each, with a ring where something is the matter. */
export function MapSquares({ doc, picture, findings, selected, arrangedAt }: Props) {
  const wiring = useGesture((gesture) => gesture.wiring);
  const categories = useMemo(() => categoriesOf(doc, picture), [doc, picture]);
  const rings = useMemo(() => {
    const isLegal = (id: NodeId) => wiring !== null && wiring.from !== id && wiring.verdict(id).legal;
    return ringsOf(doc, picture, findings, selected, isLegal);
  }, [doc, picture, findings, selected, wiring]);
  useHitAreas(picture, arrangedAt);
  return (
    <Layer>
      <svg className="canvas-overlay canvas-squares" aria-hidden="true">
        {[...categories].map(([category, nodes]) => (
          <Squares
            key={category}
            className={`canvas-square canvas-category-${category}`}
            nodes={nodes}
            picture={picture}
            arrangedAt={arrangedAt}
          />
        ))}
      </svg>
      <svg className="canvas-overlay canvas-rings" aria-hidden="true">
        {[...rings].map(([ring, nodes]) => (
          <Squares
            key={ring}
            className={`canvas-ring canvas-ring-${ring}`}
            nodes={nodes}
            picture={picture}
            arrangedAt={arrangedAt}
            isRing
          />
        ))}
      </svg>
    </Layer>
  );
}

interface SquaresProps {
  readonly className: string;
  readonly nodes: readonly NodeId[];
  readonly picture: Picture;
  readonly arrangedAt: ArrangedAt;
  readonly isRing?: boolean;
}

/** All squares of one colour are one path: a step of the zoom then costs one attribute, however many nodes there are. */
function Squares({ className, nodes, picture, arrangedAt, isRing = false }: SquaresProps) {
  const live = useLivePicture(picture, nodes);
  const path = useRef<SVGPathElement>(null);
  useLayoutEffect(
    () =>
      follow((far) => {
        const { squares } = arrangedAt(far);
        const shown = nodes.flatMap((id) => movedAlong(squares.get(id), picture.boxes.get(id), live.boxes.get(id)));
        path.current?.setAttribute('d', isRing ? ringsPath(shown) : squaresPath(shown));
      }),
    [nodes, picture, live, arrangedAt, isRing],
  );
  return <path ref={path} className={className} />;
}
