import ELK from 'elkjs/lib/elk.bundled.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duplicate } from '../../../src/model/commands/duplicate';
import { foldNodes, unfoldNodes } from '../../../src/model/commands/fold';
import { insertNode } from '../../../src/model/commands/insert-node';
import { moveNodes } from '../../../src/model/commands/move-nodes';
import { resizeNode } from '../../../src/model/commands/resize-node';
import type { Diagram } from '../../../src/model/document/diagram';
import { isFolded } from '../../../src/model/document/folding';
import { commit, startEditing, undo } from '../../../src/model/history/history';
import { NodeId } from '../../../src/model/kinds/fields';
import { kindOf } from '../../../src/model/kinds/registry';
import { layoutTree } from '../../../src/model/layout/auto/layout-tree';
import { type Box, bottom, type Point, right } from '../../../src/model/layout/geometry';
import { FOLDED } from '../../../src/model/layout/node-size';
import { pictureOf, routeSceneOf } from '../../../src/model/layout/picture';
import { enters, stretches } from '../../../src/model/layout/route/path';
import { routeWires } from '../../../src/model/layout/route/route-wires';
import { anchorsOf, type WireEnd } from '../../../src/model/layout/route/scene';
import { placesOf, treeOf } from '../../../src/model/layout/tree-of';
import { anyLandscape } from '../../support/any-landscape';
import { chain } from '../../support/chain';
import { overlapsOf, tightContainers } from '../../support/drawn-boxes';
import { countingIds, nodeId, run } from '../../support/run-command';

const doc = chain();
const place = (of: Diagram, label: string) => of.layout[nodeId(label)];
const fold = (of: Diagram, ...labels: readonly string[]) => run(of, foldNodes, { ids: labels.map(nodeId) });
const unfold = (of: Diagram, ...labels: readonly string[]) => run(of, unfoldNodes, { ids: labels.map(nodeId) });

describe('a folded container', () => {
  it('is a row as wide as it was, keeps its own size for later, and moves nothing', () => {
    const folded = fold(doc, 'main');
    expect(folded.layout).toEqual({ ...doc.layout, [nodeId('main')]: { ...place(doc, 'main'), folded: 1020 } });
    expect(pictureOf(folded).boxes.get(nodeId('main'))).toMatchObject({ width: 1020, height: FOLDED });
  });

  it('says nothing in the part of the file that is the model', () => {
    const { layout: _before, ...before } = doc;
    const { layout: _after, ...after } = fold(doc, 'main', 'zone-a');
    expect(after).toEqual(before);
  });

  it('cannot be folded twice, and what is no container not at all', () => {
    const folded = fold(doc, 'main');
    expect(fold(folded, 'main', 'web-1', 'nobody')).toBe(folded);
    expect(unfold(doc, 'main', 'web-1')).toBe(doc);
  });

  it('unfolds by undo, as one step', () => {
    const editor = commit(startEditing(doc), foldNodes, { ids: [nodeId('main'), nodeId('acct')] }, countingIds());
    expect(undo(editor).doc).toEqual(doc);
  });

  it('is not resized: its row is as wide as the layout makes it', () => {
    const folded = fold(doc, 'main');
    expect(run(folded, resizeNode, { id: nodeId('main'), x: 0, y: 0, width: 300, height: 500 })).toBe(folded);
  });

  it('is folded in its copy too', () => {
    const ids = [nodeId('zone-a')];
    const copied = run(fold(doc, 'zone-a'), duplicate, { ids });
    const rows = Object.keys(copied.layout).filter((id) => isFolded(copied, NodeId.parse(id)));
    expect(rows).toHaveLength(2);
  });
});

describe('what comes into a folded container', () => {
  const folded = fold(doc, 'private-a');
  const inside = { id: NodeId.parse('n_x'), kind: 'ec2', onto: nodeId('private-a'), at: { x: 900, y: 12 } } as const;

  it('stands where it is free, not where it was dropped on the row', () => {
    const after = run(folded, insertNode, inside);
    expect(after.nodes[inside.id]?.parent).toBe(nodeId('private-a'));
    expect(tightContainers(after)).toEqual(tightContainers(folded));
    expect(overlapsOf(after)).toEqual(overlapsOf(folded));
    const moved = run(folded, moveNodes, {
      moves: [{ id: nodeId('web-2'), parent: nodeId('private-a'), x: 705, y: 2 }],
    });
    expect(moved.nodes[nodeId('web-2')]?.parent).toBe(nodeId('private-a'));
    expect(overlapsOf(moved)).toEqual(overlapsOf(folded));
  });

  it('lets it grow inside, while its row and everything around stay', () => {
    const before = run(folded, insertNode, { ...inside, at: { x: 0, y: 0 } });
    const after = run(before, moveNodes, {
      moves: [{ id: inside.id, parent: nodeId('private-a'), x: 1500, y: 700 }],
    });
    expect(place(after, 'private-a')).toMatchObject({ folded: 940, width: 1624, height: 758 });
    for (const label of ['zone-a', 'zone-b', 'main']) expect(place(after, label)).toEqual(place(doc, label));
  });
});

describe('unfolding', () => {
  it('moves on what has come to stand below meanwhile, and makes the containers around larger', () => {
    const raised = run(fold(doc, 'zone-a'), moveNodes, {
      moves: [{ id: nodeId('zone-b'), parent: nodeId('main'), x: 20, y: 220 }],
    });
    const after = unfold(raised, 'zone-a');
    expect(place(after, 'zone-a')).toEqual(place(doc, 'zone-a'));
    expect(place(after, 'zone-b')).toEqual({ ...place(doc, 'zone-b'), y: 220 + 160 - FOLDED });
    expect(overlapsOf(after)).toEqual([]);
    expect(tightContainers(after)).toEqual([]);
  });

  it('keeps the width that the layout has given to the row, when it is wider', () => {
    const wide = {
      ...doc,
      layout: { ...doc.layout, [nodeId('private-a')]: { x: 20, y: 40, width: 800, height: 100, folded: 900 } },
    };
    expect(place(unfold(wide, 'private-a'), 'private-a')).toEqual({ x: 20, y: 40, width: 900, height: 100 });
  });
});

const elk = new ELK();

async function tidied(of: Diagram): Promise<Diagram> {
  return {
    ...of,
    layout: { ...of.layout, ...placesOf(of, await layoutTree(treeOf(of), (graph) => elk.layout(graph))) },
  };
}

/** A design with some of its containers to fold, chosen by the bits of a number. */
const designs = fc.tuple(anyLandscape, fc.nat()).map(([design, bits]) => {
  const containers = Object.values(design.nodes).filter(({ kind }) => kindOf(kind).container);
  return { design, ids: containers.flatMap(({ id }, i) => ((bits >> (i % 16)) & 1 ? [id] : [])) };
});

describe('in any design', () => {
  it('folding and unfolding, in whatever order, give back the same layout', async () => {
    await fc.assert(
      fc.asyncProperty(designs, fc.boolean(), async ({ design, ids }, isReversed) => {
        const before = await tidied(design);
        const folded = run(before, foldNodes, { ids });
        const after = run(folded, unfoldNodes, { ids: isReversed ? [...ids].reverse() : ids });
        expect(after).toEqual(before);
      }),
      { numRuns: 25 },
    );
  });

  it('a folded container is laid out as its row, and everything finds its room when it is unfolded', async () => {
    await fc.assert(
      fc.asyncProperty(designs, async ({ design, ids }) => {
        const folded = await tidied(run(await tidied(design), foldNodes, { ids }));
        expect([...overlapsOf(folded), ...tightContainers(folded)]).toEqual([]);
        const unfolded = run(folded, unfoldNodes, { ids });
        expect([...overlapsOf(unfolded), ...tightContainers(unfolded)]).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('a wire ends on the border of what is drawn, and goes through no row', async () => {
    await fc.assert(
      fc.asyncProperty(designs, async ({ design, ids }) => {
        const folded = await tidied(run(await tidied(design), foldNodes, { ids }));
        const { boxes } = pictureOf(folded);
        const rows = [...boxes].filter(([id]) => isFolded(folded, id)).map(([, box]) => box);
        const scene = routeSceneOf(folded, pictureOf(folded));
        const routes = routeWires(scene);
        for (const { id, from, to } of scene.wires) {
          const points = routes.get(id) ?? [];
          expect(ownerOf(boxes, from, points[0]), id).toBeDefined();
          expect(ownerOf(boxes, to, points.at(-1)), id).toBeDefined();
          expect(stretches(points).filter((part) => rows.some((row) => enters(part, row)))).toEqual([]);
        }
      }),
      { numRuns: 25 },
    );
  });
});

/** The box on whose border a wire ends. */
function ownerOf(boxes: ReadonlyMap<NodeId, Box>, end: WireEnd, at: Point | undefined): Box | undefined {
  const taken = anchorsOf(end).find(({ point }) => point.x === at?.x && point.y === at.y);
  const box = taken && boxes.get(NodeId.parse(taken.owner));
  const isOn = box && at && [box.x, right(box)].includes(at.x) !== [box.y, bottom(box)].includes(at.y);
  return isOn ? box : undefined;
}
