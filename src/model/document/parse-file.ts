import { z } from 'zod';
import { NodeId } from '../kinds/fields';
import { err, ok, type Result } from '../lib/result';
import { type DiagramFile, FileSchema, NodeSchema, Place, Wire } from './diagram';
import { tooWide } from './extent';

/** The first place of a file that does not fit the schema. */
export interface Misfit {
  readonly path: readonly PropertyKey[];
  readonly problem: string;
  /** Further complaints about the same item. */
  readonly more: number;
}

/** A file whose items are not looked at yet. */
const Outline = FileSchema.extend({
  nodes: z.array(z.unknown()).max(50_000),
  wires: z.array(z.unknown()).max(100_000),
  layout: z.strictObject({ nodes: z.record(z.string(), z.unknown()) }),
});

/**
 * Parses a file of the current version and stops at the first item that does not fit: a hostile file may hold a
 * million of them.
 */
export function parseFile(raw: unknown): Result<DiagramFile, Misfit> {
  const wide = tooWide(raw);
  if (wide) return err({ path: wide, problem: 'has more entries than any diagram', more: 0 });
  const outline = Outline.safeParse(raw);
  if (!outline.success) return err(misfit(outline.error, []));
  const { nodes: rawNodes, wires: rawWires, layout } = outline.data;
  const nodes = parseEach(NodeSchema, rawNodes, 'nodes');
  if (!nodes.ok) return nodes;
  const wires = parseEach(Wire, rawWires, 'wires');
  if (!wires.ok) return wires;
  const places = parsePlaces(layout.nodes);
  if (!places.ok) return places;
  return ok({ ...outline.data, nodes: nodes.value, wires: wires.value, layout: { nodes: places.value } });
}

function parseEach<T>(schema: z.ZodType<T>, items: readonly unknown[], list: string): Result<T[], Misfit> {
  const parsed: T[] = [];
  for (const [i, item] of items.entries()) {
    const one = schema.safeParse(item);
    if (!one.success) return err(misfit(one.error, [list, i]));
    parsed.push(one.data);
  }
  return ok(parsed);
}

function parsePlaces(raw: Readonly<Record<string, unknown>>): Result<Record<NodeId, Place>, Misfit> {
  const places: Record<NodeId, Place> = {};
  for (const [key, value] of Object.entries(raw)) {
    const path = ['layout', 'nodes', key];
    const id = NodeId.safeParse(key);
    if (!id.success) return err(misfit(id.error, path));
    const place = Place.safeParse(value);
    if (!place.success) return err(misfit(place.error, path));
    places[id.data] = place.data;
  }
  return ok(places);
}

function misfit(error: z.ZodError, above: readonly PropertyKey[]): Misfit {
  const [first, ...rest] = error.issues;
  if (!first) throw new Error('a failed parse has no issue');
  // Zod would list all kinds there are.
  const isUnknownKind = first.code === 'invalid_union' && first.path.at(-1) === 'kind';
  const problem = isUnknownKind ? 'this version has no such kind' : first.message;
  return { path: [...above, ...first.path], problem, more: rest.length };
}
