import { describe, expect, it } from 'vitest';
import { createFacts } from '../../../../src/model/facts/facts';
import { NodeId, WireId } from '../../../../src/model/kinds/fields';
import type { Blocker, Check, Hop } from '../../../../src/model/network/trace-types';
import { type Lit, litOf, offBoxes } from '../../../../src/renderer/canvas/tracing/lit';
import { diagram, idOf, twoZones } from '../../../support/diagram';

const id = (name: string) => NodeId.parse(`n_${name}`);
const everything = () => true;

function blocked(node: string | null, rule: string | null = 'SEC-02'): Check {
  const blocker: Blocker = { node: node === null ? null : id(node), code: 'sg-ingress', rule, message: 'm', fix: 'f' };
  return { ok: 'no', what: 'w', blocker };
}

function hop(name: string | null, more: Partial<Hop> = {}): Hop {
  const node = name === null ? null : id(name);
  return {
    node,
    end: node ?? 'internet',
    via: undefined,
    wire: undefined,
    row: undefined,
    checks: [],
    through: [],
    ...more,
  };
}

const wire = WireId.parse('w_1');
const litBy = (hops: readonly Hop[], isDrawn: (node: NodeId) => boolean = everything): Lit =>
  litOf({ hops, blockers: [] }, (node) => (isDrawn(node) ? node : undefined));

/** `1 a>b` for each leg, with what marks it. */
const legs = ({ legs: all }: Lit) =>
  all.map(({ hop: at, from, to, isBlocked, isBeyond }) =>
    [`${at} ${from ?? 'outside'}>${to}`, isBlocked && 'blocked', isBeyond && 'beyond'].filter(Boolean).join(' '),
  );

describe('the lines of a way', () => {
  it.each([
    ['lead from stop to stop', [hop('a'), hop('b', { wire }), hop('c')], ['2 n_a>n_b', '3 n_b>n_c']],
    ['come in from outside', [hop(null), hop('a')], ['2 outside>n_a']],
    [
      'go by what carries the packets where no wire is drawn',
      [hop('a'), hop('b', { through: [id('nat'), id('igw')] })],
      ['2 n_a>n_nat', '2 n_nat>n_igw', '2 n_igw>n_b'],
    ],
    ['follow the wire where one is drawn', [hop('a'), hop('b', { wire, through: [id('link')] })], ['2 n_a>n_b']],
    ['end outside', [hop('a'), hop(null, { through: [id('nat')] })], ['2 n_a>n_nat']],
    [
      'say where they are blocked, and what lies beyond',
      [hop('a'), hop('b', { checks: [blocked('g')] }), hop('c'), hop('d', { checks: [blocked('d')] })],
      ['2 n_a>n_b blocked', '3 n_b>n_c beyond', '4 n_c>n_d blocked beyond'],
    ],
    ['stay away where a node passes to itself', [hop('a'), hop('a'), hop('b')], ['3 n_a>n_b']],
  ])('%s', (_case, hops, expected) => {
    expect(legs(litBy(hops))).toEqual(expected);
  });

  it('pass over what is not drawn', () => {
    const isDrawn = (node: NodeId) => node !== id('b') && node !== id('rt');
    const lit = litBy([hop('a'), hop('b'), hop('c', { through: [id('rt')] })], isDrawn);
    expect(legs(lit)).toEqual(['3 n_a>n_c']);
    expect([...lit.nodes.keys()]).toEqual([id('a'), id('c')]);
  });

  it('lead to the row that hides a stop, and not from a row to itself', () => {
    const row = (node: NodeId) => (node === id('a') ? node : id('row'));
    const hops = [hop('a'), hop('b'), hop('c', { checks: [blocked('c')] })];
    const lit = litOf({ hops, blockers: [] }, row);
    expect(legs(lit)).toEqual(['2 n_a>n_row']);
    expect(lit.nodes.get(id('row'))).toMatchObject({ hops: [2, 3], isBlocked: true, isAtFault: true });
  });

  it('carry the codes of the rules once, and none where no rule speaks', () => {
    const checks = [blocked('g'), blocked('h'), blocked('i', 'NET-05'), blocked(null, null)];
    expect(litBy([hop('a'), hop('b', { checks })]).legs[0]?.codes).toEqual(['SEC-02', 'NET-05']);
  });
});

describe('the nodes of a way', () => {
  it('have the numbers of their hops, from 1', () => {
    const { nodes } = litBy([hop(null), hop('a'), hop('b'), hop('a')]);
    expect(nodes.get(id('a'))?.hops).toEqual([2, 4]);
    expect(nodes.get(id('b'))?.hops).toEqual([3]);
  });

  it('are lit without a number where they only carry the packets', () => {
    expect(litBy([hop('a'), hop('b', { through: [id('nat')] })]).nodes.get(id('nat'))?.hops).toEqual([]);
  });

  it('tell where the request stops from what is to be mended', () => {
    const { nodes } = litBy([hop('link'), hop('alb', { checks: [blocked('link')] })]);
    expect(nodes.get(id('link'))).toMatchObject({ hops: [1], isBlocked: false, isAtFault: true });
    expect(nodes.get(id('alb'))).toMatchObject({ hops: [2], isBlocked: true, isAtFault: false });
  });

  it('leave a security group alone that is not drawn', () => {
    const { nodes } = litBy([hop('a'), hop('b', { checks: [blocked('sg')] })], (node) => node !== id('sg'));
    expect([...nodes.keys()]).toEqual([id('a'), id('b')]);
  });
});

describe('boxes that are off', () => {
  it('are all boxes of a zone in its Region', () => {
    const doc = twoZones()
      .node('vpc', 'other', { in: 'frankfurt', props: { cidr: '10.1.0.0/16' } })
      .node('zone', 'other-a', { in: 'other', props: { letter: 'a' } })
      .node('zone', 'other-b', { in: 'other', props: { letter: 'b' } })
      .build();
    const off = offBoxes(createFacts(doc), [NodeId.parse(idOf('zone-a'))]);
    expect([...off].sort()).toEqual([idOf('other-a'), idOf('zone-a')].sort());
  });

  it('are the node itself, and a zone alone that stands in no Region', () => {
    const doc = diagram().node('ec2', 'web').build();
    expect(offBoxes(createFacts(doc), [NodeId.parse(idOf('web'))])).toEqual([idOf('web')]);
  });
});
