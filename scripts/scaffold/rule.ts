import type { Generated } from '../gen/index-files';
import { blank, camelOf, slugOf, wordsOf } from './names';

/** The two files of a new rule. Its test fails until the rule reports what it is for. `month` is such as `2026-11`. */
export function ruleFiles(code: string, name: string, month: string): readonly Generated[] {
  if (!/^[A-Z]{2,4}-\d{2}$/.test(code)) throw new Error(`"${code}" is no code of a rule: write it like API-09.`);
  const slug = slugOf(name);
  return [
    { path: `src/model/rules/${slug}.ts`, text: source(code, slug, month) },
    { path: `test/model/rules/${slug}.test.ts`, text: test(slug) },
  ];
}

const source = (code: string, slug: string, month: string): string => `import { defineRule, titled } from './rule';

export const ${camelOf(slug)} = defineRule({
  id: '${code}',
  title: '${wordsOf(slug)}',
  severity: { aws: 'error', 'saa-c03': 'error' },
  why: '${blank}: the fact about AWS behind it.',
  consequence: '${blank}: what a caller or CloudFormation would see.',
  fix: '${blank}: what to do.',
  sources: ['https://docs.aws.amazon.com/${blank}'],
  checkedOn: '${month}',
  onNode: ['alb'],
  check(node, facts, report) {
    if (facts.zones(node).length > 0) return;
    report(\`${blank}: what is wrong with \${titled(node)}.\`);
  },
});
`;

const test = (slug: string): string => `import { ${camelOf(slug)} } from '../../../src/model/rules/${slug}';
import { twoZones } from '../../support/diagram';
import { testRule } from '../../support/rule-tester';

testRule(${camelOf(slug)}, {
  valid: [['${blank}: a design that is fine', twoZones()]],
  invalid: [['${blank}: a design that is not', twoZones(), { on: ['main'], message: '${blank}' }]],
});
`;
