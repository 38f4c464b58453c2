import ELK from 'elkjs/lib/elk.bundled.js';
import { describe, expect, it } from 'vitest';
import { foldNodes } from '../../../src/model/commands/fold';
import type { Diagram, Place } from '../../../src/model/document/diagram';
import { foldedAround, isFoldedAway, shownAs, shownIn } from '../../../src/model/document/folding';
import { layoutTree } from '../../../src/model/layout/auto/layout-tree';
import { indexTree, isContainer, type LayoutContainer } from '../../../src/model/layout/auto/tree';
import { kindsInRows, rowWidth } from '../../../src/model/layout/folded-row';
import { centreX } from '../../../src/model/layout/geometry';
import { FOLDED } from '../../../src/model/layout/node-size';
import { obstaclesOf, pictureOf, routeSceneOf } from '../../../src/model/layout/picture';
import { previewOf } from '../../../src/model/layout/preview';
import { routeWires } from '../../../src/model/layout/route/route-wires';
import { type Anchor, anchorsOf } from '../../../src/model/layout/route/scene';
import { spanTiesOf } from '../../../src/model/layout/span-ties';
import { structureTiesOf } from '../../../src/model/layout/structure-ties';
import { placesOf, treeOf } from '../../../src/model/layout/tree-of';
import { chain, chainBuilder } from '../../support/chain';
import { idOf } from '../../support/diagram';
import { placed } from '../../support/placed';
import { nodeId, run } from '../../support/run-command';

const doc = chain();
const fold = (of: Diagram, ...labels: readonly string[]) => run(of, foldNodes, { ids: labels.map(nodeId) });

/** A larger diagram with the nodes of the chain where they stand there. */
function grown(of: Diagram, places: Readonly<Record<string, Place>>): Diagram {
  return placed({ ...of, layout: { ...of.layout, ...doc.layout } }, places);
}

/** Two listeners and a target group in the VPC, each with a wire from or to the outside. */
const busy = grown(
  chainBuilder()
    .node('lambda', 'one', { in: 'frankfurt' })
    .node('targetGroup', 'group', { in: 'main' })
    .node('targetGroup', 'lower', { in: 'main' })
    .wire('group', 'one')
    .wire('lower', 'one')
    .wire('web', 'group')
    .wire('rest', 'front', 0)
    .build(),
  { group: { x: 700, y: 40 }, lower: { x: 700, y: 120 }, one: { x: 700, y: 60 } },
);

describe('what is folded away', () => {
  const folded = fold(doc, 'zone-a', 'main');

  it('is shown as the outermost row around it', () => {
    expect(foldedAround(folded, nodeId('web-1'))).toEqual([nodeId('zone-a'), nodeId('main')]);
    expect(shownAs(folded, nodeId('web-1'))).toBe(nodeId('main'));
    expect(shownAs(folded, nodeId('zone-a'))).toBe(nodeId('main'));
    for (const shown of ['main', 'rest', 'acct']) expect(shownAs(folded, nodeId(shown))).toBe(nodeId(shown));
    expect([shownIn(folded), shownIn(doc)].map((of) => of(nodeId('web-1')))).toEqual(['main', 'web-1'].map(idOf));
  });

  it('has no box and no shadow, and hides the wires that run within it', () => {
    const { boxes, shadows } = pictureOf(folded);
    expect([...boxes.keys()].sort()).toEqual(['acct', 'callers', 'frankfurt', 'link', 'main', 'rest'].map(idOf).sort());
    expect(shadows).toEqual([]);
    const wired = fold(chainBuilder().wire('web', 'web-1').build(), 'main');
    expect(Object.values(wired.wires).map((wire) => isFoldedAway(wired, wire))).toEqual([false, false, false, true]);
    expect(routeSceneOf(wired, pictureOf(wired)).wires).toHaveLength(3);
  });

  it('is counted by kind in its row, the most frequent first', () => {
    expect(kindsInRows(folded)).toEqual(
      new Map([
        [
          nodeId('main'),
          [
            { kind: 'EC2 instance', count: 2 },
            { kind: 'ALB', count: 1 },
            { kind: 'NLB', count: 1 },
          ],
        ],
      ]),
    );
    expect(kindsInRows(doc).size).toBe(0);
  });

  it('needs a row that is as wide as its words, within limits', () => {
    const kinds = [{ kind: 'EC2 instance', count: 12 }];
    expect(rowWidth('', [])).toBe(160);
    expect(rowWidth('orders-vpc', kinds)).toBeGreaterThan(rowWidth('orders', kinds));
    expect(rowWidth('orders-vpc', kinds)).toBeGreaterThan(rowWidth('orders-vpc', []));
    expect(rowWidth('x'.repeat(500), kinds)).toBe(480);
  });
});

describe('wires of what is folded away', () => {
  const folded = fold(busy, 'main');
  const picture = pictureOf(folded);
  const row = picture.boxes.get(nodeId('main')) ?? { x: 0, y: 0, width: 0, height: 0 };
  const scene = routeSceneOf(folded, picture);
  const endsAtRow = (side: Anchor['side']) =>
    scene.wires.flatMap(({ from, to }) =>
      [from, to].flatMap((end) => anchorsOf(end).filter((at) => at.owner === idOf('main') && at.side === side)),
    );

  it('may end on every side of the row, which other wires go around as a whole', () => {
    for (const side of ['left', 'right', 'top', 'bottom'] as const) expect(endsAtRow(side)).toHaveLength(4);
    for (const { point } of endsAtRow('left')) {
      expect(point.x).toBe(row.x);
      expect(point.y).toBeGreaterThan(row.y);
      expect(point.y).toBeLessThan(row.y + FOLDED);
    }
    expect(obstaclesOf(folded, picture)).toContainEqual({ id: idOf('main'), box: row });
  });

  it('keep the order of their ports, and one port stays one place', () => {
    const heightOf = (wire: string, end: 'from' | 'to') => {
      const found = scene.wires.find(({ id }) => id === wire);
      return found && anchorsOf(found[end]).find(({ side }) => side === 'left')?.point.y;
    };
    // w_2 and w_6 arrive at the NLB, at the top; w_3 leaves the group beside it, w_4 the one below.
    const [front, again, group, lower] = [
      heightOf('w_2', 'to'),
      heightOf('w_6', 'to'),
      heightOf('w_3', 'from'),
      heightOf('w_4', 'from'),
    ];
    expect(again).toBe(front);
    expect(group).not.toBe(front);
    expect(Number(lower)).toBeGreaterThan(Number(group));
  });

  it('end above and below at the place they have inside', () => {
    const inside = ['front', 'group', 'lower'].flatMap((label) => pictureOf(busy).boxes.get(nodeId(label)) ?? []);
    const tops = endsAtRow('top').map(({ point }) => point.x);
    expect(new Set(tops)).toEqual(new Set(inside.map(centreX)));
  });

  it('follow the row while it is dragged', () => {
    const drawn = { picture, routes: routeWires(scene) };
    const by = { x: 40, y: 12 };
    const { picture: moved, routes } = previewOf(
      folded,
      drawn,
      new Map([
        [nodeId('main'), by],
        [nodeId('front'), by],
      ]),
    );
    const box = moved.boxes.get(nodeId('main'));
    expect(box).toEqual({ ...row, x: row.x + 40, y: row.y + 12 });
    const end = routes.get('w_2')?.at(-1);
    expect(
      end && box && (end.x === box.x || end.x === box.x + box.width || end.y === box.y || end.y === box.y + FOLDED),
    ).toBe(true);
  });
});

describe('ties of what is folded away', () => {
  it('lead a spanning node to the row of its subnet instead of a shadow, once for each row', () => {
    const endsOf = (of: Diagram) =>
      spanTiesOf(of, pictureOf(of)).flatMap(({ node, id, to }) => (node === nodeId('front') ? [[id, to.y]] : []));
    const boxes = pictureOf(doc).boxes;
    const top = (label: string) => boxes.get(nodeId(label))?.y;
    const shadowInB = pictureOf(doc).shadows.find(({ id }) => id === `${idOf('front')}@${idOf('private-b')}`);
    expect(endsOf(fold(doc, 'private-a'))).toEqual([
      [shadowInB?.id, shadowInB?.box.y],
      [`${idOf('front')}@${idOf('private-a')}`, top('private-a')],
    ]);
    expect(endsOf(fold(doc, 'zone-a', 'private-a', 'zone-b'))).toEqual([
      [`${idOf('front')}@${idOf('zone-a')}`, top('zone-a')],
      [`${idOf('front')}@${idOf('zone-b')}`, top('zone-b')],
    ]);
    expect(spanTiesOf(fold(doc, 'main'), pictureOf(fold(doc, 'main')))).toEqual([]);
  });

  it('leave a spanning node by its top where the row stands above it', () => {
    const folded = fold(doc, 'zone-a', 'zone-b');
    const place = { ...folded.layout[nodeId('front')], x: 40, y: 900 };
    const below = { ...folded, layout: { ...folded.layout, [nodeId('front')]: place } };
    const picture = pictureOf(below);
    const own = picture.boxes.get(nodeId('front'));
    const row = picture.boxes.get(nodeId('zone-a'));
    const tie = spanTiesOf(below, picture).find(({ id }) => id === `${idOf('front')}@${idOf('zone-a')}`);
    expect([tie?.from.y, tie?.to.y]).toEqual([own?.y, (row?.y ?? 0) + FOLDED]);
  });

  it('lead a peering to the row of the Region that hides its VPC, and nowhere when it is hidden there too', () => {
    const board = chainBuilder()
      .node('region', 'far', { in: 'acct', props: { code: 'eu-west-1' } })
      .node('vpc', 'other', { in: 'far', props: { cidr: '10.1.0.0/16' } })
      .node('peering', 'pair', { in: 'frankfurt', props: { requester: 'main', accepter: 'other' } })
      .build();
    const apart = grown(board, { pair: { x: 20, y: 600 }, far: { x: 20, y: 1200 } });
    const tiesOf = (of: Diagram) => structureTiesOf(of, pictureOf(of)).map(({ node, to }) => [node, to]);
    expect(tiesOf(fold(apart, 'far'))).toContainEqual([nodeId('pair'), nodeId('far')]);
    expect(tiesOf(fold(apart, 'far', 'frankfurt'))).toEqual([[nodeId('frankfurt'), nodeId('far')]]);
    expect(tiesOf(fold(apart, 'acct'))).toEqual([]);
  });
});

describe('the auto layout', () => {
  const all = (container: LayoutContainer): readonly LayoutContainer[] => [
    container,
    ...container.children.filter(isContainer).flatMap(all),
  ];
  const tree = treeOf(fold(doc, 'zone-a'));
  const containerOf = (label: string) => all(tree).find(({ id }) => id === idOf(label));

  it('sees a row without contents, and ties that end at it', () => {
    expect(containerOf('zone-a')).toMatchObject({ isFolded: true, kindStyle: 'zone', minHeight: FOLDED, children: [] });
    const front = containerOf('main')?.children.find(({ id }) => id === idOf('front'));
    expect(front).toMatchObject({ spans: [idOf('zone-a'), idOf('private-b')] });
  });

  it('puts rows in the order of traffic, as the containers that they stand for', async () => {
    const two = chainBuilder()
      .node('vpc', 'first', { in: 'frankfurt', props: { cidr: '10.1.0.0/16' } })
      .node('ec2', 'caller', { in: 'first' })
      .wire('caller', 'web')
      .build();
    const apart = grown(two, { first: { x: 20, y: 900 }, caller: { x: 12, y: 40 } });
    const edges = indexTree(treeOf(fold(apart, 'first', 'main'))).edges;
    expect(edges).toContainEqual({ from: idOf('first'), fromPort: 'out', to: idOf('main'), toPort: 'in' });
    const boxes = await layoutTree(treeOf(fold(apart, 'first', 'main')), (graph) => new ELK().layout(graph));
    const [first, main] = [boxes.get(idOf('first')), boxes.get(idOf('main'))];
    expect(first && main && first.x + first.width < main.x).toBe(true);
  });

  it('lets a container that holds nothing but rows be as low as they are', () => {
    const folded = treeOf(fold(doc, 'private-a'));
    expect(all(folded).find(({ id }) => id === idOf('zone-a'))?.minHeight).toBe(0);
    expect(containerOf('zone-b')?.minHeight).toBeGreaterThan(0);
  });

  it('changes the place and the row of a folded container, and not its own size', () => {
    const folded = fold(doc, 'main');
    const places = placesOf(folded, new Map([[idOf('main'), { x: 4, y: 8, width: 300, height: FOLDED }]]));
    expect(places).toEqual({ [nodeId('main')]: { x: 4, y: 8, width: 1020, height: 520, folded: 300 } });
  });
});
