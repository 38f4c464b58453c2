import type { CSSProperties } from 'react';
import { CheckGlyph, SecurityGroupGlyph } from '../../ui';
import { classes } from '../../ui/classes';
import type { Note } from '../cidr/cidr-note';
import { CellEditor } from './cell-editor';
import { type CellAt, cellText, isMoot, namedIn } from './cell-value';
import type { Column } from './columns';
import type { Move, Place } from './grid-moves';
import type { Grid } from './use-grid';

interface TableCellProps {
  readonly at: CellAt;
  readonly place: Place;
  readonly grid: Grid;
  /** `rule 2`. */
  readonly rowName: string;
  /** What stands out about it: an error or a warning marks the cell. */
  readonly note: Note | undefined;
  readonly noteId: string;
  readonly dataPlace: string;
  readonly isWanted: boolean;
  readonly onBegin: (by: 'mouse') => void;
  readonly onCommit: (values: Readonly<Record<string, unknown>>) => void;
  readonly onRefused: (reason: string | undefined) => void;
}

/** Cells of one column are equally wide in every row, so that they line up without a table's layout. */
export function cellStyle({ width, grows }: Column): CSSProperties {
  return { flex: grows ? `1 0 ${width}px` : `0 0 ${width}px` };
}

/** One cell: its value, or its editor. */
export function TableCell(props: TableCellProps) {
  const { at, place, grid, rowName, note, noteId, dataPlace, isWanted, onBegin, onCommit, onRefused } = props;
  const text = cellText(at);
  const label = `${at.column.title} of ${rowName}`;
  const isActive = grid.active.row === place.row && grid.active.col === place.col;
  const isEditing = grid.editing?.at.row === place.row && grid.editing.at.col === place.col;
  const stands = note !== undefined && note.tone !== 'info';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the row handles the keys of all its cells
    <td
      tabIndex={isActive ? 0 : -1}
      data-cell={`${place.row}:${place.col}`}
      data-place={dataPlace}
      data-wanted={isWanted || undefined}
      className={classes(
        'table-cell',
        `table-cell-${at.column.kind}`,
        stands && `table-cell-${note.tone}`,
        isMoot(at) && 'table-cell-moot',
      )}
      style={cellStyle(at.column)}
      aria-label={isEditing ? undefined : `${label}: ${isMoot(at) ? 'none' : text || 'empty'}`}
      aria-invalid={note?.tone === 'error' || undefined}
      aria-describedby={isActive ? noteId : undefined}
      title={stands ? note.text : wholeText(at, text)}
      onFocus={(event) => event.target === event.currentTarget && !isActive && grid.goTo(place)}
      onClick={() => !isEditing && onBegin('mouse')}
    >
      {isEditing && grid.editing ? (
        <CellEditor
          at={at}
          label={label}
          editing={grid.editing}
          noteId={noteId}
          onCommit={onCommit}
          onFinish={(move: Move | 'stay' | 'leave') => grid.finish(move)}
          onRefused={onRefused}
        />
      ) : (
        <CellValue at={at} text={text} />
      )}
    </td>
  );
}

function CellValue({ at, text }: { at: CellAt; text: string }) {
  if (isMoot(at)) return <span className="table-quiet">–</span>;
  if (at.column.kind === 'flag')
    return text === 'yes' ? <CheckGlyph size={12} /> : <span className="table-quiet">–</span>;
  if (text === '') return <span className="table-quiet">{emptyText(at.column)}</span>;
  const isGroup = namedIn(at)?.kind === 'securityGroup';
  return (
    <>
      {isGroup && <SecurityGroupGlyph size={11} />}
      <span className="table-text">{text}</span>
    </>
  );
}

/** What a cell shows, whole: it may be cut off. */
function wholeText(at: CellAt, text: string): string | undefined {
  if (isMoot(at) || at.column.kind === 'flag') return undefined;
  return text || emptyText(at.column);
}

/** What an empty value means, where the schema says it in words; an example would look like a value. */
function emptyText({ fields: [{ meta }] }: Column): string {
  return /^[A-Z][a-z]/.test(meta.placeholder ?? '') ? (meta.placeholder ?? '') : '–';
}
