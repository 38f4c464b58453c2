import { type CSSProperties, useMemo } from 'react';
import type { Diagram } from '../../../model/document/diagram';
import { shownAs } from '../../../model/document/folding';
import { NodeId } from '../../../model/kinds/fields';
import type { Picture } from '../../../model/layout/picture';
import type { TracePath } from '../../../model/network/trace-types';
import { useTraceAnswer } from '../../store/tracing/ask';
import { shownPath } from '../../store/tracing/path';
import { useTraceSession } from '../../store/tracing/session';
import type { FlowNode } from '../flow/data';
import { type Lit, litOf } from './lit';

export interface Shown {
  readonly path: TracePath;
  readonly lit: Lit;
  /** The index of the hop to point out. */
  readonly hop: number | undefined;
}

/** What the canvas shows of the trace of the active tab; undefined while there is none. */
export function useLit(doc: Diagram, picture: Picture): Shown | undefined {
  const answer = useTraceAnswer();
  const session = useTraceSession();
  const path = answer && shownPath(answer.found, session);
  const { boxes } = picture;
  const { layout, nodes } = doc;
  // biome-ignore lint/correctness/useExhaustiveDependencies: where something is drawn follows from the nodes and their layout
  const lit = useMemo(() => path && litOf(path, (id) => drawnAs(doc, boxes, id)), [path, boxes, layout, nodes]);
  const hop = session.hover ?? session.hop ?? undefined;
  return useMemo(() => (path && lit ? { path, lit, hop } : undefined), [path, lit, hop]);
}

/** What is folded away lights up the row that hides it. */
function drawnAs(doc: Diagram, boxes: Picture['boxes'], id: NodeId): NodeId | undefined {
  const shown = shownAs(doc, id);
  return boxes.has(shown) ? shown : undefined;
}

/** The nodes of the canvas with marks for those on the way, and words for who hears them. */
export function useLitNodes(nodes: FlowNode[], doc: Diagram, shown: Shown | undefined): FlowNode[] {
  return useMemo(() => (shown ? nodes.map((node) => litNode(node, doc, shown)) : nodes), [nodes, doc, shown]);
}

function litNode(node: FlowNode, doc: Diagram, { path, lit, hop }: Shown): FlowNode {
  const found = node.id in doc.nodes ? lit.nodes.get(NodeId.parse(node.id)) : undefined;
  if (!found) return node;
  const { hops, isBlocked, isAtFault } = found;
  const isCurrent = hop !== undefined && hops.includes(hop + 1);
  const marks = [
    node.className,
    'is-traced',
    isBlocked || isAtFault ? 'is-trace-blocked' : '',
    isCurrent ? 'is-trace-hop' : '',
  ];
  const words = [
    hops.length > 0 ? `hop ${hops.join(' and ')} of ${path.hops.length}` : 'on the way',
    isBlocked ? 'blocked here' : isAtFault ? 'to be mended' : '',
  ];
  return {
    ...node,
    className: marks.filter(Boolean).join(' '),
    style: { ...node.style, ...delayed(hops[0] ?? 1, path.hops.length) },
    ariaLabel: [node.ariaLabel, ...words].filter(Boolean).join(', '),
  };
}

/** When something lights up: one hop after the other. */
export function delayed(hop: number, hops: number): CSSProperties & Readonly<Record<`--${string}`, number>> {
  return { '--hop': hop - 1, '--hops': hops };
}
