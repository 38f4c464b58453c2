import { describe, expect, it } from 'vitest';
import { setLabel } from '../../../src/model/commands/edit-node';
import { setProfile } from '../../../src/model/commands/settings';
import { commit, type Editor, MAX_STEPS, redo, startEditing, undo } from '../../../src/model/history/history';
import { twoZones } from '../../support/diagram';
import { countingIds, nodeId } from '../../support/run-command';

const start = startEditing(twoZones().build());
const newId = countingIds();
const labelled = (editor: Editor, label: string, mergeKey?: string, node = 'main') =>
  commit(editor, setLabel, { id: nodeId(node), label }, newId, mergeKey);
const labelOf = ({ doc }: Editor, node = 'main') => doc.nodes[nodeId(node)]?.label;

describe('a step', () => {
  it('carries the name of its command', () => {
    expect(labelled(start, 'shop').past.map((step) => step.label)).toEqual(['Rename']);
  });

  it('is not made when nothing changes', () => {
    expect(labelled(start, 'main')).toBe(start);
    expect(commit(start, setLabel, { id: nodeId('gone'), label: 'x' }, newId)).toBe(start);
  });

  it('shares all that it leaves alone with the document before', () => {
    const { doc } = labelled(start, 'shop');
    expect(doc.nodes[nodeId('acct')]).toBe(start.doc.nodes[nodeId('acct')]);
    expect([doc.wires, doc.layout, doc.settings]).toEqual([start.doc.wires, start.doc.layout, start.doc.settings]);
    expect(doc.layout).toBe(start.doc.layout);
  });

  it('leaves a document that nobody can change by accident', () => {
    expect(Object.isFrozen(labelled(start, 'shop').doc.nodes)).toBe(true);
  });
});

describe('undo and redo', () => {
  it('go back and forth', () => {
    const twice = labelled(labelled(start, 'one'), 'two');
    const back = undo(twice);
    expect([labelOf(back), labelOf(undo(back)), labelOf(redo(back))]).toEqual(['one', 'main', 'two']);
  });

  it('stop at either end', () => {
    expect(undo(start)).toBe(start);
    expect(redo(start)).toBe(start);
  });

  it('lose the future with the next change, and keep it when nothing changes', () => {
    const back = undo(labelled(start, 'one'));
    expect(labelled(back, 'main').future).toHaveLength(1);
    expect(labelled(back, 'two').future).toEqual([]);
  });

  it('reach back a limited number of steps', () => {
    const end = Array.from({ length: MAX_STEPS + 5 }).reduce<Editor>(
      (before, _, i) => labelled(before, `v${i}`),
      start,
    );
    let back = end;
    while (back.past.length > 0) back = undo(back);
    expect(end.past).toHaveLength(MAX_STEPS);
    expect(labelOf(back)).toBe('v4');
  });
});

describe('typing', () => {
  const typed = ['s', 'sh', 'sho', 'shop'].reduce((before, text) => labelled(before, text, 'label:main'), start);

  it('is one step, there and back', () => {
    expect(typed.past).toHaveLength(1);
    expect(labelOf(undo(typed))).toBe('main');
    expect(labelOf(redo(undo(typed)))).toBe('shop');
  });

  it('in another field is another step', () => {
    const other = labelled(typed, 'prod', 'label:acct', 'acct');
    expect(other.past).toHaveLength(2);
    expect([labelOf(undo(other)), labelOf(undo(other), 'acct')]).toEqual(['shop', 'acct']);
  });

  it('after another command is another step', () => {
    const between = commit(typed, setProfile, { profile: 'saa-c03' }, newId);
    expect(labelled(between, 'shops', 'label:main').past).toHaveLength(3);
  });

  it('after redo is another step', () => {
    expect(labelled(redo(undo(typed)), 'shops', 'label:main').past).toHaveLength(2);
  });
});
