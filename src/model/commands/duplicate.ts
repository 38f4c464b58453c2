import type { Draft } from 'immer';
import { type Diagram, type DiagramNode, NodeSchema, type Wire } from '../document/diagram';
import { deriveLogicalId } from '../document/logical-id';
import type { Command, NewId } from '../history/history';
import { NodeId, WireId } from '../kinds/fields';
import { kindOf } from '../kinds/registry';
import { sizeOfNode } from '../layout/node-size';
import { withContents } from './delete-items';
import { freeSpot, growAround } from './geometry';
import { freeLabel, startsAtOf, takenLogicalIds } from './insert-node';

export interface DuplicateArgs {
  readonly ids: readonly NodeId[];
  /** Filled with the ids of the copies of `ids`, so that the caller can select them. */
  readonly copies?: NodeId[];
}

/**
 * Copies nodes with what they contain and the wires among them. What names a copied node names its copy; CIDRs and zones
 * of the copied nodes themselves become the next free ones.
 */
export const duplicate: Command<DuplicateArgs> = {
  id: 'edit.duplicate',
  label: 'Duplicate',
  run(draft, { ids, copies }, newId) {
    const doc = draft as Diagram;
    const tops = ids.filter(
      (id) => doc.nodes[id] && !ids.some((other) => other !== id && withContents(doc, [other]).has(id)),
    );
    const names = new Map<string, string>();
    for (const id of withContents(doc, tops)) names.set(id, newId('n'));
    for (const id of tops) {
      copyNode(draft, id, names, newId, true);
      copies?.push(NodeId.parse(names.get(id)));
    }
    copyWires(draft, names, newId);
  },
};

function copyNode(draft: Draft<Diagram>, id: NodeId, names: Map<string, string>, newId: NewId, isTop: boolean): void {
  const doc = draft as Diagram;
  const node = doc.nodes[id];
  const place = doc.layout[id];
  if (!node || !place) return;
  const kind = kindOf(node.kind);
  const copyId = NodeId.parse(names.get(id));
  const parent = isTop ? node.parent : NodeId.parse(names.get(node.parent ?? ''));
  const label = freeLabel(doc, node.label.replace(/-\d+$/, ''), kind.sharesLabel === true);
  const fresh = isTop ? startsAtOf(doc, node.kind, parent) : {};
  const { [kind.spans ?? '']: _spans, ...placed } = fresh as Record<string, unknown>;
  const copied = NodeSchema.parse({
    id: copyId,
    kind: node.kind,
    label,
    logicalId: deriveLogicalId(label, kind.short, takenLogicalIds(doc)),
    parent,
    props: { ...renamed(node.props, names, newId), ...placed },
  }) as DiagramNode;
  const spot =
    isTop && !kind.listedOnly
      ? freeSpot(doc, parent, sizeOfNode(node, place), { x: place.x + 16, y: place.y + 16 })
      : place;
  (draft.nodes as Record<string, DiagramNode>)[copyId] = copied;
  draft.layout[copyId] = { ...place, ...spot };
  const children = Object.values(doc.nodes).filter((child) => child.parent === id && names.has(child.id));
  for (const child of children) copyNode(draft, child.id, names, newId, false);
  if (isTop && !kind.listedOnly) growAround(draft, copyId);
}

/** Properties with every copied node's id replaced and every row given a new id, remembered for the wires. */
function renamed(value: unknown, names: Map<string, string>, newId: NewId): Record<string, unknown> {
  const visit = (each: unknown, key: string): unknown => {
    if (key === 'id') {
      const id = newId('r');
      names.set(String(each), id);
      return id;
    }
    if (typeof each === 'string') return names.get(each) ?? each;
    if (Array.isArray(each)) return each.map((item) => visit(item, ''));
    if (typeof each !== 'object' || each === null) return each;
    return Object.fromEntries(Object.entries(each).map(([name, inner]) => [name, visit(inner, name)]));
  };
  return visit(value, '') as Record<string, unknown>;
}

function copyWires(draft: Draft<Diagram>, names: ReadonlyMap<string, string>, newId: NewId): void {
  for (const wire of Object.values((draft as Diagram).wires)) {
    const from = names.get(wire.from.node);
    const to = names.get(wire.to.node);
    if (from === undefined || to === undefined) continue;
    const id = WireId.parse(newId('w'));
    const copy = {
      id,
      from: { node: from, port: names.get(wire.from.port) ?? wire.from.port },
      to: { node: to, port: names.get(wire.to.port) ?? wire.to.port },
    };
    (draft.wires as Record<string, Wire>)[id] = copy as Wire;
  }
}
