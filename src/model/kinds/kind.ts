import type { z } from 'zod';
import type { CfnMap, CfnValue } from '../cfn/value';
import type { NodeId, RowId } from './fields';

/** Sections of the palette, in order. */
export const PALETTE_GROUPS = ['outside', 'structure', 'api', 'loadBalancing', 'compute', 'network'] as const;
export type PaletteGroup = (typeof PALETTE_GROUPS)[number];

/** How a container is drawn: AWS's own group colours and line styles (look.md, AWS groups). */
export type ContainerStyle = 'account' | 'region' | 'vpc' | 'zone' | 'publicSubnet' | 'privateSubnet' | 'onPremises';

/**
 * Where a kind may stand. `'root'` is the canvas itself. `rule` is the code of the containment rule that a node
 * standing elsewhere breaks, `why` the reason told while dragging.
 */
export interface Placement {
  readonly in: readonly string[];
  readonly rule: string;
  readonly why: string;
}

/** A connection AWS has: requests go from this kind to one of `to`. */
export interface Connection {
  readonly to: readonly string[];
  readonly edge: 'data' | 'association' | 'route' | 'logs';
  /** A kind that must stand in between; wiring inserts it in the same step. */
  readonly through?: string;
  /** The condition under which AWS accepts it, in words, for the generated page of connections. */
  readonly when?: string;
}

/** One entry of the palette among several of a kind. */
export interface Variant {
  readonly id: string;
  readonly label: string;
  readonly icon: string;
  readonly labelStem: string;
  readonly starts: Readonly<Record<string, unknown>>;
}

/** What a row shows on its node: a short bold part, the rest in mono, and a quiet remark at the right end. */
export interface RowText {
  readonly strong: string;
  readonly text: string;
  readonly remark?: string;
}

/** A node as an emitter sees it. */
export interface EmitNode<P = Record<string, unknown>> {
  readonly id: NodeId;
  readonly kind: string;
  readonly label: string;
  readonly logicalId: string;
  readonly props: P;
}

/** What a new node sees around the place where it is put. */
export interface Surroundings {
  /** The nearest container of a kind, or undefined. */
  within(kind: string): EmitNode | undefined;
  /** All nodes of a kind in the same VPC. */
  inVpc(kind: string): readonly (EmitNode & { readonly parent: NodeId | null })[];
}

/** A resource that a kind emits. The first one of a node carries the node's own logical id. */
export interface Emitted {
  /** Appended to the node's logical id; empty for the node's own resource. */
  readonly suffix: string;
  readonly type: string;
  readonly properties: CfnMap;
  readonly dependsOn?: readonly string[];
  readonly comment?: string;
}

/** Where a route ends: the load balancer and listener behind its link, as far as the drawing says. */
export interface Backend {
  readonly link: EmitNode;
  readonly loadBalancer: EmitNode;
  readonly listener: { readonly id: RowId; readonly port: number; readonly protocol: string };
  /** The scheme a caller must speak, followed through a TCP listener to what stands behind it. */
  readonly scheme: 'http' | 'https';
}

/** What an emitter may ask. References across stacks become parameters without the emitter noticing. */
export interface EmitContext {
  /** `Ref` of another node's own resource. */
  ref(id: NodeId): CfnValue;
  /** `Fn::GetAtt` of another node's own resource. */
  att(id: NodeId, attribute: string): CfnValue;
  /** `Ref` of the resource a row became, such as a listener. */
  rowRef(node: NodeId, row: RowId): CfnValue;
  /** Logical id of this node's resource with the given suffix, made unique. */
  ownId(suffix: string): string;
  /** Logical id of the resource of a row of some node, for `DependsOn`. */
  rowId(node: NodeId, row: RowId): string;
  /** Logical ids of the resources of another node, for `DependsOn`; empty when it lives in another stack. */
  idOf(id: NodeId): string | undefined;
  node(id: NodeId): EmitNode | undefined;
  /** The nearest container of a kind around this node. */
  within(kind: string): EmitNode | undefined;
  /** Nodes wired from this node (from one row of it when given), in a stable order. */
  wiredTo(row?: RowId): readonly EmitNode[];
  /** Nodes wired to this node. */
  wiredFrom(): readonly { readonly node: EmitNode; readonly row: RowId | undefined }[];
  /** Nodes of a kind that name this node in the given property. */
  referredBy(kind: string, prop: string): readonly EmitNode[];
  /** The backend of a route row, or undefined when it is missing or ambiguous. */
  backendOf(row: RowId): Backend | undefined;
  /** Name of the Availability Zone this node stands in, as a value. */
  zoneName(): CfnValue | undefined;
  /** Declares a parameter once and gives its `Ref`. */
  parameter(spec: {
    readonly suffix: string;
    readonly type: string;
    readonly description: string;
    readonly default?: string;
  }): CfnValue;
  output(spec: { readonly suffix: string; readonly description: string; readonly value: CfnValue }): void;
  /** A sentence for the README: something the user must do or hand over. */
  note(sentence: string): void;
  /** A label as a tag value or name: control characters gone, 256 characters at most, no CDK token markers. */
  plain(text: string): string;
  /** A short fingerprint of values, the same for the same values. */
  fingerprint(values: unknown): string;
}

/** Everything that differs between kinds stands in the kind's file; nobody else asks `if (kind === 'alb')`. */
export interface Kind<I extends string = string, P extends z.ZodObject = z.ZodObject> {
  readonly id: I;
  /** The name AWS uses. */
  readonly label: string;
  /** Short enough for a sub-label: `ALB`. */
  readonly short: string;
  readonly group: PaletteGroup;
  /** Extra words the palette's search finds it by. */
  readonly keywords?: readonly string[];
  /** Name of an icon; the renderer knows the picture. */
  readonly icon: string;
  readonly docs: string;
  readonly placement: Placement;
  readonly props: P;
  /** Present when the kind holds others. */
  readonly container?: { readonly style: ContainerStyle; readonly minWidth: number; readonly minHeight: number };
  /** Nodes of this kind are not drawn as boxes: they appear as chips and in lists (security groups, route tables). */
  readonly listedOnly?: true;
  /** Width of the box in px (look.md section 3); containers have none. */
  readonly width?: number;
  /** The property that lists the subnets this node spans. */
  readonly spans?: string;
  /** The property whose rows are drawn on the node. */
  readonly rows?: string;
  /** Where wires start: at the node, at each row, or nowhere. */
  readonly wiresFrom: 'node' | 'rows' | 'none';
  /** Whether wires may end here at all. */
  readonly wiresTo: boolean;
  readonly connects: readonly Connection[];
  /** A port of this kind has one wire at most; a new one takes the place of the old (a route has one backend). */
  readonly oneWireEach?: true;
  /** Several of this kind may stand behind one node that wiring inserted (instances of a target group). */
  readonly manyPerTargetGroup?: true;
  /** Properties of a node of this kind that wiring inserts between two others. */
  startsBetween?(
    from: EmitNode & { readonly row?: Readonly<Record<string, unknown>> },
    to: EmitNode,
  ): Readonly<Record<string, unknown>>;
  /** Properties a new node starts with beyond the schema's defaults. Rows are given without ids. */
  readonly starts?: Readonly<Record<string, unknown>>;
  /** Properties that follow from where the new node is put, such as the next free CIDR. */
  startsAt?(around: Surroundings): Readonly<Record<string, unknown>>;
  /** New nodes all get the plain stem as label, without a number: zones. */
  readonly sharesLabel?: true;
  /** Several entries of the palette that make the same kind with other properties (public and private subnet). */
  readonly variants?: readonly Variant[];
  /** Short name that a new node's label starts from, such as `orders-alb` -> `alb`. */
  readonly labelStem: string;
  /** The one fact that decides, for the sub-label: `internal`. */
  summary?(props: z.infer<P>): string;
  /** Mono text beside a container's name: CIDR, account number, Region code. */
  tabText?(props: z.infer<P>): string;
  rowText?(row: Record<string, unknown>): RowText;
  /** Style of this very container, when it depends on its properties. */
  containerStyle?(props: z.infer<P>): ContainerStyle;
  /** CloudFormation of one node, or nothing for kinds that only structure the drawing. */
  emit?(node: EmitNode<z.infer<P>>, ctx: EmitContext): readonly Emitted[];
}

/** Declares a kind; see {@link Kind}. */
export function defineKind<const I extends string, P extends z.ZodObject>(kind: Kind<I, P>): Kind<I, P> {
  return kind;
}
