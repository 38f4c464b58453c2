import { expect, it } from 'vitest';
import { deleteItems } from '../../../src/model/commands/delete-items';
import { setLabel } from '../../../src/model/commands/edit-node';
import { takeOver } from '../../../src/model/commands/take-over';
import { emptyDiagram } from '../../../src/model/document/diagram';
import { changeBetween } from '../../../src/model/history/change';
import { commit, startEditing, undo } from '../../../src/model/history/history';
import { chain } from '../../support/chain';
import { countingIds, nodeId, run } from '../../support/run-command';

it('puts any other version in place, and undo brings the first one back', () => {
  const before = chain();
  for (const to of [
    emptyDiagram(),
    run(before, deleteItems, { nodes: [nodeId('main')], wires: [] }),
    { ...before, source: { files: [], origins: {}, base: { nodes: {}, wires: {} } } },
  ]) {
    const after = commit(startEditing(before), takeOver, { to }, countingIds());
    expect(after.doc).toEqual(to);
    expect(after.past).toHaveLength(1);
    expect(undo(after).doc).toEqual(before);
  }
});

it('keeps what is the same as it is, and says which node differs', () => {
  const before = chain();
  const to = run(structuredClone(before), setLabel, { id: nodeId('web'), label: 'other' });
  const { doc } = commit(startEditing(before), takeOver, { to }, countingIds());
  expect(doc.nodes[nodeId('front')]).toBe(before.nodes[nodeId('front')]);
  expect(changeBetween(before, doc)).toEqual({ nodes: new Set([nodeId('web')]), wires: new Set() });
});

it('leaves no step when nothing differs', () => {
  const before = chain();
  expect(commit(startEditing(before), takeOver, { to: structuredClone(before) }, countingIds()).past).toEqual([]);
});
