import { useMemo } from 'react';
import type { CompareAnswer } from '../../store/comparing/answer';
import { useComparison } from '../../store/comparing/session';
import type { FlowNode } from '../flow/data';
import './comparing.css';

/** The nodes of the canvas with marks for what was added or changed since the state it is compared with. */
export function useComparedNodes(nodes: FlowNode[]): FlowNode[] {
  const answer = useComparison()?.answer;
  const marks = useMemo(() => (answer ? marksOf(answer) : undefined), [answer]);
  return useMemo(() => (marks ? nodes.map((node) => marked(node, marks.get(node.id))) : nodes), [nodes, marks]);
}

type Mark = 'added' | 'changed';

function marksOf({ added, changed }: CompareAnswer): ReadonlyMap<string, Mark> {
  return new Map<string, Mark>([
    ...changed.map((id) => [id, 'changed'] as const),
    ...added.nodes.map((id) => [id, 'added'] as const),
  ]);
}

function marked(node: FlowNode, mark: Mark | undefined): FlowNode {
  if (!mark) return node;
  return {
    ...node,
    className: [node.className, `is-compared-${mark}`].filter(Boolean).join(' '),
    ariaLabel: [node.ariaLabel, mark].filter(Boolean).join(', '),
  };
}
