import { insertChain } from '../commands/insert-between';
import { type DiagramNode, OUT, type WireEnd } from '../document/diagram';
import { kindOf } from '../kinds/registry';
import { inSentence, withArticle } from '../lib/nouns';
import type { QuickFix } from './quick-fix';

/** Leads a port to a node over the kinds that must stand in between, outermost first. */
export function insertBetweenFix(
  from: DiagramNode,
  row: string | undefined,
  to: DiagramNode,
  chain: readonly string[],
): QuickFix {
  const kinds = chain.map((kind) => withArticle(inSentence(kindOf(kind).label)));
  const end = { node: from.id, port: row ?? OUT } as WireEnd;
  return {
    id: `insert-${chain.join('-')}`,
    title: `Insert ${kinds.join(', ')} in between`,
    run: (draft, newId) => insertChain.run(draft, { from: end, to: to.id, chain }, newId),
  };
}
