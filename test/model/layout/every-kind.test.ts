import ELK from 'elkjs/lib/elk.bundled.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagram } from '../../../src/model/document/diagram';
import { kindOf } from '../../../src/model/kinds/registry';
import { layoutTree } from '../../../src/model/layout/auto/layout-tree';
import { overlaps } from '../../../src/model/layout/geometry';
import { pictureOf } from '../../../src/model/layout/picture';
import { placesOf, treeOf } from '../../../src/model/layout/tree-of';
import { anyLandscape, EVERY_KIND, landscape } from '../../support/any-landscape';
import { overlapsOf, tightContainers } from '../../support/drawn-boxes';

const elk = new ELK();

async function tidied(doc: Diagram): Promise<Diagram> {
  return { ...doc, layout: placesOf(doc, await layoutTree(treeOf(doc), (graph) => elk.layout(graph))) };
}

function unplaced(doc: Diagram): readonly string[] {
  const drawn = Object.values(doc.nodes).filter(({ kind }) => !kindOf(kind).listedOnly);
  return drawn.filter(({ id }) => doc.layout[id] === undefined).map(({ id }) => id);
}

/** Shadows that lie upon one another. */
function hiddenShadows(doc: Diagram): readonly string[] {
  const { shadows } = pictureOf(doc);
  return shadows.flatMap((a, i) =>
    shadows
      .slice(i + 1)
      .filter((b) => overlaps(a.box, b.box))
      .map((b) => `${a.id} over ${b.id}`),
  );
}

const faultsOf = (doc: Diagram) => [
  ...unplaced(doc),
  ...overlapsOf(doc),
  ...tightContainers(doc),
  ...hiddenShadows(doc),
];

describe('auto layout', () => {
  it('is tried with every kind there is', () => {
    const doc = landscape(EVERY_KIND, [0]);
    expect([...new Set(Object.values(doc.nodes).map(({ kind }) => kind))].sort()).toEqual([...EVERY_KIND].sort());
    expect(Object.keys(doc.wires).length).toBeGreaterThan(20);
  });

  it.each([0, 1, 7])('places a node of every kind apart from the others (places %i)', async (choice) => {
    expect(faultsOf(await tidied(landscape(EVERY_KIND, [choice, choice + 3, 2])))).toEqual([]);
  });

  it('places any design apart', async () => {
    await fc.assert(
      fc.asyncProperty(anyLandscape, async (doc) => {
        expect(faultsOf(await tidied(doc))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
