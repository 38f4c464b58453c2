import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveNodes } from '../../../../src/model/commands/move-nodes';
import { setMode, setProfile, suppress } from '../../../../src/model/commands/settings';
import { emptyDiagram, MODES } from '../../../../src/model/document/diagram';
import { type LiveFindings, liveFindings } from '../../../../src/model/findings/live/live-findings';
import { type Findings, validate } from '../../../../src/model/findings/validate';
import { changeBetween } from '../../../../src/model/history/change';
import { commit, type Editor, redo, startEditing, undo } from '../../../../src/model/history/history';
import { twoZones } from '../../../support/diagram';
import { everyKind } from '../../../support/every-kind';
import { anyEdit, applyEdit, type Edit } from '../../../support/random-edits';
import { countingIds, nodeId } from '../../../support/run-command';
import { starterNamed, starters } from '../../../support/starters';

const docs = [emptyDiagram(), twoZones().build(), everyKind(), ...starters.map(({ doc }) => doc)];
const never = () => false;

function complete(live: LiveFindings): LiveFindings {
  live.advance(never);
  return live;
}

/** Edits, with an undo, a redo, another mode or a suppression between them now and then. */
function step(editor: Editor, edit: Edit, newId: ReturnType<typeof countingIds>, findings?: Findings): Editor {
  const found = findings?.all[edit.a % Math.max(1, findings.all.length)];
  const on = found?.subject;
  switch (edit.c % 13) {
    case 0:
    case 1:
      return undo(editor);
    case 2:
      return redo(editor);
    case 3:
      return commit(editor, setMode, { mode: MODES[edit.b % MODES.length] ?? 'design' }, newId);
    case 4: {
      const suppressions = found && on ? [{ rule: found.rule, on, reason: 'known' }] : [];
      return commit(editor, suppress, { suppressions }, newId);
    }
    default:
      return applyEdit(editor, edit, newId);
  }
}

function sessions(length: number) {
  return fc.tuple(fc.constantFrom(...docs), fc.array(anyEdit, { minLength: length, maxLength: length }));
}

describe('live findings', { timeout: 120_000 }, () => {
  it('are after any edits, undone and redone ones too, what a full run finds', () => {
    let found = 0;
    let suppressed = 0;
    fc.assert(
      fc.property(sessions(60), ([start, edits]) => {
        const newId = countingIds();
        const live = complete(liveFindings(start));
        let editor = startEditing(start);
        for (const edit of edits) {
          const after = step(editor, edit, newId, live.findings);
          live.moveTo(after.doc, changeBetween(editor.doc, after.doc));
          editor = after;
          const full = validate(editor.doc);
          expect(live.findings).toEqual(full);
          found += full.all.length;
          suppressed += full.suppressed.length;
        }
      }),
      { numRuns: 25, seed: 7, endOnFailure: true },
    );
    expect(found).toBeGreaterThan(5000);
    expect(suppressed).toBeGreaterThan(100);
  });

  it('are the same when edits come while everything is still being checked for the first time', () => {
    fc.assert(
      fc.property(sessions(30), fc.nat(5), ([start, edits], pace) => {
        const newId = countingIds();
        const live = liveFindings(start);
        let editor = startEditing(start);
        for (const edit of edits) {
          let checks = 0;
          live.advance(() => ++checks >= pace);
          const after = step(editor, edit, newId);
          live.moveTo(after.doc, changeBetween(editor.doc, after.doc));
          editor = after;
        }
        expect(complete(live).findings).toEqual(validate(editor.doc));
      }),
      { numRuns: 25, seed: 8, endOnFailure: true },
    );
  });

  it('go to any other version, such as one tried during a drag and left again', () => {
    fc.assert(
      fc.property(sessions(12), ([start, edits]) => {
        const live = complete(liveFindings(start));
        const base = startEditing(start);
        for (const edit of edits) {
          const tried = applyEdit(base, edit, countingIds());
          live.moveTo(tried.doc, changeBetween(live.doc, tried.doc));
          expect(live.findings).toEqual(validate(tried.doc));
        }
        live.moveTo(structuredClone(start), changeBetween(live.doc, start));
        expect(live.findings).toEqual(validate(start));
      }),
      { numRuns: 25, seed: 9, endOnFailure: true },
    );
  });

  it('follow the profile of the document', () => {
    const { doc } = starterNamed('broken');
    const live = complete(liveFindings(doc));
    const exam = commit(startEditing(doc), setProfile, { profile: 'saa-c03' }, countingIds()).doc;
    live.moveTo(exam, changeBetween(doc, exam));
    expect(live.findings).toEqual(validate(exam));
    expect(live.findings?.all).not.toEqual(validate(doc).all);
  });

  it('stay the same objects where a step changes nothing', () => {
    const { doc } = starterNamed('broken');
    const live = complete(liveFindings(doc));
    const before = live.findings;
    const [node] = Object.values(doc.nodes);
    if (!node) throw new Error('the starter is empty');
    const moves = [{ id: node.id, parent: node.parent, x: 777, y: 0 }];
    const moved = commit(startEditing(doc), moveNodes, { moves }, countingIds()).doc;
    expect(moved).not.toBe(doc);
    live.moveTo(moved, changeBetween(doc, moved));
    expect(live.findings).toBe(before);
  });

  it('leave the facts of an earlier version as they were', () => {
    const doc = twoZones().node('ec2', 'server', { in: 'private-a' }).build();
    const live = complete(liveFindings(doc));
    const { facts } = live;
    const moves = [{ id: nodeId('server'), parent: nodeId('private-b'), x: 0, y: 0 }];
    const moved = commit(startEditing(doc), moveNodes, { moves }, countingIds()).doc;
    live.moveTo(moved, changeBetween(doc, moved));
    expect(facts.graph.children(nodeId('private-a')).map(({ id }) => id)).toEqual([nodeId('server')]);
    expect(live.facts.graph.children(nodeId('private-b')).map(({ id }) => id)).toEqual([nodeId('server')]);
  });
});
