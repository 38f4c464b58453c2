import { describe, expect, it } from 'vitest';
import { type Findings, validate } from '../../../../src/model/findings/validate';
import { pictureOf } from '../../../../src/model/layout/picture';
import type { Severity } from '../../../../src/model/rules/rule';
import { edgeAt, ringsOf, squarePath, squaresOf } from '../../../../src/renderer/canvas/far/squares';
import { chain } from '../../../support/chain';
import { nodeId } from '../../../support/run-command';

const doc = chain();
const picture = pictureOf(doc);
const centreOf = (label: string) => {
  const { x, y, width, height } = picture.boxes.get(nodeId(label)) ?? { x: 0, y: 0, width: 0, height: 0 };
  return { x: x + width / 2, y: y + height / 2 };
};

describe('the squares of the map', () => {
  const squares = squaresOf(doc, picture);

  it('stand in the middle of their nodes, by category', () => {
    expect(squares.get('compute')).toEqual([centreOf('web-1'), centreOf('web-2')]);
    expect(squares.get('none')).toEqual([centreOf('callers')]);
    expect(squares.get('network')).toHaveLength(4);
  });

  it('are none for containers, shadows and what is only listed', () => {
    expect([...squares.values()].flat()).toHaveLength(7);
  });

  it.each([
    [4, 48],
    [5, 60],
    [10, 64],
  ])('%d px of the drawing to one on the screen: an edge of %d, so that rows stay apart', (far, edge) => {
    expect(edgeAt(far)).toBe(edge);
  });

  it('are drawn around their centres', () => {
    expect(squarePath([{ x: 10, y: 20 }], 12, 2)).toBe(
      'M6 14h8a2 2 0 0 1 2 2v8a2 2 0 0 1 -2 2h-8a2 2 0 0 1 -2 -2v-8a2 2 0 0 1 2 -2z',
    );
    expect(squarePath([], 12, 2)).toBe('');
  });
});

describe('the ring of a square', () => {
  const web = nodeId('web');
  const found = (severity: Severity): Findings => {
    const finding = { rule: 'X', severity, message: '', on: [web], wires: [] };
    return { ...validate(doc), all: [finding], byNode: new Map([[web, [finding]]]) };
  };
  const rings = (severity: Severity, selected: boolean, legal: boolean) => [
    ...ringsOf(doc, picture, found(severity), selected ? [web] : [], (id) => legal && id === web).keys(),
  ];

  it.each<[Severity, boolean, boolean, readonly string[]]>([
    ['error', false, false, ['error']],
    ['warning', false, false, ['warning']],
    ['info', false, false, []],
    ['error', false, true, ['legal']],
    ['error', true, true, ['selected']],
    ['info', true, false, ['selected']],
  ])('with a finding of severity %s, selected %s, legal target %s: %j', (severity, selected, legal, expected) => {
    expect(rings(severity, selected, legal)).toEqual(expected);
  });
});
