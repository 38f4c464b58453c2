import type { DiagramNode } from '../document/diagram';
import { allRowsOf } from '../document/references';
import { NodeId } from '../kinds/fields';
import type { Graph } from './graph';

/** A resource of a template that does not wait for others that it needs. */
export interface TooEarly {
  /** The key of the part that it is of its node. */
  readonly part: string;
  readonly logicalId: string;
  /** Logical ids of the others. */
  readonly before: readonly string[];
  /** Whether it fails each time; otherwise it depends on what CloudFormation happens to make first. */
  readonly isCertain: boolean;
}

/** The resources of a node that its template makes before what they need, as far as that is still there. */
export function tooEarly(graph: Graph, node: DiagramNode): readonly TooEarly[] {
  const origin = graph.origin(node.id);
  return Object.entries(origin?.early ?? {}).flatMap(([part, others]) => {
    const logicalId = origin?.parts[part];
    const before = others.flatMap((place) => resourceAt(graph, place) ?? []);
    if (logicalId === undefined || before.length === 0) return [];
    return [{ part, logicalId, before, isCertain: failsFor(graph, node, before.length) }];
  });
}

/** An ALB without listener is never taken, and a deployment needs one method at least; a part of them may be there by chance. */
function failsFor(graph: Graph, node: DiagramNode, missing: number): boolean {
  if (node.kind === 'targetGroup') return true;
  if (node.kind !== 'restApi') return false;
  const parts = graph.origin(node.id)?.parts ?? {};
  return allRowsOf(node).filter(({ id }) => parts[id] !== undefined).length <= missing;
}

/** The logical id of a part, written as its node and key; rows that were removed have none any more. */
function resourceAt(graph: Graph, place: string): string | undefined {
  const end = place.indexOf(' ');
  const id = NodeId.parse(place.slice(0, end));
  const part = place.slice(end + 1);
  const node = graph.node(id);
  const isRow = part.startsWith('r_');
  if (!node || (isRow && !allRowsOf(node).some((row) => row.id === part))) return undefined;
  return graph.origin(id)?.parts[part];
}
