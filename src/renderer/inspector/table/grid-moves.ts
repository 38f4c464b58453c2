/** A cell by its place. Column 0 opens the row's detail; the row after the last one adds another. */
export interface Place {
  readonly row: number;
  readonly col: number;
}

export interface GridSize {
  readonly rows: number;
  /** Columns with data; they count from 1. */
  readonly cols: number;
}

export type Move = 'up' | 'down' | 'left' | 'right' | 'next' | 'previous' | 'home' | 'end' | 'top' | 'bottom';

/** The move that a pressed key asks for, as in a spreadsheet. */
export function moveOf({ key, shiftKey, ctrlKey, metaKey }: KeyWithModifiers): Move | undefined {
  if (key === 'Tab') return shiftKey ? 'previous' : 'next';
  if (ctrlKey || metaKey) return { Home: 'top', End: 'bottom' }[key] as Move | undefined;
  return MOVES[key];
}

type KeyWithModifiers = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey'>;

const MOVES: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'home',
  End: 'end',
};

/** Where a move leads; null when it leaves the table, and the place itself when there is no further. */
export function step(at: Place, move: Move, { rows, cols }: GridSize): Place | null {
  const onAdd = at.row >= rows;
  const clamp = (row: number) => Math.min(Math.max(row, 0), rows);
  switch (move) {
    case 'up':
      return { row: clamp(at.row - 1), col: at.col };
    case 'down':
      return { row: clamp(at.row + 1), col: at.col };
    case 'left':
      return onAdd ? at : { row: at.row, col: Math.max(at.col - 1, 0) };
    case 'right':
      return onAdd ? at : { row: at.row, col: Math.min(at.col + 1, cols) };
    case 'home':
      return { row: at.row, col: 1 };
    case 'end':
      return { row: at.row, col: cols };
    case 'top':
      return { row: 0, col: 1 };
    case 'bottom':
      return { row: Math.max(rows - 1, 0), col: cols };
    case 'next':
      if (onAdd) return null;
      return at.col < cols ? { row: at.row, col: at.col + 1 } : { row: at.row + 1, col: 1 };
    case 'previous':
      if (at.row === 0 && (at.col <= 1 || onAdd)) return null;
      return at.col > 1 && !onAdd ? { row: at.row, col: at.col - 1 } : { row: at.row - 1, col: cols };
  }
}
