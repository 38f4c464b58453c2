import type { CfnValue } from '../cfn/value';
import { type Draft, flowText, splice } from './draft';
import { indentAt, startsLine } from './splice';
import type { Range, SourceEntry, SourceNode } from './template';

/** Takes parts out of `{ ... }` or `[ ... ]`, with the commas that divide them from what stays. */
export function removeFromFlow(draft: Draft, parts: readonly Range[], isRemoved: (index: number) => boolean): void {
  const firstKept = parts.findIndex((_, i) => !isRemoved(i));
  parts.forEach((part, i) => {
    if (!isRemoved(i)) return;
    const [before, next] = [parts[i - 1], parts[i + 1]];
    if (i > firstKept && before) splice(draft, before.end, part.end, '');
    else if (next) splice(draft, part.start, next.start, '');
  });
}

/** A new part of `{ ... }` or `[ ... ]`; `key` for those of a map. */
export interface FlowPart {
  readonly key?: string;
  readonly value: CfnValue;
}

/** Puts parts into `{ ... }` or `[ ... ]`, behind a part that stays or before the first one that does. */
export function insertIntoFlow(
  draft: Draft,
  place: { readonly behind: Range } | { readonly before: Range },
  parts: readonly FlowPart[],
): void {
  const isBehind = 'behind' in place;
  const { start, end } = isBehind ? place.behind : place.before;
  const onOwnLine = startsLine(draft.text, start);
  const texts = parts.map((part) => partText(draft, part, start, !onOwnLine));
  const divider = onOwnLine ? `,\n${indentAt(draft.text, start)}` : ', ';
  if (isBehind) splice(draft, end, end, texts.map((text) => divider + text).join(''));
  else splice(draft, start, start, texts.map((text) => text + divider).join(''));
}

function partText(draft: Draft, { key, value }: FlowPart, near: number, isOneLine: boolean): string {
  const text = flowText(draft, value, near, isOneLine);
  if (key === undefined) return text;
  return `${flowText(draft, key, near, true)}: ${text}`;
}

/** Puts another value in the place of one in `{ ... }`. */
export function replaceInFlow(draft: Draft, entry: SourceEntry, value: CfnValue): void {
  const { start, end } = entry.value.range;
  const text = flowText(draft, value, entry.range.start, !startsLine(draft.text, entry.range.start));
  if (entry.colon === undefined) splice(draft, entry.range.end, entry.range.end, `: ${text}`);
  else splice(draft, start, end, start === entry.colon + 1 ? ` ${text}` : text);
}

/** Puts another value in the place of one in `[ ... ]`. */
export function replaceItemInFlow(draft: Draft, { range: { start, end } }: SourceNode, value: CfnValue): void {
  splice(draft, start, end, flowText(draft, value, start, !startsLine(draft.text, start)));
}
