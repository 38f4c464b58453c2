import type { Command } from '../history/history';
import type { NodeId } from '../kinds/fields';
import { setProp } from './edit-node';
import { type InsertArgs, insertNode } from './insert-node';

export interface AttachArgs {
  /** The node whose property will name the new one. */
  readonly to: NodeId;
  readonly prop: string;
  readonly node: InsertArgs;
}

/** Inserts a node and names it in a property of another one, in one step: a new security group of a load balancer. */
export const attachNew: Command<AttachArgs> = {
  id: 'node.attachNew',
  label: 'Attach',
  run(draft, { to, prop, node }, newId) {
    insertNode.run(draft, node, newId);
    const props: Readonly<Record<string, unknown>> = draft.nodes[to]?.props ?? {};
    const before = props[prop];
    setProp.run(draft, { id: to, prop, value: Array.isArray(before) ? [...before, node.id] : node.id }, newId);
  },
};
