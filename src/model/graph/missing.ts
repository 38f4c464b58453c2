import type { z } from 'zod';
import type { DiagramNode } from '../document/diagram';
import { rowShape, rowsOf } from '../document/references';
import { metaOf } from '../kinds/fields';
import { kindOf } from '../kinds/registry';

/** A value that CloudFormation needs and the drawing does not have. */
export interface Missing {
  /** Which row, as people count: `route 2`. Undefined when it is a property of the node itself. */
  readonly row: string | undefined;
  /** Title of the field. */
  readonly title: string;
}

/** The required values that a node lacks, its rows included. Spanned subnets are not among them: where a node stands is placement. */
export function missingValues(node: DiagramNode): readonly Missing[] {
  const required = requiredOf(node.kind);
  const own = emptyAmong(required.own, node.props).map((title) => ({ row: undefined, title }));
  if (required.inRows.size === 0) return own;
  const inRows = rowsOf(node).flatMap((row, i) =>
    emptyAmong(required.inRows, row).map((title) => ({ row: `${required.oneRow} ${i + 1}`, title })),
  );
  return [...own, ...inRows];
}

type Shape = Readonly<Record<string, z.ZodType>>;
/** Name of a field -> its title. */
type Titles = ReadonlyMap<string, string>;

interface Required {
  readonly own: Titles;
  readonly inRows: Titles;
  /** What people call a row: `route`. */
  readonly oneRow: string;
}

const CACHE = new Map<string, Required>();

function requiredOf(kindId: string): Required {
  const cached = CACHE.get(kindId);
  if (cached) return cached;
  const { props, rows, spans } = kindOf(kindId);
  const shape = props.shape as Shape;
  const list = rows === undefined ? undefined : shape[rows];
  const required: Required = {
    own: requiredTitles(shape, spans),
    inRows: rows === undefined ? new Map() : requiredTitles(rowShape(props, rows)),
    oneRow: (list && metaOf(list).rows?.one) ?? 'row',
  };
  CACHE.set(kindId, required);
  return required;
}

function requiredTitles(shape: Shape, except?: string): Titles {
  const titles = new Map<string, string>();
  for (const [name, schema] of Object.entries(shape)) {
    const { required, title } = metaOf(schema);
    if (required && name !== except) titles.set(name, title ?? name);
  }
  return titles;
}

function emptyAmong(fields: Titles, values: object): readonly string[] {
  return [...fields].flatMap(([name, title]) => (isEmpty((values as Record<string, unknown>)[name]) ? [title] : []));
}

function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}
