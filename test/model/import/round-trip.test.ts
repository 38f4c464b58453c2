import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagram } from '../../../src/model/document/diagram';
import { KINDS } from '../../../src/model/kinds/registry';
import { buildStacks } from '../../../src/model/template/build';
import type { StackSet } from '../../../src/model/template/template';
import { anyLandscape } from '../../support/any-landscape';
import { everyKind } from '../../support/every-kind';
import { lacksAccount } from '../../support/lacks-account';
import { reimported, thereAndBack } from '../../support/re-exported';
import { shapeOf } from '../../support/shape';
import { starters } from '../../support/starters';
import { DESIGNS } from '../designs/all';

const designs: readonly (readonly [name: string, doc: Diagram])[] = [
  ...starters.map(({ name, doc }) => [name, doc] as const),
  ...DESIGNS.map(({ name, doc }) => [name, doc] as const),
  ['a design with every kind', everyKind()],
];

const isWhole = ({ stacks }: StackSet) =>
  !stacks.some(({ notes }) => notes.some((note) => /left out|missing/.test(note)));
const whole = designs.filter(([, doc]) => isWhole(buildStacks(doc, new Set())));

/** Kinds whose nodes take another id or become a parameter of another name: what they are stays the same. */
const RENAMED = ['jwtAuthorizer', 'lambdaAuthorizer'];
const isNamedAlike = (doc: Diagram) =>
  Object.values(doc.nodes).every(
    ({ kind, props }) => !RENAMED.includes(kind) && !('external' in props && props.external),
  );

describe('what was exported', () => {
  it.each(whole.filter(([, doc]) => isNamedAlike(doc)))('is read and exported again, every word: %s', (_, doc) => {
    const { there, back } = thereAndBack(doc);
    expect(back).toEqual(there);
  });

  it.each(whole.filter(([, doc]) => !isNamedAlike(doc)))('is the same resources again by other names: %s', (_, doc) => {
    const first = buildStacks(doc, new Set());
    const { source: _source, ...drawing } = reimported(first).diagram;
    expect(shapeOf(buildStacks(drawing, new Set()).stacks)).toEqual(shapeOf(first.stacks));
  });

  it('is read to the kinds it was drawn with', () => {
    const doc = everyKind();
    const kinds = (of: Diagram) => new Set(Object.values(of.nodes).map(({ kind }) => kind));
    const read = kinds(reimported(buildStacks(doc, new Set())).diagram);
    const made = KINDS.filter(({ id, emit }) => emit && kinds(doc).has(id as never)).map(({ id }) => id);
    expect(made.filter((kind) => !read.has(kind as never))).toEqual([]);
  });

  it('is the same again for any design', () => {
    fc.assert(
      fc.property(anyLandscape, (doc) => {
        const first = buildStacks(doc, new Set());
        // The alias of a website names no bucket, only the place of all websites.
        const hasZone = Object.values(doc.nodes).some(({ kind }) => kind === 'hostedZone');
        fc.pre(first.stacks.length > 0 && isWhole(first) && !hasZone && !lacksAccount(doc, first));
        const { source: _, ...drawing } = reimported(first).diagram;
        expect(shapeOf(buildStacks(drawing, new Set()).stacks)).toEqual(shapeOf(first.stacks));
      }),
      { numRuns: 20 },
    );
  });

  it('leaves no difference to write while nobody changes anything', () => {
    const { diagram } = reimported(buildStacks(everyKind(), new Set()));
    const { base } = diagram.source ?? { base: { nodes: {}, wires: {} } };
    expect(buildStacks({ ...diagram, ...base }, new Set())).toEqual(buildStacks(diagram, new Set()));
  });
});
