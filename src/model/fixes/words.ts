import type { DiagramNode } from '../document/diagram';
import { kindOf } from '../kinds/registry';

/** A node as a button and a list of changes name it: `ALB "web"`. */
export function nodeName(node: DiagramNode): string {
  const { short } = kindOf(node.kind);
  return node.label.trim() === '' ? short : `${short} "${node.label}"`;
}
