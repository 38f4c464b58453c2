import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertNever } from '../../../src/model/lib/assert-never';
import { fingerprint } from '../../../src/model/lib/fingerprint';
import { table } from '../../../src/model/lib/markdown';
import { byId, compare } from '../../../src/model/lib/order';
import { REGION_NAMES } from '../../../src/model/lib/regions';

describe('order', () => {
  it('is by code unit, whatever the language of the machine', () => {
    expect(['b', 'ä', 'a', 'Z', 'é', '1'].sort(compare)).toEqual(['1', 'Z', 'a', 'b', 'ä', 'é']);
  });

  it('of items by id leaves the list it was given alone', () => {
    const items = [{ id: 'b' }, { id: 'a' }];
    expect(byId(items)).toEqual([{ id: 'a' }, { id: 'b' }]);
    expect(items[0]).toEqual({ id: 'b' });
  });
});

describe('a fingerprint', () => {
  it('has 13 hexadecimal digits and is the same for the same data', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        expect(fingerprint(data)).toMatch(/^[0-9a-f]{13}$/);
        expect(fingerprint(structuredClone(data))).toBe(fingerprint(data));
      }),
    );
  });

  it('differs between ten thousand similar things', () => {
    const prints = Array.from({ length: 10_000 }, (_, i) => fingerprint({ subnet: `10.0.${i}.0` }));
    expect(new Set(prints).size).toBe(10_000);
  });
});

describe('a Markdown table', () => {
  it('keeps its columns, whatever a cell holds', () => {
    expect(table(['a', 'b'], [['x|y', 'two\nlines']])).toBe('| a | b |\n| --- | --- |\n| x\\|y | two lines |');
  });
});

describe('Regions', () => {
  it.each(Object.entries(REGION_NAMES))('%s is spelled as AWS spells codes, and is called %s', (code, name) => {
    expect(code).toMatch(/^[a-z]{2}(-gov)?-(north|south|east|west|central|northeast|southeast)-\d$/);
    expect(name).toMatch(/\(.+\)$/);
  });
});

describe('a value no case was made for', () => {
  it('is named in the error', () => {
    expect(() => assertNever({ code: 'odd' } as never)).toThrow('unexpected value: {"code":"odd"}');
  });
});
