import ELK from 'elkjs/lib/elk.bundled.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagram } from '../../../src/model/document/diagram';
import { kindOf } from '../../../src/model/kinds/registry';
import { layoutTree } from '../../../src/model/layout/auto/layout-tree';
import { isContainer, type LayoutContainer, type LayoutLeaf } from '../../../src/model/layout/auto/tree';
import { BELOW_TAB, HEADER, PADDING, rowCentre, TAB } from '../../../src/model/layout/node-size';
import { placesOf, treeOf } from '../../../src/model/layout/tree-of';
import { anyDiagram } from '../../support/any-diagram';
import { chain, chainBuilder } from '../../support/chain';
import { idOf, rowIdOf, twoZones } from '../../support/diagram';
import { overlapsOf, tightContainers } from '../../support/drawn-boxes';
import { placed } from '../../support/placed';
import { nodeId } from '../../support/run-command';
import { reversed, shuffled } from '../../support/shuffled';
import { starters } from '../../support/starters';

const doc = chain();
const elk = new ELK();
const tidied = async (of: Diagram): Promise<Diagram> => ({
  ...of,
  layout: placesOf(of, await layoutTree(treeOf(of), (graph) => elk.layout(graph))),
});

function find(label: string, of = doc): LayoutContainer | LayoutLeaf {
  const search = (container: LayoutContainer): LayoutContainer | LayoutLeaf | undefined => {
    for (const child of container.children) {
      const found = child.id === idOf(label) ? child : isContainer(child) ? search(child) : undefined;
      if (found) return found;
    }
    return undefined;
  };
  const found = search(treeOf(of));
  if (!found) throw new Error(`${label} is not in the tree`);
  return found;
}

function leafOf(label: string): LayoutLeaf {
  const found = find(label);
  if (isContainer(found)) throw new Error(`${label} is a container`);
  return found;
}

function childrenOf(label: string, of = doc): readonly string[] {
  const found = find(label, of);
  if (!isContainer(found)) throw new Error(`${label} is no container`);
  return found.children.map(({ id }) => id);
}

describe('the tree of a diagram', () => {
  it('holds boxes in boxes, without what is only listed', () => {
    expect(treeOf(doc).children.map(({ id }) => id)).toEqual(['acct', 'callers'].map(idOf));
    expect(childrenOf('main')).toEqual(['front', 'web', 'zone-a', 'zone-b'].map(idOf));
    expect(childrenOf('private-a')).toEqual([idOf('web-1')]);
  });

  it('gives containers their style, their insets and their smallest size', () => {
    expect(find('private-a')).toMatchObject({
      kindStyle: 'subnet',
      header: TAB + BELOW_TAB,
      padding: PADDING,
      minWidth: 200,
      minHeight: 80,
    });
    const styles = ['acct', 'frankfurt', 'main', 'zone-a'].map((label) => find(label));
    expect(styles.map((each) => isContainer(each) && each.kindStyle)).toEqual(['account', 'region', 'vpc', 'zone']);
  });

  it('gives leaves a port for each row, and says which subnets they span', () => {
    const rest = leafOf('rest');
    expect(rest.ports.map(({ id, side, offset }) => [id, side, offset])).toEqual([
      ['in', 'left', HEADER / 2],
      ['out', 'right', rest.height / 2],
      [rowIdOf('rest', 0), 'right', rowCentre(0)],
      [rowIdOf('rest', 1), 'right', rowCentre(1)],
    ]);
    expect([leafOf('front').spans, leafOf('link').spans]).toEqual([['private-a', 'private-b'].map(idOf), []]);
  });

  it('lets traffic into a load balancer level with its first listener, and into a compact node in its middle', () => {
    const entry = (label: string) => leafOf(label).ports.find(({ id }) => id === 'in')?.offset;
    expect([entry('front'), entry('link')]).toEqual([rowCentre(0), HEADER / 2]);
  });

  it('has every wire', () => {
    expect(treeOf(doc).edges).toContainEqual({
      from: idOf('rest'),
      fromPort: rowIdOf('rest', 1),
      to: idOf('link'),
      toPort: 'in',
    });
    expect(treeOf(doc).edges).toHaveLength(3);
  });
});

describe('the order of siblings', () => {
  it('is that of the letters for zones, wherever they stand and whatever stands between them', () => {
    const turned = placed(doc, { 'zone-a': { x: 20, y: 400 }, 'zone-b': { x: 20, y: 100 }, web: { x: 500, y: 200 } });
    expect(childrenOf('main', turned)).toEqual(['front', 'web', 'zone-a', 'zone-b'].map(idOf));
  });

  it('is by letter, not by the time they were drawn', () => {
    const late = chainBuilder().node('zone', 'a-third', { in: 'main', props: { letter: 'c' } });
    expect(childrenOf('main', late.build()).slice(-3)).toEqual(['zone-a', 'zone-b', 'a-third'].map(idOf));
  });

  it('is from the top left for everything else', () => {
    const turned = placed(doc, { link: { x: 20, y: 60 }, rest: { x: 260, y: 60 }, main: { x: 0, y: 0 } });
    expect(childrenOf('frankfurt', turned)).toEqual(['main', 'link', 'rest'].map(idOf));
  });

  it('is that of the ids at one place', () => {
    const same = twoZones().node('ec2', 'b', { in: 'private-a' }).node('ec2', 'a', { in: 'private-a' }).build();
    expect(childrenOf('private-a', same)).toEqual(['a', 'b'].map(idOf));
  });

  it('does not depend on the order of the records', () => {
    fc.assert(
      fc.property(anyDiagram, fc.array(fc.nat(20), { minLength: 1, maxLength: 12 }), (any, order) => {
        expect(treeOf(shuffled(any, order))).toEqual(treeOf(any));
      }),
    );
  });
});

describe('places from boxes', () => {
  it('keep the size of containers and only the position of other nodes', () => {
    const box = { x: 1, y: 2, width: 300, height: 200 };
    const places = placesOf(doc, new Map(['main', 'front'].map((label) => [idOf(label), box])));
    expect(places).toEqual({ [nodeId('main')]: box, [nodeId('front')]: { x: 1, y: 2 } });
  });

  it('leave out what has no box and what is no node', () => {
    expect(placesOf(doc, new Map([['stranger', { x: 0, y: 0, width: 1, height: 1 }]]))).toEqual({});
  });
});

describe.each([['the chain', doc] as const, ...starters.map((starter) => [starter.name, starter.doc] as const)])(
  'tidying %s',
  (_, shown) => {
    it('places everything that is drawn, apart and inside its container', async () => {
      const tidy = await tidied(shown);
      const drawn = Object.values(shown.nodes).filter(({ kind }) => !kindOf(kind).listedOnly);
      expect(Object.keys(tidy.layout).sort()).toEqual(drawn.map(({ id }) => id).sort());
      expect([overlapsOf(tidy), tightContainers(tidy)]).toEqual([[], []]);
    });

    it('gives the same whatever the order of the records', async () => {
      expect((await tidied(reversed(shown))).layout).toEqual((await tidied(shown)).layout);
    });
  },
);
