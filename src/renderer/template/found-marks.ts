import { type Extension, RangeSetBuilder, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import type { Match } from './matches';

/** What was found in the text, and which of it is the current one. */
export interface Found {
  readonly matches: readonly Match[];
  /** -1 where nothing was found. */
  readonly current: number;
  /** Says whether somebody looks for something else or goes on: only then the text moves. */
  readonly occasion: string;
}

const setFound = StateEffect.define<Found>();
const mark = Decoration.mark({ class: 'template-found' });
const currentMark = Decoration.mark({ class: 'template-found is-current' });

/** Marks of what was found, which go when the text changes under them: it is looked for anew then. */
export const foundMarks: Extension = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, { effects, changes, newDoc }) {
    const found = effects.find((effect) => effect.is(setFound))?.value as Found | undefined;
    if (!found) return marks.map(changes);
    const set = new RangeSetBuilder<Decoration>();
    for (const [i, { from, to }] of found.matches.entries()) {
      if (to <= newDoc.length) set.add(from, to, i === found.current ? currentMark : mark);
    }
    return set.finish();
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Marks what was found; on another occasion than before the current match comes into sight, with the cursor on it. */
export function showFound(editor: EditorView, found: Found, isOther: boolean): void {
  editor.dispatch({ effects: setFound.of(found) });
  const match = found.matches[found.current];
  if (!isOther || !match || match.to > editor.state.doc.length) return;
  editor.dispatch({
    effects: EditorView.scrollIntoView(match.from, { y: 'center', yMargin: 18 }),
    selection: { anchor: match.from },
  });
}
