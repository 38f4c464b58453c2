import type { SourceFile } from '../../../model/document/source';
import { parseTemplate } from '../../../model/source/parse-template';
import type { SourceTemplate } from '../../../model/source/template';

/** Files are immutable, so what was read of one holds as long as it lives. */
const PARSED = new WeakMap<SourceFile, SourceTemplate | null>();

/** A file of the source, read; undefined where its text is no template any more. */
export function parsedFile(file: SourceFile): SourceTemplate | undefined {
  const known = PARSED.get(file);
  if (known !== undefined) return known ?? undefined;
  const parsed = parseTemplate(file.name, file.text);
  PARSED.set(file, parsed.ok ? parsed.value : null);
  return parsed.ok ? parsed.value : undefined;
}
