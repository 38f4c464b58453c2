import type { Diagram, DiagramNode } from '../document/diagram';
import type { NodeId } from '../kinds/fields';
import { kindOf } from '../kinds/registry';
import { withArticle } from '../lib/nouns';

/** Where a node would go when it is dropped on a container. */
export interface Drop {
  /** The parent it gets. A drop is never lost: an illegal one stands where it was dropped, with a finding. */
  readonly parent: NodeId | null;
  readonly legal: boolean;
  /** Why not, in words, and what would be right. Present when it is not legal. */
  readonly why?: string;
  /** The subnet that the node will span because it was dropped there. */
  readonly joins?: NodeId;
}

/** Judges a drop of a node of some kind on the innermost container under the pointer (null: the canvas itself). */
export function judgeDrop(doc: Diagram, kindId: string, onto: NodeId | null): Drop {
  const { placement, spans } = kindOf(kindId);
  const dropped = nodeAt(doc, onto);
  for (let at = dropped; ; at = nodeAt(doc, at.parent)) {
    if (placement.in.includes(at?.kind ?? 'root')) {
      const joins = spans !== undefined && dropped?.kind === 'subnet' ? { joins: dropped.id } : {};
      return { parent: at?.id ?? null, legal: true, ...joins };
    }
    if (!at) break;
  }
  return { parent: containerAt(dropped), legal: false, why: `${placement.why} ${nearest(placement.in)}` };
}

function nodeAt(doc: Diagram, id: NodeId | null): DiagramNode | undefined {
  return id === null ? undefined : doc.nodes[id];
}

/** The node itself when it can hold others, else what it stands in. */
function containerAt(node: DiagramNode | undefined): NodeId | null {
  if (!node) return null;
  return kindOf(node.kind).container ? node.id : node.parent;
}

function nearest(kinds: readonly string[]): string {
  const names = kinds.map((kind) => (kind === 'root' ? 'the empty canvas' : withArticle(kindOf(kind).label)));
  return `Drop it into ${names.join(' or ')}.`;
}

/** True when a node may be put into this container: it is there, it can hold others, and it is not inside the node. */
export function canHold(doc: Diagram, parent: NodeId | null, id: NodeId): boolean {
  if (parent === null) return true;
  const holder = doc.nodes[parent];
  return holder !== undefined && kindOf(holder.kind).container !== undefined && !isInside(doc, parent, id);
}

/** True when `inner` is `outer` or stands somewhere inside it. */
export function isInside(doc: Diagram, inner: NodeId | null, outer: NodeId): boolean {
  for (let at = inner; at !== null; at = doc.nodes[at]?.parent ?? null) if (at === outer) return true;
  return false;
}
