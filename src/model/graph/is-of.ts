import type { DiagramNode, NodeOfAny } from '../document/diagram';
import type { KindId } from '../kinds/registry';

/** Narrows a node to the given kinds. */
export function isOf<K extends KindId>(node: DiagramNode, ...kinds: readonly K[]): node is DiagramNode & NodeOfAny<K> {
  return (kinds as readonly string[]).includes(node.kind);
}
