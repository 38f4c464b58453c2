import type { CompareAnswer } from '../../store/comparing/answer';
import type { FlowEdge, FlowNode } from '../flow/data';

/** How something differs from the state the diagram is compared with. */
export type Mark = 'added' | 'changed' | 'removed';

/** A word for people, whatever colours they see. */
export const WORDS: Readonly<Record<Mark, string>> = { added: '+ added', changed: '~ changed', removed: '− removed' };

/** What is marked on the canvas, by the id of the node or wire. */
export function marksOf({ added, changed }: Pick<CompareAnswer, 'added' | 'changed'>): ReadonlyMap<string, Mark> {
  const all = (ids: readonly string[], mark: Mark) => ids.map((id) => [id, mark] as const);
  return new Map([
    ...all(changed.nodes, 'changed'),
    ...all(changed.wires, 'changed'),
    ...all(added.nodes, 'added'),
    ...all(added.wires, 'added'),
  ]);
}

/** A node with its mark, and the word for who hears it. */
export function markedNode(node: FlowNode, mark: Mark | undefined): FlowNode {
  return mark ? { ...node, ...marked(node, mark) } : node;
}

/** The same for a wire. */
export function markedEdge(edge: FlowEdge, mark: Mark | undefined): FlowEdge {
  return mark ? { ...edge, ...marked(edge, mark) } : edge;
}

function marked({ className, ariaLabel }: Pick<FlowNode | FlowEdge, 'className' | 'ariaLabel'>, mark: Mark) {
  return {
    className: [className, `is-compared-${mark}`].filter(Boolean).join(' '),
    ariaLabel: [ariaLabel, mark].filter(Boolean).join(', '),
  };
}
