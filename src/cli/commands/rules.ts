import { rulesMarkdown } from '../../model/findings/rules-markdown';
import type { Rule } from '../../model/rules/rule';
import { RULES } from '../../model/rules/run-rules';
import { columns } from '../columns';
import type { RulesArguments } from '../commands';
import { json, type Outcome } from '../io';
import { ruleJson } from '../rule-words';

/** `drawbridge rules`. */
export function runRules({ values }: RulesArguments): Outcome {
  if (values.format === 'json') return { status: 0, out: json(RULES.map(ruleJson)) };
  if (values.format === 'markdown') return { status: 0, out: `# Rules\n\n${rulesMarkdown(RULES)}\n` };
  return { status: 0, out: `${columns([['CODE', 'AWS', 'SAA-C03', 'CLAIM'], ...RULES.map(row)])}` };
}

function row({ id, severity, title }: Rule): readonly string[] {
  return [id, severity.aws, severity['saa-c03'], title];
}
