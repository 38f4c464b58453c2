import type { Facts } from '../../../model/facts/facts';
import type { NodeId, WireId } from '../../../model/kinds/fields';
import type { Hop, TracePath } from '../../../model/network/trace-types';

/** A node on the way. */
export interface LitNode {
  readonly id: NodeId;
  /** The numbers of its hops, from 1; none for what only carries the packets between two. */
  readonly hops: readonly number[];
  /** The request stops here. */
  readonly isBlocked: boolean;
  /** Something is to be mended here. */
  readonly isAtFault: boolean;
}

/** What leads from one drawn stop to the next. */
export interface LitLeg {
  /** The number of the hop it leads to. */
  readonly hop: number;
  /** The wire that is drawn; null where packets go by the network alone, and `from` and `to` are joined. */
  readonly wire: WireId | null;
  /** Null for the world outside of the drawing. */
  readonly from: NodeId | null;
  readonly to: NodeId;
  readonly isBlocked: boolean;
  /** It lies behind what stops the request: it would be the way on. */
  readonly isBeyond: boolean;
  /** Codes of the rules that speak of what blocks it. */
  readonly codes: readonly string[];
}

export interface Lit {
  readonly nodes: ReadonlyMap<NodeId, LitNode>;
  readonly legs: readonly LitLeg[];
}

/** The box that stands for a node: its own, the row of a folded container, or none where it is only listed. */
type DrawnAs = (id: NodeId) => NodeId | undefined;

/** Which nodes and wires a way lights up, of those that are drawn. */
export function litOf({ hops }: TracePath, drawnAs: DrawnAs): Lit {
  return { nodes: nodesOf(hops, drawnAs), legs: legsOf(hops, drawnAs) };
}

function nodesOf(hops: readonly Hop[], drawnAs: DrawnAs): ReadonlyMap<NodeId, LitNode> {
  const nodes = new Map<NodeId, LitNode>();
  const light = (named: NodeId, change: (node: LitNode) => LitNode) => {
    const id = drawnAs(named);
    if (id) nodes.set(id, change(nodes.get(id) ?? { id, hops: [], isBlocked: false, isAtFault: false }));
  };
  for (const [i, hop] of hops.entries()) {
    const blockers = blockersOf(hop);
    for (const id of hop.through) light(id, (node) => node);
    if (hop.node !== null) {
      light(hop.node, (node) => ({
        ...node,
        hops: [...node.hops, i + 1],
        isBlocked: node.isBlocked || blockers.length > 0,
      }));
    }
    for (const blocker of blockers) if (blocker.node) light(blocker.node, (node) => ({ ...node, isAtFault: true }));
  }
  return nodes;
}

function legsOf(hops: readonly Hop[], drawnAs: DrawnAs): readonly LitLeg[] {
  const legs: LitLeg[] = [];
  let from: NodeId | null = null;
  let isBeyond = false;
  for (const [i, hop] of hops.entries()) {
    const blockers = blockersOf(hop);
    const isBlocked = blockers.length > 0;
    const wire = hop.wire ?? null;
    const stops: readonly NodeId[] = [...(wire === null ? hop.through : []), ...(hop.node === null ? [] : [hop.node])];
    const codes = [...new Set(blockers.flatMap(({ rule }) => rule ?? []))];
    for (const stop of stops) {
      const to = drawnAs(stop);
      if (!to) continue;
      const isLast = stop === hop.node;
      if (i > 0 && from !== to) {
        legs.push({ hop: i + 1, wire, from, to, isBlocked, isBeyond, codes: isLast ? codes : [] });
      }
      from = to;
    }
    isBeyond ||= isBlocked;
  }
  return legs;
}

function blockersOf({ checks }: Hop) {
  return checks.flatMap((check) => (check.ok === 'no' ? [check.blocker] : []));
}

/** Every box that is switched off: boxes of one zone name in one Region are one zone. */
export function offBoxes({ graph }: Facts, down: readonly NodeId[]): readonly NodeId[] {
  const all = down.flatMap((id) => {
    const zone = graph.node(id);
    const region = zone && graph.within(zone, 'region');
    if (zone?.kind !== 'zone' || !region) return [id];
    const { letter } = zone.props;
    return graph.inside(region.id, 'zone').flatMap((other) => (other.props.letter === letter ? other.id : []));
  });
  return [...new Set(all)];
}
