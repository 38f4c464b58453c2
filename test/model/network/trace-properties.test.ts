import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagram } from '../../../src/model/document/diagram';
import { createFacts } from '../../../src/model/facts/facts';
import { trace } from '../../../src/model/network/trace';
import { BLOCKER_CODES, type TraceEnd } from '../../../src/model/network/trace-types';
import { ruleOf } from '../../../src/model/rules/run-rules';
import { anyDiagram } from '../../support/any-diagram';
import { classic, crossAccount, endpoints, hub, hybrid, peered, publicSite, webApp } from '../../support/networks';
import { changed } from '../../support/traced';

const sound = [webApp, classic, publicSite, peered, hub, hybrid, endpoints, crossAccount].map((build) =>
  build().build(),
);
const design = fc.constantFrom(...sound);
const pick = fc.nat();

/** Nodes that a request may come from or go to. */
function endsOf(doc: Diagram): readonly TraceEnd[] {
  return ['internet', 'on-prem', ...Object.values(doc.nodes).map(({ id }) => id)];
}

function asked(doc: Diagram, from: number, to: number) {
  const ends = endsOf(doc);
  return { from: ends[from % ends.length] ?? 'internet', to: ends[to % ends.length] ?? 'internet' };
}

const groupsIn = (doc: Diagram) =>
  Object.values(doc.nodes).flatMap((node) => (node.kind === 'securityGroup' ? [node] : []));

/** Takes some of the rules away, so that some ways are shut. */
function thinned(doc: Diagram, keep: number): Diagram {
  return groupsIn(doc).reduce((all, group, i) => {
    const rules = group.props.rules.filter((_, r) => ((keep >> (i + r)) & 1) === 1);
    return changed(group.label, { rules })(all);
  }, doc);
}

const allow = fc.record({
  direction: fc.constantFrom('in', 'out'),
  protocol: fc.constantFrom('tcp', 'udp', 'all'),
  fromPort: fc.constantFrom(0, 80, 443, 5432, 8080),
  toPort: fc.constantFrom(80, 443, 5432, 8080, 65535),
  cidr: fc.constantFrom('0.0.0.0/0', '10.0.0.0/16', '10.0.1.0/24', '192.168.0.0/16', 'no block'),
});

describe('for any design', () => {
  it('one more inbound rule, or outbound one where there are some, never makes a reachable pair unreachable', () => {
    fc.assert(
      fc.property(design, pick, pick, pick, pick, allow, (whole, keep, from, to, at, rule) => {
        const doc = thinned(whole, keep);
        const groups = groupsIn(doc);
        const group = groups[at % groups.length];
        // The first outbound rule of a group takes the place of "everything may leave".
        const hasOutbound = group?.props.rules.some(({ direction }) => direction === 'out') ?? false;
        if (!group || (rule.direction === 'out' && !hasOutbound)) return;
        const request = asked(doc, from, to);
        const before = trace(createFacts(doc), request);
        const more = changed(group.label, { rules: [...group.props.rules, { id: 'r_more', ...rule }] })(doc);
        if (before.reachable) expect(trace(createFacts(more), request).reachable).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('switching something off never makes an unreachable pair reachable by what is drawn to be healthy', () => {
    fc.assert(
      fc.property(design, pick, pick, pick, (doc, from, to, off) => {
        const request = asked(doc, from, to);
        const nodes = Object.values(doc.nodes);
        const down = nodes[off % nodes.length];
        const facts = createFacts(doc);
        const before = trace(facts, request);
        const after = trace(facts, { ...request, down: down ? [down.id] : [] });
        // These designs have no sick targets, so no load balancer begins to fail open.
        if (!before.reachable) expect(after.reachable).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('reachable means no blocker, and every blocker is told by a check of a hop', () => {
    fc.assert(
      fc.property(design, pick, pick, pick, (whole, keep, from, to) => {
        const found = trace(createFacts(thinned(whole, keep)), asked(whole, from, to));
        const told = found.hops.flatMap(({ checks }) =>
          checks.flatMap((check) => (check.ok === 'no' ? [check.blocker] : [])),
        );
        expect(found.reachable).toBe(found.blockers.length === 0);
        for (const blocker of found.blockers) expect(told).toContainEqual(blocker);
        expect(found.fixes.length > 0).toBe(!found.reachable);
      }),
    );
  });
});

describe('for any drawing at all', () => {
  it('there is an answer, with codes of the contract', () => {
    fc.assert(
      fc.property(anyDiagram, pick, pick, pick, (doc, from, to, off) => {
        const ends = Object.values(doc.nodes).map(({ id }) => id);
        const down = ends.length === 0 ? [] : [ends[off % ends.length] ?? ends[0]].filter((id) => id !== undefined);
        const found = trace(createFacts(doc), { ...asked(doc, from, to), down });
        for (const { code, rule } of found.blockers) {
          expect(BLOCKER_CODES).toContain(code);
          if (rule !== null) expect(ruleOf(rule)?.id).toBe(rule);
        }
        expect(found.hops.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it('the same drawing gives the same answer', () => {
    fc.assert(
      fc.property(design, pick, pick, (doc, from, to) => {
        const request = asked(doc, from, to);
        expect(trace(createFacts(doc), request)).toEqual(trace(createFacts(doc), request));
      }),
      { numRuns: 50 },
    );
  });
});
