import { applyNodeChanges, type NodeChange } from '@xyflow/react';
import { useCallback, useEffect, useState } from 'react';
import type { Diagram } from '../../model/document/diagram';
import type { Facts } from '../../model/facts/facts';
import type { Findings } from '../../model/findings/validate';
import type { Picture } from '../../model/layout/picture';
import { gestureStore } from '../store/gesture';
import type { Selection } from '../store/tab';
import type { FlowNode } from './flow/data';
import { reuse } from './flow/reuse';
import { toFlowNodes } from './flow/to-flow';

interface Shown {
  readonly doc: Diagram;
  readonly facts: Facts;
  readonly findings: Findings;
  readonly picture: Picture;
  readonly selection: Selection;
  /** Counts the drags that were dropped by Escape: each puts the nodes back where the document has them. */
  readonly reverts: number;
}

/**
 * React Flow's nodes follow the document. What React Flow measured is kept; positions of nodes under the pointer are its
 * own until the drop; a node of which nothing changed stays the same object, so that it is not rendered again.
 */
export function useFlowNodes({ doc, facts, findings, picture, selection, reverts }: Shown) {
  const [nodes, setNodes] = useState<FlowNode[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a dropped drag changes nothing in the document
  useEffect(() => {
    const wanted = toFlowNodes(doc, facts, findings, picture);
    const selected = new Set<string>(selection.nodes);
    setNodes((current) => {
      const before = new Map(current.map((node) => [node.id, node]));
      const moving = gestureStore.getState().dragging?.what === 'move';
      return wanted.map((node) => merged(before.get(node.id), node, selected.has(node.id), moving));
    });
  }, [doc, facts, findings, picture, selection.nodes, reverts]);
  const onChange = useCallback((changes: NodeChange<FlowNode>[]) => {
    const own = changes.filter((change) => change.type === 'position' || change.type === 'dimensions');
    if (own.length > 0) setNodes((current) => applyNodeChanges(own, current));
  }, []);
  return { nodes, onChange };
}

/** The inside of a container is ground to draw a selection box on, until it is selected: then it can be moved by it. A row always. */
const GROUND = { pointerEvents: 'none' } as const;
const GRABBED = { pointerEvents: 'all' } as const;

function merged(before: FlowNode | undefined, node: FlowNode, selected: boolean, moving: boolean): FlowNode {
  const ground = node.type === 'container' ? { style: selected || node.data.folded ? GRABBED : GROUND } : {};
  if (!before) return { ...node, ...ground, selected };
  const kept = moving && before.dragging ? { position: before.position, dragging: true } : {};
  const data = reuse(before.data, node.data);
  const next = { ...node, ...ground, ...kept, data, selected, measured: before.measured ?? {} } as FlowNode;
  return reuse(before, next);
}
