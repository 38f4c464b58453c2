import { z } from 'zod';
import { NodeId, RowId, WireId } from '../kinds/fields';
import * as kinds from '../kinds/index';
import type { KindId, PropsOf } from '../kinds/registry';
import { Origin, type Source, SourceFile } from './source';

export const FORMAT = 'drawbridge';
/** The schema version this build writes. Older files are migrated when they are read; newer ones are refused. */
export const VERSION = 3;

/** Longest label kept. AWS tag values end at 256; the exporter shortens. */
export const MAX_LABEL = 500;

export const PROFILES = ['aws', 'saa-c03'] as const;
export type Profile = (typeof PROFILES)[number];

export interface NodeOf<K extends KindId> {
  readonly id: NodeId;
  readonly kind: K;
  readonly label: string;
  /** Derived once from the label, then stored: a new label does not change it. */
  readonly logicalId: string;
  /** The container it stands in; null is the canvas itself. */
  readonly parent: NodeId | null;
  readonly props: PropsOf<K>;
}

/** A node of any kind; `node.kind` narrows `node.props`. */
export type DiagramNode = { [K in KindId]: NodeOf<K> }[KindId];

/** A node of one of these kinds; `node.kind` still narrows it. */
export type NodeOfAny<K extends KindId> = { [P in K]: NodeOf<P> }[K];

/** Where a wire starts or ends: `out` and `in` are the node itself, anything else is the id of a row. */
export const OUT = 'out';
export const IN = 'in';

const WireEnd = z.strictObject({ node: NodeId, port: z.union([z.literal(OUT), z.literal(IN), RowId]) });
export type WireEnd = z.infer<typeof WireEnd>;

export const Wire = z.strictObject({ id: WireId, from: WireEnd, to: WireEnd });
export type Wire = z.infer<typeof Wire>;

const coordinate = z.number().min(-1_000_000).max(1_000_000);
/** Position relative to the parent; containers have a size as well, other nodes have the size of their kind. */
export const Place = z.strictObject({
  x: coordinate,
  y: coordinate,
  width: z.number().min(1).max(1_000_000).optional(),
  height: z.number().min(1).max(1_000_000).optional(),
  /** Present while it is folded: the width of the one row that is shown of a container, whose size is kept, or of a nested stack. */
  folded: z.number().min(1).max(1_000_000).optional(),
});
export type Place = z.infer<typeof Place>;

/** How far a design is: in a sketch what is still missing is a hint, before an export it is an error. */
export const MODES = ['sketch', 'design', 'export'] as const;
export type Mode = (typeof MODES)[number];

/** Longest reason kept with a suppression. */
export const MAX_REASON = 500;

/** A rule that shall keep quiet about one node or wire, and why; after `until` (a day) it speaks again. */
export const Suppression = z.strictObject({
  rule: z.string().regex(/^[A-Z][A-Z0-9]*-\d{1,4}$/, 'must be the code of a rule, such as API-09'),
  on: z.union([NodeId, WireId]),
  reason: z.string().trim().min(1, 'must say why').max(MAX_REASON),
  until: z.iso.date('must be a day such as 2027-01-31').optional(),
});
export type Suppression = z.infer<typeof Suppression>;

export const Settings = z.strictObject({
  profile: z.enum(PROFILES).default('aws'),
  mode: z.enum(MODES).default('design'),
  suppressions: z.array(Suppression).max(10_000).default([]),
});
export type Settings = z.infer<typeof Settings>;

/** The settings of a new diagram. */
export const DEFAULT_SETTINGS: Settings = { profile: 'aws', mode: 'design', suppressions: [] };

/** A diagram in memory. Records are keyed by id; the file holds sorted lists (see save.ts). */
export interface Diagram {
  readonly settings: Settings;
  readonly nodes: Readonly<Record<NodeId, DiagramNode>>;
  readonly wires: Readonly<Record<WireId, Wire>>;
  readonly layout: Readonly<Record<NodeId, Place>>;
  /** Present when the diagram was imported from templates. */
  readonly source?: Source;
}

export const LogicalId = z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,254}$/);

const nodeSchemas = Object.values(kinds).map((kind) =>
  z.strictObject({
    id: NodeId,
    kind: z.literal(kind.id),
    label: z.string().max(MAX_LABEL),
    logicalId: LogicalId,
    parent: NodeId.nullable(),
    props: kind.props,
  }),
);
const [firstSchema, ...otherSchemas] = nodeSchemas;
if (!firstSchema) throw new Error('there is no kind');

/** One node as it stands in a file. */
export const NodeSchema = z.discriminatedUnion('kind', [firstSchema, ...otherSchemas]);

/** {@link Source} in a file: what is still as it was imported stands there as its id alone. */
export const SourceSchema = z.strictObject({
  files: z.array(SourceFile).min(1).max(1000),
  origins: z.record(NodeId, Origin),
  base: z.strictObject({
    nodes: z.array(z.union([NodeId, NodeSchema])).max(50_000),
    wires: z.array(z.union([WireId, Wire])).max(100_000),
  }),
});

/** A file of the current version. */
export const FileSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  settings: Settings.default(DEFAULT_SETTINGS),
  nodes: z.array(NodeSchema).max(50_000),
  wires: z.array(Wire).max(100_000),
  layout: z.strictObject({ nodes: z.record(NodeId, Place) }),
  source: SourceSchema.optional(),
});
export type DiagramFile = z.infer<typeof FileSchema>;

/** A diagram with nothing in it. */
export function emptyDiagram(): Diagram {
  return { settings: DEFAULT_SETTINGS, nodes: {}, wires: {}, layout: {} };
}
