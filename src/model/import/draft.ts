import type { CfnValue } from '../cfn/value';
import type { NodeId } from '../kinds/fields';
import type { KindId } from '../kinds/registry';
import type { ImportedResource, WireDraft } from './reader';
import type { Scope } from './world';

/** A resource, and one that must be there before it is made and that it does not wait for. */
export interface TooEarly {
  readonly resource: ImportedResource;
  readonly before: ImportedResource;
}

/** A node while it is read: what {@link NodeDraft} writes to. */
export interface Draft {
  readonly id: NodeId;
  readonly kind: KindId;
  readonly scope: Scope;
  /** What its logical id in the diagram is made of. */
  readonly name: string;
  /** The resource it stands for; undefined for what is implied or exists elsewhere. */
  readonly resource?: ImportedResource;
  /** The resource because of which it is there, where it has none of its own. */
  readonly because?: ImportedResource;
  /** It exists elsewhere and is only referred to. */
  readonly isOutside: boolean;
  label: string;
  readonly props: Record<string, unknown>;
  readonly parts: Map<string, string>;
  readonly given: Map<string, string>;
  readonly unknown: Set<string>;
  /** Rows with a field that the text leaves out, though CloudFormation demands it: `r_1 certificate`. */
  readonly lacks: Set<string>;
  /** Resources of it that are made before one that they need. */
  readonly early: TooEarly[];
  places: readonly CfnValue[];
  readonly wires: WireDraft[];
  /** Whether it is made, for what is made with something else: a zone with its subnets. */
  holds?: boolean;
  /** The values that `Fn::ForEach` makes it for; null where they are known only at deployment. */
  each?: string[] | null;
  /** The account and Region it stands in, where these are not those of the template; '' is the template's own. */
  elsewhere?: { readonly account: string; readonly region: string };
}

/** A draft about which nothing is known but what it is. */
export function newDraft(
  is: Pick<Draft, 'id' | 'kind' | 'scope' | 'name' | 'isOutside' | 'label'> & Partial<Draft>,
): Draft {
  return {
    props: {},
    parts: new Map(),
    given: new Map(),
    unknown: new Set(),
    lacks: new Set(),
    early: [],
    places: [],
    wires: [],
    ...is,
  };
}
