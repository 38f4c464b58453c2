import type { Facts } from '../model/facts/facts';
import type { NodeId } from '../model/kinds/fields';
import type { Check, Hop, Trace } from '../model/network/trace-types';

/** A trace as the command line's contract has it. `from` and `to` are what was typed. */
export function traceJson(facts: Facts, named: { readonly from: string; readonly to: string }, found: Trace): unknown {
  const { hops } = found;
  // The internet at the beginning is no stop of its own.
  const stops = hops.map((hop, i) => ({ hop, next: hops[i + 1] })).filter(({ hop }, i) => hop.node !== null || i > 0);
  return {
    from: named.from,
    to: named.to,
    protocol: found.protocol,
    port: found.port ?? null,
    reachable: found.reachable,
    hops: stops.map(({ hop, next }) => hopJson(facts, hop, next)),
    blockers: found.blockers.map(({ node, code, rule, message }) => ({
      ...identity(facts, node),
      code,
      rule,
      message,
    })),
    fixes: found.fixes,
    singlePoints: found.singlePoints.map(({ message }) => message),
  };
}

/** `via` is the row of the node that the request takes (a route, a listener), or how it came there. */
function hopJson(facts: Facts, hop: Hop, next: Hop | undefined): unknown {
  const node = hop.node === null ? undefined : facts.graph.node(hop.node);
  const via = next?.row === undefined ? hop.via : next.via;
  return {
    ...identity(facts, hop.node),
    kind: node?.kind ?? hop.end,
    via: via ?? null,
    checks: hop.checks.map(checkJson),
  };
}

/** What is not known does not block. */
function checkJson({ what, ok }: Check): unknown {
  return { what, ok: ok !== 'no', ...(ok === 'unknown' ? { known: false } : {}) };
}

function identity(
  facts: Facts,
  id: NodeId | null,
): { readonly node: NodeId | null; readonly logicalId: string | null } {
  return { node: id, logicalId: (id === null ? undefined : facts.graph.node(id)?.logicalId) ?? null };
}
