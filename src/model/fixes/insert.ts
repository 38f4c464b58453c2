import type { Draft } from 'immer';
import { setProp } from '../commands/edit-node';
import type { Point } from '../commands/geometry';
import { insertNode } from '../commands/insert-node';
import type { Diagram } from '../document/diagram';
import type { NewId } from '../history/history';
import { NodeId } from '../kinds/fields';
import type { KindId } from '../kinds/registry';

export interface NewNode {
  readonly kind: KindId;
  /** The container it goes into, or anything inside of that. */
  readonly onto: NodeId | null;
  /** Relative to `onto`; a free spot without it. */
  readonly at?: Point;
  readonly variant?: string;
  /** What its label starts from. */
  readonly stem?: string;
  readonly props?: Readonly<Record<string, unknown>>;
}

/** Adds a node and gives its id. */
export function addNode(draft: Draft<Diagram>, { props = {}, ...node }: NewNode, newId: NewId): NodeId {
  const id = NodeId.parse(newId('n'));
  insertNode.run(draft, { id, ...node }, newId);
  for (const [prop, value] of Object.entries(props)) setProp.run(draft, { id, prop, value }, newId);
  return id;
}
