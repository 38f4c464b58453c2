import { z } from 'zod';
import { NodeId, type WireId } from '../kinds/fields';
import type { DiagramNode, Wire } from './diagram';

/** Longest text of one template kept: CloudFormation takes a million bytes, comments and older ones are longer. */
export const MAX_TEMPLATE_CHARS = 5_000_000;

/** A template as it was read, and the values with which it is looked at. Its text is what is written back. */
export const SourceFile = z.strictObject({
  /** Name of the file, without folders where there is only one of that name. */
  name: z.string().min(1).max(1000),
  format: z.enum(['yaml', 'json']),
  text: z.string().max(MAX_TEMPLATE_CHARS),
  /** Logical ids that somebody changed since the import, in the text as well, with what each of them was. */
  renamed: z.record(z.string(), z.string()).optional(),
  /** Account numbers that are to be put in quotes wherever they stand without. */
  quoted: z.array(z.string()).optional(),
  /** Values of parameters to look at the design with, where they differ from the default. */
  parameters: z.record(z.string(), z.string().max(4096)).default({}),
  /** Conditions to look at the design with, where they are not as the parameters make them. */
  conditions: z.record(z.string(), z.boolean()).default({}),
  /** The nested stack that deploys it, where somebody said so: the stack itself may name it otherwise, or not at all. */
  stack: NodeId.optional(),
});
export type SourceFile = z.infer<typeof SourceFile>;

/** The part of a node that is its own resource; other parts have the key they are asked for by when they are emitted. */
export const OWN_PART = '';

/** The part of something that exists already which is the parameter for its id. */
export const ID_PARAMETER = 'parameter Id';

/** What of a template a node stands for. */
export const Origin = z.strictObject({
  /** Which of the files. */
  file: z.int().min(0),
  /** Logical ids in the file: of the node's own resource, and by key of those that were folded into it. */
  parts: z.record(z.string(), z.string()),
  /** Properties given by an expression: how it is written, such as `!Ref VpcCidr`. A list of rows is one property. */
  given: z.record(z.string(), z.string()).default({}),
  /** Properties whose value nobody can know before deployment. Rules that need them keep quiet. */
  unknown: z.array(z.string()).default([]),
  /** Values that CloudFormation demands and the text leaves out, each as a row and its field: `r_1 certificate`. */
  lacks: z.array(z.string()).optional(),
  /**
   * Parts that must be made after others and whose text does not wait for these: by part, each of the others as its node
   * and part, such as `n_1 r_2`.
   */
  early: z.record(z.string(), z.array(z.string())).optional(),
  /** The same, once somebody asked for it to be written into the text. */
  waits: z.record(z.string(), z.array(z.string())).optional(),
  /** Numbers in it that begin with 0 and stand there without quotes. */
  unquoted: z.array(z.string()).optional(),
  /** Somebody asked that changes of this API get a new deployment. */
  publishes: z.literal(true).optional(),
  /** The condition under which it is made. */
  condition: z.string().optional(),
  /** Whether the condition holds with the values the design is looked at with; left out when that is not known. */
  holds: z.boolean().optional(),
  /** Of a nested stack: which of the files is its template, or what the text calls one that is not among them. */
  template: z.union([z.int().min(0), z.string()]).optional(),
  /**
   * Of a nested stack that deploys a template which is drawn as that of another stack: which one, and the parameters that it
   * gives other values.
   */
  shares: z.strictObject({ stack: NodeId, otherwise: z.array(z.string()) }).optional(),
  /** Of what `Fn::ForEach` repeats: the values it is made for; null where they are known only at deployment. */
  each: z.array(z.string()).nullable().optional(),
});
export type Origin = z.infer<typeof Origin>;

/** The key of the part that is one of the deployments of a REST API: an emitter asks for the first. */
export function deploymentPart(index: number): string {
  return index === 0 ? 'Deployment' : `Deployment ${index + 1}`;
}

/** Logical ids of all deployments that a REST API was imported with, in the order of the template. */
export function deploymentsOf({ parts }: Pick<Origin, 'parts'>): readonly string[] {
  const found: string[] = [];
  for (let id = parts[deploymentPart(0)]; id !== undefined; id = parts[deploymentPart(found.length)]) found.push(id);
  return found;
}

/** Where a diagram was imported from. Without it a diagram was drawn. */
export interface Source {
  readonly files: readonly SourceFile[];
  readonly origins: Readonly<Record<NodeId, Origin>>;
  /**
   * Nodes and wires as they were imported. What differs from them was changed by somebody, and only that is written back
   * into the text.
   */
  readonly base: {
    readonly nodes: Readonly<Record<NodeId, DiagramNode>>;
    readonly wires: Readonly<Record<WireId, Wire>>;
  };
}
