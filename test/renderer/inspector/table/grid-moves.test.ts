import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Move, moveOf, type Place, step } from '../../../../src/renderer/inspector/table/grid-moves';

const size = { rows: 2, cols: 3 };
const at = (row: number, col: number): Place => ({ row, col });

describe('moving in a table of two rows and three columns', () => {
  it.each<[string, Place, Move, Place | null]>([
    ['Tab to the next cell', at(0, 1), 'next', at(0, 2)],
    ['Tab at the end of a row to the next row, past its toggle', at(0, 3), 'next', at(1, 1)],
    ['Tab at the very end to the button that adds a row', at(1, 3), 'next', at(2, 1)],
    ['Tab on that button out of the table', at(2, 1), 'next', null],
    ['Shift+Tab at the beginning out of the table', at(0, 1), 'previous', null],
    ['Shift+Tab from the second row to the end of the first', at(1, 1), 'previous', at(0, 3)],
    ['Shift+Tab from the button to the last cell', at(2, 1), 'previous', at(1, 3)],
    ['up at the top nowhere', at(0, 2), 'up', at(0, 2)],
    ['down in the same column', at(0, 2), 'down', at(1, 2)],
    ['down from the last row to the button', at(1, 2), 'down', at(2, 2)],
    ['left from the first cell to the toggle', at(0, 1), 'left', at(0, 0)],
    ['left from the toggle nowhere', at(0, 0), 'left', at(0, 0)],
    ['right at the end nowhere', at(0, 3), 'right', at(0, 3)],
    ['sideways on the button nowhere', at(2, 1), 'right', at(2, 1)],
    ['Home to the first cell', at(1, 3), 'home', at(1, 1)],
    ['End to the last cell', at(1, 1), 'end', at(1, 3)],
    ['Ctrl+Home to the first cell of all', at(1, 3), 'top', at(0, 1)],
    ['Ctrl+End to the last cell of all', at(0, 1), 'bottom', at(1, 3)],
  ])('goes by %s', (_situation, from, move, to) => {
    expect(step(from, move, size)).toEqual(to);
  });

  it('leaves an empty table by Tab and by Shift+Tab', () => {
    const empty = { rows: 0, cols: 3 };
    expect([step(at(0, 1), 'next', empty), step(at(0, 1), 'previous', empty)]).toEqual([null, null]);
  });

  it('never leads to a cell that is not there', () => {
    const moves: readonly Move[] = ['up', 'down', 'left', 'right', 'next', 'previous', 'home', 'end', 'top', 'bottom'];
    const sizes = fc.record({ rows: fc.integer({ min: 0, max: 4 }), cols: fc.integer({ min: 1, max: 4 }) });
    fc.assert(
      fc.property(sizes, fc.array(fc.constantFrom(...moves)), (grid, path) => {
        let place: Place = at(0, 1);
        for (const move of path) place = step(place, move, grid) ?? place;
        expect(place.row).toBeGreaterThanOrEqual(0);
        expect(place.row).toBeLessThanOrEqual(grid.rows);
        expect(place.col).toBeGreaterThanOrEqual(0);
        expect(place.col).toBeLessThanOrEqual(grid.cols);
      }),
    );
  });
});

describe('keys', () => {
  const pressed = (key: string, modifiers: { shiftKey?: boolean; ctrlKey?: boolean } = {}) =>
    moveOf({ key, shiftKey: false, ctrlKey: false, metaKey: false, ...modifiers });

  it.each([
    ['Tab', {}, 'next'],
    ['Tab', { shiftKey: true }, 'previous'],
    ['Home', { ctrlKey: true }, 'top'],
    ['End', {}, 'end'],
    ['ArrowUp', {}, 'up'],
    ['ArrowLeft', { ctrlKey: true }, undefined],
    ['a', {}, undefined],
  ])('%s with %j asks for %s', (key, modifiers, move) => {
    expect(pressed(key, modifiers)).toBe(move);
  });
});
