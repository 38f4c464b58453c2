import { expect, it } from 'vitest';
import { seatNodes } from '../../../src/model/commands/seat-nodes';
import type { Diagram } from '../../../src/model/document/diagram';
import { sizeOfNode } from '../../../src/model/layout/node-size';
import { chain } from '../../support/chain';
import { nodeId, run } from '../../support/run-command';

function boxOf(doc: Diagram, label: string) {
  const node = doc.nodes[nodeId(label)];
  const place = doc.layout[nodeId(label)];
  if (!node || !place) throw new Error(`no ${label}`);
  return { ...place, ...sizeOfNode(node, place) };
}

it('gives each newcomer a free spot that nothing overlaps, inside of a container that grows', () => {
  const before = chain();
  const doc = run(before, seatNodes, { ids: ['web', 'front'].map(nodeId) });
  const [web, front, main] = [boxOf(doc, 'web'), boxOf(doc, 'front'), boxOf(doc, 'main')];
  for (const box of [web, front]) {
    expect(box.x + box.width).toBeLessThanOrEqual(main.width);
    expect(box.y + box.height).toBeLessThanOrEqual(main.height);
  }
  const apart =
    web.x + web.width <= front.x ||
    front.x + front.width <= web.x ||
    web.y + web.height <= front.y ||
    front.y + front.height <= web.y;
  expect(apart).toBe(true);
  expect(doc.layout[nodeId('link')]).toEqual(before.layout[nodeId('link')]);
});

it('moves what stands in a new container along with it', () => {
  const before = chain();
  const doc = run(before, seatNodes, { ids: ['zone-b', 'private-b', 'web-2'].map(nodeId) });
  expect(doc.layout[nodeId('private-b')]).toEqual(before.layout[nodeId('private-b')]);
  expect(doc.layout[nodeId('web-2')]).toEqual(before.layout[nodeId('web-2')]);
});
