import { insertChain } from '../commands/insert-between';
import { type DiagramNode, OUT, type WireEnd } from '../document/diagram';
import { chainText } from '../kinds/chain-text';
import type { QuickFix } from './quick-fix';

/** Leads a port to a node over the kinds that must stand in between, outermost first. */
export function insertBetweenFix(
  from: DiagramNode,
  row: string | undefined,
  to: DiagramNode,
  chain: readonly string[],
): QuickFix {
  const end = { node: from.id, port: row ?? OUT } as WireEnd;
  return {
    id: `insert-${chain.join('-')}`,
    title: `Insert ${chainText(chain)} in between`,
    run: (draft, newId) => insertChain.run(draft, { from: end, to: to.id, chain }, newId),
  };
}
