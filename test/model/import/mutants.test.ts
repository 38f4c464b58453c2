import { describe, expect, it } from 'vitest';
import { locationOf } from '../../../src/cli/checked';
import { validate } from '../../../src/model/findings/validate';
import { placesOf } from '../../../src/model/writeback/places';
import { baseTemplate, exchanged } from '../../support/bases';
import { importedTemplate } from '../../support/imported-resources';
import { MUTANTS } from './mutants';

/** Rules that speak of a template, each with the line it speaks at. */
function found(text: string): readonly { readonly rule: string; readonly line: number | undefined }[] {
  const { diagram } = importedTemplate(text);
  const places = placesOf(diagram);
  return validate(diagram).all.map((finding) => ({ rule: finding.rule, line: locationOf({ places }, finding)?.line }));
}

/** The line at which a resource begins. */
function lineOf(text: string, logicalId: string): number {
  return text.split('\n').indexOf(`  ${logicalId}:`) + 1;
}

it('there are fifty mistakes of our own at least, no two alike', () => {
  const texts = MUTANTS.map(({ base, edits }) => exchanged(baseTemplate(base), ...edits));
  expect(new Set(texts).size).toBe(MUTANTS.length);
  expect(MUTANTS.length).toBeGreaterThanOrEqual(50);
});

describe('a template with one mistake', () => {
  const rulesIn = (base: 'rest-v1' | 'http-v2') => new Set(found(baseTemplate(base)).map(({ rule }) => rule));
  const before = { 'rest-v1': rulesIn('rest-v1'), 'http-v2': rulesIn('http-v2') };

  it.each(MUTANTS)('$what: $rule at $at', ({ base, edits, rule, at }) => {
    const text = exchanged(baseTemplate(base), ...edits);
    expect(before[base].has(rule)).toBe(false);
    expect(found(text)).toContainEqual({ rule, line: lineOf(text, at) });
  });
});
