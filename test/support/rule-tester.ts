import { afterAll, describe, expect, it, TestRunner } from 'vitest';
import type { Profile } from '../../src/model/document/diagram';
import { validate } from '../../src/model/findings/validate';
import type { Rule, Severity } from '../../src/model/rules/rule';
import { type DiagramBuilder, idOf } from './diagram';
import { type FixCase, testFixes } from './fix-tester';

export { testFixes } from './fix-tester';

interface Expected {
  /** Labels of the nodes the finding is on, the one it is about first. */
  readonly on: readonly string[];
  readonly message: string;
  readonly severity?: Severity;
  /** Ids of the fixes that are offered, in order; each is tried as {@link testFixes} tries them. */
  readonly fixes?: readonly string[];
}

interface Cases {
  readonly profile?: Profile;
  readonly valid: readonly (readonly [situation: string, diagram: DiagramBuilder])[];
  readonly invalid: readonly (readonly [
    situation: string,
    diagram: DiagramBuilder,
    ...findings: readonly Expected[],
  ])[];
}

interface Count {
  readonly valid: number;
  readonly invalid: number;
}

/** How many cases each test file has for each rule. Test files share this module, so it is told apart by the file. */
const countsOfFiles = new WeakMap<object, Map<string, Count>>();

/** A rule that was only shown to speak, or only to keep quiet, is not tried: each has at least two cases of either sort. */
function count(rule: Rule, { valid, invalid }: Cases): void {
  const counts = countsOfFile();
  const before = counts.get(rule.id) ?? { valid: 0, invalid: 0 };
  counts.set(rule.id, { valid: before.valid + valid.length, invalid: before.invalid + invalid.length });
}

function countsOfFile(): Map<string, Count> {
  const { file } = TestRunner.getCurrentSuite();
  const known = countsOfFiles.get(file);
  if (known) return known;
  const counts = new Map<string, Count>();
  countsOfFiles.set(file, counts);
  afterAll(() => demandTwoOfEach(counts));
  return counts;
}

function demandTwoOfEach(counts: ReadonlyMap<string, Count>): void {
  for (const [id, { valid, invalid }] of counts) {
    if (valid < 2 || invalid < 2)
      throw new Error(`${id} has ${valid} passing and ${invalid} failing cases; two of each`);
  }
}

/** Runs a table of cases and asserts the exact findings of this rule: right nodes, right words, no extras. */
export function testRule(rule: Rule, cases: Cases): void {
  const profile = cases.profile ?? 'aws';
  count(rule, cases);
  const fixtures = cases.invalid.flatMap(([situation, builder, ...findings]) =>
    findings.flatMap(({ fixes, message }): FixCase[] => (fixes ? [[situation, builder, { message, fixes }]] : [])),
  );
  if (fixtures.length > 0) testFixes(rule, fixtures, profile);
  const found = (builder: DiagramBuilder) => {
    const doc = builder.build();
    return validate(doc, { profile })
      .all.filter((finding) => finding.rule === rule.id)
      .map(({ on, message, severity }) => ({ on, message, severity }));
  };
  describe(`${rule.id} ${rule.title} (${profile})`, () => {
    it.each(cases.valid.map((row) => [...row]))('accepts %s', (_situation, builder) => {
      expect(found(builder as DiagramBuilder)).toEqual([]);
    });
    it.each(cases.invalid.map(([situation, builder, ...findings]) => [situation, builder, findings] as const))(
      'rejects %s',
      (_situation, builder, findings) => {
        const expected = findings.map(({ on, message, severity }) => ({
          on: on.map(idOf),
          message,
          severity: severity ?? (rule.severity[profile] as Severity),
        }));
        expect(found(builder)).toEqual(expected);
      },
    );
  });
}
