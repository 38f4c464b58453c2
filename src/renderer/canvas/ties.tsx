import { memo, useEffect, useMemo, useRef } from 'react';
import type { Diagram } from '../../model/document/diagram';
import type { NodeId } from '../../model/kinds/fields';
import type { Drawn } from '../../model/layout/preview';
import { spanTiesOf } from '../../model/layout/span-ties';
import { type StructureTie, structureTiesOf } from '../../model/layout/structure-ties';
import { useLive } from './flow/live';
import { Layer } from './layer';

interface TiesProps {
  readonly doc: Diagram;
  readonly drawn: Drawn;
  readonly selected: readonly NodeId[];
}

/**
 * Dotted ties from each spanning node straight down through its shadows or to the rows that hide them, and dashed ones from a node to the network,
 * VPC or thing it is about.
 */
export const Ties = memo(function Ties({ doc, drawn, selected }: TiesProps) {
  const { picture } = useLive(drawn);
  const known = useRef<readonly StructureTie[]>([]);
  const structure = useMemo(() => structureTiesOf(doc, picture, known.current), [doc, picture]);
  const spans = useMemo(() => spanTiesOf(doc, picture), [doc, picture]);
  useEffect(() => {
    known.current = structure;
  }, [structure]);
  return (
    <Layer>
      <svg className="canvas-overlay canvas-ties" aria-hidden="true">
        {structure.map((tie) => (
          <Structure key={tie.id} tie={tie} isSelected={selected.includes(tie.node) || selected.includes(tie.to)} />
        ))}
        {spans.map(({ id, node, from, to }) => (
          <path
            key={id}
            d={`M${from.x} ${from.y}${from.x === to.x ? '' : `V${from.y + (to.y < from.y ? -8 : 8)}H${to.x}`}V${to.y}`}
            className={selected.includes(node) ? 'is-selected' : ''}
          />
        ))}
      </svg>
    </Layer>
  );
});

const Structure = memo(function Structure({ tie, isSelected }: { tie: StructureTie; isSelected: boolean }) {
  const end = tie.points.at(-1);
  return (
    <g className={isSelected ? 'is-selected' : ''}>
      <path className="canvas-structure-tie" d={`M${tie.points.map(({ x, y }) => `${x} ${y}`).join('L')}`} />
      {end && <circle cx={end.x} cy={end.y} r={3} />}
    </g>
  );
});
