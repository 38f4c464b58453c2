import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RowId } from '../../../src/model/kinds/fields';
import { parseCidr } from '../../../src/model/lib/cidr';
import { doesAclAllow, EPHEMERAL, type Passage, type Ports } from '../../../src/model/network/network-acl';

type Entry = Parameters<typeof doesAclAllow>[0][number];

const entry = (over: Partial<Entry>): Entry => ({
  id: 'r_x' as RowId,
  direction: 'in',
  ruleNumber: 100,
  action: 'allow',
  protocol: 'tcp',
  fromPort: 0,
  toPort: 65535,
  cidr: '0.0.0.0/0',
  ...over,
});

const block = (text: string) => parseCidr(text);
const https: Ports = [443, 443];

describe('what a network ACL lets in on TCP 443 from 10.0.1.0/24', () => {
  const cases: readonly (readonly [string, readonly Entry[], Passage])[] = [
    ['nothing without entries', [], 'no'],
    ['everything by an entry for all', [entry({ protocol: 'all', fromPort: 1, toPort: 1 })], 'yes'],
    ['a port inside a range', [entry({ fromPort: 400, toPort: 500 })], 'yes'],
    ['not a port beside a range', [entry({ fromPort: 444, toPort: 500 })], 'no'],
    ['not by an entry for UDP', [entry({ protocol: 'udp' })], 'no'],
    ['not by an outbound entry', [entry({ direction: 'out' })], 'no'],
    ['not by a block beside it', [entry({ cidr: '10.0.2.0/24' })], 'no'],
    ['by a block around it', [entry({ cidr: '10.0.0.0/16' })], 'yes'],
    ['perhaps by a part of its addresses', [entry({ cidr: '10.0.1.0/25' })], 'unknown'],
    ['perhaps by a block that cannot be read', [entry({ cidr: '10.0' })], 'unknown'],
    ['no IPv4 by ::/0', [entry({ cidr: '::/0' })], 'no'],
    [
      'nothing when a deny has the lower number',
      [entry({ ruleNumber: 200 }), entry({ ruleNumber: 100, action: 'deny' })],
      'no',
    ],
    [
      'everything when the deny has the higher number',
      [entry({ ruleNumber: 100 }), entry({ ruleNumber: 200, action: 'deny' })],
      'yes',
    ],
    [
      'everything when the deny is about other ports',
      [entry({ ruleNumber: 200 }), entry({ ruleNumber: 100, action: 'deny', fromPort: 22, toPort: 22 })],
      'yes',
    ],
    [
      'perhaps, when a deny is about a part of its addresses',
      [entry({ ruleNumber: 200 }), entry({ ruleNumber: 100, action: 'deny', cidr: '10.0.1.128/25' })],
      'unknown',
    ],
    [
      'nothing, though a part is allowed before all is denied and nothing comes after',
      [entry({ ruleNumber: 100, action: 'deny' }), entry({ ruleNumber: 200, cidr: '10.0.1.0/25' })],
      'no',
    ],
  ];
  it.each(cases)('%s', (_situation, entries, expected) => {
    expect(doesAclAllow(entries, 'in', 'tcp', https, block('10.0.1.0/24'))).toBe(expected);
  });
});

describe('the ports of answers', () => {
  it('all pass by two entries that meet', () => {
    const entries = [
      entry({ fromPort: 1024, toPort: 40000 }),
      entry({ ruleNumber: 110, fromPort: 40001, toPort: 65535 }),
    ];
    expect(doesAclAllow(entries, 'in', 'tcp', EPHEMERAL, block('10.0.1.0/24'))).toBe('yes');
  });

  it('pass in part by the range of Linux', () => {
    const entries = [entry({ fromPort: 32768, toPort: 60999 })];
    expect(doesAclAllow(entries, 'in', 'tcp', EPHEMERAL, block('10.0.1.0/24'))).toBe('part');
  });

  it('pass in part when a deny cuts a hole', () => {
    const entries = [entry({ action: 'deny', fromPort: 3389, toPort: 3389 }), entry({ ruleNumber: 110 })];
    expect(doesAclAllow(entries, 'in', 'tcp', EPHEMERAL, block('10.0.1.0/24'))).toBe('part');
  });
});

describe('from the internet', () => {
  it('nothing passes by private blocks', () => {
    expect(doesAclAllow([entry({ cidr: '10.0.0.0/8' })], 'in', 'tcp', https, block('0.0.0.0/0'))).toBe('no');
  });

  it('perhaps somebody passes by a public block', () => {
    expect(doesAclAllow([entry({ cidr: '203.0.113.0/24' })], 'in', 'tcp', https, block('0.0.0.0/0'))).toBe('unknown');
  });
});

describe('for any entries', () => {
  const anyEntry = fc
    .record({
      ruleNumber: fc.integer({ min: 1, max: 20 }),
      action: fc.constantFrom('allow' as const, 'deny' as const),
      protocol: fc.constantFrom('tcp' as const, 'udp' as const, 'all' as const),
      fromPort: fc.integer({ min: 0, max: 5 }),
      toPort: fc.integer({ min: 0, max: 5 }),
      cidr: fc.integer({ min: 24, max: 32 }).map((bits) => `10.0.1.0/${bits}`),
    })
    .map(entry);
  const port = fc.integer({ min: 0, max: 5 });
  const order: readonly Passage[] = ['no', 'unknown', 'yes'];

  it('one address and port: the first fitting entry by number decides', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 6 }), port, (entries, at) => {
        const first = [...entries]
          .sort((a, b) => a.ruleNumber - b.ruleNumber)
          .find((one) => one.protocol === 'all' || (one.protocol === 'tcp' && one.fromPort <= at && at <= one.toPort));
        expect(doesAclAllow(entries, 'in', 'tcp', [at, at], block('10.0.1.0/32'))).toBe(
          first?.action === 'allow' ? 'yes' : 'no',
        );
      }),
    );
  });

  it('one more allow never shuts anything', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 5 }), anyEntry, port, (entries, more, at) => {
        const ask = (list: readonly Entry[]) =>
          order.indexOf(doesAclAllow(list, 'in', 'tcp', [at, at], block('10.0.1.0/26')));
        expect(ask([...entries, { ...more, action: 'allow' }])).toBeGreaterThanOrEqual(ask(entries));
      }),
    );
  });
});
