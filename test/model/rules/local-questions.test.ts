import { describe, expect, it } from 'vitest';
import type { Diagram } from '../../../src/model/document/diagram';
import { endsOf, type Facts, factsOf } from '../../../src/model/facts/facts';
import { buildGraph } from '../../../src/model/graph/graph';
import { type Watcher, watchedGraph } from '../../../src/model/graph/watched-graph';
import { isWireRule, type Rule } from '../../../src/model/rules/rule';
import { RULES } from '../../../src/model/rules/run-rules';
import { copiesOf } from '../../support/copies';
import { everyKind } from '../../support/every-kind';
import { starters } from '../../support/starters';

/** Facts that tell which questions were asked since the last time. */
function listening(doc: Diagram): { readonly facts: Facts; asked(): ReadonlySet<string> } {
  let asked = new Set<string>();
  const note = (question: string) => asked.add(question);
  const watcher: Watcher = {
    content: (id) => note(`content ${id}`),
    place: (id) => note(`place ${id}`),
    children: (id) => note(`children ${id}`),
    inside: (id, kind) => note(`inside ${id} ${kind}`),
    namedBy: (id, kind) => note(`namedBy ${id} ${kind}`),
    from: (id) => note(`from ${id}`),
    to: (id) => note(`to ${id}`),
    everything: () => note('everything'),
  };
  const graph = buildGraph(doc);
  // A diagram has few accounts and Regions, and two boxes may be one of them: those may be compared.
  const few = new Set(graph.inside(null, 'account', 'region').map(({ id }): string => id));
  return {
    facts: factsOf(watchedGraph(() => graph, watcher)),
    asked: () => {
      const since = [...asked].filter((question) => !few.has(question.split(' ')[1] ?? ''));
      asked = new Set();
      return new Set(since);
    },
  };
}

/** What a rule asks about each node and wire of `doc` that it is about, in a diagram that holds `doc`. */
function questions(
  rule: Rule,
  doc: Diagram,
  whole: ReturnType<typeof listening>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const { facts } = whole;
  const found = new Map<string, ReadonlySet<string>>();
  if (isWireRule(rule)) {
    for (const wire of Object.values(doc.wires)) {
      const ends = endsOf(facts.graph, wire);
      whole.asked();
      rule.check(ends, facts, () => undefined);
      found.set(wire.id, whole.asked());
    }
    return found;
  }
  for (const node of Object.values(doc.nodes).filter(({ kind }) => rule.onNode.includes(kind))) {
    rule.check(node, facts, () => undefined);
    found.set(node.id, whole.asked());
  }
  return found;
}

const docs: readonly (readonly [string, Diagram])[] = [
  ['every kind', everyKind()],
  ...starters.map(({ name, doc }) => [name, doc] as const),
];

/**
 * After an edit only the rules are asked again whose questions have other answers. A rule that looks at the whole
 * diagram to judge one node is asked again after every edit, and makes each of them slower the larger the diagram is.
 */
describe.each(docs)('rules about one node or wire of %s', (_name, doc) => {
  const small = listening(doc);
  const large = listening(copiesOf(doc, 12));

  it.each(RULES.map((rule) => [rule.id, rule] as const))(
    '%s asks no more in a diagram twelve times as large',
    (_id, rule) => {
      const before = questions(rule, doc, small);
      for (const [id, asked] of questions(rule, doc, large)) {
        expect(asked, `${rule.id} reads the whole document`).not.toContain('everything');
        expect(asked.size, `${rule.id} on ${id}`).toBeLessThanOrEqual(before.get(id)?.size ?? 0);
      }
    },
  );
});
