import { z } from 'zod';

/** Node ids are random, never shown, and safe as a key of a plain object. */
export const NodeId = z
  .string()
  .regex(/^n_[a-z0-9]{1,40}$/)
  .brand<'NodeId'>();
export type NodeId = z.infer<typeof NodeId>;

export const WireId = z
  .string()
  .regex(/^w_[a-z0-9]{1,40}$/)
  .brand<'WireId'>();
export type WireId = z.infer<typeof WireId>;

/** A row is a route, a listener, a rule of a group, a route of a table: anything listed inside a node. */
export const RowId = z
  .string()
  .regex(/^r_[a-z0-9]{1,40}$/)
  .brand<'RowId'>();
export type RowId = z.infer<typeof RowId>;

/** What the inspector and the commands know of a property beyond its type. All of it is optional but the title. */
export interface FieldMeta {
  readonly title: string;
  /** One sentence for people. */
  readonly help?: string;
  /** AWS's documentation of this property. */
  readonly docs?: string;
  readonly unit?: string;
  /** Shown in an empty field: what an empty value means. */
  readonly placeholder?: string;
  /** Of a choice: what values are called on the screen, where AWS's spelling is long. Files and templates have AWS's. */
  readonly words?: Readonly<Record<string, string>>;
  /** Typed data (CIDR, port, ARN) is set in the mono face. */
  readonly mono?: boolean;
  /** Longer text: the height of its box. */
  readonly lines?: number;
  /** The range AWS accepts. The schema takes any whole number, so that a wrong one can be drawn, named and mended. */
  readonly range?: readonly [min: number, max: number];
  /** Suggestions for free text and for numbers. */
  readonly suggestions?: Readonly<Record<string, string>>;
  /** The value is a block of addresses, or several with commas. */
  readonly cidr?: 'one' | 'many';
  /**
   * Of a list of rows: the cells of a row's line by their heading, most important first. Two numbers share a cell as a
   * range, a text and references as one of them. All other fields stand below the line.
   */
  readonly columns?: Readonly<Record<string, readonly string[]>>;
  /** What the reference stands for, when it is a connection of its own (a table of routes, a log, an association). */
  readonly edge?: 'association' | 'route' | 'logs';
  /** The condition under which AWS accepts the reference, and what happens when it is not met. */
  readonly when?: string;
  readonly violated?: string;
  /** The value names one node (or a list of nodes) of these kinds. Commands clear it when that node goes. */
  readonly refersTo?: readonly string[];
  /** The value is a list of rows; each has an id and, when the kind says so, a port. */
  readonly rows?: { readonly one: string };
  /** The value names a row of another node, such as the listener a route reaches. */
  readonly refersToRow?: boolean;
  /** The row it names is one of this node's own list, such as the listener of a listener rule. */
  readonly ownRows?: string;
  /** CloudFormation needs it: empty is a finding of EXP-02. */
  readonly required?: boolean;
  /** The drawing alone has it, and no template says it: what is planned, or what was done by hand. */
  readonly onlyDrawn?: boolean;
  /** One JSON object, or nothing. */
  readonly json?: boolean;
  /** Each row has a number of its own: a new one starts with the highest and this. */
  readonly numbering?: number;
  /** Shown under "More" in the inspector. */
  readonly advanced?: boolean;
}

/** Attaches what the inspector shows to a schema. */
export function field<S extends z.ZodType>(schema: S, meta: FieldMeta): S {
  return schema.meta({ ...meta }) as S;
}

/** One node of the given kinds, or none. */
export function nodeRef(kinds: readonly string[], meta: FieldMeta) {
  return field(NodeId.nullable().default(null), { ...meta, refersTo: kinds });
}

/** Any number of nodes of the given kinds. */
export function nodeRefs(kinds: readonly string[], meta: FieldMeta) {
  return field(z.array(NodeId).default([]), { ...meta, refersTo: kinds });
}

/** A row of another node, or none. */
export function rowRef(meta: FieldMeta) {
  return field(RowId.nullable().default(null), { ...meta, refersToRow: true });
}

/** A list of rows. `one` names a single row in words ("listener"). */
export function rows<S extends z.ZodRawShape>(one: string, shape: S, meta: FieldMeta) {
  return field(z.array(z.strictObject({ id: RowId, ...shape })).default([]), { ...meta, rows: { one } });
}

/** Text that may be empty. */
export function text(meta: FieldMeta, initial = '') {
  return field(z.string().max(2000).default(initial), meta);
}

/** A whole number; `meta.range` says what AWS accepts. */
export function whole(initial: number, meta: FieldMeta) {
  return field(z.int().default(initial), meta);
}

/** Yes or no. */
export function flag(initial: boolean, meta: FieldMeta) {
  return field(z.boolean().default(initial), meta);
}

/** One of a fixed list, spelled as AWS spells it. */
export function choice<const V extends readonly [string, ...string[]]>(values: V, initial: V[number], meta: FieldMeta) {
  return field(z.enum(values).default(initial as never), meta);
}

/** Reads the meta of a schema written with {@link field}. */
export function metaOf(schema: z.ZodType): Partial<FieldMeta> {
  return (schema.meta() ?? {}) as Partial<FieldMeta>;
}
