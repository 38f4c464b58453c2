import { describe, expect, it } from 'vitest';
import type { Blocker, Check, Hop, Trace } from '../../../src/model/network/trace-types';
import { blockedAt, headline, listed, outage, spoken, toneOfPath } from '../../../src/renderer/tracing/words';

const blocker: Blocker = { node: null, code: 'no-path', rule: 'WIRE-01', message: 'm', fix: 'f' };
const yes: Check = { ok: 'yes', what: 'a' };
const unknown: Check = { ok: 'unknown', what: 'b' };
const no: Check = { ok: 'no', what: 'c', blocker };

function hop(...checks: readonly Check[]): Hop {
  return { node: null, end: 'internet', via: undefined, wire: undefined, row: undefined, checks, through: [] };
}

function path(...hops: readonly Hop[]) {
  const blockers = hops.flatMap(({ checks }) => checks.flatMap((check) => (check.ok === 'no' ? [check.blocker] : [])));
  return { hops, blockers };
}

describe('the headline', () => {
  it.each([
    ['everything passes', path(hop(), hop(yes)), 'ok', 'Reachable', '2 hops'],
    [
      'something is not known',
      path(hop(), hop(yes, unknown)),
      'unknown',
      'Reachable, as far as the drawing says',
      '2 hops',
    ],
    [
      'one hop is blocked',
      path(hop(), hop(yes), hop(no)),
      'blocked',
      'Blocked at hop 3',
      '1 reason · 2 of 3 hops pass',
    ],
    [
      'several hops are blocked: the first counts',
      path(hop(), hop(no, no), hop(unknown), hop(no)),
      'blocked',
      'Blocked at hop 2',
      '3 reasons · 2 of 4 hops pass',
    ],
    ['it begins at what is off', path(hop(no)), 'blocked', 'Blocked at hop 1', '1 reason · 0 of 1 hop pass'],
  ])('says how it came out when %s', (_case, way, tone, title, text) => {
    expect(headline(way)).toEqual({ tone, title, text });
    expect(toneOfPath(way)).toBe(tone);
  });

  it('knows no blocked hop on an open way', () => {
    expect(blockedAt(path(hop(), hop(unknown)))).toBeUndefined();
  });
});

describe('what is spoken', () => {
  const found = (reachable: boolean, port: number | undefined): Trace => ({
    ...(reachable ? path(hop(), hop(yes)) : path(hop(), hop(no))),
    from: 'internet',
    to: 'on-prem',
    protocol: 'tcp',
    port,
    reachable,
    certain: true,
    others: [],
    fixes: [],
    singlePoints: [],
    budget: { limits: [], request: undefined, detection: undefined, mismatches: [] },
  });

  it.each([
    [true, 443, '', 'internet reaches web on TCP 443, in 2 hops.'],
    [true, undefined, '', 'internet reaches web on TCP, in 2 hops.'],
    [false, 80, 'zone a and web-1', 'internet does not reach web on TCP 80 without zone a and web-1, for 1 reason.'],
  ])('reachable %s on %s without "%s"', (reachable, port, off, words) => {
    expect(spoken({ from: 'internet', to: 'web', off }, found(reachable, port))).toBe(words);
  });
});

describe('an outage', () => {
  it.each([
    [true, true, 'Without zone a requests still reach web.'],
    [false, true, 'Without zone a nothing reaches web.'],
    [false, false, 'Nothing reaches web, with zone a or without.'],
  ])('reachable %s, before %s', (isReachable, before, words) => {
    expect(outage({ off: 'zone a', to: 'web' }, isReachable, before)).toBe(words);
  });

  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('lists %j as "%s"', (names, words) => {
    expect(listed(names)).toBe(words);
  });
});
