import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { type GridSize, type Move, moveOf, type Place, step } from './grid-moves';

/** A cell that is being edited, and the text it begins with when that is not its value. */
export interface Editing {
  readonly at: Place;
  readonly seed: string | null;
  readonly by: 'key' | 'mouse';
}

export interface Grid {
  readonly root: RefObject<HTMLTableElement | null>;
  readonly active: Place;
  readonly editing: Editing | null;
  /** Goes to a cell and gives it the focus. */
  goTo(place: Place): void;
  move(from: Place, move: Move): void;
  edit(at: Place, by: Editing['by'], seed?: string): void;
  /** Ends editing; the focus goes back to the cell, or where the move leads. */
  finish(move: Move | 'stay' | 'leave'): void;
}

/** Which cell of a table has the focus and which one is edited. Places that are gone are those nearest to them. */
export function useGrid(size: GridSize): Grid {
  const root = useRef<HTMLTableElement>(null);
  const [wished, setWished] = useState<Place>({ row: 0, col: 1 });
  const [editing, setEditing] = useState<Editing | null>(null);
  // Only a move asks for the focus; a change of the rows leaves it where it is.
  const isMoving = useRef(false);
  const active = { row: Math.min(wished.row, size.rows), col: Math.min(wished.col, size.cols) };
  useEffect(() => {
    if (!isMoving.current) return;
    isMoving.current = false;
    cellAt(root.current, active, size)?.focus();
  });
  const goTo = (place: Place) => {
    // A place of its own each time: going where one is already also brings the focus back.
    setWished({ ...place });
    isMoving.current = true;
  };
  const move = (from: Place, by: Move) => {
    const next = step(from, by, size);
    if (next) goTo(next);
  };
  return {
    root,
    active,
    editing,
    goTo,
    move,
    edit: (at, by, seed) => {
      setWished(at);
      setEditing({ at, by, seed: seed ?? null });
    },
    finish: (by) => {
      const from = editing?.at ?? active;
      setEditing(null);
      if (by === 'leave') return;
      goTo(by === 'stay' ? from : (step(from, by, size) ?? from));
    },
  };
}

/** The element of a cell: the button below the rows in the row after the last one. */
function cellAt(root: HTMLElement | null, { row, col }: Place, { rows }: GridSize): HTMLElement | null | undefined {
  return root?.querySelector<HTMLElement>(row >= rows ? '[data-cell="add"]' : `[data-cell="${row}:${col}"]`);
}

export interface CellActions {
  toggle(): void;
  begin(seed?: string): void;
  remove(): void;
  shift(by: -1 | 1): void;
}

/** Keys of a cell that is not being edited, as in a spreadsheet. */
export function cellKeys(event: KeyboardEvent, grid: Grid, at: Place, size: GridSize, act: CellActions): void {
  const action = actionOf(event, grid, at, size, act);
  if (!action) return;
  event.preventDefault();
  event.stopPropagation();
  action();
}

type Action = (() => void) | undefined;

function actionOf(event: KeyboardEvent, grid: Grid, at: Place, size: GridSize, act: CellActions): Action {
  const { key, altKey, ctrlKey, metaKey } = event;
  if (altKey) return { ArrowUp: () => act.shift(-1), ArrowDown: () => act.shift(1) }[key];
  if (key === 'Delete') return act.remove;
  const move = moveOf(event);
  if (move) {
    const next = step(at, move, size);
    // At either end Tab goes on to what stands beside the table.
    return next ? () => grid.goTo(next) : undefined;
  }
  if (at.col === 0) return key === 'Enter' || key === ' ' ? act.toggle : undefined;
  if (key === 'Enter' || key === 'F2' || key === ' ') return () => act.begin();
  if (key === 'Backspace') return () => act.begin('');
  return key.length === 1 && !ctrlKey && !metaKey ? () => act.begin(key) : undefined;
}
