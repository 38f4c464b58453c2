import { describe, expect, it } from 'vitest';
import { reuse } from '../../../src/renderer/canvas/flow/reuse';

describe('reuse', () => {
  it('keeps the previous object when nothing changed', () => {
    const previous = { points: [{ x: 1, y: 2 }], label: 'a' };
    expect(reuse(previous, { points: [{ x: 1, y: 2 }], label: 'a' })).toBe(previous);
  });

  it('takes the next object when something changed, or there was none', () => {
    const next = { label: 'b' };
    expect(reuse({ label: 'a' }, next)).toBe(next);
    expect(reuse(undefined, next)).toBe(next);
  });
});
