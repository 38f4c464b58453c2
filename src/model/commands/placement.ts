import type { Diagram, DiagramNode } from '../document/diagram';
import type { NodeId } from '../kinds/fields';
import { kindOf } from '../kinds/registry';

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
  for (let at: DiagramNode | undefined | null = onto === null ? null : doc.nodes[onto]; at !== undefined; ) {
    if (placement.in.includes(at === null ? 'root' : at.kind)) {
      const dropped = onto === null ? undefined : doc.nodes[onto];
      const joins = spans !== undefined && dropped?.kind === 'subnet' ? { joins: dropped.id } : {};
      return { parent: at?.id ?? null, legal: true, ...joins };
    }
    if (at === null) break;
    at = at.parent === null ? null : doc.nodes[at.parent];
  }
  return { parent: onto, legal: false, why: `${placement.why} ${nearest(placement.in)}` };
}

function nearest(kinds: readonly string[]): string {
  const names = kinds.map((kind) => (kind === 'root' ? 'the empty canvas' : `a ${kindOf(kind).label}`));
  return `Drop it into ${names.join(' or ')}.`;
}

/** True when `inner` is `outer` or stands somewhere inside it. */
export function isInside(doc: Diagram, inner: NodeId | null, outer: NodeId): boolean {
  for (let at = inner; at !== null; at = doc.nodes[at]?.parent ?? null) if (at === outer) return true;
  return false;
}
