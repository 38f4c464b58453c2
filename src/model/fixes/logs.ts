import { type Diagram, OUT } from '../document/diagram';
import type { NodeId } from '../kinds/fields';
import { type Edit, setProp, wire } from './edits';
import { addNode } from './insert';
import { around } from './places';

/** Adds a log group beside a node and lets the node write its access log there. */
export function addLog(id: NodeId): Edit {
  return (draft, newId) => {
    const node = (draft as Diagram).nodes[id];
    if (!node) return;
    const log = addNode(draft, { kind: 'logGroup', onto: node.parent, stem: `${node.label}-log` }, newId);
    setProp(id, 'accessLog', log)(draft, newId);
  };
}

/** Adds a flow log to a VPC, with a log group that it writes to. */
export function addFlowLog(vpc: NodeId): Edit {
  return (draft, newId) => {
    const node = (draft as Diagram).nodes[vpc];
    if (!node) return;
    const log = addNode(draft, { kind: 'logGroup', onto: node.parent, stem: `${node.label}-flow` }, newId);
    const flow = addNode(draft, { kind: 'flowLog', onto: vpc, props: { resource: vpc } }, newId);
    wire({ node: flow, port: OUT }, log)(draft, newId);
  };
}

/** Adds an alarm on a metric of a node, in the Region of the node. */
export function addAlarm(id: NodeId, metric: string): Edit {
  return (draft, newId) => {
    const node = (draft as Diagram).nodes[id];
    const region = around(draft as Diagram, id, 'region');
    if (!node || !region) return;
    const props = { resource: id, metric };
    addNode(draft, { kind: 'alarm', onto: region.id, stem: `${node.label}-alarm`, props }, newId);
  };
}
