import { describe, expect, it } from 'vitest';
import type { Diagram } from '../../../src/model/document/diagram';
import { nodeChanges } from '../../../src/model/document/node-changes';
import { isOnlyDrawn } from '../../../src/model/document/only-drawn';
import { silentChanges } from '../../../src/model/writeback/silent-changes';
import { writeTemplates } from '../../../src/model/writeback/write-templates';
import { baseTemplate } from '../../support/bases';
import { importedTemplate } from '../../support/imported-resources';
import { singleChanges } from '../../support/single-changes';

/** A diagram in which the n-th change of every node was made. */
function changedEverywhere(doc: Diagram, n: number): Diagram {
  const changes = singleChanges(doc).filter(({ property }) => property !== 'label');
  const changed = Object.values(doc.nodes).flatMap(({ id }) => {
    const own = changes.filter(({ node }) => node === id);
    return own[n % own.length]?.after().nodes[id] ?? [];
  });
  return { ...doc, nodes: { ...doc.nodes, ...Object.fromEntries(changed.map((node) => [node.id, node])) } };
}

/** The same question asked of each change by itself, by writing the templates without it. */
function askedOneByOne(doc: Diagram): readonly string[] {
  const texts = (of: Diagram) => {
    const { files, unwritten } = writeTemplates(of, new Set());
    return [files.map(({ text }) => text), unwritten];
  };
  const now = JSON.stringify(texts(doc));
  return nodeChanges(doc).flatMap(({ node, name, untold, revert }) => {
    const without = texts({ ...doc, nodes: { ...doc.nodes, [node.id]: revert(node) } });
    if (isOnlyDrawn(node, name) || JSON.stringify(without) !== now) return [];
    return [untold];
  });
}

describe('changes that a template does not say', () => {
  const cases = (['rest-v1', 'http-v2'] as const).flatMap((base) => [0, 1, 2, 3, 5, 8].map((n) => [base, n] as const));
  it.each(cases)('are the same asked together as asked one by one: %s, change %i of every node', (base, n) => {
    const doc = changedEverywhere(importedTemplate(baseTemplate(base)).diagram, n);
    expect(silentChanges(doc, new Set())).toEqual(askedOneByOne(doc));
  });

  it('are some among those tried', () => {
    const told = cases.flatMap(([base, n]) =>
      silentChanges(changedEverywhere(importedTemplate(baseTemplate(base)).diagram, n), new Set()),
    );
    expect(told.length).toBeGreaterThan(0);
  });
});
