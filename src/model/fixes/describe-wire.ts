import type { Diagram, DiagramNode, Wire } from '../document/diagram';
import { listOfRow, rowsOf } from '../document/references';
import { kindOf } from '../kinds/registry';
import { nodeName } from './words';

/** `TCP 443 of NLB "front" to ALB "web"`. */
export function wireText({ nodes }: Diagram, { from, to }: Wire): string {
  const source = nodes[from.node];
  const target = nodes[to.node];
  if (!source || !target) return '';
  const row = rowsOf(source).find(({ id }) => id === from.port);
  const start = row ? `${rowText(source, row)} of ${nodeName(source)}` : nodeName(source);
  return `${start} to ${nodeName(target)}`;
}

/** A row as its node shows it: `HTTPS 443`. */
export function rowText(node: DiagramNode, row: Readonly<Record<string, unknown>>): string {
  const shown = kindOf(node.kind).rowText?.({ ...row }, listOfRow(node, String(row.id)) ?? '');
  return shown ? [shown.strong, shown.text].filter(Boolean).join(' ') : '';
}
