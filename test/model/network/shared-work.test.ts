import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagram, DiagramNode } from '../../../src/model/document/diagram';
import { createFacts, type Facts } from '../../../src/model/facts/facts';
import { NodeId, WireId } from '../../../src/model/kinds/fields';
import { networkOf } from '../../../src/model/network/failures';
import { blockedCalls } from '../../../src/model/network/node-steps';
import { startsOf } from '../../../src/model/network/origin';
import { stepsFrom } from '../../../src/model/network/steps';
import { trace } from '../../../src/model/network/trace';
import { classic, crossAccount, endpoints, hub, hybrid, peered, publicSite, webApp } from '../../support/networks';
import { changed } from '../../support/traced';

const sound = [webApp, classic, publicSite, peered, hub, hybrid, endpoints, crossAccount].map((build) =>
  build().build(),
);

/** A design in which everything that runs in a subnet has a twin: the same in all but its name. */
function twinned(doc: Diagram): Diagram {
  const nodes = { ...doc.nodes };
  const wires = { ...doc.wires };
  for (const node of Object.values(doc.nodes)) {
    if (node.kind !== 'ec2' && node.kind !== 'ecsService') continue;
    const id = NodeId.parse(`${node.id}twin`);
    nodes[id] = { ...node, id, label: `twin of ${node.label}`, logicalId: `${node.logicalId}Twin` };
    for (const wire of Object.values(doc.wires)) {
      const [isFrom, isTo] = [wire.from.node === node.id, wire.to.node === node.id];
      if (!isFrom && !isTo) continue;
      const other = WireId.parse(`${wire.id}twin`);
      const from = isFrom ? { ...wire.from, node: id } : wire.from;
      wires[other] = { ...wire, id: other, from, to: isTo ? { ...wire.to, node: id } : wire.to };
    }
  }
  return { ...doc, nodes, wires };
}

/** A design some of whose groups and route tables lost some of their rows. */
const damaged = fc.tuple(fc.constantFrom(...sound.map(twinned)), fc.nat()).map(([doc, keep]) =>
  Object.values(doc.nodes).reduce<Diagram>((all, node, n) => {
    const keeps = (_: unknown, row: number) => ((keep >> ((n + row) % 24)) & 1) === 1;
    if (node.kind === 'securityGroup') return changed(node.label, { rules: node.props.rules.filter(keeps) })(all);
    return node.kind === 'routeTable' ? changed(node.label, { routes: node.props.routes.filter(keeps) })(all) : all;
  }, doc),
);

/** What blocks the calls of a node when every connection is followed by itself. */
function byThemselves(facts: Facts, node: DiagramNode): ReadonlySet<string> {
  const net = networkOf(facts);
  const question = { net, protocol: undefined, port: undefined, goals: new Set<never>(), leads: () => true };
  const steps = startsOf(net, node.id).flatMap((start) => stepsFrom(question, start));
  return new Set(
    steps.flatMap(({ to, checks }) =>
      checks.flatMap((check) => (check.ok === 'no' && to.node ? [told(to.node, check.blocker.message)] : [])),
    ),
  );
}

function told(to: DiagramNode, message: string): string {
  return `${to.id}: ${message}`;
}

describe('work that is done once for several', () => {
  it('finds the same blockers of calls, in the same words, as following each connection by itself', () => {
    fc.assert(
      fc.property(damaged, (doc) => {
        const facts = createFacts(doc);
        for (const node of facts.graph.nodes) {
          const found = blockedCalls(facts, node).map(({ to, blocker }) => told(to, blocker.message));
          expect(new Set(found)).toEqual(byThemselves(facts, node));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('calls nothing a single point without which a trace of its own arrives', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sound), fc.nat(), (doc, at) => {
        const facts = createFacts(doc);
        const to = facts.graph.nodes[at % facts.graph.nodes.length]?.id ?? 'internet';
        for (const { node } of trace(facts, { from: 'internet', to }).singlePoints) {
          expect(trace(createFacts(doc), { from: 'internet', to, down: [node] }).reachable, node).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each(['nlb', 'alb', 'zone'] as const)('misses no %s on the way without which nothing arrives', (kind) => {
    let tried = 0;
    for (const doc of sound) {
      const facts = createFacts(doc);
      for (const to of facts.graph.ofKind('ec2', 'ecsService', 'lambda', 'alb')) {
        const whole = trace(facts, { from: 'internet', to: to.id });
        if (!whole.reachable) continue;
        const onWay = whole.hops.flatMap((hop) => [hop.node, ...hop.through]).flatMap((id) => id ?? []);
        const off = facts.graph
          .ofKind(kind)
          .filter(({ id }) => onWay.includes(id) || onWay.some((each) => standsIn(facts, each, id)))
          .filter(({ id }) => id !== to.id);
        for (const { id } of off) {
          tried++;
          const works = trace(createFacts(doc), { from: 'internet', to: to.id, down: [id] }).reachable;
          expect(
            whole.singlePoints.some(({ node }) => node === id),
            id,
          ).toBe(!works);
        }
      }
    }
    expect(tried).toBeGreaterThan(0);
  });
});

function standsIn(facts: Facts, id: DiagramNode['id'], zone: string): boolean {
  const node = facts.graph.node(id);
  return node !== undefined && facts.zones(node).some((each) => each.id === zone);
}
