import type { Diagram } from '../../../model/document/diagram';
import { keptLayout } from '../../../model/document/kept-layout';
import type { WireId } from '../../../model/kinds/fields';
import { silentChanges } from '../../../model/writeback/silent-changes';
import { type WrittenTemplates, writeTemplates } from '../../../model/writeback/write-templates';
import { withLayoutIn } from '../importing/kept-in-template';

export interface WriteQuestion {
  readonly doc: Diagram;
  /** Wires that AWS would refuse: they are left out. */
  readonly drafts: ReadonlySet<WireId>;
  /** Whether the first template keeps the layout in its metadata. */
  readonly withLayout: boolean;
}

/** The templates of an imported diagram as they would be saved, with all that they cannot say. */
export function writtenTemplates({ doc, drafts, withLayout }: WriteQuestion): WrittenTemplates {
  const written = writeTemplates(doc, drafts);
  const kept = withLayout ? keptLayout(doc) : undefined;
  const files = written.files.map((file, i) =>
    kept && i === 0 ? { ...file, text: withLayoutIn(file.name, file.text, kept) } : file,
  );
  return { ...written, files, unwritten: [...written.unwritten, ...silentChanges(doc, drafts, written)] };
}
