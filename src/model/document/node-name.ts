import { kindOf } from '../kinds/registry';
import type { DiagramNode } from './diagram';

/** A node as sentences about a template call it: `ALB "web"`. */
export function nodeName({ kind, label, logicalId }: DiagramNode): string {
  return `${kindOf(kind).short} "${label.trim() || logicalId}"`;
}
