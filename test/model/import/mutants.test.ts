import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { validate } from '../../../src/model/findings/validate';
import { importTemplates } from '../../../src/model/import/import-templates';
import { MUTANTS, type Mutant } from './mutants';

const baseText = (base: Mutant['base']) =>
  readFileSync(fileURLToPath(new URL(`./bases/${base}.yaml`, import.meta.url)), 'utf8');

/** Rules with the severity at which they speak of a template. */
function found(text: string): ReadonlyMap<string, string> {
  const imported = importTemplates([{ name: 'design.yaml', text }]);
  if (!imported.ok) throw new Error(imported.error.sentence);
  return new Map(validate(imported.value.diagram).all.map(({ rule, severity }) => [rule, severity]));
}

function mutated({ base, edits }: Mutant): string {
  return edits.reduce((text, [from, to]) => {
    const parts = text.split(from);
    if (parts.length !== 2) throw new Error(`stands ${parts.length - 1} times in ${base}: ${from}`);
    return parts.join(to);
  }, baseText(base));
}

describe('a template that is right', () => {
  it.each(['rest-v1', 'http-v2'] as const)('has no error: %s', (base) => {
    expect([...found(baseText(base))].filter(([, severity]) => severity === 'error')).toEqual([]);
  });
});

describe('a template with one mistake', () => {
  const before = { 'rest-v1': found(baseText('rest-v1')), 'http-v2': found(baseText('http-v2')) };

  it.each(MUTANTS.map((mutant) => [mutant.what, mutant.rule, mutant] as const))('%s: %s', (_what, rule, mutant) => {
    expect(before[mutant.base].has(rule)).toBe(false);
    expect([...found(mutated(mutant)).keys()]).toContain(rule);
  });
});
