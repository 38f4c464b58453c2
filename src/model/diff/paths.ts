import type { Diagram, DiagramNode } from '../document/diagram';
import { createFacts, type Facts } from '../facts/facts';
import { byId } from '../lib/order';
import { trace } from '../network/trace';
import type { TraceEnd } from '../network/trace-types';

/** A way from one end to another, by the ids of the older design where a node is in both. */
export interface PathEnds {
  readonly from: TraceEnd;
  readonly to: TraceEnd;
}

/** Ways that are open in one of two designs and not in the other. */
export interface PathChanges {
  readonly opened: readonly PathEnds[];
  readonly closed: readonly PathEnds[];
  /** Pairs that were asked about, and those left out because there are too many. */
  readonly asked: number;
  readonly leftOut: number;
}

/** Most pairs asked about: each is a trace of its own in both designs. */
export const MAX_PAIRS = 1000;

const APIS = ['restApi', 'httpApi', 'webSocketApi'] as const;
const WORKLOADS = ['ec2', 'autoScalingGroup', 'ecsService', 'lambda', 'rds', 'onPremServer', 'onPremDatabase'] as const;

/** Asks both designs who reaches whom among the internet, APIs and workloads. The two are compared by id. */
export function changedPaths(old: Diagram, now: Diagram): PathChanges {
  const [before, after] = [createFacts(old), createFacts(now)];
  const pairs = pairsOf(before, after);
  const asked = pairs.slice(0, MAX_PAIRS);
  const opened: PathEnds[] = [];
  const closed: PathEnds[] = [];
  for (const pair of asked) {
    const [was, is] = [isOpen(before, pair), isOpen(after, pair)];
    if (is && !was) opened.push(pair);
    if (was && !is) closed.push(pair);
  }
  return { opened, closed, asked: asked.length, leftOut: pairs.length - asked.length };
}

/** From the internet first, then from APIs: what is exposed matters most where there are too many pairs. */
function pairsOf(before: Facts, after: Facts): readonly PathEnds[] {
  const together = (...kinds: readonly (typeof APIS | typeof WORKLOADS)[number][]): readonly DiagramNode[] => {
    const nodes = [before, after].flatMap(({ graph }): readonly DiagramNode[] => graph.ofKind(...kinds));
    return byId([...new Map(nodes.map((node) => [node.id, node])).values()]);
  };
  const apis = together(...APIS).map(({ id }) => id);
  const workloads = together(...WORKLOADS).map(({ id }) => id);
  const starts: readonly TraceEnd[] = ['internet', 'on-prem', ...apis, ...workloads];
  return starts.flatMap((from) => [...apis, ...workloads].flatMap((to) => (from === to ? [] : [{ from, to }])));
}

function isOpen(facts: Facts, { from, to }: PathEnds): boolean {
  return isThere(facts, from) && isThere(facts, to) && trace(facts, { from, to }).reachable;
}

function isThere({ graph }: Facts, end: TraceEnd): boolean {
  if (end === 'internet') return true;
  return end === 'on-prem' ? graph.ofKind('onPremises').length > 0 : graph.node(end) !== undefined;
}
