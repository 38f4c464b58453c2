import { doubting } from '../graph/doubts';
import { type Facts, factsOf } from './facts';
import { remembering } from './remembering';

/**
 * Whether something asked of facts rests on a value that nobody can know before deployment. It is asked afresh: what these
 * facts remember may have been read by somebody else.
 */
export function restsOnDoubt({ graph }: Facts, ask: (facts: Facts) => void): boolean {
  return graph.isDoubtful && doubting(() => ask(remembering(factsOf(graph)))).doubted;
}
