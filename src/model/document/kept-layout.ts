import { z } from 'zod';
import { NodeId } from '../kinds/fields';
import { compare } from '../lib/order';
import { type Diagram, Place, Settings } from './diagram';
import { type KeptNames, namesOf } from './kept-names';
import { KeptNodes, keptNodes, withNodes } from './kept-nodes';
import { exchanged, idsByNow, idsIn, namesIn } from './mentioned-ids';
import { OnlyDrawnSchema, onlyDrawnOf, withOnlyDrawn } from './only-drawn';
import { SourceFile } from './source';

/** What a sidecar says it is; whoever writes one looks for it in what is there already. */
const LAYOUT_FORMAT = 'drawbridge-layout';

/**
 * What a template cannot say: where its nodes stand, how it is judged, and what is drawn that is no resource. Nodes have
 * names that outlive a renamed file (see {@link namesOf}).
 */
const KeptLayoutSchema = z.strictObject({
  format: z.literal(LAYOUT_FORMAT),
  version: z.literal(1),
  settings: Settings.optional(),
  nodes: z.record(z.string(), Place),
  /** Labels and properties that the template has no place for, by the same names as the nodes. */
  drawn: z.record(z.string(), OnlyDrawnSchema).optional(),
  /** What nodes that these properties name are called, by id. */
  names: z.record(NodeId, z.string()).optional(),
  /** Values of parameters and conditions that the design is looked at with, by file. */
  values: z.record(z.string(), SourceFile.pick({ parameters: true, conditions: true })).optional(),
  /** What a later version drew is left out rather than all positions with it. */
  beside: KeptNodes.optional().catch(undefined),
});
export type KeptLayout = z.infer<typeof KeptLayoutSchema>;

/** The layout of a diagram, to be kept beside its template or in it. */
export function keptLayout(doc: Diagram): KeptLayout {
  const names = namesOf(doc);
  const places = Object.entries(doc.layout).map(([id, place]) => [names.get(id as NodeId) ?? id, place] as const);
  places.sort(([a], [b]) => compare(a, b));
  const beside = keptNodes(doc);
  const chosen = (doc.source?.files ?? []).filter((file) => hasKeys(file.parameters) || hasKeys(file.conditions));
  const values = Object.fromEntries(
    chosen.map(({ name, parameters, conditions }) => [name, { parameters, conditions }]),
  );
  const drawn = Object.values(doc.nodes).flatMap(({ id }) => {
    const own = onlyDrawnOf(doc, id);
    return own ? [[names.get(id) ?? id, own] as const] : [];
  });
  drawn.sort(([a], [b]) => compare(a, b));
  const mentioned = idsIn(drawn.map(([, { props = {} }]) => props));
  return {
    format: LAYOUT_FORMAT,
    version: 1,
    settings: doc.settings,
    nodes: Object.fromEntries(places),
    ...(drawn.length > 0 ? { drawn: Object.fromEntries(drawn) } : {}),
    ...(mentioned.length > 0 ? { names: namesIn(doc, mentioned, names) } : {}),
    ...(chosen.length > 0 ? { values } : {}),
    ...(beside ? { beside } : {}),
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

/** A diagram that was imported anew, with the nodes that no template has; {@link withLayout} knows where they stand. */
export function withKeptNodes(doc: Diagram, { beside }: KeptLayout): Diagram {
  return beside ? withNodes(doc, beside) : doc;
}

/** A diagram with the layout that was kept of it; `missing` are nodes that have no place there. */
export function withLayout(
  doc: Diagram,
  kept: KeptLayout,
): { readonly doc: Diagram; readonly missing: readonly NodeId[] } {
  const names = namesOf(doc);
  const ids = Object.keys(doc.nodes) as NodeId[];
  const layout = Object.fromEntries(
    ids.flatMap((id) => {
      const place = kept.nodes[names.get(id) ?? id] ?? kept.nodes[id];
      return place ? [[id, place]] : [];
    }),
  );
  const missing = ids.filter((id) => !layout[id]);
  const nodes = kept.drawn ? drawnNodes(doc, kept.drawn, names, idsByNow(doc, kept.names ?? {})) : doc.nodes;
  const settings = { ...doc.settings, ...settingsFor(doc, kept) };
  return { doc: { ...doc, nodes, layout: { ...doc.layout, ...layout }, settings }, missing };
}

function drawnNodes(
  { nodes }: Diagram,
  drawn: NonNullable<KeptLayout['drawn']>,
  names: KeptNames,
  now: ReadonlyMap<string, NodeId>,
): Diagram['nodes'] {
  const all = Object.values(nodes).map((node) => {
    const own = drawn[names.get(node.id) ?? node.id];
    return [node.id, own ? withOnlyDrawn(nodes, node, exchanged(own, now)) : node] as const;
  });
  return Object.fromEntries(all);
}

function settingsFor(doc: Diagram, { settings }: KeptLayout): Partial<Settings> {
  if (!settings) return {};
  const isThere = (on: string) => Object.hasOwn(doc.nodes, on) || Object.hasOwn(doc.wires, on);
  return { ...settings, suppressions: settings.suppressions.filter(({ on }) => isThere(on)) };
}
