import type { Comparison } from '../model/diff/compare';
import { type Difference, sectionsOf, summaryOf } from '../model/diff/sections';
import { fileName, plain } from './one-line';
import type { Paint } from './paint';

/** What was compared, as typed. */
export interface Compared {
  readonly old: string;
  readonly now: string;
}

/** A comparison for people, then one line that sums up. */
export function diffText(compared: Compared, comparison: Comparison, paint: Paint): string {
  const blocks = sectionsOf(comparison).map(({ title, differences }) => {
    return [paint.strong(title), ...differences.flatMap((each) => differenceLines(each, paint))].join('\n');
  });
  return `${[...blocks, ...leftOutText(comparison), lastLine(compared, comparison)].join('\n\n')}\n`;
}

function differenceLines({ sign, text, details }: Difference, paint: Paint): readonly string[] {
  return [`  ${sign} ${plain(text)}`, ...details.map((detail) => paint.quiet(`      ${plain(detail)}`))];
}

/** Pairs that were not asked about, when there are any: silence would look like "nothing changed". */
export function leftOutText({ paths }: Comparison): readonly string[] {
  if (paths.leftOut === 0) return [];
  return [`${paths.leftOut} pairs of nodes were not asked who reaches whom; the first ${paths.asked} were.`];
}

function lastLine({ old, now }: Compared, comparison: Comparison): string {
  const names = `${fileName(old)} and ${fileName(now)}`;
  return comparison.isEqual ? `${names} are the same design.` : `${names} differ: ${summaryOf(comparison)}.`;
}
