import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Asker, createLedger } from '../../../../src/model/findings/live/ledger';
import type { Graph } from '../../../../src/model/graph/graph';
import { growingGraph } from '../../../../src/model/graph/growing-graph';
import { watchedGraph } from '../../../../src/model/graph/watched-graph';
import { changeBetween } from '../../../../src/model/history/change';
import { redo, startEditing, undo } from '../../../../src/model/history/history';
import { KINDS, type KindId } from '../../../../src/model/kinds/registry';
import { sameData } from '../../../../src/model/lib/same-data';
import { twoZones } from '../../../support/diagram';
import { everyKind } from '../../../support/every-kind';
import { anyEdit, applyEdit, type Edit } from '../../../support/random-edits';
import { countingIds } from '../../../support/run-command';

const kindIds = KINDS.map(({ id }) => id as KindId);
const CONTAINERS: readonly KindId[] = ['account', 'region', 'vpc', 'zone', 'subnet'];

interface Question extends Asker {
  readonly text: string;
  ask(graph: Graph): unknown;
  answer: unknown;
}

/** Every question about every node, one asker for each. */
function questionsAbout(graph: Graph): readonly Question[] {
  const question = (text: string, ask: Question['ask']): Question => ({ text, ask, answer: undefined, topics: [] });
  return graph.nodes.flatMap((node) => {
    const { id } = node;
    const self = (now: Graph) => now.node(id) ?? node;
    return [
      question(`node ${id}`, (now) => now.node(id)),
      question(`children ${id}`, (now) => now.children(id)),
      question(`from ${id}`, (now) => now.wiresFrom(id)),
      question(`to ${id}`, (now) => now.wiresTo(id)),
      question(`named by ${id}`, (now) => now.namedBy(id)),
      ...kindIds.map((kind) => question(`${kind} naming ${id}`, (now) => now.namedBy(id, kind))),
      ...((CONTAINERS as readonly string[]).includes(node.kind)
        ? kindIds.map((kind) => question(`${kind} inside ${id}`, (now) => now.inside(id, kind)))
        : []),
      // A check has read its own node before it asks what is around it.
      ...CONTAINERS.map((kind) =>
        question(`${kind} around ${id}`, (now) => now.node(id) && now.within(self(now), kind)),
      ),
    ];
  });
}

function step(editor: ReturnType<typeof startEditing>, edit: Edit, newId: ReturnType<typeof countingIds>) {
  if (edit.c % 7 === 0) return undo(editor);
  return edit.c % 7 === 1 ? redo(editor) : applyEdit(editor, edit, newId);
}

describe('a ledger', { timeout: 120_000 }, () => {
  it('tells everybody whose answer is another one after an edit', () => {
    let changed = 0;
    const sessions = fc.tuple(
      fc.constantFrom(twoZones().build(), everyKind()),
      fc.array(anyEdit, { minLength: 25, maxLength: 25 }),
    );
    fc.assert(
      fc.property(sessions, ([start, edits]) => {
        const ledger = createLedger<Question>();
        const newId = countingIds();
        let editor = startEditing(start);
        let graph = growingGraph(start);
        const watched = watchedGraph(() => graph, ledger.watcher);
        const questions = questionsAbout(graph);
        const ask = (each: Question) => ledger.asking(each, () => each.ask(watched));
        for (const each of questions) each.answer = ask(each);
        for (const edit of edits) {
          const after = step(editor, edit, newId);
          const touched = changeBetween(editor.doc, after.doc);
          const before = graph;
          graph = graph.after(after.doc, touched);
          editor = after;
          const told = ledger.concerned(before, graph, touched);
          for (const each of questions) {
            const now = each.ask(graph);
            if (!sameData(now, each.answer)) {
              changed++;
              expect(told.has(each), each.text).toBe(true);
            }
            each.answer = told.has(each) ? ask(each) : now;
          }
        }
      }),
      { numRuns: 25, seed: 11, endOnFailure: true },
    );
    expect(changed).toBeGreaterThan(500);
  });
});
