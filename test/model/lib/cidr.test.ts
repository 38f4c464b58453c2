import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, formatCidr, hasHostBits, nextFree, overlaps, parseCidr, sizeOf } from '../../../src/model/lib/cidr';

function block(text: string) {
  const cidr = parseCidr(text);
  if (!cidr) throw new Error(`${text} is no block`);
  return cidr;
}

const anyBlock = fc
  .record({ address: fc.nat({ max: 2 ** 32 - 1 }), bits: fc.integer({ min: 0, max: 32 }) })
  .map(({ address, bits }) => block(formatCidr({ base: address, bits })));

describe('a CIDR block', () => {
  it.each([
    ['10.0.0.0/16', '10.0.0.0/16', 65536],
    [' 10.0.3.7/24 ', '10.0.3.0/24', 256],
    ['255.255.255.255/32', '255.255.255.255/32', 1],
    ['200.1.2.3/0', '0.0.0.0/0', 2 ** 32],
  ])('is read from %j', (text, written, size) => {
    expect([formatCidr(block(text)), sizeOf(block(text))]).toEqual([written, size]);
  });

  it.each([
    '',
    '10.0.0.0',
    '10.0.0/16',
    '10.0.0.256/24',
    '10.0.0.0/33',
    '10.0.0.0/-1',
    '10.0.0.0/16/8',
    '0x0a.0.0.0/8',
    '10.0.0.0 /16',
    '2001:db8::/32',
    '１０.0.0.0/16',
  ])('is not read from %j', (text) => {
    expect(parseCidr(text)).toBeUndefined();
  });

  it.each([
    ['10.0.0.0/16', false],
    ['10.0.0.1/16', true],
    ['10.0.0.128/25', false],
    ['nonsense', false],
  ])('%s names an address inside it: %s', (text, expected) => {
    expect(hasHostBits(text)).toBe(expected);
  });

  it('reads back as it is written', () => {
    fc.assert(
      fc.property(anyBlock, (cidr) => {
        expect(parseCidr(formatCidr(cidr))).toEqual(cidr);
      }),
    );
  });

  it('overlaps another exactly when one of them contains the first address of the other', () => {
    const first = (cidr: typeof anyBlock extends fc.Arbitrary<infer T> ? T : never) => ({ base: cidr.base, bits: 32 });
    fc.assert(
      fc.property(anyBlock, anyBlock, (a, b) => {
        expect(overlaps(a, b)).toBe(contains(a, first(b)) || contains(b, first(a)));
        expect(overlaps(a, b)).toBe(overlaps(b, a));
      }),
    );
  });
});

describe('the next free block', () => {
  it.each([
    ['the first of an empty one', '10.0.0.0/16', 24, [], '10.0.0.0/24'],
    ['the first gap', '10.0.0.0/16', 24, ['10.0.0.0/24', '10.0.2.0/24'], '10.0.1.0/24'],
    ['behind a larger one', '10.0.0.0/16', 24, ['10.0.0.0/20'], '10.0.16.0/24'],
    ['behind a smaller one, on its own boundary', '10.0.0.0/16', 24, ['10.0.0.64/26'], '10.0.1.0/24'],
    ['none when one block takes all', '10.0.0.0/16', 24, ['10.0.0.0/8'], undefined],
    ['none when it would be larger than the whole', '10.0.0.0/24', 16, [], undefined],
    ['the whole', '10.0.0.0/24', 24, [], '10.0.0.0/24'],
    ['the last one there is', '255.255.255.0/24', 25, ['255.255.255.0/25'], '255.255.255.128/25'],
  ])('is %s', (_situation, outer, bits, taken, expected) => {
    const free = nextFree(block(outer), bits, taken.map(block));
    expect(free && formatCidr(free)).toBe(expected);
  });

  it('lies inside and overlaps nothing, until there is no room at all', () => {
    const inside = fc.record({ third: fc.nat({ max: 255 }), bits: fc.integer({ min: 18, max: 28 }) });
    fc.assert(
      fc.property(fc.array(inside, { maxLength: 30 }), fc.integer({ min: 18, max: 28 }), (list, bits) => {
        const outer = block('10.0.0.0/16');
        const taken = list.map((each) => block(`10.0.${each.third}.0/${each.bits}`));
        const free = nextFree(outer, bits, taken);
        const size = 2 ** (32 - bits);
        const all = Array.from({ length: sizeOf(outer) / size }, (_, i) => ({ base: outer.base + i * size, bits }));
        expect(free).toEqual(all.find((candidate) => !taken.some((each) => overlaps(each, candidate))));
      }),
      { numRuns: 40 },
    );
  });
});
