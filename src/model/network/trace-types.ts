import type { NodeId, RowId, WireId } from '../kinds/fields';

/** `unknown` when the drawing does not say: an unknown never blocks, it is only said. */
export type Certainty = 'yes' | 'no' | 'unknown';

/** Why a request does not arrive. The codes are part of the command line's contract. */
export const BLOCKER_CODES = [
  'no-path',
  'not-exposed',
  'no-route',
  'no-return-route',
  'not-transitive',
  'sg-egress',
  'sg-ingress',
  'nacl-in',
  'nacl-out',
  'nacl-return',
  'no-listener',
  'no-target',
  'unhealthy',
  'protocol',
  'tls-name',
  'policy',
  'dns',
  'account',
  'region',
  'down',
] as const;
export type BlockerCode = (typeof BLOCKER_CODES)[number];

export type Protocol = 'tcp' | 'udp';

/** One reason why a request does not arrive. */
export interface Blocker {
  /** The node to mend; null where nothing that is drawn is at fault. */
  readonly node: NodeId | null;
  readonly code: BlockerCode;
  /** The rule that explains it; null where no rule speaks of it, such as for something switched off. */
  readonly rule: string | null;
  readonly message: string;
  /** What to do, in one sentence. */
  readonly fix: string;
}

/** One thing that was looked at on the way. */
export type Check =
  | { readonly ok: 'yes' | 'unknown'; readonly what: string }
  | { readonly ok: 'no'; readonly what: string; readonly blocker: Blocker };

/** Where a trace begins or ends: a node, or a place outside of the drawing. */
export type TraceEnd = NodeId | 'internet' | 'on-prem';

/** One stop on the way, with everything that was checked to come there from the stop before. */
export interface Hop {
  /** Null for the internet, and for on-premises without a drawn network. */
  readonly node: NodeId | null;
  readonly end: TraceEnd;
  /** How the request got here: `GET /items`, `TCP 443`. */
  readonly via: string | undefined;
  /** The wire it came over, when one is drawn. */
  readonly wire: WireId | undefined;
  /** The row of the stop before that it left by: a route, a listener, a rule. */
  readonly row: RowId | undefined;
  readonly checks: readonly Check[];
  /** What carries the packets between the two stops: NAT, peering, transit gateway, VPN ... */
  readonly through: readonly NodeId[];
}

/** One way from the beginning to an end. */
export interface TracePath {
  readonly hops: readonly Hop[];
  readonly blockers: readonly Blocker[];
}

/** Something that a path depends on alone: when it fails, nothing arrives. */
export interface SinglePoint {
  readonly node: NodeId;
  readonly message: string;
}

/** A limit in time that one stop puts on a request. */
export interface TimeLimit {
  readonly node: NodeId;
  readonly what: 'integration timeout' | 'idle timeout' | 'function timeout' | 'failure detection';
  readonly seconds: number;
}

/** Two limits that do not fit together. */
export interface TimeMismatch {
  readonly nodes: readonly NodeId[];
  readonly rule: string;
  readonly message: string;
}

/** How long a request may take along a path, and how long a failed target goes unnoticed. */
export interface TimeBudget {
  readonly limits: readonly TimeLimit[];
  /** The shortest limit of those that end a request; undefined when none is known. */
  readonly request: TimeLimit | undefined;
  /** Seconds until the slowest health check on the path notices a failure. */
  readonly detection: number | undefined;
  readonly mismatches: readonly TimeMismatch[];
}

export interface TraceRequest {
  readonly from: TraceEnd;
  readonly to: TraceEnd;
  readonly port?: number | undefined;
  readonly protocol?: Protocol | undefined;
  /** Nodes and zones that are switched off. */
  readonly down?: readonly NodeId[] | undefined;
}

/** The answer: every hop of the best way with what was checked, and everything that blocks it. */
export interface Trace extends TracePath {
  readonly from: TraceEnd;
  readonly to: TraceEnd;
  readonly protocol: Protocol;
  /** The port asked for, or the one that the way arrives on; undefined when neither is known. */
  readonly port: number | undefined;
  readonly reachable: boolean;
  /** False when something on the way is not known. */
  readonly certain: boolean;
  /** The other ways that were followed: other routes, rules and targets. */
  readonly others: readonly TracePath[];
  /** The smallest set of changes that opens the best way, in order. */
  readonly fixes: readonly string[];
  /** Empty when nothing arrives. */
  readonly singlePoints: readonly SinglePoint[];
  readonly budget: TimeBudget;
}
