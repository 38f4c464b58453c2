import { parseTemplate } from '../source/parse-template';
import { lineAndColumn } from '../source/places';
import { writtenReferences } from '../source/written-references';

/** A reference in kept text to something that is gone. */
export interface Dangling {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** One sentence: who refers to what. */
  readonly what: string;
}

/** What a text still refers to after it lost some of its resources. */
export function danglingIn(name: string, text: string, removed: ReadonlySet<string>): readonly Dangling[] {
  if (removed.size === 0) return [];
  const parsed = parseTemplate(name, text);
  if (!parsed.ok) return [];
  return writtenReferences(parsed.value.root, text).flatMap(({ id, via, range, path }) => {
    if (via === 'Condition' || !removed.has(id)) return [];
    return [
      { file: name, ...lineAndColumn(text, range.start), what: `${path.join('.')} refers to ${id}, which is gone.` },
    ];
  });
}
