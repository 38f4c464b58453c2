import ELK from 'elkjs/lib/elk.bundled.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deleteItems } from '../../../src/model/commands/delete-items';
import { duplicate } from '../../../src/model/commands/duplicate';
import { foldNodes, unfoldNodes } from '../../../src/model/commands/fold';
import { moveNodes } from '../../../src/model/commands/move-nodes';
import { resizeNode } from '../../../src/model/commands/resize-node';
import type { Diagram } from '../../../src/model/document/diagram';
import { canFold, foldedAround, isFolded, isFoldedAway, shownAs } from '../../../src/model/document/folding';
import { keptLayout, withLayout } from '../../../src/model/document/kept-layout';
import { loadDiagram } from '../../../src/model/document/load';
import { madeByStack } from '../../../src/model/document/nested-stacks';
import { saveDiagram } from '../../../src/model/document/save';
import { commit, startEditing, undo } from '../../../src/model/history/history';
import { rebase } from '../../../src/model/import/rebase';
import { NodeId } from '../../../src/model/kinds/fields';
import { layoutTree } from '../../../src/model/layout/auto/layout-tree';
import { pictureOf, routeSceneOf } from '../../../src/model/layout/picture';
import { anchorsOf } from '../../../src/model/layout/route/scene';
import { spanTiesOf } from '../../../src/model/layout/span-ties';
import { placesOf, treeOf } from '../../../src/model/layout/tree-of';
import { overlapsOf, tightContainers } from '../../support/drawn-boxes';
import { importedFiles } from '../../support/imported-design';
import { nestedStacks } from '../../support/nested-stacks';
import { countingIds, run } from '../../support/run-command';

const elk = new ELK();
async function tidied(of: Diagram): Promise<Diagram> {
  const places = placesOf(of, await layoutTree(treeOf(of), (graph) => elk.layout(graph)));
  return { ...of, layout: { ...of.layout, ...places } };
}

const doc = await tidied(importedFiles(...nestedStacks()).diagram);
const idOf = (name: string): NodeId => {
  const found = Object.values(doc.nodes).find(({ logicalId }) => logicalId === name);
  if (!found) throw new Error(`no ${name}`);
  return found.id;
};
const named = (ids: Iterable<NodeId>, of = doc) => [...ids].map((id) => of.nodes[id]?.logicalId ?? id).sort();
const fold = (of: Diagram, ...names: readonly string[]) => run(of, foldNodes, { ids: names.map(idOf) });
const unfold = (of: Diagram, ...names: readonly string[]) => run(of, unfoldNodes, { ids: names.map(idOf) });
const drawn = (of: Diagram) => named(pictureOf(of).boxes.keys(), of);
const missing = (of: Diagram) => drawn(doc).filter((name) => !drawn(of).includes(name));

describe('a nested stack that is folded', () => {
  const MADE: readonly (readonly [stack: string, made: readonly string[]])[] = [
    ['Network', ['SubnetA', 'SubnetB', 'Vpc']],
    ['App', ['Balancer', 'Data', 'Store', 'Web']],
    ['Data', ['Store']],
  ];
  it.each(MADE)('%s made what stands in its template and in those nested in it', (stack, made) => {
    expect(named(madeByStack(doc, idOf(stack)).map(({ id }) => id))).toEqual(made);
  });

  const HIDDEN: readonly (readonly [folded: readonly string[], hidden: readonly string[]])[] = [
    [['Data'], ['Store']],
    [['App'], ['Balancer', 'Data', 'Store', 'Web']],
    [
      ['App', 'Data'],
      ['Balancer', 'Data', 'Store', 'Web'],
    ],
    // Something of another template stands in every container.
    [['Network'], []],
    [
      ['Network', 'Data'],
      ['AvailabilityZone2', 'Store', 'SubnetB'],
    ],
  ];
  it.each(HIDDEN)('%j: not drawn are %j, and nothing else moves', (folded, hidden) => {
    const after = fold(doc, ...folded);
    expect(missing(after)).toEqual(hidden);
    for (const [id, box] of pictureOf(after).boxes) expect(box).toEqual(pictureOf(doc).boxes.get(id));
  });

  it('takes a container along as soon as nothing is drawn in it any more', () => {
    const alone = run(doc, deleteItems, { nodes: [idOf('Edge')], wires: [] });
    const after = fold(alone, 'Network', 'App');
    expect(drawn(after)).toEqual(['Account', 'Alerts', 'App', 'Network', 'Region']);
    expect(named([shownAs(after, idOf('Vpc')), shownAs(after, idOf('Store'))])).toEqual(['App', 'Network']);
  });

  it('stands for the innermost as well as the outermost it hides, and both are unfolded for what they hide', () => {
    const after = fold(doc, 'Data', 'App');
    expect(named([shownAs(after, idOf('Store'))])).toEqual(['App']);
    expect(named(foldedAround(after, idOf('Store')))).toEqual(['App', 'Data']);
    expect(drawn(unfold(after, 'App'))).not.toContain('Store');
    expect(unfold(after, 'App', 'Data')).toEqual(doc);
    expect(foldedAround(fold(doc, 'Network'), idOf('Vpc'))).toEqual([]);
  });

  it('is itself in the row of a folded container around it', () => {
    const after = fold(doc, 'App', 'Region');
    expect(named([shownAs(after, idOf('Web'))])).toEqual(['Region']);
    expect(named(foldedAround(after, idOf('Web')))).toEqual(['App', 'Region']);
  });

  it('is where wires and ties end that led to what it made', () => {
    const after = fold(doc, 'App');
    const [wire] = Object.values(after.wires);
    const [routed] = routeSceneOf(after, pictureOf(after)).wires;
    expect(anchorsOf(routed?.to ?? { candidates: [] })[0]?.owner).toBe(idOf('App'));
    expect(wire && isFoldedAway(after, wire)).toBe(false);
    expect(named(spanTiesOf(doc, pictureOf(doc)).map(({ node }) => node))).toEqual(['Balancer', 'Balancer']);
    expect(spanTiesOf(after, pictureOf(after))).toEqual([]);
  });

  it('cannot be what has no template here, and its copy hides nothing', () => {
    const without = importedFiles(...nestedStacks('app.yaml', 'data.yaml')).diagram;
    expect(run(without, foldNodes, { ids: [idOf('App'), idOf('Alerts')] })).toBe(without);
    const copies: NodeId[] = [];
    const copied = run(fold(doc, 'App'), duplicate, { ids: [idOf('App')], copies });
    expect(copies.map((id) => isFolded(copied, id))).toEqual([false]);
  });

  it('unfolds by undo, as one step', () => {
    const editor = commit(startEditing(doc), foldNodes, { ids: [idOf('App'), idOf('Network')] }, countingIds());
    expect(undo(editor).doc).toEqual(doc);
  });

  it('gives back what it hid when it is deleted', () => {
    const after = run(fold(doc, 'App'), deleteItems, { nodes: [idOf('App')], wires: [] });
    expect(missing(after)).toEqual(['App']);
    expect(overlapsOf(after)).toEqual([]);
  });
});

describe('the layout', () => {
  it('gives no room to what is hidden, and seats it when it is drawn again', async () => {
    const folded = await tidied(fold(doc, 'App'));
    expect([...overlapsOf(folded), ...tightContainers(folded)]).toEqual([]);
    const vpc = (of: Diagram) => of.layout[idOf('Vpc')];
    expect((vpc(folded)?.width ?? 0) * (vpc(folded)?.height ?? 0)).toBeLessThan(
      (vpc(doc)?.width ?? 0) * (vpc(doc)?.height ?? 0),
    );
    const unfolded = unfold(folded, 'App');
    expect(drawn(unfolded)).toEqual(drawn(doc));
    expect([...overlapsOf(unfolded), ...tightContainers(unfolded)]).toEqual([]);
  });

  it('seats what comes back beside what was put in its place meanwhile', () => {
    const { parent } = doc.nodes[idOf('Balancer')] ?? { parent: null };
    const { x = 0, y = 0 } = doc.layout[idOf('Balancer')] ?? {};
    const moved = run(fold(doc, 'App'), moveNodes, { moves: [{ id: idOf('Edge'), parent, x, y }] });
    const after = unfold(moved, 'App');
    expect(after.layout[idOf('Edge')]).toMatchObject({ x, y });
    expect(overlapsOf(after)).toEqual([]);
  });

  it('keeps what is hidden on its place of the canvas when its container is resized', () => {
    const { x = 0, y = 0, width = 0, height = 0 } = doc.layout[idOf('Vpc')] ?? {};
    const larger = { id: idOf('Vpc'), x: x - 8, y: y - 8, width: width + 16, height: height + 16 };
    expect(unfold(run(fold(doc, 'App'), resizeNode, larger), 'App')).toEqual(run(doc, resizeNode, larger));
  });
});

describe('stacks and containers, whichever are folded', () => {
  const all = Object.values(doc.nodes).flatMap(({ id }) => (canFold(doc, id) ? [id] : []));
  const some = fc.subarray(all);

  it('give back the same layout, in whatever order they are unfolded', () => {
    fc.assert(
      fc.property(some, fc.boolean(), fc.boolean(), (ids, isReversed, inOneStep) => {
        const folded = run(doc, foldNodes, { ids });
        const order = isReversed ? [...ids].reverse() : ids;
        const unfolded = inOneStep
          ? run(folded, unfoldNodes, { ids: order })
          : order.reduce((before, id) => run(before, unfoldNodes, { ids: [id] }), folded);
        expect(unfolded).toEqual(doc);
      }),
    );
  });

  it('are laid out without overlap, and so is everything once it is unfolded', async () => {
    await fc.assert(
      fc.asyncProperty(some, async (ids) => {
        const folded = await tidied(run(doc, foldNodes, { ids }));
        expect([...overlapsOf(folded), ...tightContainers(folded)]).toEqual([]);
        const unfolded = run(folded, unfoldNodes, { ids });
        expect([...overlapsOf(unfolded), ...tightContainers(unfolded)]).toEqual([]);
        expect(drawn(unfolded)).toEqual(drawn(doc));
      }),
      { numRuns: 40 },
    );
  });

  it('are what every wire and tie ends at, and none leads to what is not drawn', () => {
    fc.assert(
      fc.property(some, (ids) => {
        const folded = run(doc, foldNodes, { ids });
        const picture = pictureOf(folded);
        for (const wire of routeSceneOf(folded, picture).wires) {
          for (const end of [wire.from, wire.to]) {
            expect(anchorsOf(end).every(({ owner }) => picture.boxes.has(NodeId.parse(owner)))).toBe(true);
          }
        }
        for (const { id } of Object.values(doc.nodes)) expect(picture.boxes.has(shownAs(folded, id))).toBe(true);
      }),
    );
  });
});

describe('that a stack is folded', () => {
  const folded = fold(doc, 'App');

  it('stands in the layout of the file alone, and is read again', () => {
    const { layout: _before, ...before } = doc;
    const { layout: _after, ...after } = folded;
    expect(after).toEqual(before);
    const read = loadDiagram(saveDiagram(folded));
    expect(read.ok && read.value).toEqual(folded);
  });

  it('outlives another import, with the layout of the diagram or with one kept beside the template', () => {
    const again = importedFiles(...nestedStacks()).diagram;
    expect(isFolded(rebase(folded, again), idOf('App'))).toBe(true);
    expect(isFolded(withLayout(again, keptLayout(folded)).doc, idOf('App'))).toBe(true);
  });

  it('means nothing while its template is not there', () => {
    const again = importedFiles(...nestedStacks('app.yaml')).diagram;
    const { doc: without } = withLayout(again, keptLayout(folded));
    expect(isFolded(without, idOf('App'))).toBe(false);
    expect(shownAs(without, idOf('Alerts'))).toBe(idOf('Alerts'));
  });

  it('does not hang on a file by hand whose stacks stand in one another', () => {
    const source = doc.source;
    if (!source) throw new Error('not imported');
    const isStack = (id: string) => id === idOf('App') || id === idOf('Data');
    const origins = Object.entries(source.origins).map(([id, origin]) => [
      id,
      isStack(id) ? { ...origin, file: 2, template: 2 } : origin,
    ]);
    const round: Diagram = { ...folded, source: { ...source, origins: Object.fromEntries(origins) } };
    expect(drawn(round)).toContain('App');
  });
});
