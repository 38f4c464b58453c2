import { ViewportPortal } from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import type { Diagram } from '../../model/document/diagram';
import type { Picture } from '../../model/layout/picture';
import { spanTiesOf } from '../../model/layout/span-ties';
import { type StructureTie, structureTiesOf } from '../../model/layout/structure-ties';
import { activeTab, useApp } from '../store/store';

/**
 * Dotted ties from each spanning node straight down through its shadows or to the rows that hide them, and dashed ones from a node to the network,
 * VPC or thing it is about.
 */
export function Ties({ doc, picture }: { doc: Diagram; picture: Picture }) {
  const selected = useApp((state) => activeTab(state)?.selection.nodes ?? []);
  const known = useRef<readonly StructureTie[]>([]);
  const structure = useMemo(() => structureTiesOf(doc, picture, known.current), [doc, picture]);
  const spans = useMemo(() => spanTiesOf(doc, picture), [doc, picture]);
  useEffect(() => {
    known.current = structure;
  }, [structure]);
  return (
    <ViewportPortal>
      <svg className="canvas-overlay canvas-ties" aria-hidden="true">
        {structure.map(({ id, node, to, points }) => {
          const end = points.at(-1);
          return (
            <g key={id} className={selected.includes(node) || selected.includes(to) ? 'is-selected' : ''}>
              <path className="canvas-structure-tie" d={`M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`} />
              {end && <circle cx={end.x} cy={end.y} r={3} />}
            </g>
          );
        })}
        {spans.map(({ id, node, from, to }) => (
          <path
            key={id}
            d={`M${from.x} ${from.y}${from.x === to.x ? '' : `V${from.y + (to.y < from.y ? -8 : 8)}H${to.x}`}V${to.y}`}
            className={selected.includes(node) ? 'is-selected' : ''}
          />
        ))}
      </svg>
    </ViewportPortal>
  );
}
