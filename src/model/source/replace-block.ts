import type { CfnValue } from '../cfn/value';
import { startsList, yamlBlock } from '../emit/yaml-value';
import { type Draft, splice, styleBefore } from './draft';
import { indentAt, lineEnd } from './splice';

import type { SourceNode } from './template';

/** The place of a value behind a key or a dash. */
export interface Slot {
  /** Behind the colon or dash. */
  readonly from: number;
  /** Indentation of the key or dash. */
  readonly indent: string;
  /** Behind a dash a map may begin on the same line. */
  readonly isItem: boolean;
}

/** Puts another value behind a key or a dash; a comment behind it stays. */
export function replaceInBlock(draft: Draft, slot: Slot, old: SourceNode, value: CfnValue): void {
  const { text } = draft;
  const { start, end } = old.range;
  const isEmpty = start >= end;
  const onSameLine = isEmpty || !text.slice(slot.from, start).includes('\n');
  const { head, body } = yamlBlock(value, styleBefore(draft, end));
  const indent = bodyIndent(draft, slot, value, onSameLine ? undefined : indentAt(text, old.at));
  if (onSameLine)
    onOneLine(
      draft,
      slot,
      isEmpty ? { start: slot.from, end: slot.from } : { start, end },
      head,
      lines(body, indent),
      isEmpty,
    );
  else onOwnLines(draft, slot, old, head, lines(body, indent));
}

function lines(body: readonly string[], indent: string): readonly string[] {
  return body.map((line) => (line === '' ? '' : indent + line));
}

function bodyIndent({ style }: Draft, slot: Slot, value: CfnValue, old: string | undefined): string {
  const deeper = `${slot.indent}${' '.repeat(slot.isItem ? 2 : style.yaml.step)}`;
  const isFlat = !slot.isItem && style.yaml.flatLists && startsList(value, style.yaml);
  if (old === undefined) return isFlat ? slot.indent : deeper;
  const mayBeFlat = !slot.isItem && startsList(value, style.yaml);
  return old.length > slot.indent.length || mayBeFlat ? old : deeper;
}

type Place = { readonly start: number; readonly end: number };

/** The old value begins behind its key or dash. */
function onOneLine(
  draft: Draft,
  slot: Slot,
  { start, end }: Place,
  head: string,
  body: readonly string[],
  isEmpty: boolean,
): void {
  const lastEnd = lineEnd(draft.text, end);
  const hasComment = draft.text.slice(end, lastEnd).trim() !== '';
  // Blanks at the end of the line would become a part of a text.
  const stop = hasComment || body.length === 0 ? end : lastEnd;
  const [first = '', ...others] = body;
  if (slot.isItem && head === '' && !hasComment) {
    const compact = [first.trimStart(), ...others].join('\n');
    splice(draft, start, stop, isEmpty ? ` ${compact}` : compact);
  } else if (head === '') {
    splice(draft, hasComment ? start : slot.from, stop, '');
    splice(draft, lastEnd, lastEnd, below(body));
  } else {
    splice(draft, start, stop, isEmpty ? ` ${head}` : head);
    splice(draft, lastEnd, lastEnd, below(body));
  }
}

/** The old value begins on a line below its key or dash. */
function onOwnLines(draft: Draft, slot: Slot, { range, at }: SourceNode, head: string, body: readonly string[]): void {
  const start = range.start;
  const { text } = draft;
  const lastEnd = lineEnd(text, range.end);
  const comment = text.slice(range.end, lastEnd).trim();
  if (head === '') {
    const [first = '', ...others] = body;
    const indent = indentAt(text, start);
    const isAligned = first.startsWith(indent) && start === at;
    const top = isAligned ? start : text.lastIndexOf('\n', start) + 1;
    const shown = isAligned ? [first.slice(indent.length), ...others] : body;
    const tail = comment === '' ? [] : [`${slot.indent}${comment}`];
    splice(draft, top, lastEnd, [...shown, ...tail].join('\n'));
    return;
  }
  const keyEnd = lineEnd(text, slot.from);
  splice(draft, slot.from, slot.from, ` ${head}`);
  const tail = comment === '' ? [] : [`${slot.indent}${comment}`];
  splice(draft, keyEnd, lastEnd, below([...body, ...tail]));
}

function below(body: readonly string[]): string {
  return body.map((line) => `\n${line}`).join('');
}
