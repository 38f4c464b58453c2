import { RULES, ruleOf } from '../../model/rules/run-rules';
import type { Arguments } from '../arguments';
import { type Outcome, refused } from '../io';
import { nearest } from '../nearest';
import { plain } from '../one-line';
import { ruleText } from '../rule-words';

/** `drawbridge explain CODE`. */
export function runExplain({ operands: [code = ''] }: Arguments): Outcome {
  const rule = ruleOf(code);
  if (rule) return { status: 0, out: ruleText(rule) };
  const codes = nearest(
    code,
    RULES.map(({ id }) => id),
    3,
  );
  const hint = codes.length === 0 ? 'drawbridge rules lists all codes' : `the nearest codes are ${codes.join(', ')}`;
  return refused(`There is no rule ${plain(code).slice(0, 60)}; ${hint}.`);
}
