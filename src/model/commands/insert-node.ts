import type { Draft } from 'immer';
import { type Diagram, type DiagramNode, MAX_LABEL, NodeSchema } from '../document/diagram';
import { isFolded } from '../document/folding';
import { deriveLogicalId } from '../document/logical-id';
import { rowLists } from '../document/references';
import type { Command, NewId } from '../history/history';
import type { NodeId } from '../kinds/fields';
import type { Surroundings } from '../kinds/kind';
import { type KindId, kindOf } from '../kinds/registry';
import { sizeOfNode } from '../layout/node-size';
import { entriesOf } from '../lib/open-record';
import { freeSpot, growAround, onCanvas, type Point } from './geometry';
import { judgeDrop } from './placement';

export interface InsertArgs {
  /** Given by the caller, so that it can select the node afterwards. */
  readonly id: NodeId;
  readonly kind: KindId;
  readonly variant?: string;
  /** The innermost container under the pointer; the node goes to the nearest legal one. */
  readonly onto: NodeId | null;
  /** Relative to `onto`. Without it the node gets a free spot. */
  readonly at?: Point;
  /** What its label starts from instead of the stem of its kind. */
  readonly stem?: string;
}

export const insertNode: Command<InsertArgs> = {
  id: 'node.insert',
  label: 'Insert',
  run(draft, { id, kind, variant, onto, at, stem }, newId) {
    const doc = draft as Diagram;
    const drop = judgeDrop(doc, kind, onto);
    const node = newNode(
      doc,
      { id, kind, variant, stem, parent: drop.parent, ...(drop.joins ? { joins: drop.joins } : {}) },
      newId,
    );
    // On the row of a folded container there is no spot to point at.
    const isInRow = drop.parent !== null && isFolded(doc, drop.parent);
    put(draft, node, at && !isInRow ? shifted(doc, at, onto, drop.parent) : undefined);
  },
};

/** Adds a node to the draft at a spot that is free, and grows the containers around it. */
export function put(draft: Draft<Diagram>, node: DiagramNode, at: Point | undefined): void {
  const { container, listedOnly } = kindOf(node.kind);
  const size = sizeOfNode(node, undefined);
  const spot = listedOnly ? { x: 0, y: 0 } : freeSpot(draft as Diagram, node.parent, size, at);
  const nodes = draft.nodes as Record<string, DiagramNode>;
  nodes[node.id] = node;
  draft.layout[node.id] = container ? { ...spot, ...size } : spot;
  if (!listedOnly) growAround(draft, node.id);
}

/** A point relative to one container, made relative to one of its ancestors. */
function shifted(doc: Diagram, at: Point, from: NodeId | null, to: NodeId | null): Point {
  let point = at;
  for (let up = from; up !== null && up !== to; up = doc.nodes[up]?.parent ?? null) {
    const place = doc.layout[up] ?? { x: 0, y: 0 };
    point = { x: point.x + place.x, y: point.y + place.y };
  }
  return { x: onCanvas(point.x), y: onCanvas(point.y) };
}

interface NewNode {
  readonly id: NodeId;
  readonly kind: KindId;
  readonly variant?: string | undefined;
  readonly stem?: string | undefined;
  readonly parent: NodeId | null;
  readonly joins?: NodeId;
  readonly props?: Readonly<Record<string, unknown>>;
}

/** A node with the defaults of its kind, of its variant and of its surroundings. */
export function newNode(doc: Diagram, spec: NewNode, newId: NewId): DiagramNode {
  const kind = kindOf(spec.kind);
  const variant = kind.variants?.find((entry) => entry.id === spec.variant);
  const label = freeLabel(doc, spec.stem ?? variant?.labelStem ?? kind.labelStem, kind.sharesLabel === true);
  const started = { ...kind.starts, ...variant?.starts, ...startsAtOf(doc, spec.kind, spec.parent), ...spec.props };
  const spans =
    kind.spans && spec.joins && isList(started[kind.spans])
      ? withJoined(doc, started[kind.spans] as NodeId[], spec.joins)
      : undefined;
  const props = { ...started, ...(kind.spans && spans ? { [kind.spans]: spans } : {}) };
  return NodeSchema.parse({
    id: spec.id,
    kind: spec.kind,
    label,
    logicalId: deriveLogicalId(label, kind.short, takenLogicalIds(doc)),
    parent: spec.parent,
    props: withRowIds(spec.kind, props, newId),
  }) as DiagramNode;
}

function isList(value: unknown): boolean {
  return Array.isArray(value);
}

/** The subnet a node was dropped on replaces the chosen one of the same zone. */
function withJoined(doc: Diagram, chosen: readonly NodeId[], joined: NodeId): readonly NodeId[] {
  const zone = doc.nodes[joined]?.parent;
  return [...chosen.filter((id) => doc.nodes[id]?.parent !== zone), joined];
}

/** Logical ids in use, in lower case. */
export function takenLogicalIds(doc: Diagram): ReadonlySet<string> {
  return new Set(entriesOf(doc.nodes).map((node) => node.logicalId.toLowerCase()));
}

/** `alb`, then `alb-2`, `alb-3` ... A node without a label is none the better for a number. */
export function freeLabel(doc: Diagram, stem: string, shared: boolean): string {
  const taken = new Set(entriesOf(doc.nodes).map((node) => node.label));
  const whole = stem.slice(0, MAX_LABEL);
  if (shared || stem === '' || !taken.has(whole)) return whole;
  for (let n = 2; ; n++) {
    const number = `-${n}`;
    const label = stem.slice(0, MAX_LABEL - number.length) + number;
    if (!taken.has(label)) return label;
  }
}

/** Properties that follow from where a node of this kind is put. */
export function startsAtOf(doc: Diagram, kind: KindId, parent: NodeId | null): Readonly<Record<string, unknown>> {
  return kindOf(kind).startsAt?.(surroundings(doc, parent)) ?? {};
}

/** The nearest container of a kind, from the given one outwards. */
export function nearestOf(doc: Diagram, kind: string, from: NodeId | null): DiagramNode | undefined {
  for (let up = from; up !== null; up = doc.nodes[up]?.parent ?? null) {
    const node = doc.nodes[up];
    if (node?.kind === kind) return node;
  }
  return undefined;
}

function surroundings(doc: Diagram, parent: NodeId | null): Surroundings {
  const vpc = nearestOf(doc, 'vpc', parent);
  const isInVpc = (node: DiagramNode) => {
    for (let up: NodeId | null = node.id; up !== null; up = doc.nodes[up]?.parent ?? null)
      if (up === vpc?.id) return true;
    return false;
  };
  return {
    within: (kind) => nearestOf(doc, kind, parent),
    inVpc: (kind) => (vpc ? (entriesOf(doc.nodes).filter((node) => node.kind === kind && isInVpc(node)) as never) : []),
  };
}

/** Gives ids to rows that have none. */
function withRowIds(
  kindId: KindId,
  props: Readonly<Record<string, unknown>>,
  newId: NewId,
): Readonly<Record<string, unknown>> {
  const lists = rowLists(kindId).flatMap((list) => {
    const rows = props[list];
    if (!Array.isArray(rows)) return [];
    return [[list, rows.map((row: Record<string, unknown>) => ({ ...row, id: newId('r') }))] as const];
  });
  return lists.length === 0 ? props : { ...props, ...Object.fromEntries(lists) };
}
