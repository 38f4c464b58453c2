import { describe, expect, it } from 'vitest';
import { deleteItems } from '../../../../src/model/commands/delete-items';
import type { Diagram } from '../../../../src/model/document/diagram';
import { WireId } from '../../../../src/model/kinds/fields';
import { goneRoutes } from '../../../../src/renderer/canvas/comparing/gone-routes';
import { marksOf } from '../../../../src/renderer/canvas/comparing/marks';
import { drawn } from '../../../../src/renderer/canvas/flow/routes';
import { compareAnswer } from '../../../../src/renderer/store/comparing/answer';
import { chain } from '../../../support/chain';
import { nodeId, run } from '../../../support/run-command';

const old = chain();
const without = (wire: string) => run(old, deleteItems, { nodes: [], wires: [WireId.parse(wire)] });
const answer = (now: Diagram) => compareAnswer({ old, now });
const linesOf = (now: Diagram) => goneRoutes(now, drawn(now).picture, answer(now).gone);

describe('wires that differ', () => {
  it('are marked when they were added', () => {
    const { added, changed, gone } = compareAnswer({ old: without('w_0'), now: old });
    expect(marksOf({ added, changed }).get('w_0')).toBe('added');
    expect(gone).toEqual([]);
  });

  it('have a line where they were while both ends are there', () => {
    const now = without('w_0');
    expect([...linesOf(now).keys()]).toEqual(['w_0']);
    expect(linesOf(now).get('w_0')).toEqual(drawn(old).routes.get('w_0'));
  });

  it('have none without one of their ends', () => {
    const now = run(old, deleteItems, { nodes: [nodeId('front')], wires: [] });
    expect(answer(now).gone.length).toBeGreaterThan(0);
    expect(linesOf(now).size).toBe(0);
  });

  it('are changed when the same wire leads to another place', () => {
    const wire = old.wires[WireId.parse('w_0')];
    const last = Object.values(old.wires).at(-1);
    if (!wire || !last) throw new Error('there are no wires');
    const now = { ...old, wires: { ...old.wires, [wire.id]: { ...wire, to: last.to } } };
    expect(marksOf(answer(now)).get('w_0')).toBe('changed');
    const [wires] = answer(now).sections.filter(({ title }) => title === 'Wires');
    expect(wires?.differences).toMatchObject([{ sign: '~', details: [expect.stringMatching(/^was /)] }]);
  });
});
