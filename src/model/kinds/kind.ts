import type { z } from 'zod';
import type { CfnMap, CfnValue } from '../cfn/value';
import type { NodeId, RowId } from './fields';

/** Sections of the palette, in order. */
export const PALETTE_GROUPS = [
  'outside',
  'structure',
  'edge',
  'api',
  'identity',
  'loadBalancing',
  'compute',
  'data',
  'network',
  'hybrid',
  'observe',
] as const;
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
  /** What joins two networks rather than carrying requests is drawn without a head and with this word on it: `TGW`. */
  readonly attachment?: string;
  /** A kind that must stand in between; wiring inserts it in the same step. */
  readonly through?: string;
  /** The condition under which AWS accepts it, in words, for the generated page of connections. */
  readonly when?: string;
  /** What happens when the condition is not met: AWS's error, or what a caller sees. */
  readonly violated?: string;
  /** The kind to put in between when the condition is not met, such as a link before a private load balancer. */
  readonly instead?: string;
}

/** A connection people try and AWS does not have. */
export interface Refusal {
  readonly to: readonly string[];
  /** One sentence: why there is none. */
  readonly why: string;
  /** The kind to put in between, or to use instead. */
  readonly instead?: string;
  /** Where AWS says so. */
  readonly source?: string;
}

/** What the template asks for in place of a resource that is there already. */
export interface External {
  /** Type of the parameter that holds its id. */
  readonly type: string;
  /** What the id is called by people: `VPC ID`, `load balancer ARN`. */
  readonly idName: string;
  /** Attributes that are the id itself. Others become parameters of their own. */
  readonly idAttributes?: readonly string[];
  /** Attributes that are lists of values. */
  readonly listAttributes?: readonly string[];
  /** Attributes that are ids of something else, with the type of the parameter that holds one. */
  readonly typedAttributes?: Readonly<Record<string, string>>;
  /** What is drawn in it is made all the same: routes of a table, entries of an ACL, records of a zone that exist already. */
  readonly addsTo?: true;
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
  /** `ctx.ownId(...)`, or the node's logical id for its own resource. */
  readonly id: string;
  readonly type: string;
  readonly properties: CfnMap;
  readonly dependsOn?: readonly string[];
  /** Said above the resource in YAML and CDK: why it is as it is, where that is not plain. */
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

/** A value asked for when the stack is deployed. */
export interface ParameterSpec {
  /** Appended to the node's logical id, or the whole id when the parameter is `shared` by all nodes of the stack. */
  readonly suffix: string;
  readonly shared?: true;
  readonly type: string;
  readonly description: string;
  readonly default?: string;
}

/** The end of a wire from which requests come: a node, and the row when it starts at one. */
export interface WireStart {
  readonly node: EmitNode;
  readonly row: (Readonly<Record<string, unknown>> & { readonly id: RowId }) | undefined;
}

/** What an emitter may ask. References across stacks become parameters without the emitter noticing. */
export interface EmitContext {
  /** `Ref` of another node's own resource. */
  ref(id: NodeId): CfnValue;
  /** `Fn::GetAtt` of another node's own resource. */
  att(id: NodeId, attribute: string): CfnValue;
  /** `Ref` of the resource a row became, such as a listener. */
  rowRef(node: NodeId, row: RowId): CfnValue;
  /** `Fn::GetAtt`, or `Ref` without an attribute, of what another node made with `ownId(suffix)`. */
  partOf(node: NodeId, suffix: string, attribute?: string): CfnValue;
  /** A unique logical id for a further resource of this node; the same `key` gives the same id. */
  ownId(suffix: string, key?: string): string;
  /** Whether a row is written as a resource of its own: as in the template it was imported from, `byDefault` when drawn. */
  isApart(row: RowId, byDefault: boolean): boolean;
  /** Logical id for `DependsOn` of a node's further resource made with `ownId(suffix, key)`; undefined in another stack. */
  idOf(node: NodeId, suffix: string, key?: string): string | undefined;
  /**
   * Whether this node's resource, or the part of it made with `ownId(suffix, key)`, stands in the template it was imported
   * from: what an export says for want of something better, such as a placeholder of code, is none of its business then.
   */
  isWritten(key?: string): boolean;
  /** Another node; undefined when there is none. */
  node(id: NodeId): EmitNode | undefined;
  /** Number of the account and code of the Region in which another node is drawn, where the drawing says them. */
  placeOf(id: NodeId): { readonly account: string | undefined; readonly region: string | undefined };
  /**
   * Number of the account of another node, drawn or asked for in a parameter; undefined in the account of this node, or of
   * `from`.
   */
  accountOf(id: NodeId, from?: NodeId): CfnValue | undefined;
  /** Code of the Region of another node, in the same way. */
  regionOf(id: NodeId, from?: NodeId): CfnValue | undefined;
  /** Nodes of a kind whose properties name this one, in a stable order. */
  namedBy(kind: string): readonly EmitNode[];
  /** Logical id for `DependsOn` of the resource a row became; undefined in another stack. */
  rowId(node: NodeId, row: RowId): string | undefined;
  /** The nearest container of a kind around this node, or around another one. */
  within(kind: string, id?: NodeId): EmitNode | undefined;
  /** Code of the Region of this node, when the drawing says it. */
  region(): string | undefined;
  /** Nodes of these kinds in the stack of this node, in a stable order. */
  inStack(...kinds: readonly string[]): readonly EmitNode[];
  /** Nodes of a kind in the VPC of this node, in a stable order. */
  inVpc(kind: string): readonly EmitNode[];
  /** Nodes wired from this node (from one row of it when given), in a stable order. */
  wiredTo(row?: RowId): readonly EmitNode[];
  /** Nodes wired from another node, in a stable order. */
  behind(id: NodeId): readonly EmitNode[];
  /** Nodes wired to this node, in a stable order. */
  wiredFrom(): readonly EmitNode[];
  /** Where the wires start that end at this node, or at another one, in a stable order. */
  wiresInto(id?: NodeId): readonly WireStart[];
  /** The listener of a load balancer on a port. */
  listenerOn(loadBalancer: NodeId, port: number): RowId | undefined;
  /** The backend of a route row, or undefined when it is missing or ambiguous. */
  backendOf(row: RowId): Backend | undefined;
  /** Declares a parameter once and gives its `Ref`. */
  parameter(spec: ParameterSpec): CfnValue;
  output(spec: { readonly suffix: string; readonly description: string; readonly value: CfnValue }): void;
  /** A sentence for the README: what was left out, or what must be done by hand. */
  note(sentence: string): void;
  /** The node's label as a name or tag value of at most `max` characters; its logical id when it has no label. */
  name(max?: number): string;
  /** Text people typed, as a value of at most `max` characters that CloudFormation and CDK take literally. */
  plain(text: string, max: number): string;
}

/** Everything that differs between kinds stands in the kind's file; nobody else asks `if (kind === 'alb')`. */
export interface Kind<I extends string = string, P extends z.ZodObject = z.ZodObject> {
  readonly id: I;
  /** The name AWS uses. */
  readonly label: string;
  /** Short enough for a sub-label: `ALB`. */
  readonly short: string;
  /** For the palette, where the label is too long for it. */
  readonly paletteLabel?: string;
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
  /** The icon stands above the label, which is all there is to say. */
  readonly isUpright?: true;
  /** The property that lists the subnets this node spans. */
  readonly spans?: string;
  /** The properties whose rows are drawn on the node, one list below the other. Other lists are tables of the inspector. */
  readonly rows?: readonly string[];
  /** Present when a node of this kind may stand for something that is there already (its property `external`). */
  readonly external?: External;
  /** Where wires start: at the node, at each row, or nowhere. */
  readonly wiresFrom: 'node' | 'rows' | 'none';
  /** Whether wires may end here at all. */
  readonly wiresTo: boolean;
  readonly connects: readonly Connection[];
  /** Connections that look plausible and do not exist, with the reason. */
  readonly refuses?: readonly Refusal[];
  /** A port of this kind has one wire at most; a new one takes the place of the old (a route has one backend, a V1 link one NLB). */
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
  /** Width of the box, where its properties ask for another one than usual. */
  widthOf?(props: z.infer<P>): number | undefined;
  /** Mono text beside a container's name: CIDR, account number, Region code. */
  tabText?(props: z.infer<P>): string;
  /** What a row of one of its lists shows. */
  rowText?(row: Record<string, unknown>, list: string): RowText;
  /** Style of this very container, when it depends on its properties. */
  containerStyle?(props: z.infer<P>): ContainerStyle;
  /** Resources of this kind share one section of the template with others; without it each node has its own. */
  readonly section?: 'network' | 'security';
  /** Suffix of the logical id of the resource a row becomes, for rows that other resources refer to. */
  rowSuffix?(row: Record<string, unknown>, list: string): string;
  /** CloudFormation of one node. Kinds without it only structure the drawing. */
  emit?(node: EmitNode<z.infer<P>>, ctx: EmitContext): readonly Emitted[];
}

/** Declares a kind; see {@link Kind}. */
export function defineKind<const I extends string, P extends z.ZodObject>(kind: Kind<I, P>): Kind<I, P> {
  return kind;
}
