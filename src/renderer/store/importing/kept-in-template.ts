import { type KeptLayout, layoutOf } from '../../../model/document/kept-layout';
import { parseTemplate } from '../../../model/source/parse-template';
import { nodeAt } from '../../../model/source/places';
import type { SourcePath } from '../../../model/source/template';
import { toValue } from '../../../model/source/value';

/** Where a template's own metadata keeps the layout, when that is what somebody chose. */
export const METADATA: SourcePath = ['Metadata', 'Drawbridge'];

/** The layout that a template keeps in its metadata; undefined where there is none. */
export function layoutIn(name: string, text: string): KeptLayout | undefined {
  // Reading a large template takes a while: only those that mention us are looked into.
  if (!text.includes('drawbridge-layout')) return undefined;
  const parsed = parseTemplate(name, text);
  const kept = parsed.ok ? nodeAt(parsed.value.root, METADATA) : undefined;
  return kept && layoutOf(toValue(kept));
}
