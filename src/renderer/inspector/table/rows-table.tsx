import { useId, useState } from 'react';
import { addRow } from '../../../model/commands/edit-node';
import type { DiagramNode } from '../../../model/document/diagram';
import { rowsIn } from '../../../model/document/references';
import type { Facts } from '../../../model/facts/facts';
import type { RowId } from '../../../model/kinds/fields';
import { kindOf } from '../../../model/kinds/registry';
import { run } from '../../store/store';
import { PlusGlyph, Section } from '../../ui';
import { classes } from '../../ui/classes';
import { FieldInfo } from '../field-editor';
import type { Field } from '../fields';
import { useMarks } from '../marks';
import { useOpenFor } from '../use-lead';
import { cellNote } from './cell-note';
import { columnsOf, detailFields } from './columns';
import { nextNumbers } from './next-numbers';
import './table.css';
import { cellStyle } from './table-cell';
import { TableRow } from './table-row';
import { useGrid } from './use-grid';

interface RowsTableProps {
  readonly node: DiagramNode;
  readonly facts: Facts;
  readonly field: Field;
  /** Words for one row. */
  readonly one: string;
}

/** The rows of a list, edited in place as in a spreadsheet: listeners, routes, rules, records. */
export function RowsTable({ node, facts, field, one }: RowsTableProps) {
  const [open, setOpen] = useState<RowId | null>(null);
  const [refused, setRefused] = useState<string>();
  const [isInside, setInside] = useState(false);
  const noteId = useId();
  const columns = columnsOf(field);
  const details = detailFields(field);
  const rows = rowsIn(node, field.key);
  const { rows: drawn, wiresFrom } = kindOf(node.kind);
  const isWired = wiresFrom === 'rows' && drawn?.includes(field.key) === true;
  const size = { rows: rows.length, cols: columns.length };
  const grid = useGrid(size);
  const { wanted } = useMarks();
  const inDetail = wanted?.prop === field.key && details.some(({ key }) => key === wanted.field);
  useOpenFor(inDetail ? wanted : null, () => setOpen(wanted?.row ?? null));
  const add = () => {
    run(addRow, { id: node.id, list: field.key, values: nextNumbers(field, rows) });
    grid.goTo({ row: rows.length, col: 1 });
  };
  return (
    <Section title={field.title} action={<FieldInfo field={field} />}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are edited is a grid to ARIA
        role="grid"
        aria-label={field.title}
        className={classes('table', isWired && 'table-wired')}
        ref={grid.root}
        onFocus={() => setInside(true)}
        onBlur={({ currentTarget, relatedTarget }) => setInside(currentTarget.contains(relatedTarget))}
      >
        {rows.length > 0 && (
          <thead>
            <tr className="table-head">
              {columns.map((column) => (
                <th scope="col" key={column.title} className="table-cell" style={cellStyle(column)}>
                  {column.title}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row, index) => (
            <TableRow
              key={row.id}
              {...{ node, facts, one, columns, details, row, index, size, grid, noteId }}
              list={field.key}
              isOpen={row.id === open}
              onToggle={() => setOpen(row.id === open ? null : row.id)}
              onRefused={setRefused}
            />
          ))}
          <tr className="table-add-row">
            <td>
              <button
                type="button"
                data-cell="add"
                className="table-add"
                tabIndex={grid.active.row >= rows.length ? 0 : -1}
                onClick={add}
                onFocus={() => grid.active.row < rows.length && grid.goTo({ row: rows.length, col: 1 })}
                onKeyDown={(event) => {
                  if (event.key === 'ArrowUp' && rows.length > 0) {
                    event.preventDefault();
                    grid.goTo({ row: rows.length - 1, col: grid.active.col });
                  }
                  if (event.key === 'Tab' && event.shiftKey && rows.length > 0) {
                    event.preventDefault();
                    grid.goTo({ row: rows.length - 1, col: columns.length });
                  }
                }}
              >
                <PlusGlyph size={12} /> Add {one}
              </button>
            </td>
          </tr>
        </tbody>
      </table>
      <TableNote {...{ node, facts, field, columns, grid, noteId, refused, isInside }} />
    </Section>
  );
}

interface TableNoteProps extends Pick<RowsTableProps, 'node' | 'facts' | 'field'> {
  readonly columns: ReturnType<typeof columnsOf>;
  readonly grid: ReturnType<typeof useGrid>;
  readonly noteId: string;
  readonly refused: string | undefined;
  /** Without the focus in the table, the list as a whole is explained. */
  readonly isInside: boolean;
}

/** What is to be said about the cell in focus, in one place below the table so that no row jumps. */
function TableNote({ node, facts, field, columns, grid, noteId, refused, isInside }: TableNoteProps) {
  const marks = useMarks();
  const row = rowsIn(node, field.key)[grid.active.row];
  const column = columns[grid.active.col - 1];
  const finding = row && column?.fields.map(({ key }) => marks.at(field.key, row.id, key)).find(Boolean);
  const note = isInside && row && column ? cellNote({ column, row, node, facts }, finding) : undefined;
  const shown = refused === undefined ? note : ({ tone: 'error', text: refused } as const);
  return (
    <p id={noteId} className={classes('table-note', `table-note-${shown?.tone ?? 'info'}`)}>
      {shown?.text ?? field.meta.help}
    </p>
  );
}
