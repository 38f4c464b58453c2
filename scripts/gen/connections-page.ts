import type { z } from 'zod';
import { rowLists, rowShape } from '../../src/model/document/references';
import { chainBetween } from '../../src/model/kinds/connections';
import { type FieldMeta, metaOf } from '../../src/model/kinds/fields';
import type { Connection, Kind } from '../../src/model/kinds/kind';
import { table } from '../../src/model/lib/markdown';
import { inSentence } from '../../src/model/lib/nouns';
import { page } from './markdown';

type Edge = Connection['edge'];

/** One row of the matrix: a connection drawn as a wire, or named in a property. */
export interface MatrixRow {
  readonly from: string;
  readonly to: string;
  readonly edge: Edge;
  /** Title of the property that names the other end; a wire has none. */
  readonly property?: string | undefined;
  readonly through?: string | undefined;
  readonly when?: string | undefined;
  readonly violated?: string | undefined;
}

const TITLES: Readonly<Record<Edge, string>> = {
  data: 'Requests',
  association: 'Associations',
  route: 'Routes',
  logs: 'Log delivery',
};

const INTRODUCTIONS: Readonly<Record<Edge, string>> = {
  data: 'Who sends requests to whom. Where something must stand in between, drawing the wire inserts it.',
  association: 'What is attached to what; no request flows.',
  route: 'Where a network sends its traffic.',
  logs: 'Where records are delivered.',
};

/** docs/connections.md: every connection AWS has between two kinds, under which condition, and what it refuses. */
export function connectionsPage(kinds: readonly Kind[]): string {
  const byId = new Map(kinds.map((kind) => [kind.id, kind.label]));
  const label = (id: string) => byId.get(id) ?? id;
  const rows = matrixOf(kinds);
  const edges = (Object.keys(TITLES) as Edge[]).flatMap((edge) => {
    const cells = rows.filter((row) => row.edge === edge).map((row) => cellsOf(row, label));
    return cells.length === 0 ? [] : [`## ${TITLES[edge]}`, INTRODUCTIONS[edge], table(HEADS, cells)];
  });
  return page(
    'Connections',
    'What can be connected to what. Whatever is not listed is refused: AWS has no such integration.',
    ...edges,
    '## Refused',
    'Connections that look plausible and do not exist. What is put in between can be inserted in one step.',
    table(['From', 'To', 'Why', 'Put in between', 'Source'], refusals(kinds, label)),
  );
}

const HEADS = ['From', 'To', 'Drawn as', 'When', 'Otherwise'];

function cellsOf({ from, to, property, through, when, violated }: MatrixRow, label: (id: string) => string) {
  const wire = through === undefined ? 'wire' : `wires, through a ${inSentence(label(through))}`;
  return [label(from), label(to), property === undefined ? wire : `property "${property}"`, when ?? '', violated ?? ''];
}

/** The whole matrix, from the kinds' wires and from their properties that are connections. */
export function matrixOf(kinds: readonly Kind[]): readonly MatrixRow[] {
  return kinds.flatMap((kind) => [...wiresOf(kind), ...referencesOf(kind)]);
}

function wiresOf({ id, connects }: Kind): readonly MatrixRow[] {
  return connects.flatMap(({ to, edge, through, when, violated }) =>
    to.map((end) => ({ from: id, to: end, edge, through, when, violated })),
  );
}

function referencesOf(kind: Kind): readonly MatrixRow[] {
  const inRows = rowLists(kind.id).flatMap((list) => metasOf(rowShape(kind.props, list)));
  return [...metasOf(kind.props.shape), ...inRows].flatMap(({ title, refersTo = [], edge, when, violated }) =>
    edge === undefined ? [] : refersTo.map((to) => ({ from: kind.id, to, edge, property: title, when, violated })),
  );
}

function metasOf(shape: Readonly<Record<string, unknown>>): readonly Partial<FieldMeta>[] {
  return Object.values(shape).map((schema) => metaOf(schema as z.ZodType));
}

function refusals(kinds: readonly Kind[], label: (id: string) => string): readonly (readonly string[])[] {
  return kinds.flatMap(({ id, refuses = [] }) =>
    refuses.flatMap(({ to, why, instead, source }) =>
      to.map((end) => [label(id), label(end), why, between(id, end, instead, label), source ? `<${source}>` : '']),
    ),
  );
}

function between(from: string, to: string, instead: string | undefined, label: (id: string) => string): string {
  const chain = chainBetween(from, to) ?? [];
  if (chain.length > 0) return chain.map(label).join(', ');
  return instead === undefined ? '' : `${label(instead)} instead`;
}
