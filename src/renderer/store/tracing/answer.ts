import type { DiagramNode } from '../../../model/document/diagram';
import type { Facts } from '../../../model/facts/facts';
import type { NodeId } from '../../../model/kinds/fields';
import { trace } from '../../../model/network/trace';
import type { Trace, TraceRequest } from '../../../model/network/trace-types';

/** What became of something beside the end, while parts are switched off. */
interface Survivor {
  readonly node: NodeId;
  readonly reachable: boolean;
}

/** A trace, and while something is switched off what it does to the whole. */
export interface TraceAnswer {
  readonly found: Trace;
  /** Whether the end was reachable with everything on; undefined while nothing is off. */
  readonly before: boolean | undefined;
  /** The other targets that stand beside the end. */
  readonly siblings: readonly Survivor[];
}

/** More neighbours than people read. */
const MOST_SIBLINGS = 8;

/** Answers a request, and what else still works while something is switched off. */
export function answerOf(facts: Facts, request: TraceRequest): TraceAnswer {
  const found = trace(facts, request);
  if (!request.down?.length) return { found, before: undefined, siblings: [] };
  const before = found.reachable || trace(facts, { ...request, down: [] }).reachable;
  const siblings = siblingsOf(facts, found)
    .slice(0, MOST_SIBLINGS)
    .map(({ id }) => ({ node: id, reachable: trace(facts, { ...request, to: id }).reachable }));
  return { found, before, siblings };
}

/** Nodes of the same kind that are wired from where the last hop came from. */
function siblingsOf({ graph }: Facts, { hops }: Trace): readonly DiagramNode[] {
  const [last, previous] = [hops.at(-1)?.node, hops.at(-2)?.node];
  const target = last ? graph.node(last) : undefined;
  if (!target || !previous) return [];
  const beside = graph.wiresFrom(previous).flatMap(({ to }) => graph.node(to.node) ?? []);
  return [...new Set(beside)].filter(({ id, kind }) => id !== target.id && kind === target.kind);
}
