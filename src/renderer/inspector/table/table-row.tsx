import { moveRow, removeRow, setRowValues } from '../../../model/commands/edit-node';
import type { DiagramNode } from '../../../model/document/diagram';
import type { Row } from '../../../model/document/references';
import type { Facts } from '../../../model/facts/facts';
import { run, say, select } from '../../store/store';
import { ChevronDownGlyph, ChevronRightGlyph, KindIcon } from '../../ui';
import type { Field } from '../fields';
import { type Marks, placeKey, useMarks } from '../marks';
import { iconOf, leadsTo, nameOf } from '../references';
import { cellNote } from './cell-note';
import { isMoot } from './cell-value';
import type { Column } from './columns';
import type { GridSize, Place } from './grid-moves';
import { RowDetail } from './row-detail';
import { TableCell } from './table-cell';
import { cellKeys, type Grid } from './use-grid';

export interface TableRowProps {
  readonly node: DiagramNode;
  readonly facts: Facts;
  readonly list: string;
  readonly one: string;
  readonly columns: readonly Column[];
  readonly details: readonly Field[];
  readonly row: Row;
  readonly index: number;
  readonly size: GridSize;
  readonly grid: Grid;
  readonly isOpen: boolean;
  readonly noteId: string;
  readonly onToggle: () => void;
  readonly onRefused: (reason: string | undefined) => void;
}

/** One row of a table: a line of cells, and below it everything else when it is open. */
export function TableRow(props: TableRowProps) {
  const { node, facts, list, one, columns, details, row, index, size, grid, isOpen, noteId, onToggle, onRefused } =
    props;
  const marks = useMarks();
  const name = `${one} ${index + 1}`;
  const begin = (place: Place, by: 'key' | 'mouse', seed?: string) => {
    const column = columns[place.col - 1];
    if (!column) return;
    const [field] = column.fields;
    if (isMoot({ column, row, node, facts })) return grid.goTo(place);
    if (column.kind !== 'flag') return grid.edit(place, by, seed);
    run(setRowValues, { id: node.id, row: row.id, values: { [field.key]: row[field.key] !== true } });
    grid.goTo(place);
  };
  const keysAt = (place: Place) => ({
    toggle: onToggle,
    begin: (seed?: string) => begin(place, 'key', seed),
    remove: () => {
      run(removeRow, { id: node.id, row: row.id });
      say(`Removed ${name}. Ctrl+Z brings it back.`);
      grid.goTo({ row: Math.min(index, size.rows - 2), col: size.rows > 1 ? place.col : 1 });
    },
    shift: (by: -1 | 1) => {
      run(moveRow, { id: node.id, row: row.id, by });
      grid.move(place, by < 0 ? 'up' : 'down');
    },
  });
  const onKeyDown = (event: React.KeyboardEvent<HTMLElement>) => {
    const cell = event.target instanceof HTMLElement ? event.target.dataset.cell : undefined;
    const col = Number(cell?.split(':')[1]);
    if (cell === undefined || Number.isNaN(col)) return;
    cellKeys(event, grid, { row: index, col }, size, keysAt({ row: index, col }));
  };
  return (
    <>
      <tr className="table-row" onKeyDown={onKeyDown}>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the row handles the keys of all its cells */}
        <td
          className="table-toggle"
          tabIndex={grid.active.row === index && grid.active.col === 0 ? 0 : -1}
          data-cell={`${index}:0`}
          aria-label={`${isOpen ? 'Less' : 'More'} of ${name}`}
          onClick={onToggle}
        >
          {isOpen ? <ChevronDownGlyph size={12} /> : <ChevronRightGlyph size={12} />}
        </td>
        {columns.map((column, i) => {
          const at = { column, row, node, facts };
          const place = { row: index, col: i + 1 };
          const keys = column.fields.map(({ key }) => placeKey(list, row.id, key));
          const finding = column.fields.map(({ key }) => marks.at(list, row.id, key)).find(Boolean);
          return (
            <TableCell
              key={column.title}
              {...{ at, place, grid, noteId, onRefused }}
              rowName={name}
              note={cellNote(at, finding)}
              dataPlace={keys.find((key) => key === wantedKey(marks)) ?? keys[0] ?? ''}
              isWanted={keys.some((key) => key === wantedKey(marks))}
              onBegin={(by) => begin(place, by)}
              onCommit={(values) => run(setRowValues, { id: node.id, row: row.id, values })}
            />
          );
        })}
        <LeadsTo
          {...{ node, facts, row }}
          isShown={columns.some(({ kind }) => kind === 'nodeRef' || kind === 'either')}
        />
      </tr>
      {isOpen && (
        <tr className="table-open">
          <td>
            <RowDetail
              {...{ node, facts, row, list, name }}
              fields={details}
              isFirst={index === 0}
              isLast={index === size.rows - 1}
            />
          </td>
        </tr>
      )}
    </>
  );
}

function wantedKey({ wanted }: Marks): string | null {
  return wanted && placeKey(wanted.prop, wanted.row, wanted.field);
}

/** Where a row is wired to, by icon, unless one of its cells says so. */
function LeadsTo({
  node,
  facts,
  row,
  isShown,
}: Pick<TableRowProps, 'node' | 'facts' | 'row'> & { readonly isShown: boolean }) {
  const [target] = isShown ? [] : leadsTo(facts, node, row);
  if (!target) return null;
  return (
    <td className="table-leads">
      <button
        type="button"
        tabIndex={-1}
        title={`Leads to ${nameOf(target)}`}
        aria-label={`Leads to ${nameOf(target)}`}
        onClick={() => select({ nodes: [target.id] })}
      >
        <KindIcon name={iconOf(target)} size={16} />
      </button>
    </td>
  );
}
