import type { Diagram, DiagramNode } from '../src/model/document/diagram';
import { rowsOf } from '../src/model/document/references';
import { kindOf } from '../src/model/kinds/registry';

interface Attempt {
  readonly from: DiagramNode;
  readonly row: string | undefined;
  readonly to: DiagramNode;
}

/** Wires from one node of each kind to up to 40 nodes spread over the diagram: what a pointer meets on its way. */
export function attempts(doc: Diagram): readonly Attempt[] {
  const nodes = Object.values(doc.nodes);
  const sources = new Map(nodes.filter((node) => kindOf(node.kind).wiresFrom !== 'none').map((n) => [n.kind, n]));
  const targets = nodes.filter((node) => kindOf(node.kind).wiresTo);
  const step = Math.max(1, Math.floor(targets.length / 40));
  const some = targets.filter((_, i) => i % step === 0);
  return [...sources.values()].flatMap((from) =>
    some.filter((to) => to.id !== from.id).map((to) => ({ from, row: rowsOf(from)[0]?.id, to })),
  );
}
