import type { Edge, Node } from '@xyflow/react';
import type { NodeId, RowId } from '../../../model/kinds/fields';
import type { ContainerStyle } from '../../../model/kinds/kind';
import type { KindCount } from '../../../model/layout/folded-row';
import type { Point } from '../../../model/layout/geometry';
import type { Severity } from '../../../model/rules/rule';
import type { Inside } from '../far/inside';
import type { Line } from '../labels/line-of';
import type { WireLabel } from '../labels/wire-labels';

/** The worst of a node's findings and how many there are; drawn as a badge on its corner. */
export interface Badge {
  readonly severity: Severity;
  readonly count: number;
}

interface Shown extends Record<string, unknown> {
  readonly label: string;
  readonly icon: string;
  readonly badge: Badge | null;
  /** It is there already, and not made by the template. */
  readonly isExternal: boolean;
}

export interface ContainerData extends Shown {
  readonly style: ContainerStyle;
  /** CIDR, account number, Region code, zone name. */
  readonly mono: string;
  readonly inside: Inside;
  /** What stands in it, by kind, while it is folded into one row. */
  readonly folded: readonly KindCount[] | null;
}

export interface RowData {
  readonly id: RowId;
  readonly strong: string;
  readonly text: string;
  readonly remark: string;
  readonly wired: boolean;
}

/** What a nested stack says of what its template made. */
export interface StackData {
  readonly words: string;
  /** Null where its template is not there, so that there is nothing to fold. */
  readonly isFolded: boolean | null;
  /** The worst finding of what it stands for while it is folded, and its own. */
  readonly worst: Badge | null;
}

/** What `Fn::ForEach` repeats: `×3`, and for what. */
export interface RepeatData {
  readonly count: string;
  readonly words: string;
}

export interface LeafData extends Shown {
  readonly kindLabel: string;
  /** The icon stands above the label, and nothing else is said. */
  readonly isUpright: boolean;
  readonly sub: string;
  /** The sub-label names a security group rather than the kind. */
  readonly subIsGroup: boolean;
  readonly rows: readonly RowData[];
  readonly chips: readonly { readonly id: NodeId; readonly label: string }[];
  readonly out: 'node' | 'rows' | 'none';
  readonly stack: StackData | null;
  readonly repeat: RepeatData | null;
}

export interface ShadowData extends Record<string, unknown> {
  readonly of: NodeId;
  readonly label: string;
  readonly icon: string;
  /** The address it has there, else its kind. */
  readonly sub: string;
  readonly subIsAddress: boolean;
}

/** What is gone since the state that the diagram is compared with. */
export interface GoneData extends Record<string, unknown> {
  readonly label: string;
  readonly icon: string;
  readonly isContainer: boolean;
}

export type ContainerFlowNode = Node<ContainerData, 'container'>;
export type LeafFlowNode = Node<LeafData, 'leaf'>;
export type ShadowFlowNode = Node<ShadowData, 'shadow'>;
export type GoneFlowNode = Node<GoneData, 'gone'>;
export type FlowNode = ContainerFlowNode | LeafFlowNode | ShadowFlowNode | GoneFlowNode;

export interface WireData extends Record<string, unknown> {
  readonly points: readonly Point[];
  /** AWS would refuse it: dashed and red. */
  readonly draft: boolean;
  readonly line: Line;
  /** What no row says, or the code of a draft. */
  readonly label: WireLabel | null;
  /** Another wire of the same two nodes stands for it where a node's rows are not shown. */
  readonly merged: boolean;
  /** The worst finding about the wire itself; the code of a draft stands in the middle of it. */
  readonly finding: { readonly code: string; readonly severity: Severity } | null;
}
export type FlowEdge = Edge<WireData, 'wire'>;
