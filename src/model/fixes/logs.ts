import type { Diagram } from '../document/diagram';
import type { NodeId } from '../kinds/fields';
import { type Edit, setProp } from './edits';
import { addNode } from './insert';

/** Adds a log group beside a node and lets the node write its access log there. */
export function addLog(id: NodeId): Edit {
  return (draft, newId) => {
    const node = (draft as Diagram).nodes[id];
    if (!node) return;
    const log = addNode(draft, { kind: 'logGroup', onto: node.parent, stem: `${node.label}-log` }, newId);
    setProp(id, 'accessLog', log)(draft, newId);
  };
}
