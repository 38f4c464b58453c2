import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagram } from '../../../src/model/document/diagram';
import type { NodeId } from '../../../src/model/kinds/fields';
import { kindOf } from '../../../src/model/kinds/registry';
import { type Box, bottom, overlaps, right } from '../../../src/model/layout/geometry';
import { HEADER, rowCentre, sizeOfNode, TAB } from '../../../src/model/layout/node-size';
import { obstaclesOf, pictureOf, routeSceneOf, tabBox } from '../../../src/model/layout/picture';
import { routeWires } from '../../../src/model/layout/route/route-wires';
import { anchorsOf } from '../../../src/model/layout/route/scene';
import { anyDiagram } from '../../support/any-diagram';
import { chain, chainBuilder } from '../../support/chain';
import { idOf } from '../../support/diagram';
import { placed } from '../../support/placed';
import { nodeId } from '../../support/run-command';
import { reversed, shuffled } from '../../support/shuffled';
import { starters } from '../../support/starters';

const doc = chain();
const picture = pictureOf(doc);

function boxOf(label: string, of = picture): Box {
  const box = of.boxes.get(nodeId(label));
  if (!box) throw new Error(`${label} is not drawn`);
  return box;
}
const isInside = (inner: Box, outer: Box) =>
  inner.x >= outer.x && inner.y >= outer.y && right(inner) <= right(outer) && bottom(inner) <= bottom(outer);

describe('boxes', () => {
  it('are absolute: each is its place plus those of all containers around it', () => {
    expect(boxOf('acct')).toEqual({ x: 200, y: 0, width: 1100, height: 800 });
    expect(boxOf('main')).toMatchObject({ x: 240, y: 240 });
    expect(boxOf('web-1')).toEqual({ x: 980, y: 480, width: 112, height: HEADER });
  });

  it('are those of all that is drawn, and of nothing that is only listed', () => {
    const listed = Object.values(doc.nodes).filter((node) => kindOf(node.kind).listedOnly);
    expect(listed.map(({ id }) => id)).toEqual([nodeId('lb-sg')]);
    expect([...picture.boxes.keys()].sort()).toEqual(
      Object.keys(doc.nodes)
        .filter((id) => id !== idOf('lb-sg'))
        .sort(),
    );
  });

  it('move with their container', () => {
    const moved = pictureOf(placed(doc, { main: { x: 120, y: 230 } }));
    for (const label of ['front', 'zone-b', 'web-2'])
      expect(boxOf(label, moved)).toMatchObject({ x: boxOf(label).x + 100, y: boxOf(label).y + 30 });
  });

  it('begin at the corner of the container for a node without a place', () => {
    const unplaced = pictureOf({ ...doc, layout: { [nodeId('main')]: { x: 7, y: 9 } } });
    expect(boxOf('front', unplaced)).toMatchObject({ x: 7, y: 9 });
  });
});

describe('shadows', () => {
  const shadowIn = (node: string, subnet: string, of = picture) => {
    const shadow = of.shadows.find(({ id }) => id === `${idOf(node)}@${idOf(subnet)}`);
    if (!shadow) throw new Error(`${node} has no shadow in ${subnet}`);
    return shadow.box;
  };

  it('stand once in each subnet of a span, inside it and on nothing else', () => {
    expect(picture.shadows).toHaveLength(3);
    for (const { subnet, box } of picture.shadows) {
      const around = picture.boxes.get(subnet);
      expect(around && isInside(box, around)).toBe(true);
      const others = picture.shadows.filter((other) => other.box !== box).map((other) => other.box);
      expect([...others, boxOf('web-1'), boxOf('web-2')].filter((other) => overlaps(other, box))).toEqual([]);
    }
  });

  it('stand below their node where there is room', () => {
    const centre = (box: Box) => box.x + box.width / 2;
    expect(centre(shadowIn('front', 'private-a'))).toBe(centre(boxOf('front')));
    expect(centre(shadowIn('front', 'private-b'))).toBe(centre(boxOf('front')));
  });

  it('are cast by neither a subnet that is gone nor another container', () => {
    const { [nodeId('private-b')]: _subnet, [nodeId('web-2')]: _inside, ...rest } = doc.nodes;
    expect(pictureOf({ ...doc, nodes: rest }).shadows.map(({ subnet }) => subnet)).toEqual([
      nodeId('private-a'),
      nodeId('private-a'),
    ]);
  });

  it('step aside in the same way whichever of two nodes at one place was drawn first', () => {
    const same = placed(doc, { front: { x: 260, y: 40 }, web: { x: 260, y: 110 } });
    const once = pictureOf(same);
    expect(overlaps(shadowIn('front', 'private-a', once), shadowIn('web', 'private-a', once))).toBe(false);
    expect(pictureOf(reversed(same)).shadows).toEqual(once.shadows);
  });
});

describe('obstacles', () => {
  const obstacles = new Map(obstaclesOf(doc, picture).map(({ id, box }) => [id, box]));

  it('are nodes and shadows as they are drawn', () => {
    expect(obstacles.get(idOf('front'))).toEqual(boxOf('front'));
    for (const { id, box } of picture.shadows) expect(obstacles.get(id)).toEqual(box);
  });

  it('are of a container only its tab, at its top left corner', () => {
    expect(obstacles.has(idOf('main'))).toBe(false);
    const tab = obstacles.get(`${idOf('main')}#tab`);
    expect(tab).toMatchObject({ x: boxOf('main').x, y: boxOf('main').y, height: TAB });
    expect(tab && tab.width > 0 && tab.width <= boxOf('main').width).toBe(true);
  });

  it('are one for each node and shadow', () => {
    expect(obstacles.size).toBe(picture.boxes.size + picture.shadows.length);
  });
});

it('makes a tab as wide as its words, but never wider than its container', () => {
  const node = doc.nodes[nodeId('main')];
  if (!node) throw new Error('the chain has a VPC');
  const wide = { x: 0, y: 0, width: 2000, height: 200 };
  expect(tabBox({ ...node, label: 'a longer name' }, wide).width).toBeGreaterThan(tabBox(node, wide).width);
  expect(tabBox({ ...node, label: 'x'.repeat(500) }, wide).width).toBe(2000);
});

describe('the ends of a wire', () => {
  const ends = (id: string) => {
    const wire = routeSceneOf(builtScene, pictureOf(builtScene)).wires.find((each) => each.id === id);
    if (!wire) throw new Error(`no wire ${id}`);
    return { from: anchorsOf(wire.from), to: anchorsOf(wire.to) };
  };
  const wired = chainBuilder()
    .node('targetGroup', 'group', { in: 'main' })
    .wire('front', 'group')
    .wire('group', 'web-1');
  const builtScene: Diagram = {
    ...wired.build(),
    layout: { ...doc.layout, [nodeId('group')]: { x: 700, y: 40 } },
  };
  const at = (label: string) => boxOf(label, pictureOf(builtScene));

  it('is its row, at the right of the node', () => {
    expect(ends('w_1').from).toEqual([
      { owner: idOf('rest'), side: 'right', point: { x: right(at('rest')), y: at('rest').y + rowCentre(1) } },
    ]);
  });

  it('is the right or the bottom of a node without rows', () => {
    const box = at('link');
    expect(ends('w_2').from).toEqual([
      { owner: idOf('link'), side: 'right', point: { x: right(box), y: box.y + box.height / 2 } },
      { owner: idOf('link'), side: 'bottom', point: { x: box.x + box.width / 2, y: bottom(box) } },
    ]);
  });

  it('is the header, any row or the top of a node with rows', () => {
    const box = at('front');
    expect(ends('w_2').to.map(({ side, point }) => [side, point.x - box.x, point.y - box.y])).toEqual([
      ['left', 0, HEADER / 2],
      ['left', 0, rowCentre(0)],
      ['top', box.width / 2, 0],
    ]);
  });

  it('is only the left of what stands in a subnet', () => {
    expect(ends('w_4').to.map(({ side }) => side)).toEqual(['left']);
    expect(ends('w_3').to.map(({ side }) => side)).toEqual(['left', 'top']);
  });

  it('is on the border of its node, whatever the kind', () => {
    for (const { doc: starter } of starters) {
      const shown = pictureOf(starter);
      for (const wire of routeSceneOf(starter, shown).wires) {
        for (const { owner, point, side } of [...anchorsOf(wire.from), ...anchorsOf(wire.to)]) {
          const box = shown.boxes.get(owner as NodeId) ?? { x: 0, y: 0, width: 0, height: 0 };
          const border = { left: box.x, right: right(box), top: box.y, bottom: bottom(box) }[side];
          expect(side === 'left' || side === 'right' ? point.x : point.y).toBe(border);
        }
      }
    }
  });
});

describe('the scene of the router', () => {
  it('has every wire', () => {
    const ids = routeSceneOf(doc, picture).wires.map(({ id }) => id);
    expect([...ids].sort()).toEqual(['w_0', 'w_1', 'w_2']);
  });

  it('leaves out a wire to what is not drawn', () => {
    const listed = chainBuilder().wire('front', 'lb-sg').build();
    expect(routeSceneOf(listed, pictureOf(listed)).wires.map(({ id }) => id)).not.toContain('w_3');
  });
});

describe('the order of records', () => {
  it.each([['the chain', doc] as const, ...starters.map((starter) => [starter.name, starter.doc] as const)])(
    'does not matter for boxes, shadows and routes of %s',
    (_, shown) => {
      const turned = reversed(shown);
      const [once, again] = [pictureOf(shown), pictureOf(turned)];
      expect([new Map(again.boxes), again.shadows]).toEqual([new Map(once.boxes), once.shadows]);
      const routes = (of: Diagram) => routeWires(routeSceneOf(of, pictureOf(of)));
      expect(new Map(routes(turned))).toEqual(new Map(routes(shown)));
    },
  );

  it('does not matter for boxes and shadows of any diagram', () => {
    fc.assert(
      fc.property(anyDiagram, fc.array(fc.nat(20), { minLength: 1, maxLength: 12 }), (any, order) => {
        const [once, again] = [pictureOf(any), pictureOf(shuffled(any, order))];
        expect(again.boxes).toEqual(once.boxes);
        expect(again.shadows).toEqual(once.shadows);
        for (const [id, box] of once.boxes) {
          const node = any.nodes[id];
          expect(node && sizeOfNode(node, any.layout[id])).toEqual({ width: box.width, height: box.height });
        }
      }),
    );
  });
});
