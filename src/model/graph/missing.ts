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
  const { props, rows, spans } = kindOf(node.kind);
  const own = emptyFields(props.shape as Shape, node.props, spans).map((title) => ({ row: undefined, title }));
  if (rows === undefined) return own;
  const shape = rowShape(props, rows);
  const one = metaOf((props.shape as Shape)[rows] as z.ZodType).rows?.one ?? 'row';
  const inRows = rowsOf(node).flatMap((row, i) =>
    emptyFields(shape, row, undefined).map((title) => ({ row: `${one} ${i + 1}`, title })),
  );
  return [...own, ...inRows];
}

type Shape = Readonly<Record<string, z.ZodType>>;

function emptyFields(shape: Shape, values: object, except: string | undefined): readonly string[] {
  return Object.entries(shape).flatMap(([name, schema]) => {
    const { required, title } = metaOf(schema);
    const isMissing = required === true && name !== except && isEmpty((values as Record<string, unknown>)[name]);
    return isMissing ? [title ?? name] : [];
  });
}

function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}
