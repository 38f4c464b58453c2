import type { Rule } from '../../src/model/rules/rule';
import { page, table } from './markdown';

/** docs/rules.md: every rule with its reason, consequence, remedy and sources, as the model states them. */
export function rulesPage(rules: readonly Rule[]): string {
  const overview = table(
    ['Code', 'Claim', 'AWS today', 'SAA-C03'],
    rules.map((rule) => [
      `[${rule.id}](#${rule.id.toLowerCase()})`,
      rule.title,
      rule.severity.aws,
      rule.severity['saa-c03'],
    ]),
  );
  return page(
    'Rules',
    `Drawbridge checks ${rules.length} claims about a design. Severities differ by profile: AWS as it is today, or what the ` +
      'Solutions Architect exam SAA-C03 expects.',
    overview,
    ...rules.map(section),
  );
}

function section(rule: Rule): string {
  const lines = [
    `## ${rule.id}`,
    `**${rule.title}**`,
    rule.why,
    `- What happens otherwise: ${rule.consequence}`,
    `- What to do: ${rule.fix}`,
    ...(rule.today === undefined ? [] : [`- Today: ${rule.today}`]),
    `- Sources, read ${rule.checkedOn}: ${rule.sources.map((url) => `<${url}>`).join(', ')}`,
  ];
  return `${lines.slice(0, 3).join('\n\n')}\n\n${lines.slice(3).join('\n')}`;
}
