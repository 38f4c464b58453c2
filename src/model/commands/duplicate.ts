import type { Draft } from 'immer';
import { type Diagram, type DiagramNode, NodeSchema, type Wire } from '../document/diagram';
import { deriveLogicalId } from '../document/logical-id';
import { allRowsOf } from '../document/references';
import type { Command, NewId } from '../history/history';
import { NodeId, WireId } from '../kinds/fields';
import { kindOf } from '../kinds/registry';
import { sizeOfNode } from '../layout/node-size';
import { entriesOf } from '../lib/open-record';
import { withContents } from './delete-items';
import { freeSpot, growAround } from './geometry';
import { freeLabel, nearestOf, startsAtOf, takenLogicalIds } from './insert-node';
import { isInside } from './placement';

export interface DuplicateArgs {
  readonly ids: readonly NodeId[];
  /** Filled with the ids of the copies of `ids`, so that the caller can select them. */
  readonly copies?: NodeId[];
}

/**
 * Copies nodes with what they contain and the wires among them. What names a copied node or row names its copy; CIDRs
 * and zones become the next free ones, unless their VPC is copied as well.
 */
export const duplicate: Command<DuplicateArgs> = {
  id: 'edit.duplicate',
  label: 'Duplicate',
  run(draft, { ids, copies }, newId) {
    const doc = draft as Diagram;
    const asked = [...new Set(ids)].filter((id) => doc.nodes[id]);
    const tops = asked.filter((id) => !asked.some((other) => other !== id && isInside(doc, id, other)));
    const names = newNames(doc, tops, newId);
    for (const id of tops) {
      copyNode(draft, id, names, true);
      copies?.push(NodeId.parse(names.get(id)));
    }
    copyWires(draft, names, newId);
  },
};

type Names = ReadonlyMap<string, string>;

/** What the copies of nodes and of their rows will be called: known before the first is made, because they name one another. */
function newNames(doc: Diagram, tops: readonly NodeId[], newId: NewId): Names {
  const names = new Map<string, string>();
  for (const id of withContents(doc, tops)) {
    const node = doc.nodes[id];
    names.set(id, newId('n'));
    if (node) for (const row of allRowsOf(node)) names.set(row.id, newId('r'));
  }
  return names;
}

function copyNode(draft: Draft<Diagram>, id: NodeId, names: Names, isTop: boolean): void {
  const doc = draft as Diagram;
  const node = doc.nodes[id];
  const place = doc.layout[id];
  if (!node || !place) return;
  const kind = kindOf(node.kind);
  const copyId = NodeId.parse(names.get(id));
  const parent = isTop ? node.parent : NodeId.parse(names.get(node.parent ?? ''));
  const label = freeLabel(doc, node.label.replace(/-\d+$/, ''), kind.sharesLabel === true);
  const vpc = nearestOf(doc, 'vpc', parent);
  const isBesideOriginal = vpc !== undefined && vpc.id === nearestOf(doc, 'vpc', node.parent)?.id;
  const { [kind.spans ?? '']: _spans, ...placed } = isBesideOriginal ? startsAtOf(doc, node.kind, parent) : {};
  const copied = NodeSchema.parse({
    id: copyId,
    kind: node.kind,
    label,
    logicalId: deriveLogicalId(label, kind.short, takenLogicalIds(doc)),
    parent,
    props: { ...(renamed(node.props, names) as object), ...placed },
  }) as DiagramNode;
  const spot = isTop && !kind.listedOnly ? freeSpot(doc, parent, sizeOfNode(node, place), place) : place;
  (draft.nodes as Record<string, DiagramNode>)[copyId] = copied;
  draft.layout[copyId] = { ...place, ...spot };
  // Nothing was made by the copy of a nested stack.
  if (!kind.container) delete draft.layout[copyId]?.folded;
  const children = entriesOf(doc.nodes).filter((child) => child.parent === id && names.has(child.id));
  for (const child of children) copyNode(draft, child.id, names, false);
  if (isTop && !kind.listedOnly) growAround(draft, copyId);
}

/** Plain data with the id of every copied node and row replaced. */
function renamed(value: unknown, names: Names): unknown {
  if (typeof value === 'string') return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => renamed(item, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, renamed(inner, names)]));
}

function copyWires(draft: Draft<Diagram>, names: Names, newId: NewId): void {
  for (const wire of entriesOf((draft as Diagram).wires)) {
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
