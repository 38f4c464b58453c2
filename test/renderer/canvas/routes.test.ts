import { describe, expect, it } from 'vitest';
import { addRow, moveRow, setLabel, setProp, setRowField } from '../../../src/model/commands/edit-node';
import { moveNodes } from '../../../src/model/commands/move-nodes';
import type { Diagram } from '../../../src/model/document/diagram';
import type { NodeId } from '../../../src/model/kinds/fields';
import type { Point } from '../../../src/model/layout/geometry';
import { rowCentre } from '../../../src/model/layout/node-size';
import { previewOf } from '../../../src/model/layout/preview';
import { drawn } from '../../../src/renderer/canvas/flow/routes';
import { chain, chainBuilder } from '../../support/chain';
import { nodeId, rowId, run } from '../../support/run-command';
import { starterNamed } from '../../support/starters';

const doc = chain();
const shown = drawn(doc);

/** The same diagram as if it had just been read: nothing is known of it. */
const afresh = (of: Diagram) => drawn(structuredClone(of));
const startOf = (of: Diagram, wire: string) => drawn(of).routes.get(wire)?.[0];
/** The link stands 140 further right. */
const moved = (before: Diagram) =>
  run(before, moveNodes, { moves: [{ id: nodeId('link'), parent: nodeId('frankfurt'), x: 400, y: 60 }] });

describe('what is drawn of a document', () => {
  it('has a route for every wire', () => {
    expect([...shown.routes.keys()].sort()).toEqual(['w_0', 'w_1', 'w_2']);
    expect([...shown.routes.values()].every((points) => points.length >= 2)).toBe(true);
  });

  it('is computed once', () => {
    expect(drawn(doc)).toBe(shown);
  });

  it.each<[string, (before: Diagram) => Diagram]>([
    ['a label changes', (before) => run(before, setLabel, { id: nodeId('link'), label: 'a much longer name' })],
    ['a property changes', (before) => run(before, setProp, { id: nodeId('front'), prop: 'crossZone', value: true })],
    [
      'the text of a row changes',
      (before) => run(before, setRowField, { id: nodeId('rest'), row: rowId('rest', 0), field: 'path', value: '/a' }),
    ],
  ])('keeps its routes when %s', (_, change) => {
    const before = chain();
    const { routes } = drawn(before);
    const next = change(before);
    expect(next).not.toBe(before);
    expect(drawn(next).routes).toBe(routes);
    expect([...afresh(next).routes]).toEqual([...routes]);
  });

  it.each<[string, (before: Diagram) => Diagram]>([
    ['a box moves', moved],
    ['a node grows by a row', (before) => run(before, addRow, { id: nodeId('front') })],
    ['two rows change places', (before) => run(before, moveRow, { id: nodeId('rest'), row: rowId('rest', 1), by: -1 })],
    [
      'a container gets a longer name',
      (before) => run(before, setLabel, { id: nodeId('main'), label: 'x'.repeat(60) }),
    ],
    ['there is no wire any more', (before) => ({ ...before, wires: {} })],
  ])('is routed again when %s', (_, change) => {
    const before = chain();
    const { routes } = drawn(before);
    const next = change(before);
    expect(drawn(next).routes).not.toBe(routes);
    expect([...drawn(next).routes]).toEqual([...afresh(next).routes]);
  });

  it('lets a wire start at its row after the rows have changed places', () => {
    const top = shown.picture.boxes.get(nodeId('rest'))?.y ?? 0;
    const next = run(doc, moveRow, { id: nodeId('rest'), row: rowId('rest', 1), by: -1 });
    expect(startOf(doc, 'w_1')?.y).toBe(top + rowCentre(1));
    expect(startOf(next, 'w_1')?.y).toBe(top + rowCentre(0));
  });

  it('draws a diagram that nobody has laid out', () => {
    const { picture, routes } = drawn(chainBuilder().build());
    expect(picture.boxes.has(nodeId('web-1'))).toBe(true);
    expect(routes.size).toBe(3);
  });
});

describe('while a node moves', () => {
  const live = previewOf(doc, shown, new Map([[nodeId('link'), { x: 140, y: 0 }]]));

  it('its wires follow from port to port, along the axes', () => {
    const box = live.picture.boxes.get(nodeId('link'));
    expect(box?.x).toBe((shown.picture.boxes.get(nodeId('link'))?.x ?? 0) + 140);
    expect(live.routes.get('w_1')?.at(-1)).toEqual({ x: box?.x, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 });
    expect(live.routes.get('w_2')).not.toEqual(shown.routes.get('w_2'));
    const bent = [...live.routes.values()].flatMap((points) =>
      points.slice(1).filter((point, i) => point.x !== points[i]?.x && point.y !== points[i]?.y),
    );
    expect(bent).toEqual([]);
  });

  it('a wire of others stays the same object', () => {
    expect(live.routes.get('w_0')).toBe(shown.routes.get('w_0'));
    expect([...live.following.keys()].sort()).toEqual(['w_1', 'w_2']);
  });

  it('shadows go along with their subnet, not with their node', () => {
    const { doc: starter } = starterNamed('rest-v1-classic');
    const before = drawn(starter);
    const [shadow] = before.picture.shadows;
    if (!shadow) throw new Error('the classic chain has shadows');
    const by = { x: 8, y: 40 };
    const boxOf = (offsets: ReadonlyMap<NodeId, Point>) =>
      previewOf(starter, before, offsets).picture.shadows.find(({ id }) => id === shadow.id)?.box;
    expect(boxOf(new Map([[shadow.subnet, by]]))).toMatchObject({ x: shadow.box.x + 8, y: shadow.box.y + 40 });
    expect(boxOf(new Map([[shadow.node, by]]))).toEqual(shadow.box);
  });
});
