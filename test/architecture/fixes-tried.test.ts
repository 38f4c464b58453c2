import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const folder = (path: string) => fileURLToPath(new URL(`../../${path}/`, import.meta.url));
const rules = folder('src/model/rules');
const tests = folder('test/model/rules');

/** A rule offers fixes when it says so itself, or leaves it to what is said about misplaced nodes. */
const offering = readdirSync(rules).filter((name) => {
  const source = readFileSync(rules + name, 'utf8');
  return source.includes(' = defineRule(') && /\bfixes\b|\bcheckPlacement\b/.test(source);
});

describe('every rule that offers fixes', () => {
  it('is found', () => {
    expect(offering.length).toBeGreaterThan(60);
  });

  it.each(offering)('has a design on which they are tried: %s', (name) => {
    expect(readFileSync(tests + name.replace('.ts', '.test.ts'), 'utf8')).toMatch(/\bfixes: \[|\btestFixes\(/);
  });
});
