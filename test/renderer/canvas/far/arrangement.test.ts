import { beforeAll, describe, expect, it } from 'vitest';
import { generateDiagram } from '../../../../bench/diagram';
import { tidied } from '../../../../bench/tidied';
import type { Diagram } from '../../../../src/model/document/diagram';
import { validate } from '../../../../src/model/findings/validate';
import { kindOf } from '../../../../src/model/kinds/registry';
import { type Box, bottom, inflate, overlaps, right } from '../../../../src/model/layout/geometry';
import { type Picture, pictureOf } from '../../../../src/model/layout/picture';
import { type ArrangedAt, arranged } from '../../../../src/renderer/canvas/far/arrangement';
import { chain } from '../../../support/chain';

/** Four sites in an account with two Regions, laid out: 144 drawn resources. */
let large: Diagram;
let picture: Picture;
let onMap: ArrangedAt;
beforeAll(async () => {
  large = await tidied(generateDiagram(200));
  picture = pictureOf(large);
  onMap = arranged(large, picture, validate(large), 'map');
}, 60_000);

const boxesOf = (at: ReturnType<ArrangedAt>): readonly Box[] =>
  [...at.squares.values()].map(({ x, y, edge }) => inflate({ x, y, width: 0, height: 0 }, edge / 2 - 0.01));
const cover = (one: readonly Box[], others: readonly Box[]) =>
  one.filter((box) => others.some((other) => overlaps(box, other))).length;
const coverOneAnother = (boxes: readonly Box[]) =>
  boxes.filter((box, i) => boxes.slice(i + 1).some((other) => overlaps(box, other))).length;

describe('the map of a drawing that was laid out', () => {
  it.each([0.12, 0.14, 0.17, 0.2, 0.25, 0.29])('has squares of 12 px at zoom %d, each apart', (zoom) => {
    const at = onMap(1 / zoom);
    for (const { edge } of at.squares.values()) expect(edge * zoom).toBeCloseTo(12, 6);
    expect(coverOneAnother(boxesOf(at))).toBe(0);
  });

  it.each([0.05, 0.07, 0.1])(
    'has no square over another at zoom %d, and most are as large as their container allows',
    (zoom) => {
      const at = onMap(1 / zoom);
      expect(coverOneAnother(boxesOf(at))).toBe(0);
      for (const { edge } of at.squares.values()) expect(edge * zoom).toBeLessThanOrEqual(12 + 1e-6);
      const largest = Math.max(...[...at.squares.values()].map(({ edge }) => edge * zoom));
      expect(largest).toBeCloseTo(12, 6);
    },
  );

  it.each([0.07, 0.14, 0.29])(
    'keeps every square within its container and out of the containers in it at zoom %d',
    (zoom) => {
      for (const [id, { x, y, edge }] of onMap(1 / zoom).squares) {
        const parent = large.nodes[id]?.parent ?? null;
        const own = inflate({ x, y, width: 0, height: 0 }, edge / 2 - 0.01);
        const room = parent === null ? undefined : picture.boxes.get(parent);
        if (room)
          expect(own.x >= room.x && own.y >= room.y && right(own) <= right(room) && bottom(own) <= bottom(room)).toBe(
            true,
          );
        const inside = [...picture.boxes].filter(([other]) => {
          const node = large.nodes[other];
          return node !== undefined && node.parent === parent && kindOf(node.kind).container !== undefined;
        });
        expect(inside.some(([, box]) => overlaps(box, own))).toBe(false);
      }
    },
  );

  it.each([0.07, 0.14, 0.2, 0.29])('keeps every name at zoom %d, over no square and no other name', (zoom) => {
    const at = onMap(1 / zoom);
    const shown = [...at.tabs.places.values()].map(({ shows }) => shows);
    expect(shown.filter((shows) => shows === 'icon')).toEqual([]);
    const names = at.tabs.boxes.map((box) => inflate(box, -0.01));
    expect(coverOneAnother(names)).toBe(0);
    expect(cover(names, boxesOf(at))).toBe(0);
  });

  it('has each square in the middle of its node where nothing is in the way', () => {
    const squares = onMap(1 / 0.29).squares;
    const servers = Object.values(large.nodes).filter(({ kind }) => kind === 'ec2');
    for (const { id } of servers) {
      const [box, square] = [picture.boxes.get(id), squares.get(id)];
      expect(square?.x).toBe((box?.x ?? 0) + (box?.width ?? 0) / 2);
      expect(square?.y).toBe((box?.y ?? 0) + (box?.height ?? 0) / 2);
    }
  });
});

describe('the middle level', () => {
  it.each([0.3, 0.35, 0.45, 0.59])('grows no box over another at zoom %d, and no name lies over a box', (zoom) => {
    const at = arranged(large, picture, validate(large), 'middle')(1 / zoom);
    const cards = [...at.cards.values()].map(({ box }) => box);
    expect(coverOneAnother(cards)).toBe(0);
    expect(cover(at.tabs.boxes, cards)).toBe(0);
    expect(at.squares.size).toBe(0);
  });

  it('cuts labels to what their box has room for, and leaves those alone that fit', () => {
    const doc = chain();
    const labelsAt = (zoom: number) => {
      const { cards } = arranged(doc, pictureOf(doc), validate(doc), 'middle')(1 / zoom);
      return new Map([...cards].map(([id, { label }]) => [doc.nodes[id]?.label ?? '', label]));
    };
    expect(labelsAt(0.59).get('web-1')).toBe('web-1');
    for (const [whole, label] of labelsAt(0.32)) {
      if (label === whole) continue;
      const [start = '', end = ''] = label.split('…');
      expect(whole.startsWith(start) && whole.endsWith(end)).toBe(true);
    }
  });
});
