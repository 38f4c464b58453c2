import type { Row } from './measure';

/** The rows as columns for a terminal. */
export function printTable(title: string, rows: readonly Row[], first: string): string {
  const head = ['', 'nodes', first, 'median ms', 'compared with'];
  const lines = rows.map((row) => [row.what, String(row.size), number(row.first), number(row.median), compared(row)]);
  const widths = head.map((cell, i) => Math.max(cell.length, ...lines.map((line) => line[i]?.length ?? 0)));
  const text = [head, ...lines].map((line) =>
    line
      .map((cell, i) => (i === 0 || i === 4 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  return [title, ...text, ''].join('\n');
}

/** The rows with what each costs against the first row of the same kind: how it grows. */
export function withGrowth(rows: readonly Row[]): readonly Row[] {
  return rows.map((row) => {
    const smallest = rows.find(({ what }) => what === row.what);
    if (!smallest || smallest === row || row.against) return row;
    return { ...row, against: [{ what: `${smallest.size} nodes`, ratio: row.median / smallest.median }] };
  });
}

function compared({ against }: Row): string {
  return (against ?? []).map(({ what, ratio }) => `${ratio.toFixed(2)} x ${what}`).join(', ');
}

function number(value: number): string {
  return value < 10 ? value.toFixed(value < 1 ? 3 : 1) : value.toFixed(0);
}
