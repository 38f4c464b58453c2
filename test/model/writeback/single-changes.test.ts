import { describe, expect, it } from 'vitest';
import type { Diagram } from '../../../src/model/document/diagram';
import { isOnlyDrawn } from '../../../src/model/document/only-drawn';
import { importTemplates } from '../../../src/model/import/import-templates';
import { silentChanges } from '../../../src/model/writeback/silent-changes';
import { type WrittenTemplates, writeTemplates } from '../../../src/model/writeback/write-templates';
import { corpus } from '../../support/corpus';
import { type SingleChange, singleChanges } from '../../support/single-changes';
import { NOT_READ_BACK, SEVERAL_PLACES } from './several-places';

/** Of each property the first change of the corpus; all seven thousand take minutes. */
const OF_EACH = process.env.DRAWBRIDGE_EVERY_CHANGE ? Number.POSITIVE_INFINITY : 1;

interface Case {
  readonly file: { readonly name: string; readonly text: string };
  readonly doc: Diagram;
  readonly change: SingleChange;
}

type Fate = 'one place' | 'several places' | 'told' | 'only drawn' | 'lost';

/** What becomes of a change: where the text says it, and whether that is what is read again. */
function fateOf({ doc, change }: Case): { readonly fate: Fate; readonly written: WrittenTemplates } {
  const written = writeTemplates(change.after, new Set());
  if (written.unwritten.length > 0) return { fate: 'told', written };
  const places = written.files.flatMap(({ hunks }) => hunks).length;
  if (places === 1) return { fate: 'one place', written };
  if (places > 1) return { fate: 'several places', written };
  if (silentChanges(change.after, new Set(), written).length > 0) return { fate: 'told', written };
  const node = doc.nodes[change.node];
  const isKept = node !== undefined && (change.property === 'label' || isOnlyDrawn(node, change.property));
  return { fate: isKept ? 'only drawn' : 'lost', written };
}

function isReadAgain({ doc, change }: Case, { files }: WrittenTemplates): boolean {
  const again = importTemplates(files.map(({ name, text }) => ({ name, text })));
  if (!again.ok) return false;
  const { diagram } = again.value;
  if (change.isIn(diagram.nodes[change.node])) return true;
  // What has no resource of its own is another node by another name.
  const kind = doc.nodes[change.node]?.kind;
  return Object.values(diagram.nodes).some((node) => node.kind === kind && change.isIn(node));
}

function cases(): readonly Case[] {
  const count = new Map<string, number>();
  return corpus().flatMap((file) => {
    const imported = importTemplates([file]);
    if (!imported.ok) return [];
    const doc = imported.value.diagram;
    return singleChanges(doc).flatMap((change) => {
      const known = count.get(change.what) ?? 0;
      if (change.after === doc || known >= OF_EACH) return [];
      count.set(change.what, known + 1);
      return [{ file, doc, change }];
    });
  });
}

const tried = cases().map((each) => ({ ...each, ...fateOf(each) }));
const named = (wanted: (each: (typeof tried)[number]) => boolean) =>
  [...new Set(tried.filter(wanted).map(({ change }) => change.what))].sort();

describe.skipIf(tried.length === 0)('one property changed in the inspector', () => {
  it('is never lost without a word', () => {
    expect(named(({ fate }) => fate === 'lost')).toEqual([]);
  });

  it('is one changed place of the text, but for what AWS says in several', () => {
    const several = named(({ fate }) => fate === 'several places');
    expect(several.filter((what) => !Object.hasOwn(SEVERAL_PLACES, what))).toEqual([]);
  });

  it('is read from the changed text as it was set', () => {
    const written = tried.filter(({ fate }) => fate === 'one place' || fate === 'several places');
    const isKnown = ({ change, file }: Case) =>
      Object.hasOwn(NOT_READ_BACK, change.what) || Object.hasOwn(NOT_READ_BACK, `${change.what} in ${file.name}`);
    const lost = written.filter((each) => !isKnown(each) && !isReadAgain(each, each.written));
    expect(lost.map(({ file, change }) => `${change.what} in ${file.name}`)).toEqual([]);
  }, 120_000);

  it('is mostly one place', () => {
    const ones = tried.filter(({ fate }) => fate === 'one place').length;
    const written = tried.filter(({ fate }) => fate === 'one place' || fate === 'several places').length;
    expect(ones / written).toBeGreaterThan(0.75);
  });
});
