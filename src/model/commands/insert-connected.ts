import type { WireEnd } from '../document/diagram';
import type { Command } from '../history/history';
import { connect } from './connect';
import { type InsertArgs, insertNode } from './insert-node';

/** Inserts a node and wires it to a port, in one step. */
export const insertConnected: Command<{ readonly from: WireEnd; readonly node: InsertArgs }> = {
  id: 'node.insertConnected',
  label: 'Insert and connect',
  run(draft, { from, node }, newId) {
    insertNode.run(draft, node, newId);
    connect.run(draft, { from, to: node.id }, newId);
  },
};
