import type { Diagram } from '../model/document/diagram';
import type { NodeId } from '../model/kinds/fields';
import { kindOf } from '../model/kinds/registry';

/** The line of a file on which a node begins; the first one when it is not found. Readers of reports show nothing without a line. */
export function lineOf(text: string, node: string | undefined): number {
  const start = text.search(new RegExp(`"id"\\s*:\\s*"${node}"`));
  return start === -1 ? 1 : text.slice(0, start).split('\n').length;
}

/** The containers around a node, outermost first, by their labels. */
export function pathTo({ nodes }: Diagram, id: NodeId): readonly string[] {
  const path: string[] = [];
  for (let at = nodes[id]?.parent ?? null; at !== null; at = nodes[at]?.parent ?? null) {
    const node = nodes[at];
    if (node) path.unshift(node.label.trim() === '' ? kindOf(node.kind).short : node.label);
  }
  return path;
}
