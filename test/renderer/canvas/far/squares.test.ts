import { describe, expect, it } from 'vitest';
import { type Findings, validate } from '../../../../src/model/findings/validate';
import { pictureOf } from '../../../../src/model/layout/picture';
import type { Severity } from '../../../../src/model/rules/rule';
import { categoriesOf, ringsOf, ringsPath, squaresPath } from '../../../../src/renderer/canvas/far/squares';
import { chain } from '../../../support/chain';
import { nodeId } from '../../../support/run-command';

const doc = chain();
const picture = pictureOf(doc);

describe('the squares of the map', () => {
  const categories = categoriesOf(doc, picture);

  it('are coloured by the category of their node', () => {
    expect(categories.get('compute')).toEqual([nodeId('web-1'), nodeId('web-2')]);
    expect(categories.get('none')).toHaveLength(1);
    expect(categories.get('network')).toHaveLength(4);
  });

  it('are none for containers, shadows and what is only listed', () => {
    expect([...categories.values()].flat()).toHaveLength(7);
  });

  it('are drawn around their centres, with corners of 2 px', () => {
    expect(squaresPath([{ x: 10, y: 20, edge: 12, reach: 7 }])).toBe(
      'M6 14h8a2 2 0 0 1 2 2v8a2 2 0 0 1 -2 2h-8a2 2 0 0 1 -2 -2v-8a2 2 0 0 1 2 -2z',
    );
    expect(squaresPath([])).toBe('');
  });

  it('have rings of 2 px with 2 px of air: 20 outside, 16 inside', () => {
    const edges = [...ringsPath([{ x: 0, y: 0, edge: 12, reach: 10 }]).matchAll(/h([\d.]+)a([\d.]+)/g)];
    expect(edges.map(([, side, radius]) => Number(side) + 2 * Number(radius))).toEqual([20, 16]);
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
