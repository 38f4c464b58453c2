import type { z } from 'zod';
import type { DiagramNode } from '../document/diagram';
import { rowLists, rowName, rowShape, rowsIn } from '../document/references';
import { metaOf } from '../kinds/fields';
import { kindOf } from '../kinds/registry';
import { isExternal } from './is-external';

/** A value that CloudFormation needs and the drawing does not have. */
export interface Missing {
  /** Which row, as people count: `route 2`. Undefined when it is a property of the node itself. */
  readonly row: string | undefined;
  /** Title of the field. */
  readonly title: string;
}

/**
 * The required values that a node lacks, its rows included. Spanned subnets are not among them: where a node stands is
 * placement. What is there already needs none: it is asked for when the stack is deployed. A value that is given and only
 * not known (a parameter) is not missing.
 */
export function missingValues(node: DiagramNode, isKnown: (prop: string) => boolean = () => true): readonly Missing[] {
  if (isExternal(node)) return [];
  const required = requiredOf(node.kind);
  const found: Missing[] = [];
  for (const title of emptyAmong(required.own, node.props, isKnown)) found.push({ row: undefined, title });
  for (const [list, titles] of required.inRows) {
    if (!isKnown(list)) continue;
    for (const [i, row] of rowsIn(node, list).entries()) {
      for (const title of emptyAmong(titles, row)) found.push({ row: `${rowName(node.kind, list)} ${i + 1}`, title });
    }
  }
  return found;
}

type Shape = Readonly<Record<string, z.ZodType>>;
/** Name of a field -> its title. */
type Titles = ReadonlyMap<string, string>;

interface Required {
  readonly own: Titles;
  /** List of rows -> what each of its rows needs; lists that need nothing are left out. */
  readonly inRows: ReadonlyMap<string, Titles>;
}

const CACHE = new Map<string, Required>();

function requiredOf(kindId: string): Required {
  const cached = CACHE.get(kindId);
  if (cached) return cached;
  const { props, spans } = kindOf(kindId);
  const lists = rowLists(kindId).map((list) => [list, requiredTitles(rowShape(props, list))] as const);
  const required: Required = {
    own: requiredTitles(props.shape as Shape, spans),
    inRows: new Map(lists.filter(([, titles]) => titles.size > 0)),
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

const NOTHING: readonly string[] = [];

/** Nearly always nothing: a list is made only for what is empty. */
function emptyAmong(
  fields: Titles,
  values: object,
  isKnown: (prop: string) => boolean = () => true,
): readonly string[] {
  let titles: string[] | undefined;
  for (const [name, title] of fields) {
    if (!isKnown(name) || !isEmpty((values as Record<string, unknown>)[name])) continue;
    titles ??= [];
    titles.push(title);
  }
  return titles ?? NOTHING;
}

function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}
