import { table } from '../lib/markdown';
import type { Rule } from '../rules/rule';

/** Every rule with its reason, consequence, remedy and sources, as Markdown below a title. */
export function rulesMarkdown(rules: readonly Rule[]): string {
  const overview = table(
    ['Code', 'Claim', 'AWS today', 'SAA-C03'],
    rules.map((rule) => [
      `[${rule.id}](#${rule.id.toLowerCase()})`,
      rule.title,
      rule.severity.aws,
      rule.severity['saa-c03'],
    ]),
  );
  const intro =
    `Drawbridge checks ${rules.length} claims about a design. Severities differ by profile: AWS as it is today, or what the ` +
    'Solutions Architect exam SAA-C03 expects.';
  return [intro, overview, ...rules.map(section)].join('\n\n');
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
