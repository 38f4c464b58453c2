import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagram } from '../../../src/model/document/diagram';
import { pictureOf } from '../../../src/model/layout/picture';
import { structureTiesOf } from '../../../src/model/layout/structure-ties';
import { anyLandscape } from '../../support/any-landscape';
import { idOf, twoZones } from '../../support/diagram';
import { placed } from '../../support/placed';

const tiesOf = (doc: Diagram) => structureTiesOf(doc, pictureOf(doc));

const board = twoZones()
  .node('vpc', 'other', { in: 'frankfurt', props: { cidr: '10.1.0.0/16' } })
  .node('onPremises', 'office')
  .node('peering', 'pair', { in: 'frankfurt', props: { requester: 'main', accepter: 'other' } })
  .node('vpn', 'tunnel', { in: 'frankfurt', props: { network: 'office' } })
  .node('flowLog', 'inner', { in: 'main', props: { resource: 'main' } })
  .node('routeTable', 'table', { in: 'main' })
  .node('gatewayEndpoint', 's3', { in: 'main', props: { routeTables: ['table'] } });

/** Everything apart: the VPCs side by side, the peering between and below them, the office to the right of the account. */
const apart = placed(board.build(), {
  acct: { x: 0, y: 0, width: 1400, height: 700 },
  frankfurt: { x: 20, y: 40, width: 1300, height: 600 },
  main: { x: 20, y: 40, width: 400, height: 300 },
  other: { x: 700, y: 40, width: 400, height: 300 },
  pair: { x: 500, y: 100 },
  tunnel: { x: 20, y: 500 },
  office: { x: 1500, y: 60, width: 300, height: 200 },
});

describe('ties of structure', () => {
  it('lead a peering to both of its VPCs and a VPN to its network', () => {
    expect(tiesOf(apart).map(({ node, to }) => [node, to])).toEqual(
      [
        ['pair', 'main'],
        ['pair', 'other'],
        ['tunnel', 'office'],
      ].map((pair) => pair.map(idOf)),
    );
  });

  it('are level where the boxes are', () => {
    const [left, right] = tiesOf(apart).map(({ points }) => points);
    expect(left).toEqual([
      { x: 520, y: 163 },
      { x: 440, y: 163 },
    ]);
    expect(right?.map(({ y }) => y)).toEqual([163, 163]);
    expect(right?.at(-1)?.x).toBe(720);
  });

  it('bend once where they are not', () => {
    const [, , way] = tiesOf(apart).map(({ points }) => points);
    expect(way).toHaveLength(3);
    expect(way?.at(-1)).toEqual({ x: 1512, y: 260 });
  });

  it('are none for what stands inside the thing it is about, and none for what is only listed', () => {
    expect(tiesOf(apart).filter(({ node }) => [idOf('inner'), idOf('s3')].includes(node))).toEqual([]);
  });

  it('end at the border of the other, in any design', () => {
    fc.assert(
      fc.property(anyLandscape, (doc) => {
        const picture = pictureOf(doc);
        for (const { to, points } of structureTiesOf(doc, picture)) {
          const box = picture.boxes.get(to);
          const end = points.at(-1);
          if (!box || !end) throw new Error('a tie without an end');
          const isOnX = end.x === box.x || end.x === box.x + box.width;
          const isOnY = end.y === box.y || end.y === box.y + box.height;
          expect(isOnX || isOnY).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });
});
