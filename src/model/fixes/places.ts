import type { Diagram, DiagramNode, NodeOf } from '../document/diagram';
import type { NodeId } from '../kinds/fields';
import { type KindId, kindOf } from '../kinds/registry';
import { entriesOf } from '../lib/open-record';
import { compare } from '../lib/order';

/** The nearest container of a kind around a node. */
export function around<K extends KindId>(doc: Diagram, id: NodeId | null, kind: K): NodeOf<K> | undefined {
  for (let at = id === null ? null : (doc.nodes[id]?.parent ?? null); at !== null; at = doc.nodes[at]?.parent ?? null) {
    const node = doc.nodes[at];
    if (node?.kind === kind) return node as NodeOf<K>;
  }
  return undefined;
}

/** Nodes of a kind anywhere inside a container, sorted by label; null is the whole diagram. */
export function inside<K extends KindId>(doc: Diagram, container: NodeId | null, kind: K): readonly NodeOf<K>[] {
  return insideAny(doc, container, kind) as readonly NodeOf<K>[];
}

/** The same where the kind is not known beforehand. */
export function insideAny(doc: Diagram, container: NodeId | null, kind: KindId): readonly DiagramNode[] {
  const found = entriesOf(doc.nodes).filter((node) => node.kind === kind && isInside(doc, node.parent, container));
  return found.sort((a, b) => compare(a.label, b.label) || compare(a.id, b.id));
}

function isInside(doc: Diagram, from: NodeId | null, container: NodeId | null): boolean {
  for (let at = from; at !== null; at = doc.nodes[at]?.parent ?? null) if (at === container) return true;
  return container === null;
}

/** The subnets a node spans, or the one it stands in. */
export function subnetsOf(doc: Diagram, node: DiagramNode): readonly NodeOf<'subnet'>[] {
  const { spans } = kindOf(node.kind);
  const listed = spans === undefined ? undefined : (node.props as Readonly<Record<string, unknown>>)[spans];
  if (!Array.isArray(listed)) return [around(doc, node.id, 'subnet')].flatMap((subnet) => subnet ?? []);
  return (listed as readonly NodeId[]).flatMap((id) => {
    const subnet = doc.nodes[id];
    return subnet?.kind === 'subnet' ? [subnet] : [];
  });
}
