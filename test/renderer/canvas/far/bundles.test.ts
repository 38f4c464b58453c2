import { describe, expect, it } from 'vitest';
import { foldNodes } from '../../../../src/model/commands/fold';
import type { Diagram } from '../../../../src/model/document/diagram';
import { pictureOf } from '../../../../src/model/layout/picture';
import { enters, stretches } from '../../../../src/model/layout/route/path';
import { routeBundles } from '../../../../src/renderer/canvas/far/bundle-routes';
import { blockOf, bundlesOf } from '../../../../src/renderer/canvas/far/bundles';
import { chain, chainBuilder } from '../../../support/chain';
import { idOf, twoZones } from '../../../support/diagram';
import { placed } from '../../../support/placed';
import { nodeId, run } from '../../../support/run-command';

/** Two VPCs side by side and a third far below, with wires from instances of the first to those of the others. */
function neighbours(): Diagram {
  const cidr = '10.1.0.0/16';
  const drawn = twoZones()
    .node('vpc', 'second', { in: 'frankfurt', props: { cidr } })
    .node('vpc', 'third', { in: 'frankfurt', props: { cidr } })
    .node('targetGroup', 'one', { in: 'main' })
    .node('targetGroup', 'two', { in: 'main' })
    .node('ec2', 'b', { in: 'second' })
    .node('ec2', 'c', { in: 'third' })
    .node('ec2', 'own', { in: 'private-a' })
    .node('client', 'outside')
    .wire('one', 'b')
    .wire('two', 'b')
    .wire('one', 'c')
    .wire('one', 'own')
    .wire('outside', 'two')
    .build();
  return placed(drawn, {
    outside: { x: 0, y: -400 },
    acct: { x: 0, y: 0, width: 2000, height: 2000 },
    frankfurt: { x: 20, y: 40, width: 1900, height: 1900 },
    main: { x: 20, y: 40, width: 600, height: 500 },
    second: { x: 700, y: 40, width: 600, height: 300 },
    third: { x: 20, y: 1000, width: 600, height: 300 },
    one: { x: 20, y: 40 },
    two: { x: 200, y: 40 },
    'zone-a': { x: 20, y: 160, width: 500, height: 140 },
    'zone-b': { x: 20, y: 340, width: 500, height: 140 },
    'private-a': { x: 20, y: 40, width: 400, height: 90 },
    'private-b': { x: 20, y: 40, width: 400, height: 90 },
    own: { x: 20, y: 36 },
    b: { x: 20, y: 40 },
    c: { x: 20, y: 40 },
  });
}

const endsOf = (doc: Diagram) => bundlesOf(doc).map(({ from, to, count }) => [from, to, count]);

describe('the bundles of the map', () => {
  it('hold all wires between two VPCs, and leave out those that stay within one', () => {
    expect(endsOf(neighbours())).toEqual([
      [idOf('main'), idOf('second'), 2],
      [idOf('main'), idOf('third'), 1],
      [idOf('outside'), idOf('main'), 1],
    ]);
  });

  it('take wires of both directions together', () => {
    const doc = neighbours();
    const back = Object.values(doc.wires).map((wire) => ({
      ...wire,
      from: { ...wire.to, port: 'out' },
      to: { ...wire.from, port: 'in' },
    }));
    const both = { ...doc, wires: { ...doc.wires, ...Object.fromEntries(back.map((wire) => [`${wire.id}b`, wire])) } };
    expect(bundlesOf(both as Diagram).map(({ count }) => count)).toEqual([4, 2, 2]);
  });

  it('say how many wires there are, and what a single node at the end is', () => {
    expect(bundlesOf(neighbours()).map(({ words }) => words)).toEqual(['2', '1', '1 Internet']);
  });

  it('have none for wires that meet no VPC', () => {
    expect(endsOf(chain())).toEqual([[idOf('link'), idOf('main'), 1]]);
  });

  it('have none for an empty drawing', () => {
    expect(bundlesOf({ ...chain(), nodes: {}, wires: {} })).toEqual([]);
  });
});

describe('the block of a node', () => {
  const doc = chainBuilder().build();
  it.each([
    ['web-1', 'main'],
    ['private-a', 'main'],
    ['main', 'main'],
    ['link', 'link'],
    ['callers', 'callers'],
    ['frankfurt', 'frankfurt'],
  ])('of %s is %s', (label, block) => {
    expect(blockOf(doc, nodeId(label))?.label).toBe(block);
  });
});

describe('the way of a bundle', () => {
  const doc = neighbours();
  const picture = pictureOf(doc);
  const bundles = bundlesOf(doc);
  const routes = routeBundles(doc, picture, bundles);
  const boxOf = (label: string) => picture.boxes.get(nodeId(label)) ?? { x: 0, y: 0, width: 0, height: 0 };
  const wayOf = (from: string, to: string) => {
    const id = bundles.find((bundle) => bundle.from === idOf(from) && bundle.to === idOf(to))?.id;
    return routes.get(id ?? '') ?? [];
  };

  it('is straight between VPCs side by side, in the middle of what they share', () => {
    const [main, second] = [boxOf('main'), boxOf('second')];
    const y = second.y + second.height / 2;
    expect(wayOf('main', 'second')).toEqual([
      { x: main.x + main.width, y },
      { x: second.x, y },
    ]);
  });

  it('is straight between VPCs one above the other', () => {
    expect(new Set(wayOf('main', 'third').map(({ x }) => x)).size).toBe(1);
  });

  it('never leads through a VPC', () => {
    for (const points of routes.values()) {
      for (const part of stretches(points)) {
        for (const label of ['main', 'second', 'third']) expect(enters(part, boxOf(label))).toBe(false);
      }
    }
  });

  it('of nothing is nothing', () => {
    expect(routeBundles(doc, picture, []).size).toBe(0);
  });
});

describe('with something folded', () => {
  const fold = (...labels: readonly string[]) => run(neighbours(), foldNodes, { ids: labels.map(nodeId) });

  it('bundles lead to the row of a VPC as to the VPC', () => {
    expect(endsOf(fold('second'))).toEqual(endsOf(neighbours()));
    const folded = fold('second');
    const routes = routeBundles(folded, pictureOf(folded), bundlesOf(folded));
    expect([...routes.values()].every((points) => points.length > 1)).toBe(true);
  });

  it('what comes from outside ends at the account that hides the VPC', () => {
    const folded = fold('acct');
    expect(blockOf(folded, nodeId('own'))?.id).toBe(nodeId('acct'));
    expect(endsOf(folded)).toEqual([[nodeId('outside'), nodeId('acct'), 1]]);
    const [points] = routeBundles(folded, pictureOf(folded), bundlesOf(folded)).values();
    expect(points?.length).toBeGreaterThan(1);
  });
});
