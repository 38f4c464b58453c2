import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

/** A template that is right: mistakes are put into it one at a time. */
export function baseTemplate(name: 'rest-v1' | 'http-v2'): string {
  return readFileSync(join(import.meta.dirname, '..', 'model', 'import', 'bases', `${name}.yaml`), 'utf8');
}

/** A text with other words in place of some; each must have stood there exactly once. */
export function exchanged(text: string, ...edits: readonly (readonly [from: string, to: string])[]): string {
  return edits.reduce((before, [from, to]) => {
    expect(before.split(from), `how often "${from}" stands in the template`).toHaveLength(2);
    return before.replace(from, () => to);
  }, text);
}
