import { detached } from './detach';
import { type Draft, flowText, splice } from './draft';
import { editNode } from './edit-tree';
import { patchOf } from './patch';
import { type Splice, spliced } from './splice';
import { styleOf } from './style';
import type { SourceEdit, SourceTemplate } from './template';

/** The text of a template with some changes; all of it that no change is about stays as it is, byte for byte. */
export function applyEdits(template: SourceTemplate, edits: readonly SourceEdit[]): string {
  return spliced(template.text, splicesFor(template, edits));
}

/** The stretches of text that edits replace. */
export function splicesFor(template: SourceTemplate, edits: readonly SourceEdit[]): readonly Splice[] {
  if (edits.length === 0) return [];
  const { root, text, format } = template;
  const draft: Draft = { text, format, style: styleOf(template), splices: [] };
  editNode(draft, root, patchOf(detached(root, edits)), (value) => {
    splice(draft, root.range.start, root.range.end, flowText(draft, value, root.range.start, false));
  });
  return draft.splices;
}
