import type { Diagram, Wire } from '../../../model/document/diagram';
import { accepts } from '../../../model/kinds/connections';
import { kindOf } from '../../../model/kinds/registry';

/** How a wire is drawn: with a head, without one, with one at each end, or dotted with an open head. */
export type Line = 'traffic' | 'attachment' | 'peering' | 'reference';

/** What a wire stands for: requests, a joint of networks (equal partners have a head each), or a mere reference. */
export function lineOf(doc: Diagram, { from, to }: Wire): Line {
  const [source, target] = [doc.nodes[from.node]?.kind, doc.nodes[to.node]?.kind];
  const connection = source && target ? accepts(source, target) : undefined;
  if (!source || !target || !connection) return 'traffic';
  if (connection.attachment !== undefined) return source === target ? 'peering' : 'attachment';
  // What a target group is associated with gets its requests.
  const isReference = connection.edge === 'association' && kindOf(source).group !== 'loadBalancing';
  return isReference ? 'reference' : 'traffic';
}
