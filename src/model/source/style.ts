import { OWN_STYLE, type YamlStyle } from '../emit/yaml-value';
import { valueAt } from './places';
import { indentAt, startsLine } from './splice';
import type { SourceNode, SourceTemplate } from './template';

/** How a file is spelled, so that what is put into it does not stand out. */
export interface FileStyle {
  readonly yaml: YamlStyle;
  /** Blanks or tabs for each level of JSON; '' when all of it is on one line. */
  readonly unit: string;
  /** Whether JSON has functions on one line: `{ "Ref": "Vpc" }`. */
  readonly shortCalls: boolean;
  readonly lineBreak: '\n' | '\r\n';
}

/** The spelling of a template: that of most of its parts. */
export function styleOf(template: SourceTemplate): FileStyle {
  const seen = { flat: 0, indented: 0, tags: 0, long: 0 };
  look(template.root, template.text, seen);
  return {
    yaml: {
      ...OWN_STYLE,
      step: stepOf(template),
      flatLists: seen.flat > seen.indented,
      tags: seen.tags > 0 || seen.long === 0,
    },
    unit: unitOf(template),
    shortCalls: /\{[ \t]*"(?:Ref|Fn::GetAtt)"[ \t]*:/.test(template.text),
    lineBreak: /\r\n/.test(template.text) ? '\r\n' : '\n',
  };
}

interface Seen {
  flat: number;
  indented: number;
  tags: number;
  long: number;
}

function look(node: SourceNode, text: string, seen: Seen): void {
  if (node.tag?.startsWith('!')) seen.tags++;
  if (node.alias !== undefined || node.type === 'scalar') return;
  if (node.type === 'list') {
    for (const item of node.items) look(item, text, seen);
    return;
  }
  for (const { key, keyRange, value, merged } of node.entries) {
    if (merged) continue;
    if (key === 'Ref' || key.startsWith('Fn::')) seen.long++;
    if (value.type === 'list' && !value.flow && value.items.length > 0 && !node.flow) {
      if (indentAt(text, value.at).length > indentAt(text, keyRange.start).length) seen.indented++;
      else seen.flat++;
    }
    look(value, text, seen);
  }
}

function stepOf({ root, text }: SourceTemplate): number {
  const resources = valueAt(root, 'Resources');
  if (!resources || root.flow || resources.flow || !startsLine(text, resources.at)) return OWN_STYLE.step;
  const step = indentAt(text, resources.at).length - indentAt(text, root.at).length;
  return step >= 1 && step <= 8 ? step : OWN_STYLE.step;
}

function unitOf({ root, text }: SourceTemplate): string {
  const [first] = root.entries;
  return first && startsLine(text, first.range.start) ? indentAt(text, first.range.start) : '';
}
