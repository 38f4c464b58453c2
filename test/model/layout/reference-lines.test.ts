import { describe, expect, it } from 'vitest';
import type { Diagram } from '../../../src/model/document/diagram';
import type { ReferencePair } from '../../../src/model/graph/reference-pairs';
import { NodeId } from '../../../src/model/kinds/fields';
import { type Box, boundsOf, overlaps, type Point } from '../../../src/model/layout/geometry';
import { pictureOf, routeSceneOf } from '../../../src/model/layout/picture';
import type { Drawn } from '../../../src/model/layout/preview';
import { followingLines, referenceLines } from '../../../src/model/layout/reference-lines';
import { routeWires } from '../../../src/model/layout/route/route-wires';
import { diagram, idOf } from '../../support/diagram';
import { placed } from '../../support/placed';

const pair = (from: string, to: string): ReferencePair => ({
  from: NodeId.parse(idOf(from)),
  to: NodeId.parse(idOf(to)),
});

function drawnAs(drawn: Diagram): Drawn {
  const picture = pictureOf(drawn);
  return { picture, routes: routeWires(routeSceneOf(drawn, picture)) };
}

/** Three certificates in a row: the one in the middle is in the way of the others. */
const doc = placed(
  diagram()
    .node('region', 'frankfurt')
    .node('certificate', 'left', { in: 'frankfurt' })
    .node('certificate', 'middle', { in: 'frankfurt' })
    .node('certificate', 'right', { in: 'frankfurt' })
    .build(),
  {
    frankfurt: { x: 0, y: 0, width: 1000, height: 400 },
    left: { x: 40, y: 200 },
    middle: { x: 340, y: 200 },
    right: { x: 640, y: 200 },
  },
);
const drawing = drawnAs(doc);

function boxOf(label: string): Box {
  const box = drawing.picture.boxes.get(NodeId.parse(idOf(label)));
  if (!box) throw new Error(`${label} is not drawn`);
  return box;
}

function crosses(points: readonly Point[], box: Box): boolean {
  return points.slice(1).some((end, i) => overlaps(boundsOf([points[i] ?? end, end]), box));
}

describe('lines of references', () => {
  it('end on the borders of both boxes and go around what stands between them', () => {
    const [line] = referenceLines([pair('left', 'right')], doc, drawing);
    expect(line?.ends).toEqual([boxOf('left'), boxOf('right')]);
    expect(line && crosses(line.points, boxOf('middle'))).toBe(false);
  });

  it('stay where they were while nothing stands in their way', () => {
    const [line] = referenceLines([pair('left', 'middle')], doc, drawing);
    if (!line) throw new Error('there is a line');
    const [start, end] = [line.points[0], line.points.at(-1)];
    if (!start || !end) throw new Error('the line has two ends');
    const detour = [start, { x: start.x + 40, y: start.y }, { x: start.x + 40, y: end.y }, end];
    const [kept] = referenceLines([pair('left', 'middle')], doc, drawing, [{ ...line, points: detour }]);
    expect(kept?.points).toEqual(detour);
    const through = [start, { x: start.x - 60, y: start.y }, { x: start.x - 60, y: end.y }, end];
    const [again] = referenceLines([pair('left', 'middle')], doc, drawing, [{ ...line, points: through }]);
    expect(again?.points).toEqual(line.points);
  });

  it('go straight while an end is dragged, and stay where none is', () => {
    const lines = referenceLines([pair('left', 'right'), pair('middle', 'right')], doc, drawing);
    const boxes = new Map(drawing.picture.boxes);
    boxes.set(NodeId.parse(idOf('left')), { x: 40, y: 300, width: 112, height: 46 });
    const [moved, still] = followingLines(lines, boxes);
    expect(moved?.points.at(0)?.y).toBeGreaterThan(299);
    expect(still).toBe(lines[1]);
  });

  it('come back with the drop where more would follow than a frame has time for', () => {
    const [line] = referenceLines([pair('left', 'right')], doc, drawing);
    if (!line) throw new Error('there is a line');
    const boxes = new Map(drawing.picture.boxes);
    boxes.set(line.from, { x: 0, y: 0, width: 112, height: 46 });
    expect(
      followingLines(
        Array.from({ length: 100 }, () => line),
        boxes,
      ),
    ).toHaveLength(40);
  });

  it('are one with two heads where two refer to each other', () => {
    const lines = referenceLines([pair('left', 'right'), pair('right', 'left')], doc, drawing);
    expect(lines.map(({ from, isMutual }) => [from, isMutual])).toEqual([[idOf('left'), true]]);
  });

  it('are none between a node and what it stands in', () => {
    expect(referenceLines([pair('left', 'frankfurt')], doc, drawing)).toEqual([]);
  });

  it('end at the row that hides a node, one for all of them', () => {
    const folded = placed(
      diagram()
        .node('region', 'frankfurt')
        .node('region', 'ireland')
        .node('certificate', 'one', { in: 'frankfurt' })
        .node('certificate', 'two', { in: 'frankfurt' })
        .node('certificate', 'far', { in: 'ireland' })
        .build(),
      {
        frankfurt: { x: 0, y: 0, width: 500, height: 300, folded: 200 },
        ireland: { x: 600, y: 0, width: 500, height: 300 },
        far: { x: 40, y: 100 },
      },
    );
    const lines = referenceLines([pair('one', 'far'), pair('two', 'far')], folded, drawnAs(folded));
    expect(lines.map(({ from, to }) => [from, to])).toEqual([[idOf('frankfurt'), idOf('far')]]);
  });
});
