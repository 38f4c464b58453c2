import { describe, expect, it } from 'vitest';
import { deleteItems } from '../../../src/model/commands/delete-items';
import { setLabel } from '../../../src/model/commands/edit-node';
import type { Diagram } from '../../../src/model/document/diagram';
import { commit, redo, startEditing, undo } from '../../../src/model/history/history';
import { isDirty, NOTHING, newTab } from '../../../src/renderer/store/tab';
import { twoZones } from '../../support/diagram';
import { countingIds, nodeId } from '../../support/run-command';
import { reversed } from '../../support/shuffled';

const doc = twoZones().build();
const tab = newTab(doc, 'orders', null);
const renamed = commit(startEditing(doc), setLabel, { id: nodeId('main'), label: 'shop' }, countingIds());
const emptied = commit(startEditing(doc), deleteItems, { nodes: [nodeId('acct')], wires: [] }, countingIds());

describe('a new tab', () => {
  it('is clean, without a past and with nothing selected', () => {
    expect(tab).toMatchObject({ name: 'orders', token: null, saved: doc, selection: NOTHING });
    expect([isDirty(tab), tab.editor.past, tab.editor.doc === doc]).toEqual([false, [], true]);
  });

  it('has an id of its own', () => {
    expect(newTab(doc, 'orders', null).id).not.toBe(tab.id);
  });
});

describe('unsaved changes', () => {
  it.each<[string, Diagram, boolean]>([
    ['are there after an edit', renamed.doc, true],
    ['are gone when it is undone', undo(renamed).doc, false],
    ['are there again when it is redone', redo(undo(renamed)).doc, true],
    ['are gone when all that was deleted is back, in whatever order', undo(emptied).doc, false],
    ['are not a matter of the order of records', reversed(doc), false],
    ['are there when a node has moved', { ...doc, layout: { ...doc.layout, [nodeId('main')]: { x: 9, y: 0 } } }, true],
    ['are there when the profile is another', { ...doc, settings: { ...doc.settings, profile: 'saa-c03' } }, true],
  ])('%s', (_, now, dirty) => {
    expect(isDirty({ ...tab, editor: { ...tab.editor, doc: now } })).toBe(dirty);
  });
});
