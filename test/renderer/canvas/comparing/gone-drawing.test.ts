import { describe, expect, it } from 'vitest';
import { deleteItems } from '../../../../src/model/commands/delete-items';
import type { Diagram } from '../../../../src/model/document/diagram';
import { WireId } from '../../../../src/model/kinds/fields';
import { overlaps } from '../../../../src/model/layout/geometry';
import { pictureOf } from '../../../../src/model/layout/picture';
import { goneDrawing } from '../../../../src/renderer/canvas/comparing/gone-drawing';
import { goneNodes } from '../../../../src/renderer/canvas/comparing/gone-nodes';
import { drawn } from '../../../../src/renderer/canvas/flow/routes';
import { compareAnswer } from '../../../../src/renderer/store/comparing/answer';
import { seenAs } from '../../../../src/renderer/store/comparing/gone';
import { chain } from '../../../support/chain';
import { nodeId, run } from '../../../support/run-command';

const old = chain();
const without = (...labels: readonly string[]) => {
  return run(old, deleteItems, { nodes: labels.map((label) => nodeId(label)), wires: [] });
};
const goneFrom = (now: Diagram) => compareAnswer({ old, now }).gone;
const drawing = (now: Diagram, gone = goneFrom(now)) => goneDrawing(now, drawn(now).picture, gone);
const boxOf = (doc: Diagram, id: string) => pictureOf(doc).boxes.get(nodeId(id));
const folded = (doc: Diagram, label: string): Diagram => {
  const id = nodeId(label);
  return { ...doc, layout: { ...doc.layout, [id]: { x: 0, y: 0, ...doc.layout[id], folded: 200 } } };
};

describe('a wire that is gone', () => {
  it('runs where it ran while both ends are there', () => {
    const now = run(old, deleteItems, { nodes: [], wires: [WireId.parse('w_0')] });
    expect([...drawing(now).routes.keys()]).toEqual(['w_0']);
    expect(drawing(now).routes.get('w_0')).toEqual(drawn(old).routes.get('w_0'));
  });

  it('leads to the place of an end that is gone as well', () => {
    const now = without('front');
    const { routes } = drawing(now);
    expect(goneFrom(now).wires.length).toBeGreaterThan(0);
    expect(routes.size).toBe(goneFrom(now).wires.length);
  });
});

describe('a node that is gone', () => {
  it('is drawn where it was, out of reach of the pointer and told by its name', () => {
    const now = without('front');
    const shown = drawing(now);
    expect(boxOf(shown.doc, 'front')).toEqual(boxOf(old, 'front'));
    expect(goneNodes(shown)).toMatchObject([
      {
        id: nodeId('front'),
        ariaLabel: expect.stringMatching(/, removed$/),
        ariaRole: 'img',
        selectable: false,
        focusable: false,
        draggable: false,
        style: { pointerEvents: 'none' },
      },
    ]);
  });

  it('makes way for what stands at its place now', () => {
    const now = without('front');
    const place = old.layout[nodeId('front')];
    const back = now.nodes[nodeId('web')];
    if (!place || !back) throw new Error('nothing stands beside it');
    const moved = { ...now, layout: { ...now.layout, [back.id]: { ...now.layout[back.id], ...place } } };
    const shown = drawing(moved);
    const [ghost, other] = [boxOf(shown.doc, 'front'), pictureOf(shown.doc).boxes.get(back.id)];
    if (!ghost || !other) throw new Error('it is not drawn');
    expect(overlaps(ghost, other)).toBe(false);
  });

  it('stands in what is around its container where that is full', () => {
    const now = without('front');
    const full = {
      [nodeId('zone-a')]: { x: 0, y: 20, width: 1020, height: 300 },
      [nodeId('zone-b')]: { x: 0, y: 320, width: 1020, height: 200 },
    };
    const shown = drawing({ ...now, layout: { ...now.layout, ...full } });
    const [ghost, container] = [boxOf(shown.doc, 'front'), boxOf(shown.doc, 'main')];
    if (!ghost || !container) throw new Error('it is not drawn');
    expect(overlaps(ghost, container)).toBe(false);
  });

  it('stands in the container that went with it', () => {
    const subnet = Object.values(old.nodes).find(({ kind, id }) => {
      return kind === 'subnet' && Object.values(old.nodes).some(({ parent }) => parent === id);
    });
    if (!subnet) throw new Error('no subnet has anything in it');
    const now = run(old, deleteItems, { nodes: [subnet.id], wires: [] });
    const shown = drawing(now);
    const ids = shown.nodes.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(1);
    expect(ids[0]).toBe(subnet.id);
    for (const id of ids) expect(pictureOf(shown.doc).boxes.get(id)).toEqual(pictureOf(old).boxes.get(id));
  });

  it('is left out as soon as it is back, though the differences follow later', () => {
    const gone = goneFrom(without('front'));
    expect(drawing(old, gone).nodes).toEqual([]);
  });

  it('is seen as the row of the container that is folded around it', () => {
    const now = folded(without('front'), 'main');
    expect(drawing(now).nodes).toEqual([]);
    expect(seenAs(now, goneFrom(now), [nodeId('front')])).toEqual([nodeId('main')]);
  });
});
