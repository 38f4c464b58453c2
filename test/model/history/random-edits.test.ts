import fc from 'fast-check';
import { freeze } from 'immer';
import { describe, expect, it } from 'vitest';
import { isInside } from '../../../src/model/commands/placement';
import { type Diagram, emptyDiagram } from '../../../src/model/document/diagram';
import { loadDiagram } from '../../../src/model/document/load';
import { allRowsOf, referencesOf, rowReferenceFields, rowsIn } from '../../../src/model/document/references';
import { saveDiagram } from '../../../src/model/document/save';
import { type Editor, redo, startEditing, undo } from '../../../src/model/history/history';
import { kindOf } from '../../../src/model/kinds/registry';
import { anyEdit, applyEdit, type Edit } from '../../support/random-edits';
import { countingIds } from '../../support/run-command';
import { starters } from '../../support/starters';

const starts: readonly (readonly [string, Diagram])[] = [
  ['an empty diagram', emptyDiagram()],
  ...starters.map(({ name, doc }): readonly [string, Diagram] => [name, doc]),
];

/** Two hundred edits in a row; `look` sees the document after each. None may touch a document that is there already. */
function edited(start: Diagram, edits: readonly Edit[], look: (doc: Diagram) => void): Editor {
  const newId = countingIds();
  return edits.reduce(
    (before, edit) => {
      const after = applyEdit(before, edit, newId);
      if (after.doc !== before.doc) look(after.doc);
      return after;
    },
    startEditing(freeze(start, true)),
  );
}

const sessions = fc.tuple(fc.constantFrom(...starts), fc.array(anyEdit, { minLength: 200, maxLength: 200 }));

/** Runs a property over sessions of 200 edits, the same ones in every run. */
function overSessions(check: (start: Diagram, edits: readonly Edit[]) => void, seed: number): void {
  fc.assert(
    fc.property(sessions, ([[, start], edits]) => check(start, edits)),
    { numRuns: 15, seed, endOnFailure: true },
  );
}

function saved(doc: Diagram): string {
  return saveDiagram(doc);
}

/** What is unsound about containment: missing parents, parents that hold nothing, circles, missing places. */
function unsound(doc: Diagram): readonly string[] {
  return Object.values(doc.nodes).flatMap((node) => {
    if (!doc.layout[node.id]) return [`${node.id} has no place`];
    if (node.parent === null) return [];
    const parent = doc.nodes[node.parent];
    if (!parent || !kindOf(parent.kind).container) return [`${node.id} stands in ${node.parent}`];
    return isInside(doc, node.parent, node.id) ? [`${node.id} is inside itself`] : [];
  });
}

/** Mentions of nodes and rows that are not there. */
function dangling(doc: Diagram): readonly string[] {
  const rows = new Set<string>(Object.values(doc.nodes).flatMap((node) => allRowsOf(node).map((row) => row.id)));
  return Object.values(doc.nodes).flatMap((node) => [
    ...referencesOf(node)
      .filter(({ to }) => !doc.nodes[to])
      .map(({ path }) => `${node.id}.${path}`),
    ...[...rowReferenceFields(node.kind)].flatMap(([list, fields]) =>
      rowsIn(node, list).flatMap((row) =>
        fields
          .filter((field) => typeof row[field] === 'string' && !rows.has(row[field]))
          .map((field) => `${row.id}.${field}`),
      ),
    ),
  ]);
}

describe('any 200 edits', { timeout: 120_000 }, () => {
  it('leave a document whose file reads back as the same document, after each of them', () => {
    let looks = 0;
    overSessions((start, edits) => {
      edited(start, edits, (doc) => {
        looks++;
        const loaded = loadDiagram(saved(doc));
        if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
        if (looks % 10 === 0) expect(loaded.value).toEqual(doc);
      });
    }, 1);
    expect(looks).toBeGreaterThan(1000);
  });

  it('are undone to exactly the start and redone to exactly the end', () => {
    let steps = 0;
    overSessions((start, edits) => {
      const end = edited(start, edits, () => undefined);
      steps += end.past.length;
      let back = end;
      while (back.past.length > 0) back = undo(back);
      expect(back.doc).toEqual(start);
      expect(saved(back.doc)).toBe(saved(start));
      let forth = back;
      while (forth.future.length > 0) forth = redo(forth);
      expect(forth.doc).toEqual(end.doc);
      expect(forth.past).toHaveLength(end.past.length);
    }, 2);
    expect(steps).toBeGreaterThan(1000);
  });

  it('keep containment sound, logical ids apart and every mention alive', () => {
    overSessions((start, edits) => {
      edited(start, edits, (doc) => {
        const ids = Object.values(doc.nodes).map((node) => node.logicalId.toLowerCase());
        expect([...unsound(doc), ...dangling(doc)]).toEqual([]);
        expect(new Set(ids).size).toBe(ids.length);
      });
    }, 3);
  });
});
