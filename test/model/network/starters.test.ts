import { describe, expect, it } from 'vitest';
import { createFacts } from '../../../src/model/facts/facts';
import { trace } from '../../../src/model/network/trace';
import { starterNamed, starters } from '../../support/starters';

/** Starters that are there to be mended. */
const BROKEN = ['broken'];
const BLOCKED: Readonly<Record<string, readonly string[]>> = {
  'web-1': ['no-path API-09', 'sg-ingress SEC-02'],
  'web-2': ['no-path API-09', 'no-target null', 'sg-ingress SEC-02'],
};

describe.each(starters.filter(({ name }) => !BROKEN.includes(name)))('the starter $name', ({ doc }) => {
  const facts = createFacts(doc);
  // What requests end at, behind an API.
  const goals = facts.graph.ofKind('targetGroup');

  it('lets the internet in to every target of every group behind its API', () => {
    for (const goal of goals) {
      const found = trace(facts, { from: 'internet', to: goal.id });
      expect(found.blockers).toEqual([]);
      for (const other of found.others) expect(other.blockers).toEqual([]);
    }
    expect(goals.length).toBeGreaterThan(0);
  });

  it('lets nobody in past the API', () => {
    for (const target of facts.graph.ofKind('ec2')) {
      const [, first] = trace(facts, { from: 'internet', to: target.id }).hops;
      expect(first?.node && facts.graph.node(first.node)?.kind).toMatch(/Api$/);
    }
  });
});

describe('the starter with mistakes', () => {
  const { doc } = starterNamed('broken');
  const facts = createFacts(doc);

  it.each(facts.graph.ofKind('ec2').map((node) => [node.label, node.id] as const))(
    'is shut on the way to %s',
    (label, to) => {
      const { blockers } = trace(facts, { from: 'internet', to });
      expect(blockers.map(({ code, rule }) => `${code} ${rule}`)).toEqual(BLOCKED[label]);
    },
  );
});
