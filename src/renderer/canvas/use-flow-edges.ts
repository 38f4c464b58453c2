import { useMemo, useRef } from 'react';
import type { Diagram } from '../../model/document/diagram';
import type { Findings } from '../../model/findings/validate';
import { WireId } from '../../model/kinds/fields';
import type { Routes } from '../../model/layout/route/scene';
import type { Selection } from '../store/tab';
import type { FlowEdge } from './flow/data';
import { reuse } from './flow/reuse';
import { toFlowEdges } from './flow/to-edges';

/** React Flow's edges follow the document; a wire of which nothing changed stays the same object and is not drawn again. */
export function useFlowEdges(doc: Diagram, findings: Findings, routes: Routes, selection: Selection): FlowEdge[] {
  const before = useRef<ReadonlyMap<string, FlowEdge>>(new Map());
  return useMemo(() => {
    const selected = new Set(selection.wires);
    const edges = toFlowEdges(doc, findings, routes).map((edge) =>
      reuse(before.current.get(edge.id), { ...edge, selected: selected.has(WireId.parse(edge.id)) }),
    );
    before.current = new Map(edges.map((edge) => [edge.id, edge]));
    return edges;
  }, [doc, findings, routes, selection.wires]);
}
