import type { CfnValue } from '../cfn/value';
import { type YamlStyle, yamlInline } from '../emit/yaml-value';
import { printJsonValue } from './print-json';
import { indentAt, lineEnd, lineStart, type Splice } from './splice';
import type { FileStyle } from './style';

/** A text while changes for it are collected. */
export interface Draft {
  readonly text: string;
  readonly format: 'yaml' | 'json';
  readonly style: FileStyle;
  readonly splices: Splice[];
}

/** Replaces a stretch of the text; line breaks become those of the file. */
export function splice(draft: Draft, start: number, end: number, text: string): void {
  const { lineBreak } = draft.style;
  draft.splices.push({ start, end, text: lineBreak === '\n' ? text : text.replace(/\n/g, lineBreak) });
}

/** A value as it stands between braces and brackets; `near` is where its container or neighbour is. */
export function flowText(draft: Draft, value: CfnValue, near: number, isOneLine: boolean): string {
  if (draft.format === 'yaml') return yamlInline(value, draft.style.yaml);
  const layout = { unit: isOneLine ? '' : draft.style.unit, shortCalls: draft.style.shortCalls };
  return printJsonValue(value, layout, lineIndent(draft.text, near));
}

function lineIndent(text: string, offset: number): string {
  const start = lineStart(text, offset);
  return indentAt(text, start + (/^[ \t]*/.exec(text.slice(start, offset))?.[0].length ?? 0));
}

/** How what ends at a place is spelled: a text in a block would swallow comments and lines of blanks behind it. */
export function styleBefore({ text, style }: Draft, offset: number): YamlStyle {
  const end = lineEnd(text, offset);
  const [, blanks = '', comment] = /^(\s*)(#)?/.exec(text.slice(end)) ?? [];
  const isSwallowing = comment !== undefined || /\n[ \t]+\r?\n/.test(blanks);
  return isSwallowing ? { ...style.yaml, blocks: false } : style.yaml;
}
