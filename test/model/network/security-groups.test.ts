import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../src/model/facts/facts';
import { buildGraph } from '../../../src/model/graph/graph';
import { contains, formatCidr, parseCidr } from '../../../src/model/lib/cidr';
import {
  type Allowance,
  doesGroupAllow,
  INTERNET,
  type Peer,
  peerOf,
  type SecurityGroup,
} from '../../../src/model/network/security-groups';
import { diagram, twoZones } from '../../support/diagram';

type Rule = Readonly<Record<string, unknown>>;

/** Groups with these rules; `mine` and `theirs` are there to be named as peers. */
function groups(...lists: readonly (readonly Rule[])[]): readonly SecurityGroup[] {
  const base = diagram().node('vpc', 'main').node('securityGroup', 'mine').node('securityGroup', 'theirs');
  const built = lists.reduce((all, rules, i) => all.node('securityGroup', `g${i}`, { props: { rules } }), base).build();
  const found = buildGraph(built).ofKind('securityGroup');
  return lists.map((_, i) => {
    const group = found.find(({ label }) => label === `g${i}`);
    if (!group) throw new Error(`no group g${i}`);
    return group;
  });
}
const [mine, theirs] = buildGraph(
  diagram().node('securityGroup', 'mine').node('securityGroup', 'theirs').build(),
).ofKind('securityGroup');
if (!mine || !theirs) throw new Error('the groups are missing');

const tcp = (over: Rule): Rule => ({ direction: 'in', protocol: 'tcp', fromPort: 443, toPort: 443, ...over });
const fromMine: Peer = { groups: [mine], cidrs: ['10.0.1.0/24'] };
const everywhere = { cidr: '0.0.0.0/0' };

describe('what security groups let in on TCP 443', () => {
  const cases: readonly (readonly [string, readonly Rule[], Peer, Allowance])[] = [
    ['nothing without rules', [], fromMine, 'no'],
    ['everybody by 0.0.0.0/0', [tcp(everywhere)], fromMine, 'yes'],
    ['everybody, even when the caller is not known', [tcp(everywhere)], {}, 'yes'],
    ['a group that is named', [tcp({ peer: 'mine' })], fromMine, 'yes'],
    ['not a group that is not named', [tcp({ peer: 'theirs' })], fromMine, 'no'],
    [
      'not a caller in the default group, which is not drawn',
      [tcp({ peer: 'theirs' })],
      { cidrs: ['10.0.1.0/24'] },
      'no',
    ],
    ['a block that holds the caller', [tcp({ cidr: '10.0.0.0/16' })], fromMine, 'yes'],
    ['not a block beside the caller', [tcp({ cidr: '10.0.2.0/24' })], fromMine, 'no'],
    ["perhaps a part of the caller's block", [tcp({ cidr: '10.0.1.7/32' })], fromMine, 'unknown'],
    [
      'perhaps a block, when the caller has no known address',
      [tcp({ cidr: '10.0.0.0/16' })],
      { groups: [] },
      'unknown',
    ],
    [
      'two blocks by two rules',
      [tcp({ cidr: '10.0.1.0/24' }), tcp({ cidr: '10.0.2.0/24' })],
      { groups: [], cidrs: ['10.0.1.0/24', '10.0.2.0/24'] },
      'yes',
    ],
    [
      'not one of two blocks',
      [tcp({ cidr: '10.0.1.0/24' })],
      { groups: [], cidrs: ['10.0.1.0/24', '10.0.2.0/24'] },
      'no',
    ],
    ['a port inside a range', [tcp({ ...everywhere, fromPort: 400, toPort: 500 })], fromMine, 'yes'],
    ['not a port after a range', [tcp({ ...everywhere, fromPort: 400, toPort: 442 })], fromMine, 'no'],
    ['every port by protocol all', [tcp({ ...everywhere, protocol: 'all', fromPort: 1, toPort: 1 })], fromMine, 'yes'],
    ['not by a UDP rule', [tcp({ ...everywhere, protocol: 'udp' })], fromMine, 'no'],
    ['not by an outbound rule', [tcp({ ...everywhere, direction: 'out' })], fromMine, 'no'],
    ['no IPv4 caller by ::/0', [tcp({ cidr: '::/0' })], fromMine, 'no'],
    ['nobody by a rule that names nobody', [tcp({ cidr: '' })], fromMine, 'no'],
    ['perhaps somebody by a block that cannot be read', [tcp({ cidr: '10.0.0' })], fromMine, 'unknown'],
    [
      'a named group in spite of a block that cannot be read',
      [tcp({ cidr: '10.0.0' }), tcp({ peer: 'mine' })],
      fromMine,
      'yes',
    ],
    ['the group that a rule names, not its block', [tcp({ cidr: '0.0.0.0/0', peer: 'theirs' })], fromMine, 'no'],
    ['not the internet by a private block it contains', [tcp({ peer: 'mine' })], INTERNET, 'no'],
    ['perhaps a part of the internet', [tcp({ cidr: '203.0.113.0/24' })], INTERNET, 'unknown'],
  ];
  it.each(cases)('%s', (_situation, rules, peer, expected) => {
    expect(doesGroupAllow(groups(rules), 'in', 'tcp', 443, peer)).toBe(expected);
  });

  it('what any of several groups lets in', () => {
    expect(doesGroupAllow(groups([], [tcp(everywhere)]), 'in', 'tcp', 443, fromMine)).toBe('yes');
  });
});

describe('what security groups let out', () => {
  it('everything from a group without outbound rules', () => {
    expect(doesGroupAllow(groups([tcp({ peer: 'mine' })]), 'out', 'udp', 53, {})).toBe('yes');
  });

  it('nothing else from a group with one outbound rule', () => {
    const [group] = groups([tcp({ ...everywhere, direction: 'out' })]);
    expect(group && doesGroupAllow([group], 'out', 'tcp', 443, {})).toBe('yes');
    expect(group && doesGroupAllow([group], 'out', 'tcp', 80, {})).toBe('no');
  });

  it('everything, when one of two groups has no outbound rule', () => {
    expect(doesGroupAllow(groups([tcp({ ...everywhere, direction: 'out' })], []), 'out', 'tcp', 80, {})).toBe('yes');
  });
});

describe('a node with no group', () => {
  it('admits nobody with other groups when it carries the default group of its VPC, and lets everything out', () => {
    expect(doesGroupAllow(undefined, 'in', 'tcp', 443, fromMine)).toBe('no');
    expect(doesGroupAllow(undefined, 'out', 'tcp', 443, fromMine)).toBe('yes');
  });

  it('is not known when neither end carries a drawn group', () => {
    expect(doesGroupAllow(undefined, 'in', 'tcp', 443, { cidrs: ['10.0.1.0/24'] })).toBe('unknown');
    expect(doesGroupAllow(undefined, 'in', 'tcp', 443, { groups: [], cidrs: ['10.0.1.0/24'] })).toBe('unknown');
  });

  it('filters nothing when it is an NLB', () => {
    expect(doesGroupAllow([], 'in', 'tcp', 443, fromMine)).toBe('yes');
  });

  it('is seen by its subnets', () => {
    const doc = twoZones()
      .node('nlb', 'front', { in: 'main', props: { subnets: ['private-a', 'private-b'] } })
      .node('ec2', 'box', { in: 'private-b' })
      .build();
    const facts = factsOf(buildGraph(doc));
    const [nlb] = facts.graph.ofKind('nlb');
    const [box] = facts.graph.ofKind('ec2');
    expect(nlb && peerOf(facts, nlb)).toEqual({ groups: [], cidrs: ['10.0.1.0/24', '10.0.2.0/24'] });
    expect(box && peerOf(facts, box)).toEqual({ groups: undefined, cidrs: ['10.0.2.0/24'] });
  });
});

describe('for any rules', () => {
  const block = fc
    .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 8, max: 32 }))
    .map(([b, c, bits]) => `10.${b}.${c}.0/${bits}`);
  const rule = fc.record({
    direction: fc.constant('in'),
    protocol: fc.constantFrom('tcp', 'udp', 'all'),
    fromPort: fc.integer({ min: 0, max: 4 }),
    toPort: fc.integer({ min: 0, max: 4 }),
    cidr: block,
  });
  const address = fc
    .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }))
    .map(([b, c, d]) => `10.${b}.${c}.${d}/32`);
  const port = fc.integer({ min: 0, max: 4 });
  const protocol = fc.constantFrom('tcp' as const, 'udp' as const);
  const ask = (rules: readonly Rule[], proto: 'tcp' | 'udp', at: number, cidr: string) =>
    doesGroupAllow(groups(rules), 'in', proto, at, { groups: [], cidrs: [cidr] });

  it('one address passes exactly when some rule for its protocol and port holds it', () => {
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 5 }), protocol, port, address, (rules, proto, at, cidr) => {
        const holds = rules.some((one) => {
          const outer = parseCidr(one.cidr);
          const inner = parseCidr(cidr);
          const ports = one.protocol === 'all' || (one.protocol === proto && one.fromPort <= at && at <= one.toPort);
          return ports && outer !== undefined && inner !== undefined && contains(outer, inner);
        });
        expect(ask(rules, proto, at, cidr)).toBe(holds ? 'yes' : 'no');
      }),
    );
  });

  it('one more inbound rule never shuts anybody out', () => {
    const order: readonly Allowance[] = ['no', 'unknown', 'yes'];
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 4 }), rule, protocol, port, block, (rules, more, proto, at, cidr) => {
        const before = order.indexOf(ask(rules, proto, at, cidr));
        expect(order.indexOf(ask([...rules, more], proto, at, cidr))).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('the order of rules, and how groups share them, is of no account', () => {
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 5 }), protocol, port, block, (rules, proto, at, cidr) => {
        const together = ask(rules, proto, at, cidr);
        const apart = groups(...[...rules].reverse().map((one) => [one]));
        const peer = { groups: [], cidrs: [formatCidr(parseCidr(cidr) ?? { base: 0, bits: 0 })] };
        if (apart.length > 0) expect(doesGroupAllow(apart, 'in', proto, at, peer)).toBe(together);
      }),
    );
  });
});
