import type { Diagram } from '../document/diagram';
import { kindOf } from '../kinds/registry';
import type { Suppressed } from './suppress';

/** `Suppressed until 2027-03-31, LB-19 on NLB "front": the reason.`: how reports and exports own up to what they do not show. */
export function suppressionText(doc: Diagram, { finding, suppression }: Suppressed): string {
  const { rule, reason, until } = suppression;
  const node = finding.on[0] === undefined ? undefined : doc.nodes[finding.on[0]];
  const where = node ? ` on ${kindOf(node.kind).short} "${node.label}"` : '';
  const end = until === undefined ? '' : ` until ${until}`;
  return `Suppressed${end}, ${rule}${where}: ${reason.trim()}${/[.!?]$/.test(reason.trim()) ? '' : '.'}`;
}
