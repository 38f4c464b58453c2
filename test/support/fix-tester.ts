import { describe, expect, it } from 'vitest';
import type { Diagram, Profile } from '../../src/model/document/diagram';
import { loadDiagram } from '../../src/model/document/load';
import { saveDiagram } from '../../src/model/document/save';
import { createFacts } from '../../src/model/facts/facts';
import { fixesFor } from '../../src/model/findings/quick-fixes';
import { type Finding, validate } from '../../src/model/findings/validate';
import { describeChanges } from '../../src/model/fixes/describe-changes';
import { applyFix } from '../../src/model/fixes/preview';
import type { QuickFix } from '../../src/model/fixes/quick-fix';
import { commit, startEditing, undo } from '../../src/model/history/history';
import type { Rule } from '../../src/model/rules/rule';
import type { DiagramBuilder } from './diagram';
import { countingIds } from './run-command';

/** A design that breaks the rule, and the ids of all fixes that its first finding (or the one with this message) offers. */
export type FixCase = readonly [
  situation: string,
  diagram: Pick<DiagramBuilder, 'build'>,
  expected: readonly string[] | { readonly message: string; readonly fixes: readonly string[] },
];

/**
 * Tries every fix of a rule on designs that break it: the finding goes, no new error comes, what changed is told in
 * words, the diagram can still be saved and opened, and one undo takes everything back.
 */
export function testFixes(rule: Rule, cases: readonly FixCase[], profile: Profile = 'aws'): void {
  describe(`${rule.id} is mended (${profile})`, () => {
    it.each(cases.map((row) => [...row] as const))('in %s', (_situation, builder, expected) => {
      const doc = (builder as FixCase[1]).build();
      const { message, fixes } = 'fixes' in expected ? expected : { message: undefined, fixes: expected };
      const finding = validate(doc, { profile }).all.find(
        (each) => each.rule === rule.id && (message === undefined || each.message === message),
      );
      if (!finding) throw new Error(`${rule.id} finds nothing here`);
      const offered = fixesFor(finding, createFacts(doc));
      expect(offered.map(({ id }) => id)).toEqual(fixes);
      for (const fix of offered) expectMended(doc, finding, fix, profile);
    });
  });
}

function expectMended(doc: Diagram, finding: Finding, fix: QuickFix, profile: Profile): void {
  const edited = commit(startEditing(doc), applyFix, fix, countingIds());
  const changes = describeChanges(doc, edited.doc);
  const after = validate(edited.doc, { profile }).all;
  const before = new Set(validate(doc, { profile }).all.map(placeOf));
  const fresh = after.filter((each) => each.severity === 'error' && !before.has(placeOf(each)));
  const report = {
    fix: fix.id,
    left: after.filter((each) => keyOf(each) === keyOf(finding)),
    fresh: fresh.map(textOf),
  };
  expect(report).toEqual({ fix: fix.id, left: [], fresh: [] });
  expect(fix.title).toMatch(/^[A-Z].*[^.]$/);
  expect(changes, `${fix.id} changes nothing that it can name`).not.toEqual([]);
  expect(changes.join('\n')).not.toMatch(/undefined|\bn_|\br_|\bw_/);
  const saved = loadDiagram(saveDiagram(edited.doc));
  expect(saved.ok && saved.value).toEqual(edited.doc);
  expect(undo(edited).doc).toEqual(doc);
}

/** An error of the same rule about the same thing is not new: what its message counts may have changed. */
function placeOf({ rule, on }: Finding): string {
  return `${rule} ${on[0]}`;
}

function keyOf({ rule, on, wires, message }: Finding): string {
  return JSON.stringify([rule, on, wires, message]);
}

function textOf({ rule, message }: Finding): string {
  return `${rule}: ${message}`;
}
