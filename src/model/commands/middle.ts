import type { Draft } from 'immer';
import type { Diagram, DiagramNode, WireEnd } from '../document/diagram';
import { rowsOf } from '../document/references';
import type { NewId } from '../history/history';
import { NodeId } from '../kinds/fields';
import { type KindId, kindOf } from '../kinds/registry';
import { sizeOfNode } from '../layout/node-size';
import { entriesOf } from '../lib/open-record';
import { absolute, type Point } from './geometry';
import { nearestOf, newNode, put } from './insert-node';
import { isInside, judgeDrop } from './placement';

/** Makes the node that stands between a port and a target, in the innermost container that may hold it. */
export function makeMiddle(
  draft: Draft<Diagram>,
  from: WireEnd,
  target: DiagramNode,
  kind: KindId,
  newId: NewId,
): DiagramNode {
  const doc = draft as Diagram;
  const source = doc.nodes[from.node];
  if (!source) throw new Error(`no node ${from.node}`);
  const row = rowsOf(source).find((each) => each.id === from.port);
  const props = kindOf(kind).startsBetween?.({ ...source, row } as never, target as never);
  const id = NodeId.parse(newId('n'));
  const parent = parentOfMiddle(doc, kind, source, target);
  const node = newNode(doc, { id, kind, parent, ...(props ? { props } : {}) }, newId);
  put(draft, node, between(doc, source, target, node));
  return node;
}

/**
 * Around the source when it may stand there (a target group belongs to its load balancer), else around the target (a V2
 * link to the VPC it leads into), else in a container of the target's Region that may hold it.
 */
function parentOfMiddle(doc: Diagram, kind: KindId, source: DiagramNode, target: DiagramNode): NodeId | null {
  const atSource = judgeDrop(doc, kind, source.parent);
  if (atSource.legal) return atSource.parent;
  const atTarget = judgeDrop(doc, kind, target.parent);
  if (atTarget.legal) return atTarget.parent;
  const region = nearestOf(doc, 'region', target.parent) ?? nearestOf(doc, 'region', source.parent);
  const holders = entriesOf(doc.nodes)
    .filter((node) => kindOf(kind).placement.in.includes(node.kind))
    .filter((node) => region === undefined || isInside(doc, node.id, region.id));
  return holders[0]?.id ?? atSource.parent;
}

/** Halfway between source and target, relative to the parent of the new node; at the source's height when that is free. */
function between(doc: Diagram, source: DiagramNode, target: DiagramNode, node: DiagramNode): Point {
  const a = absolute(doc, source.id);
  const b = absolute(doc, target.id);
  const parent = absolute(doc, node.parent);
  const width = sizeOfNode(source, doc.layout[source.id]).width;
  const gap = Math.max(a.x + width + 32, (a.x + width + b.x - sizeOfNode(node, undefined).width) / 2);
  return { x: Math.round(gap - parent.x), y: Math.round(a.y - parent.y) };
}
