import type { DiagramNode } from '../document/diagram';
import type { Facts } from '../facts/facts';
import { isOf } from '../graph/graph';
import { titled } from './names';
import type { Hop, TimeBudget, TimeLimit, TimeMismatch } from './trace-types';

/** How long a request may take along the hops, which limit ends it first, and how soon a dead target is noticed. */
export function budgetOf(facts: Facts, hops: readonly Hop[]): TimeBudget {
  const limits = hops.flatMap((hop, i) => {
    const node = hop.node === null ? undefined : facts.graph.node(hop.node);
    return node ? limitsAt(node, hops[i + 1]) : [];
  });
  const ending = limits.filter(({ what }) => what !== 'failure detection');
  const checks = limits.filter(({ what }) => what === 'failure detection').map(({ seconds }) => seconds);
  return {
    limits,
    request: ending.reduce<TimeLimit | undefined>(
      (least, one) => (least && least.seconds <= one.seconds ? least : one),
      undefined,
    ),
    detection: checks.length > 0 ? Math.max(...checks) : undefined,
    mismatches: mismatchesIn(facts, ending),
  };
}

/** What a stop limits; `next` tells by which row the request leaves it. */
function limitsAt(node: DiagramNode, next: Hop | undefined): readonly TimeLimit[] {
  const limit = (what: TimeLimit['what'], seconds: number): TimeLimit => ({ node: node.id, what, seconds });
  if (isOf(node, 'restApi', 'httpApi', 'webSocketApi')) {
    const route = node.props.routes.find(({ id }) => id === next?.row);
    return route ? [limit('integration timeout', route.timeoutMs / 1000)] : [];
  }
  switch (node.kind) {
    case 'cloudFront': {
      const origin = node.props.origins.find(({ id }) => id === next?.row);
      return origin ? [limit('integration timeout', origin.readTimeout)] : [];
    }
    case 'alb':
      return [limit('idle timeout', node.props.idleTimeout)];
    case 'nlb': {
      const listener = node.props.listeners.find(({ id }) => id === next?.row);
      return listener?.protocol === 'TCP'
        ? [limit('idle timeout', listener.idleTimeout)]
        : [limit('idle timeout', 350)];
    }
    case 'targetGroup':
      return [limit('failure detection', node.props.healthInterval * node.props.unhealthyThreshold)];
    case 'lambda':
      return [limit('function timeout', node.props.timeout)];
    default:
      return [];
  }
}

/** Whoever waits longer than the next one on the way is cut off from behind; whoever waits shorter leaves it working for nobody. */
function mismatchesIn(facts: Facts, limits: readonly TimeLimit[]): readonly TimeMismatch[] {
  return limits.flatMap((outer, i) =>
    limits.slice(i + 1).flatMap((inner) => {
      const rule = ruleFor(facts, outer, inner);
      if (!rule) return [];
      const message = `${describe(facts, outer)} waits ${outer.seconds} s, ${describe(facts, inner)} ${inner.seconds} s.`;
      return [{ nodes: [outer.node, inner.node], rule, message }];
    }),
  );
}

function ruleFor(facts: Facts, outer: TimeLimit, inner: TimeLimit): string | undefined {
  if (outer.what !== 'integration timeout') return undefined;
  if (inner.what === 'idle timeout' && inner.seconds < outer.seconds) {
    return facts.graph.node(inner.node)?.kind === 'alb' ? 'LB-33' : 'LB-32';
  }
  const outlasts = inner.what !== 'idle timeout' && inner.seconds > outer.seconds;
  return outlasts ? 'API-22' : undefined;
}

function describe(facts: Facts, { node, what }: TimeLimit): string {
  const found = facts.graph.node(node);
  return `the ${what} of ${found ? titled(found) : 'it'}`;
}
