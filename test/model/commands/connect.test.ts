import { describe, expect, it } from 'vitest';
import { connect } from '../../../src/model/commands/connect';
import { type Diagram, OUT } from '../../../src/model/document/diagram';
import { RowId } from '../../../src/model/kinds/fields';
import { type DiagramBuilder, rowIdOf, twoZones } from '../../support/diagram';
import { overlapsOf } from '../../support/drawn-boxes';
import { countingIds, nodeId, rowId, run, wiresOf } from '../../support/run-command';

const newId = countingIds();

/** Draws wires one after another; the first row of a node is meant where none is given. */
function connected(
  start: DiagramBuilder | Diagram,
  ...wires: readonly (readonly [string, string, number?])[]
): Diagram {
  const doc = 'build' in start ? start.build() : start;
  return wires.reduce((before, [from, to, row]) => {
    const port = row === undefined ? OUT : rowId(from, row);
    return run(before, connect, { from: { node: nodeId(from), port }, to: nodeId(to) }, newId);
  }, doc);
}

function groupsOf(doc: Diagram) {
  return Object.values(doc.nodes).filter((node) => node.kind === 'targetGroup');
}

const servers = twoZones()
  .node('ec2', 'one', { in: 'private-a' })
  .node('ec2', 'two', { in: 'private-b' })
  .node('vpcLinkV1', 'link', { in: 'frankfurt' })
  .node('vpcLinkV1', 'other-link', { in: 'frankfurt' });

describe('a wire from a load balancer to an instance', () => {
  it.each([
    ['alb', 'HTTP', 80, { protocol: 'HTTP', port: 80, healthProtocol: 'HTTP', healthTimeout: 6 }],
    ['alb', 'HTTPS', 8443, { protocol: 'HTTPS', port: 8443, healthProtocol: 'HTTPS', healthTimeout: 6 }],
    ['nlb', 'TCP', 5432, { protocol: 'TCP', port: 5432, healthProtocol: 'TCP', healthTimeout: 10 }],
    ['nlb', 'TLS', 443, { protocol: 'TLS', port: 443, healthProtocol: 'TCP', healthTimeout: 10 }],
    ['nlb', 'UDP', 53, { protocol: 'UDP', port: 53, healthProtocol: 'TCP', healthTimeout: 10 }],
  ] as const)(
    'of an %s with a listener %s:%i inserts a group of type instance that fits',
    (kind, protocol, port, props) => {
      const start = servers.node(kind, 'front', { in: 'main', props: { listeners: [{ protocol, port }] } });
      const doc = connected(start, ['front', 'one', 0]);
      const [group] = groupsOf(doc);
      expect(group).toMatchObject({
        parent: nodeId('main'),
        label: 'targets',
        props: { targetType: 'instance', ...props },
      });
      expect(wiresOf(doc)).toEqual(
        [`n_front ${rowIdOf('front', 0)} -> ${group?.id}`, `${group?.id} out -> n_one`].sort(),
      );
      expect(overlapsOf(doc).filter((pair) => pair.includes(group?.id ?? ''))).toEqual([]);
    },
  );

  const front = servers.node('alb', 'front', {
    in: 'main',
    props: {
      listeners: [
        { protocol: 'HTTP', port: 80 },
        { protocol: 'HTTP', port: 8080 },
      ],
    },
  });

  it('shares the group with the second instance of the same listener', () => {
    const doc = connected(front, ['front', 'one', 0], ['front', 'two', 0]);
    expect(groupsOf(doc)).toHaveLength(1);
    expect(Object.keys(doc.wires)).toHaveLength(3);
  });

  it('does not share the group of another listener', () => {
    expect(groupsOf(connected(front, ['front', 'one', 0], ['front', 'two', 1]))).toHaveLength(2);
  });

  it('changes nothing when it is drawn again', () => {
    const once = connected(front, ['front', 'one', 0]);
    expect(connected(once, ['front', 'one', 0])).toBe(once);
  });

  it('finds the group that leads to the instance among several of a listener', () => {
    const start = front
      .node('targetGroup', 'blue', { in: 'main' })
      .node('targetGroup', 'green', { in: 'main' })
      .wire('front', 'blue', 0)
      .wire('front', 'green', 0)
      .wire('blue', 'one')
      .wire('green', 'two')
      .build();
    expect(connected(start, ['front', 'two', 0])).toBe(start);
  });
});

describe('a wire from an NLB to an ALB', () => {
  const chain = (listeners: readonly object[]) =>
    servers
      .node('nlb', 'outer', { in: 'main', props: { listeners: [{ protocol: 'TCP', port: 443 }] } })
      .node('alb', 'inner', { in: 'main', props: { listeners } })
      .node('alb', 'second', { in: 'main', props: { listeners } });

  it.each([
    [
      'on the same port',
      [
        { protocol: 'HTTP', port: 80 },
        { protocol: 'HTTPS', port: 443 },
      ],
      443,
      'HTTPS',
    ],
    ['on its only port', [{ protocol: 'HTTP', port: 8080 }], 8080, 'HTTP'],
    ['without any listener', [], 443, 'HTTP'],
  ])('inserts a TCP group of type alb, %s', (_situation, listeners, port, healthProtocol) => {
    const doc = connected(chain(listeners), ['outer', 'inner', 0]);
    expect(groupsOf(doc)).toMatchObject([{ props: { targetType: 'alb', protocol: 'TCP', port, healthProtocol } }]);
  });

  it('gives each ALB a group of its own, because such a group holds one', () => {
    expect(groupsOf(connected(chain([]), ['outer', 'inner', 0], ['outer', 'second', 0]))).toHaveLength(2);
  });

  it('changes nothing when it is drawn again', () => {
    const once = connected(chain([]), ['outer', 'inner', 0]);
    expect(connected(once, ['outer', 'inner', 0])).toBe(once);
  });

  it('does not put an instance into the group of an ALB', () => {
    const doc = connected(chain([]), ['outer', 'inner', 0], ['outer', 'one', 0]);
    expect(
      groupsOf(doc)
        .map(({ props }) => props.targetType)
        .sort(),
    ).toEqual(['alb', 'instance']);
  });
});

describe('a wire', () => {
  const api = servers
    .node('restApi', 'orders', { in: 'frankfurt', props: { routes: [{ path: '/a' }, { path: '/b' }] } })
    .build();

  it('takes the place of the one its route had', () => {
    const doc = connected(api, ['orders', 'link', 0], ['orders', 'link', 1], ['orders', 'other-link', 0]);
    expect(wiresOf(doc)).toEqual([
      `n_orders ${rowIdOf('orders', 0)} -> n_otherlink`,
      `n_orders ${rowIdOf('orders', 1)} -> n_link`,
    ]);
  });

  it('is drawn although AWS would refuse it', () => {
    expect(wiresOf(connected(api, ['link', 'one']))).toEqual(['n_link out -> n_one']);
  });

  it.each([
    ['from a node to itself', 'link', OUT, 'link'],
    ['to a node that is gone', 'link', OUT, 'gone'],
    ['from a node that is gone', 'gone', OUT, 'link'],
    ['from a row that is gone', 'orders', RowId.parse('r_gone'), 'link'],
    ['from a row of another node', 'link', rowId('orders', 0), 'one'],
    ['from where wires end', 'link', 'in', 'one'],
  ] as const)('is not drawn %s', (_situation, from, port, to) => {
    expect(run(api, connect, { from: { node: nodeId(from), port }, to: nodeId(to) })).toBe(api);
  });

  it('is not doubled', () => {
    const once = connected(api, ['orders', 'link', 0]);
    expect(connected(once, ['orders', 'link', 0])).toBe(once);
  });
});
