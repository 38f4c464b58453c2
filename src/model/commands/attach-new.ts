import type { Command } from '../history/history';
import type { NodeId } from '../kinds/fields';
import { kindOf } from '../kinds/registry';
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
    const owner = draft.nodes[to];
    const stem = owner ? `${owner.label}-${kindOf(node.kind).labelStem}` : undefined;
    insertNode.run(draft, { ...node, ...(stem === undefined ? {} : { stem }) }, newId);
    const props: Readonly<Record<string, unknown>> = draft.nodes[to]?.props ?? {};
    const before = props[prop];
    setProp.run(draft, { id: to, prop, value: Array.isArray(before) ? [...before, node.id] : node.id }, newId);
  },
};
