import type { Diagram } from '../../../model/document/diagram';
import type { NodeId } from '../../../model/kinds/fields';

/** Whether a node is not made with the values the design is looked at with: its condition, or that of what it stands in, does not hold. */
export function isAbsent({ nodes, source }: Diagram, id: NodeId): boolean {
  if (!source) return false;
  for (let at: NodeId | null = id; at !== null; at = nodes[at]?.parent ?? null) {
    if (source.origins[at]?.holds === false) return true;
  }
  return false;
}
