import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagram } from '../../../src/model/document/diagram';
import { loadDiagram } from '../../../src/model/document/load';
import { saveDiagram } from '../../../src/model/document/save';
import { createFacts } from '../../../src/model/facts/facts';
import { fixAll, fixesFor } from '../../../src/model/findings/quick-fixes';
import { type Finding, validate } from '../../../src/model/findings/validate';
import { applyFix, previewFix } from '../../../src/model/fixes/preview';
import type { QuickFix } from '../../../src/model/fixes/quick-fix';
import { commit, startEditing, undo } from '../../../src/model/history/history';
import { anyDiagram } from '../../support/any-diagram';
import { countingIds } from '../../support/run-command';
import { starterNamed } from '../../support/starters';

/** Near enough to the origin for containers to have room to grow. */
const nearDiagram = anyDiagram.map((doc): Diagram => {
  const layout = Object.entries(doc.layout).map(([id, place]) => [
    id,
    { ...place, x: (place.x % 9999) + 0, y: (place.y % 9999) + 0 },
  ]);
  return { ...doc, layout: Object.fromEntries(layout) };
});

/** What can be saved can be opened again, and is the same. */
function expectSound(doc: Diagram): void {
  const again = loadDiagram(saveDiagram(doc));
  expect(again.ok && again.value).toEqual(doc);
}

function expectHarmless(doc: Diagram, fix: QuickFix): void {
  const edited = commit(startEditing(doc), applyFix, fix, countingIds());
  expectSound(edited.doc);
  expect(undo(edited).doc).toEqual(doc);
  for (const change of previewFix(doc, fix, countingIds()).changes) expect(change).not.toContain('undefined');
}

describe('fixes of any diagram', () => {
  it('never break it, one by one', () => {
    fc.assert(
      fc.property(nearDiagram, (doc) => {
        const facts = createFacts(doc);
        for (const finding of validate(doc).all) {
          const fixes = fixesFor(finding, facts);
          expect(new Set(fixes.map(({ id }) => id)).size).toBe(fixes.length);
          for (const fix of fixes) expectHarmless(doc, fix);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('come to an end, all of one rule', () => {
    fc.assert(
      fc.property(nearDiagram, (doc) => {
        const { all } = validate(doc);
        for (const rule of new Set(all.map((finding) => finding.rule))) {
          expectHarmless(
            doc,
            fixAll(
              all.filter((finding) => finding.rule === rule),
              'any',
            ),
          );
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('the broken starter', () => {
  it('can be mended by quick fixes alone', () => {
    const { doc, left } = mended(starterNamed('broken').doc);
    expect(left.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
    expectSound(doc);
  });
});

/** Carries out the best fix of the first error that has one, until there is none. */
function mended(start: Diagram): { readonly doc: Diagram; readonly left: readonly Finding[] } {
  const newId = countingIds();
  let doc = start;
  for (let step = 0; step < 40; step += 1) {
    const errors = validate(doc).all.filter(({ severity }) => severity === 'error');
    const facts = createFacts(doc);
    const [fix] = errors.flatMap((finding) => fixesFor(finding, facts).slice(0, 1));
    if (!fix) return { doc, left: errors };
    doc = commit(startEditing(doc), applyFix, fix, newId).doc;
  }
  throw new Error('fixes go round in circles');
}
