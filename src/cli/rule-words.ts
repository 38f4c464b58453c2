import type { Rule } from '../model/rules/rule';

/** A rule as data. */
export function ruleJson({ id, title, severity, why, consequence, fix, today, sources, checkedOn }: Rule) {
  return {
    rule: id,
    title,
    severity: { aws: severity.aws, 'saa-c03': severity['saa-c03'] },
    why,
    consequence,
    fix,
    ...(today === undefined ? {} : { today }),
    sources,
    checkedOn,
  };
}

/** A rule for people. */
export function ruleText({ id, title, severity, why, consequence, fix, today, sources, checkedOn }: Rule): string {
  return [
    `${id}: ${title}`,
    `Severity: ${severity.aws} in profile aws, ${severity['saa-c03']} in profile saa-c03`,
    '',
    `Why: ${why}`,
    `What happens otherwise: ${consequence}`,
    `What to do: ${fix}`,
    ...(today === undefined ? [] : [`Today: ${today}`]),
    '',
    `Sources, read ${checkedOn}:`,
    ...sources.map((source) => `  ${source}`),
    '',
  ].join('\n');
}
