import { z } from 'zod';
import type { NodeId } from '../kinds/fields';
import { compare } from '../lib/order';
import { type Diagram, Place, Settings } from './diagram';
import { OWN_PART, SourceFile } from './source';

/** What a sidecar says it is; whoever writes one looks for it in what is there already. */
const LAYOUT_FORMAT = 'drawbridge-layout';

/**
 * What a template cannot say: where its nodes stand and how it is judged. Nodes are named by their logical id, so that
 * positions outlive a renamed file; what has none (a Region, a VPC that exists elsewhere) by its node id.
 */
const KeptLayoutSchema = z.strictObject({
  format: z.literal(LAYOUT_FORMAT),
  version: z.literal(1),
  settings: Settings.optional(),
  nodes: z.record(z.string(), Place),
  /** Values of parameters and conditions that the design is looked at with, by file. */
  values: z.record(z.string(), SourceFile.pick({ parameters: true, conditions: true })).optional(),
});
export type KeptLayout = z.infer<typeof KeptLayoutSchema>;

/** The layout of a diagram, to be kept beside its template or in it. */
export function keptLayout(doc: Diagram): KeptLayout {
  const names = namesOf(doc);
  const places = Object.entries(doc.layout).map(([id, place]) => [names.get(id as NodeId) ?? id, place] as const);
  places.sort(([a], [b]) => compare(a, b));
  const chosen = (doc.source?.files ?? []).filter((file) => hasKeys(file.parameters) || hasKeys(file.conditions));
  const values = Object.fromEntries(
    chosen.map(({ name, parameters, conditions }) => [name, { parameters, conditions }]),
  );
  return {
    format: LAYOUT_FORMAT,
    version: 1,
    settings: doc.settings,
    nodes: Object.fromEntries(places),
    ...(chosen.length > 0 ? { values } : {}),
  };
}

/** The text of a sidecar: one line a node. */
export function printLayout({ nodes, ...rest }: KeptLayout): string {
  const head = JSON.stringify(rest, null, 2).slice(0, -2);
  const lines = Object.entries(nodes).map(([name, place]) => `    ${JSON.stringify(name)}: ${JSON.stringify(place)}`);
  return `${head},\n  "nodes": {\n${lines.join(',\n')}\n  }\n}\n`;
}

/** Reads a sidecar; undefined for anything else. */
export function readLayout(text: string): KeptLayout | undefined {
  try {
    return layoutOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function hasKeys(record: object): boolean {
  return Object.keys(record).length > 0;
}

/** The same from a value; undefined for anything else. */
export function layoutOf(value: unknown): KeptLayout | undefined {
  const parsed = KeptLayoutSchema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

/** A diagram that was imported anew, with the layout that was kept of it; `missing` are nodes that have no place there. */
export function withLayout(
  doc: Diagram,
  kept: KeptLayout,
): { readonly doc: Diagram; readonly missing: readonly NodeId[] } {
  const names = namesOf(doc);
  const ids = Object.keys(doc.nodes) as NodeId[];
  const layout = Object.fromEntries(
    ids.flatMap((id) => {
      const place = kept.nodes[names.get(id) ?? id];
      return place ? [[id, place]] : [];
    }),
  );
  const missing = ids.filter((id) => !layout[id]);
  return {
    doc: { ...doc, layout: { ...doc.layout, ...layout }, settings: { ...doc.settings, ...settingsFor(doc, kept) } },
    missing,
  };
}

function settingsFor(doc: Diagram, { settings }: KeptLayout): Partial<Settings> {
  if (!settings) return {};
  const isThere = (on: string) => Object.hasOwn(doc.nodes, on) || Object.hasOwn(doc.wires, on);
  return { ...settings, suppressions: settings.suppressions.filter(({ on }) => isThere(on)) };
}

/** Logical ids of nodes, in front of them the file where two files have the same one. */
function namesOf({ nodes, source }: Diagram): ReadonlyMap<NodeId, string> {
  const ids = Object.values(nodes).flatMap(({ id, logicalId }) => {
    const origin = source?.origins[id];
    const own = origin?.parts[OWN_PART] ?? (origin ? undefined : logicalId);
    return own === undefined ? [] : [{ id, own, file: source?.files[origin?.file ?? 0]?.name ?? '' }];
  });
  const count = new Map<string, number>();
  for (const { own } of ids) count.set(own, (count.get(own) ?? 0) + 1);
  return new Map(ids.map(({ id, own, file }) => [id, (count.get(own) ?? 0) > 1 ? `${file}/${own}` : own]));
}
