import type { DiagramNode } from '../document/diagram';
import { externalOf } from '../kinds/external';

/** True for what is there already: how it was made is not known, and nothing is asked of it. */
export function isExternal(node: DiagramNode): boolean {
  return externalOf(node) !== undefined;
}
