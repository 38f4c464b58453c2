import type { Diagram } from '../model/document/diagram';
import type { Finding } from '../model/findings/validate';
import type { NodeId } from '../model/kinds/fields';
import { kindOf } from '../model/kinds/registry';
import { type Checked, locationOf } from './checked';

/**
 * The line of a file on which what a finding is about begins, and the column in a template; the first line when it is not
 * found. Readers of reports show nothing without a line.
 */
export function lineOf(
  read: Pick<Checked, 'text' | 'places'>,
  finding: Finding,
): readonly [line: number, column?: number] {
  const place = locationOf(read, finding);
  if (place) return [place.line, place.column];
  if (read.places.size > 0) return [1];
  const start = read.text.search(new RegExp(`"id"\\s*:\\s*"${finding.on[0]}"`));
  return [start === -1 ? 1 : read.text.slice(0, start).split('\n').length];
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
