import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDiagram } from '../../../src/model/document/diagram';
import { buildGraph, type Graph } from '../../../src/model/graph/graph';
import { growingGraph } from '../../../src/model/graph/growing-graph';
import { changeBetween } from '../../../src/model/history/change';
import { type Editor, redo, startEditing, undo } from '../../../src/model/history/history';
import { KINDS, type KindId } from '../../../src/model/kinds/registry';
import { anyEdit, applyEdit } from '../../support/random-edits';
import { countingIds } from '../../support/run-command';
import { starters } from '../../support/starters';

const kindIds = KINDS.map(({ id }) => id as KindId);
const docs = [emptyDiagram(), ...starters.map(({ doc }) => doc)];

/** All that a graph can be asked. */
function answers(graph: Graph): unknown {
  const ids = [null, ...graph.nodes.map(({ id }) => id)];
  return {
    nodes: graph.nodes,
    wires: graph.wires,
    kinds: kindIds.map((kind) => graph.ofKind(kind)),
    children: ids.map((id) => graph.children(id)),
    contents: ids.map((id) => graph.inside(id, ...kindIds)),
    others: graph.nodes.map((node) => [
      graph.namedBy(node.id),
      graph.ancestors(node),
      graph.wiresFrom(node.id),
      graph.wiresTo(node.id),
    ]),
  };
}

/** Edits, with an undo or a redo between them now and then. */
function step(editor: Editor, edit: Parameters<typeof applyEdit>[1], newId: ReturnType<typeof countingIds>): Editor {
  if (edit.c % 7 === 0) return undo(editor);
  return edit.c % 7 === 1 ? redo(editor) : applyEdit(editor, edit, newId);
}

describe('a growing graph', { timeout: 60_000 }, () => {
  it('answers after any edits, undone and redone ones too, as a graph built anew does', () => {
    fc.assert(
      fc.property(fc.constantFrom(...docs), fc.array(anyEdit, { minLength: 40, maxLength: 40 }), (start, edits) => {
        const newId = countingIds();
        let editor = startEditing(start);
        let graph = growingGraph(start);
        for (const edit of edits) {
          const after = step(editor, edit, newId);
          graph = graph.after(after.doc, changeBetween(editor.doc, after.doc));
          editor = after;
          expect(answers(graph)).toEqual(answers(buildGraph(editor.doc)));
        }
      }),
      { numRuns: 12, seed: 4, endOnFailure: true },
    );
  });

  it('stays what it was when the next one is made', () => {
    fc.assert(
      fc.property(fc.constantFrom(...docs), fc.array(anyEdit, { minLength: 15, maxLength: 15 }), (start, edits) => {
        const before = growingGraph(start);
        const was = answers(before);
        const newId = countingIds();
        const end = edits.reduce((editor, edit) => applyEdit(editor, edit, newId), startEditing(start));
        before.after(end.doc, changeBetween(start, end.doc));
        expect(answers(before)).toEqual(was);
      }),
      { numRuns: 20, seed: 5, endOnFailure: true },
    );
  });
});
