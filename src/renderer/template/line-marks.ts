import { type Extension, RangeSet, RangeSetBuilder, StateEffect, StateField, type Text } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, GutterMarker, gutter } from '@codemirror/view';
import type { LineRange } from '../../model/emit/resource-lines';

/** Which lines are lit and which are marked as changed. */
export interface LineMarks {
  readonly lit: readonly LineRange[];
  readonly changed: readonly LineRange[];
}

/** Sets the marks of all lines at once. */
export const setMarks = StateEffect.define<LineMarks>();

const litLine = Decoration.line({ class: 'template-lit', attributes: { 'aria-current': 'true' } });

class ChangedMarker extends GutterMarker {
  override toDOM(): Node {
    const mark = document.createElement('span');
    mark.className = 'template-changed';
    mark.title = 'Differs from the imported file';
    return mark;
  }
}
const changedMarker = new ChangedMarker();

interface Drawn {
  readonly lit: DecorationSet;
  readonly changed: RangeSet<GutterMarker>;
}

const marksField = StateField.define<Drawn>({
  create: () => ({ lit: Decoration.none, changed: RangeSet.empty }),
  update(drawn, { effects, changes, newDoc }) {
    const marks = effects.find((effect) => effect.is(setMarks))?.value as LineMarks | undefined;
    if (!marks) return { lit: drawn.lit.map(changes), changed: drawn.changed.map(changes) };
    const lit = new RangeSetBuilder<Decoration>();
    for (const at of startsOf(newDoc, marks.lit)) lit.add(at, at, litLine);
    const changed = new RangeSetBuilder<GutterMarker>();
    for (const at of startsOf(newDoc, marks.changed)) changed.add(at, at, changedMarker);
    return { lit: lit.finish(), changed: changed.finish() };
  },
  provide: (field) => EditorView.decorations.from(field, ({ lit }) => lit),
});

/** Where the lines begin, in the order of the text and each once. */
function startsOf(doc: Text, ranges: readonly LineRange[]): readonly number[] {
  const lines = new Set<number>();
  for (const { from, to } of ranges) {
    for (let line = Math.max(1, from); line <= Math.min(to, doc.lines); line++) lines.add(line);
  }
  return [...lines].sort((a, b) => a - b).map((line) => doc.line(line).from);
}

/** Lit lines, and a narrow margin for changed ones. */
export const lineMarks: Extension = [
  marksField,
  gutter({ class: 'template-margin', markers: (view) => view.state.field(marksField).changed }),
];
