import { describe, expect, it } from 'vitest';
import { applyLayout } from '../../../src/model/commands/apply-layout';
import { absolute } from '../../../src/model/commands/geometry';
import { type Move, moveNodes } from '../../../src/model/commands/move-nodes';
import { resizeNode } from '../../../src/model/commands/resize-node';
import type { Diagram } from '../../../src/model/document/diagram';
import { BELOW_TAB, PADDING, TAB } from '../../../src/model/layout/node-size';
import { twoZones } from '../../support/diagram';
import { inRows, overlapsOf, tightContainers } from '../../support/drawn-boxes';
import { nodeId, run } from '../../support/run-command';

const start = inRows(
  twoZones()
    .node('ec2', 'one', { in: 'private-a' })
    .node('ec2', 'two', { in: 'private-a' })
    .node('client', 'people')
    .build(),
);

const move = (label: string, parent: string | null, x: number, y: number): Move => {
  return { id: nodeId(label), parent: parent === null ? null : nodeId(parent), x, y };
};
const moved = (...moves: readonly Move[]): Diagram => run(start, moveNodes, { moves });
const placeOf = (doc: Diagram, label: string) => {
  const { x, y, width = 0, height = 0 } = doc.layout[nodeId(label)] ?? { x: Number.NaN, y: Number.NaN };
  return { x, y, width, height };
};

describe('moving', () => {
  it('puts a node into another container, at a whole pixel', () => {
    const doc = moved(move('one', 'private-b', 40.4, 50.6));
    expect(doc.nodes[nodeId('one')]?.parent).toBe(nodeId('private-b'));
    expect(doc.layout[nodeId('one')]).toEqual({ x: 40, y: 51 });
  });

  it('takes the contents of a container along', () => {
    const before = absolute(start, nodeId('one'));
    const { x, y } = placeOf(start, 'acct');
    const after = absolute(moved(move('acct', null, x - 70, y + 30)), nodeId('one'));
    expect(after).toEqual({ x: before.x - 70, y: before.y + 30 });
  });

  it.each([
    ['into itself', move('main', 'main', 5, 5)],
    ['into what it contains', move('main', 'private-a', 5, 5)],
    ['into a node that holds nothing', move('two', 'one', 5, 5)],
    ['into a container that is gone', move('two', 'gone', 5, 5)],
  ])('changes nothing %s', (_situation, wrong) => {
    expect(moved(wrong)).toBe(start);
  });

  it('never lets two containers hold one another', () => {
    const doc = moved(move('zone-a', 'zone-b', 20, 40), move('zone-b', 'zone-a', 20, 40));
    expect(doc.nodes[nodeId('zone-a')]?.parent).toBe(nodeId('zone-b'));
    expect(doc.nodes[nodeId('zone-b')]?.parent).toBe(nodeId('main'));
  });

  it.each([
    ['to the right', move('one', 'private-a', 900, 60)],
    ['downwards', move('one', 'private-a', 20, 700)],
    ['into another subnet', move('two', 'private-b', 300, 300)],
  ])('lets every container around it grow and its neighbours make room, %s', (_situation, far) => {
    const doc = moved(far);
    expect(tightContainers(doc)).toEqual([]);
    expect(overlapsOf(doc)).toEqual([]);
    expect(placeOf(doc, 'acct').width * placeOf(doc, 'acct').height).toBeGreaterThan(
      placeOf(start, 'acct').width * placeOf(start, 'acct').height,
    );
  });

  it('keeps a node below the tab and off the left border', () => {
    expect(moved(move('one', 'private-a', -80, 3)).layout[nodeId('one')]).toEqual({ x: PADDING, y: TAB + BELOW_TAB });
  });

  it('lets a node stand anywhere on the canvas, and keeps it within reach', () => {
    expect(moved(move('people', null, -700, -30)).layout[nodeId('people')]).toEqual({ x: -700, y: -30 });
    expect(moved(move('people', null, -1e12, 1e12)).layout[nodeId('people')]).toEqual({ x: -100_000, y: 100_000 });
  });

  it('ignores a node that is gone', () => {
    expect(moved(move('gone', null, 5, 5))).toBe(start);
  });
});

describe('resizing', () => {
  const resized = (label: string, by: { x?: number; y?: number; width?: number; height?: number }) => {
    const { x, y, width, height } = placeOf(start, label);
    const args = {
      id: nodeId(label),
      x: x + (by.x ?? 0),
      y: y + (by.y ?? 0),
      width: width + (by.width ?? 0),
      height: height + (by.height ?? 0),
    };
    return run(start, resizeNode, args);
  };

  it('makes a container as large as it is drawn, and those around it larger', () => {
    const doc = resized('private-b', { width: 300, height: 200 });
    const before = placeOf(start, 'private-b');
    expect(placeOf(doc, 'private-b')).toEqual({ ...before, width: before.width + 300, height: before.height + 200 });
    expect(tightContainers(doc)).toEqual([]);
  });

  it.each([
    ['from the right', { width: -5000 }],
    ['from below', { height: -5000 }],
    ['from the left', { x: 5000, width: -5000 }],
    ['from above', { y: 5000, height: -5000 }],
    ['from the top left corner', { x: 5000, y: 5000, width: -5000, height: -5000 }],
  ])('stops at the contents %s, which stay where they are', (_situation, by) => {
    const doc = resized('acct', by);
    expect(tightContainers(doc)).toEqual([]);
    for (const label of ['frankfurt', 'one', 'private-b']) {
      expect(absolute(doc, nodeId(label))).toEqual(absolute(start, nodeId(label)));
    }
  });

  it('keeps the contents in place while the left border moves outwards', () => {
    const doc = resized('acct', { x: -200, width: 200 });
    expect(absolute(doc, nodeId('one'))).toEqual(absolute(start, nodeId('one')));
    expect(placeOf(doc, 'acct').width).toBe(placeOf(start, 'acct').width + 200);
  });

  it('leaves an empty container the size its kind starts with', () => {
    const doc = resized('private-b', { width: -5000, height: -5000 });
    expect(doc.layout[nodeId('private-b')]).toMatchObject({ width: 200, height: 80 });
  });

  it('does nothing to a node that is no container', () => {
    expect(run(start, resizeNode, { id: nodeId('one'), x: 0, y: 0, width: 900, height: 900 })).toBe(start);
  });
});

describe('applying a layout', () => {
  it('moves what it names and leaves the rest alone', () => {
    const place = { x: 400, y: 300 };
    const doc = run(start, applyLayout, { places: { [nodeId('people')]: place } });
    expect(doc.layout).toEqual({ ...start.layout, [nodeId('people')]: place });
  });

  it('leaves no step when everything stands where it should', () => {
    expect(run(start, applyLayout, { places: start.layout })).toBe(start);
  });

  it('ignores a node that went while the layout was computed', () => {
    expect(run(start, applyLayout, { places: { [nodeId('gone')]: { x: 1, y: 1 } } })).toBe(start);
  });
});
