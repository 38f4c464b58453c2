import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../src/model/facts/facts';
import { judgeWire } from '../../../src/model/findings/judge-wire';
import { validate } from '../../../src/model/findings/validate';
import { buildGraph } from '../../../src/model/graph/graph';
import { type DiagramBuilder, idOf, rowIdOf, twoZones } from '../../support/diagram';

const subnets = ['private-a', 'private-b'];
const board = twoZones()
  .node('vpc', 'other', { in: 'frankfurt', props: { cidr: '10.1.0.0/16' } })
  .node('zone', 'other-a', { in: 'other' })
  .node('subnet', 'far-a', { in: 'other-a', props: { cidr: '10.1.1.0/24' } })
  .node('ec2', 'box', { in: 'private-a' })
  .node('ec2', 'far-box', { in: 'far-a' })
  .node('alb', 'web', { in: 'main', props: { subnets, listeners: [{ protocol: 'HTTPS', port: 443 }] } })
  .node('nlb', 'front', {
    in: 'main',
    props: {
      subnets,
      listeners: [
        { protocol: 'TCP', port: 443 },
        { protocol: 'TLS', port: 8443 },
      ],
    },
  })
  .node('targetGroup', 'boxes', { in: 'main', props: { protocol: 'HTTPS', port: 443 } })
  .node('targetGroup', 'albs', { in: 'main', props: { targetType: 'alb', protocol: 'TCP', port: 443 } })
  .node('targetGroup', 'albs-80', { in: 'main', props: { targetType: 'alb', protocol: 'TCP', port: 80 } })
  .node('targetGroup', 'far-boxes', { in: 'other', props: { protocol: 'HTTPS', port: 443 } });

const cases: readonly (readonly [from: string, row: number | undefined, to: string, codes: readonly string[]])[] = [
  ['web', 0, 'boxes', []],
  ['front', 0, 'albs', []],
  ['albs', undefined, 'web', []],
  ['boxes', undefined, 'box', []],
  ['front', 0, 'boxes', ['LB-04']],
  ['web', 0, 'albs', ['LB-04']],
  ['albs-80', undefined, 'web', ['LB-06']],
  ['albs', undefined, 'box', ['LB-06']],
  ['front', 1, 'albs', ['LB-07']],
  ['boxes', undefined, 'far-box', ['LB-11']],
  ['web', 0, 'far-boxes', ['LB-17']],
];

/** What the canvas says while the wire hangs at the pointer. */
function judged(builder: DiagramBuilder, from: string, row: number | undefined, to: string) {
  const facts = factsOf(buildGraph(builder.build()));
  const [a, b] = [from, to].map((label) => facts.graph.nodes.find(({ id }) => id === idOf(label)));
  if (!a || !b) throw new Error('an end is missing');
  return judgeWire(facts, a, row === undefined ? undefined : rowIdOf(from, row), b, 'aws');
}

describe('a wire at the pointer', () => {
  it.each(cases)('from %s (row %s) to %s breaks %j', (from, row, to, codes) => {
    const verdict = judged(board, from, row, to);
    expect(verdict.findings.map(({ rule }) => rule)).toEqual(codes);
    expect(verdict.legal).toBe(codes.length === 0);
  });

  it.each(cases)('from %s (row %s) to %s says the same once it is drawn', (from, row, to, codes) => {
    const { all, drafts } = validate(board.wire(from, to, row).build(), { profile: 'aws' });
    expect(all.filter(({ wires }) => wires.length > 0).map(({ rule }) => rule)).toEqual(codes);
    expect(drafts.size).toBe(codes.length === 0 ? 0 : 1);
  });

  it('is one too many for a group that already has its ALB', () => {
    const taken = board
      .node('alb', 'second', { in: 'main', props: { subnets, listeners: [{ port: 443 }] } })
      .wire('albs', 'web');
    expect(judged(taken, 'albs', undefined, 'second').findings.map(({ message }) => message)).toEqual([
      'Target group "albs" of type alb takes one target, not ALB "second" and ALB "web".',
    ]);
  });
});
