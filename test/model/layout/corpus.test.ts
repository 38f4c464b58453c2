import ELK from 'elkjs/lib/elk.bundled.js';
import { describe, expect, it } from 'vitest';
import type { Diagram } from '../../../src/model/document/diagram';
import { importTemplates } from '../../../src/model/import/import-templates';
import { layoutTree } from '../../../src/model/layout/auto/layout-tree';
import { placesOf, treeOf } from '../../../src/model/layout/tree-of';
import { corpus, noCorpus } from '../../support/corpus';
import { overlapsOf, tightContainers } from '../../support/drawn-boxes';
import { tiesThrough, tiesThroughTabs, wiresThrough } from '../../support/wires-through';

const elk = new ELK();

async function drawn(name: string, text: string): Promise<Diagram> {
  const result = importTemplates([{ name, text }]);
  if (!result.ok) throw new Error(result.error.sentence);
  const doc = result.value.diagram;
  const laid = await layoutTree(treeOf(doc), (graph) => elk.layout(graph));
  return { ...doc, layout: { ...doc.layout, ...placesOf(doc, laid) } };
}

it.skipIf(noCorpus !== undefined)(noCorpus ?? 'there are sixty templates that others published', () => {
  expect(corpus()).toHaveLength(60);
});

describe.each(corpus())('$name as it is drawn when it is opened', ({ name, text }) => {
  it('has nothing over one another, nothing outside its container and no line through a box or a name', async () => {
    const doc = await drawn(name, text);
    expect(overlapsOf(doc)).toEqual([]);
    expect(tightContainers(doc)).toEqual([]);
    expect(wiresThrough(doc)).toEqual([]);
    expect(tiesThroughTabs(doc)).toEqual([]);
    expect(tiesThrough(doc)).toEqual([]);
  });
});
