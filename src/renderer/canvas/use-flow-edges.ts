import { useMemo, useRef } from 'react';
import type { Diagram } from '../../model/document/diagram';
import type { Facts } from '../../model/facts/facts';
import type { Findings } from '../../model/findings/validate';
import { WireId } from '../../model/kinds/fields';
import type { Drawn } from '../../model/layout/preview';
import type { Selection } from '../store/tab';
import type { FlowEdge } from './flow/data';
import { reuse } from './flow/reuse';
import { toFlowEdges } from './flow/to-edges';
import { wireLabels } from './labels/wire-labels';

interface Shown {
  readonly doc: Diagram;
  readonly facts: Facts;
  readonly findings: Findings;
  readonly drawn: Drawn;
  readonly selection: Selection;
}

/** React Flow's edges follow the document; a wire of which nothing changed stays the same object and is not drawn again. */
export function useFlowEdges({ doc, facts, findings, drawn, selection }: Shown): FlowEdge[] {
  const before = useRef<ReadonlyMap<string, FlowEdge>>(new Map());
  const labels = useMemo(() => wireLabels(doc, facts, findings, drawn), [doc, facts, findings, drawn]);
  return useMemo(() => {
    const selected = new Set(selection.wires);
    const edges = toFlowEdges(doc, findings, drawn.routes, labels).map((edge) =>
      reuse(before.current.get(edge.id), { ...edge, selected: selected.has(WireId.parse(edge.id)) }),
    );
    before.current = new Map(edges.map((edge) => [edge.id, edge]));
    return edges;
  }, [doc, findings, drawn.routes, labels, selection.wires]);
}
