import type { Comparison } from '../model/diff/compare';
import { type Difference, sectionsOf, summaryOf } from '../model/diff/sections';
import { type Compared, leftOutText } from './diff-text';
import { fileName, plain } from './one-line';

/** A comparison for a pull request: what it does to findings and paths first, then what was changed. */
export function diffMarkdown({ old, now }: Compared, comparison: Comparison): string {
  const head = `### ${code(fileName(old))} → ${code(fileName(now))}`;
  if (comparison.isEqual) return `${head}\n\nThe same design.\n`;
  const sections = sectionsOf(comparison).map(({ title, differences }) => {
    return [`#### ${title}`, '', ...differences.flatMap(differenceLines)].join('\n');
  });
  return `${[head, `${summaryOf(comparison)}.`, ...sections, ...leftOutText(comparison)].join('\n\n')}\n`;
}

const SIGNS: Readonly<Record<Difference['sign'], string>> = { '+': '➕', '-': '➖', '~': '✏️' };

function differenceLines({ sign, text, details }: Difference): readonly string[] {
  return [`- ${SIGNS[sign]} ${escaped(text)}`, ...details.map((detail) => `  - ${escaped(detail)}`)];
}

/** Labels are other people's text: they must neither format nor mention anybody. */
function escaped(text: string): string {
  return plain(text).replace(/[\\`*_{}[\]()#+!|<>~@]/g, (mark) => (mark === '@' ? '@\u200B' : `\\${mark}`));
}

function code(text: string): string {
  return `\`${text.replaceAll('`', "'")}\``;
}
