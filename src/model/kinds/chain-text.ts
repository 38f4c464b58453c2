import { inSentence, withArticle } from '../lib/nouns';
import { kindOf } from './registry';

/** The kinds that stand in between, in words: `a VPC link V2, an ALB and a target group`. */
export function chainText(chain: readonly string[]): string {
  const words = chain.map((kind) => withArticle(inSentence(kindOf(kind).short)));
  return [words.slice(0, -1).join(', '), words.at(-1)].filter(Boolean).join(' and ');
}
