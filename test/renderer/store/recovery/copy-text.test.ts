import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDiagram } from '../../../../src/model/document/diagram';
import { saveDiagram } from '../../../../src/model/document/save';
import { printCopy, readCopy } from '../../../../src/renderer/store/recovery/copy-text';
import { newTab, type Tab } from '../../../../src/renderer/store/tab';
import { anyDiagram } from '../../../support/any-diagram';
import { twoZones } from '../../../support/diagram';

const drawn = twoZones().build();

async function textOf(tab: Tab): Promise<string> {
  const printed = await printCopy(tab);
  if (!printed.ok) throw new Error('not printed');
  return printed.value;
}

function tabOf(doc = drawn, change: Partial<Tab> = {}): Tab {
  return { ...newTab(doc, 'orders', 'token'), ...change };
}

it('brings back any diagram, and what its file has', async () => {
  await fc.assert(
    fc.asyncProperty(anyDiagram, anyDiagram, async (doc, saved) => {
      const text = await textOf(tabOf(doc, { saved }));
      const value = { name: 'orders', token: 'new', template: null, doc, saved };
      expect(readCopy({ name: 'orders', tokens: ['new'], text })).toEqual({ ok: true, value });
    }),
    { numRuns: 50 },
  );
});

it('has the diagram as saving writes it', async () => {
  expect((await textOf(tabOf())).startsWith(saveDiagram(drawn))).toBe(true);
});

it('a label that looks like the end of a part ends none', async () => {
  const doc = twoZones().node('client', 'a\n---\nb').build();
  const read = readCopy({ name: 'orders', tokens: [null], text: await textOf(tabOf(doc)) });
  expect(read).toMatchObject({ ok: true, value: { doc, saved: doc } });
});

describe('a tab of templates', () => {
  const template = {
    files: [
      { token: 'a', onDisk: 'Resources: {}\n---\n' },
      { token: null, onDisk: '' },
    ],
    layoutIn: 'sidecar',
    layoutOnDisk: '{}',
  } as const;

  it('knows its templates again, under the tokens they have now', async () => {
    const text = await textOf(tabOf(drawn, { template }));
    const files = [{ ...template.files[0], token: 'b' }, template.files[1]];
    expect(readCopy({ name: 'orders', tokens: ['b', null], text })).toMatchObject({
      ok: true,
      value: { token: 'b', template: { ...template, files } },
    });
  });

  it.each([
    '',
    '{}',
    '{"layoutIn":"moon","layoutOnDisk":null,"onDisk":["",""]}',
    '{"layoutIn":null,"layoutOnDisk":null,"onDisk":[""]}',
  ])('of which only %j is left has no file any more that a diagram could be written over', async (part) => {
    const text = [saveDiagram(drawn), saveDiagram(drawn), part].join('\n---\n');
    const read = readCopy({ name: 'orders', tokens: ['b', null], text });
    expect(read).toMatchObject({ ok: true, value: { doc: drawn, token: null, template: null } });
  });
});

it('a copy of which only the diagram is whole brings that back', () => {
  const read = readCopy({ name: 'orders', tokens: ['t'], text: `${saveDiagram(drawn)}\n---\n{"format"\n---\nnull` });
  expect(read).toEqual({
    ok: true,
    value: { name: 'orders', token: 't', template: null, doc: drawn, saved: emptyDiagram() },
  });
});

it.each(['', 'null', '{"format":"drawbridge"', '{"format":"other"}'])(
  'a copy that holds %j is refused in one sentence',
  (text) => {
    const read = readCopy({ name: 'orders', tokens: [null], text });
    expect(read.ok ? '' : read.error).toMatch(/^orders .*\.$/);
  },
);
