import { type ReactNode, useMemo } from 'react';
import type { Diagram } from '../../../model/document/diagram';
import type { Drawn } from '../../../model/layout/preview';
import { useComparison } from '../../store/comparing/session';
import type { FlowEdge, FlowNode } from '../flow/data';
import { CompareOverlay } from './compare-overlay';
import { goneDrawing } from './gone-drawing';
import { goneNodes } from './gone-nodes';
import { markedEdge, markedNode, marksOf } from './marks';
import './comparing.css';

interface Compared {
  readonly doc: Diagram;
  readonly drawn: Drawn;
  readonly nodes: FlowNode[];
  readonly edges: FlowEdge[];
}

/** All that a comparison does to the canvas: marked nodes and wires, and what is gone where it was. */
export function useComparing({ doc, drawn, nodes, edges }: Compared): {
  readonly nodes: FlowNode[];
  readonly edges: FlowEdge[];
  readonly overlay: ReactNode;
} {
  const answer = useComparison()?.answer ?? undefined;
  const marks = useMemo(() => answer && marksOf(answer), [answer]);
  const gone = useMemo(() => answer && goneDrawing(doc, drawn.picture, answer.gone), [doc, drawn, answer]);
  const ghosts = useMemo(() => (gone ? goneNodes(gone) : []), [gone]);
  return {
    nodes: useMemo(
      () => (marks ? [...nodes.map((node) => markedNode(node, marks.get(node.id))), ...ghosts] : nodes),
      [nodes, marks, ghosts],
    ),
    edges: useMemo(() => (marks ? edges.map((edge) => markedEdge(edge, marks.get(edge.id))) : edges), [edges, marks]),
    overlay: marks && gone && <CompareOverlay drawn={drawn} marks={marks} removed={gone.routes} />,
  };
}
