import { memo, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import type { Diagram } from '../../model/document/diagram';
import type { Facts } from '../../model/facts/facts';
import { referencePairs } from '../../model/graph/reference-pairs';
import type { NodeId } from '../../model/kinds/fields';
import type { Drawn } from '../../model/layout/preview';
import { followingLines, type ReferenceLine, referenceLines } from '../../model/layout/reference-lines';
import { toPath } from '../../model/layout/route/path';
import { useGesture } from '../store/gesture';
import { useApp } from '../store/store';
import { Layer } from './layer';
import './references.css';

interface ReferencesProps {
  readonly doc: Diagram;
  readonly facts: Facts;
  readonly drawn: Drawn;
  readonly selected: readonly NodeId[];
}

/**
 * Dotted lines over the drawing from what is selected to what it names, and from what names it: certificates, logs, route
 * targets, groups that its groups let in. All references of the diagram when the view says so.
 */
export const References = memo(function References({ doc, facts: { graph }, drawn, selected }: ReferencesProps) {
  const live = useGesture((gesture) => gesture.live);
  const showsAll = useApp((state) => state.view.references);
  // Routes are looked for once the selection itself is on the screen.
  const asked = useDeferredValue(
    useMemo(() => ({ graph, doc, drawn, selected, showsAll }), [graph, doc, drawn, selected, showsAll]),
  );
  const before = useRef<readonly ReferenceLine[]>([]);
  const lines = useMemo(() => linesOf(asked, before.current), [asked]);
  useEffect(() => {
    before.current = lines;
  }, [lines]);
  // Until routes are found, a drop must not show lines where they were before it.
  const now = live ?? (asked.drawn === drawn ? null : drawn);
  const shown = now ? followingLines(lines, now.picture.boxes) : lines;
  if (shown.length === 0) return null;
  const chosen = new Set(selected);
  return (
    <Layer>
      <svg className="canvas-overlay canvas-references" aria-hidden="true">
        {shown.map((line) => (
          <Line key={line.id} line={line} isSelected={chosen.has(line.from) || chosen.has(line.to)} />
        ))}
      </svg>
    </Layer>
  );
});

interface Asked extends Pick<ReferencesProps, 'doc' | 'drawn' | 'selected'>, Pick<Facts, 'graph'> {
  readonly showsAll: boolean;
}

function linesOf({ graph, doc, drawn, selected, showsAll }: Asked, before: readonly ReferenceLine[]) {
  const pairs = referencePairs(graph, showsAll ? graph.nodes.map(({ id }) => id) : selected);
  return referenceLines(pairs, doc, drawn, before);
}

const Line = memo(function Line({ line, isSelected }: { line: ReferenceLine; isSelected: boolean }) {
  const head = `url(#arrow-open${isSelected ? '-selected' : ''})`;
  return (
    <path
      d={toPath(line.points)}
      className={isSelected ? 'canvas-reference is-selected' : 'canvas-reference'}
      markerEnd={head}
      {...(line.isMutual ? { markerStart: head } : {})}
    />
  );
});
