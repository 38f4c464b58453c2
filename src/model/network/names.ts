import type { DiagramNode } from '../document/diagram';
import { kindOf } from '../kinds/registry';

/** How a message names a node: its label in quotes, or its kind when it has none. */
export function named(node: DiagramNode): string {
  return node.label.trim() === '' ? `the ${node.kind}` : `"${node.label}"`;
}

/** A node with the name of its kind, for a message: `ALB "web"`. */
export function titled(node: DiagramNode): string {
  const { short } = kindOf(node.kind);
  return node.label.trim() === '' ? `the unnamed ${short}` : `${short} ${named(node)}`;
}

/** `TCP 443`, or `TCP` where no port is known. */
export function service(protocol: 'tcp' | 'udp', port: number | undefined): string {
  return port === undefined ? protocol.toUpperCase() : `${protocol.toUpperCase()} ${port}`;
}
