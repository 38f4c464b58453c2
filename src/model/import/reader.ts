import type { CfnMap, CfnValue } from '../cfn/value';
import type { NodeId, RowId } from '../kinds/fields';
import type { KindId } from '../kinds/registry';
import type { SourceResource } from '../source/template';

/** A resource of one of the templates that are imported together. */
export interface ImportedResource extends SourceResource {
  /** Which of the templates. */
  readonly file: number;
  /** The id that its node has, if it becomes one: the same for the same file name and logical id, always. */
  readonly nodeId: NodeId;
}

/**
 * Turns resources of some types into a node of a kind, or folds them into the node of another resource. A type without a
 * reader, or one whose reader gives no kind and which nobody took, becomes a generic node.
 */
export interface Reader {
  readonly types: readonly string[];
  /** The kind of the node it becomes; undefined for what only ever is a part of another (a listener, a route). */
  kindOf(resource: ImportedResource, read: ReadContext): KindId | undefined;
  /** Fills the node in, and takes the resources that are parts of it. */
  read(resource: ImportedResource, node: NodeDraft, read: ReadContext): void;
  /**
   * A last chance for what became no node and nobody took, such as a route of a table that exists elsewhere: it may take
   * itself into the node of something else. Otherwise it becomes a generic node.
   */
  otherwise?(resource: ImportedResource, read: ReadContext): void;
}

/** Declares a reader; see {@link Reader}. */
export function defineReader(reader: Reader): Reader {
  return reader;
}

/** What an expression comes to, with the values the design is looked at with. */
export type Known<T> = { readonly known: true; readonly value: T } | { readonly known: false };

/** What a value refers to. */
export type Target =
  /** Another resource that is imported too, of this or another template. */
  | { readonly to: 'resource'; readonly resource: ImportedResource; readonly attribute?: string }
  /** A parameter, an import, another stack or a literal id (`vpc-123`): something that exists elsewhere. */
  | { readonly to: 'outside'; readonly name: string; readonly id: string };

/** Questions of readers. All follow Ref, GetAtt, Sub, If, Select, Split, Join, FindInMap, ImportValue and parameters. */
export interface ReadContext {
  /** All resources of a type, or of several, in the order of the files. */
  resources(...types: readonly string[]): readonly ImportedResource[];
  /** The resources of a type whose property (`VpcId`, `Targets.Id`; lists are looked through) refers to this one, in the order of the file. */
  referring(to: ImportedResource, type: string, property: string): readonly ImportedResource[];
  /**
   * A value with everything resolved that can be; intrinsic functions that stay unknown stay, with their arguments
   * resolved. A text put together by `Fn::Join` is given as the `Fn::Sub` it equals; undefined is `AWS::NoValue`.
   */
  resolve(value: CfnValue | undefined): CfnValue | undefined;
  text(value: CfnValue | undefined): Known<string>;
  number(value: CfnValue | undefined): Known<number>;
  flag(value: CfnValue | undefined): Known<boolean>;
  /**
   * The items of a list, whatever it is made of (`Fn::If` gives the branch that holds, or both where that is not known;
   * `Fn::Split`, a parameter of type List). `known` is false when there may be others.
   */
  list(value: CfnValue | undefined): { readonly items: readonly CfnValue[]; readonly known: boolean };
  /** A map, through `Fn::If`; {} for what is none. */
  map(value: CfnValue | undefined): CfnMap;
  /** What a value refers to; undefined for nothing, or for what cannot be known. */
  target(value: CfnValue | undefined): Target | undefined;
  /**
   * The node that the value refers to, when it is (or becomes) one of these kinds. What is outside becomes a node of the
   * first of these kinds that has an external form; one node for one thing. Undefined when there is none.
   */
  node(value: CfnValue | undefined, ...kinds: readonly KindId[]): NodeId | undefined;
  /** The kind of the node a resource becomes. */
  kindOf(resource: ImportedResource): KindId | 'generic' | undefined;
  /** The draft of another node, for what one resource says about another's node (a route table association). */
  draftOf(resource: ImportedResource): NodeDraft | undefined;
  /** The draft of a node by its id, for what exists elsewhere. */
  draft(id: NodeId): NodeDraft | undefined;
  /** Whether a resource is made with the values the design is looked at with; undefined when that is not known. */
  holds(resource: ImportedResource): boolean | undefined;
  /**
   * A node that no resource stands for: an API that SAM makes by itself, an address on the internet, a service without
   * resource. One node for one kind and name, whoever asks; it stands where `by` stands, as far as its kind may.
   */
  implied(kind: KindId, name: string, by: ImportedResource): NodeDraft;
  /** `Globals` of the template a resource stands in (SAM); {} where there are none. */
  globals(resource: ImportedResource): CfnMap;
  /** Whether somebody outside gets hold of a resource, and so may add to it: an output, a nested stack, a custom resource. */
  isGivenAway(resource: ImportedResource): boolean;
  /** A row id, the same for the same resource (or place in it) always. */
  rowId(resource: ImportedResource, ...place: readonly (string | number)[]): RowId;
  /** The expression as a person would write it: `!Ref VpcCidr`. */
  asWritten(value: CfnValue): string;
  /** Says in the summary what could not be read, in one sentence. */
  uncertain(resource: ImportedResource, sentence: string): void;
}

export interface WireDraft {
  /** A row of this node, or the node itself. */
  readonly fromRow?: RowId;
  readonly to: NodeId;
  readonly toRow?: RowId;
}

/**
 * A node while it is read. Setting a property from a template's value notes by itself when it was given by an expression
 * (`given`) and when it is not known (`unknown`; the property then keeps the kind's default). Properties that nobody sets
 * have AWS's default, which the kind's schema has as well.
 */
export interface NodeDraft {
  readonly id: NodeId;
  readonly kind: KindId;
  /** Everything set so far. */
  readonly props: Readonly<Record<string, unknown>>;
  /** The label: a Name tag or name property. Without it, it is the logical id. */
  label(value: CfnValue | undefined): void;
  /** A plain value that the reader worked out itself. */
  set(prop: string, value: unknown): void;
  text(prop: string, value: CfnValue | undefined): void;
  number(prop: string, value: CfnValue | undefined): void;
  flag(prop: string, value: CfnValue | undefined): void;
  /** One of the kind's choices; AWS's spelling unless `spelling` maps it. What is none of them is unknown. */
  choice(prop: string, value: CfnValue | undefined, spelling?: Readonly<Record<string, string>>): void;
  nodeRef(prop: string, value: CfnValue | undefined, ...kinds: readonly KindId[]): void;
  nodeRefs(prop: string, value: CfnValue | undefined, ...kinds: readonly KindId[]): void;
  /** Adds a row to a list. Fields are set in the same way; an unknown field makes the list unknown. Gives its id. */
  row(list: string, id: RowId, fill: (row: RowDraft) => void): RowId;
  /** The property cannot be known. */
  unknown(prop: string): void;
  /** The text leaves out a field of a row, though CloudFormation demands it. */
  lacks(row: RowId, field: string): void;
  /** A resource of it must be made after one of these; noted where the text does not make it wait. */
  after(resource: ImportedResource, ...oneOf: readonly ImportedResource[]): void;
  /**
   * Where it stands: references to a VPC or subnet, the narrowest first; spans place themselves by their subnets. Without
   * any, it stands where what it is wired to or names stands.
   */
  inside(...places: readonly (CfnValue | undefined)[]): void;
  /** It stands in another account or Region than the template; without a value it is the template's own. */
  elsewhere(account: CfnValue | undefined, region: CfnValue | undefined): void;
  wire(wire: WireDraft): void;
  /**
   * A resource is a part of this node: it becomes no node of its own. `part` is the key under which the kind's emitter
   * asks for its logical id: `ctx.ownId(suffix, key)` has `key` (or the suffix when there is no key), a row's resource
   * has the row's id. Without it, the resource is kept as it is and nothing that is drawn writes to it.
   */
  take(resource: ImportedResource, part?: string): void;
  /** The emitter of this node writes a resource that stands as a node of its own all the same: an authorizer of an API. */
  writes(resource: ImportedResource, part: string): void;
}

export type RowDraft = Pick<
  NodeDraft,
  'set' | 'text' | 'number' | 'flag' | 'choice' | 'nodeRef' | 'nodeRefs' | 'unknown'
>;
