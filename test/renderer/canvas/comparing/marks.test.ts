import { describe, expect, it } from 'vitest';
import { deleteItems } from '../../../../src/model/commands/delete-items';
import { WireId } from '../../../../src/model/kinds/fields';
import { marksOf } from '../../../../src/renderer/canvas/comparing/marks';
import { compareAnswer } from '../../../../src/renderer/store/comparing/answer';
import { chain } from '../../../support/chain';
import { run } from '../../../support/run-command';

const old = chain();

describe('wires that differ', () => {
  it('are marked when they were added', () => {
    const without = run(old, deleteItems, { nodes: [], wires: [WireId.parse('w_0')] });
    const { added, changed, gone } = compareAnswer({ old: without, now: old });
    expect(marksOf({ added, changed }).get('w_0')).toBe('added');
    expect(gone).toEqual({ nodes: [], layout: {}, wires: [] });
  });

  it('are changed when the same wire leads to another place', () => {
    const wire = old.wires[WireId.parse('w_0')];
    const last = Object.values(old.wires).at(-1);
    if (!wire || !last) throw new Error('there are no wires');
    const now = { ...old, wires: { ...old.wires, [wire.id]: { ...wire, to: last.to } } };
    const answer = compareAnswer({ old, now });
    expect(marksOf(answer).get('w_0')).toBe('changed');
    const [wires] = answer.sections.filter(({ title }) => title === 'Wires');
    expect(wires?.differences).toMatchObject([{ sign: '~', details: [expect.stringMatching(/^was /)] }]);
  });
});
