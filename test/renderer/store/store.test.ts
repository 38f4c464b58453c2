import { beforeEach, describe, expect, it } from 'vitest';
import { deleteItems } from '../../../src/model/commands/delete-items';
import { setLabel } from '../../../src/model/commands/edit-node';
import { emptyDiagram } from '../../../src/model/document/diagram';
import type { Finding } from '../../../src/model/findings/validate';
import { WireId } from '../../../src/model/kinds/fields';
import { ask, questionStore, tell } from '../../../src/renderer/store/ask';
import { jumpTo } from '../../../src/renderer/store/jump';
import {
  activeDoc,
  activeTab,
  anyDirty,
  appStore,
  closeTab,
  markSaved,
  openTab,
  redoStep,
  reloadTab,
  run,
  say,
  select,
  setView,
  showTab,
  undoStep,
} from '../../../src/renderer/store/store';
import { isDirty, NOTHING } from '../../../src/renderer/store/tab';
import { rememberViewport, viewportOf } from '../../../src/renderer/store/viewport';
import { chainBuilder } from '../../support/chain';
import { nodeId } from '../../support/run-command';

const doc = chainBuilder().build();
const [w0, w1] = [WireId.parse('w_0'), WireId.parse('w_1')];
const state = () => appStore.getState();
const active = () => {
  const tab = activeTab(state());
  if (!tab) throw new Error('no diagram is open');
  return tab;
};
const rename = (label: string, mergeKey?: string) => run(setLabel, { id: nodeId('main'), label }, mergeKey);
const label = () => activeDoc(state())?.nodes[nodeId('main')]?.label;
const remove = (...labels: readonly string[]) => run(deleteItems, { nodes: labels.map(nodeId), wires: [] });

beforeEach(() => {
  appStore.setState(appStore.getInitialState(), true);
});

function openAll(...names: readonly string[]): readonly string[] {
  for (const name of names) openTab(doc, name, null);
  return state().tabs.map(({ id }) => id);
}
const shown = () => ({ tabs: state().tabs.map(({ name }) => name), active: activeTab(state())?.name });

describe('running a command', () => {
  beforeEach(() => openTab(doc, 'orders', null));

  it('changes the active diagram as one step, which undo and redo walk and name', () => {
    rename('shop');
    expect([label(), active().editor.past.length]).toEqual(['shop', 1]);
    undoStep();
    expect([label(), state().view.status]).toEqual(['main', 'Undone: Rename']);
    redoStep();
    expect([label(), state().view.status]).toEqual(['shop', 'Redone: Rename']);
  });

  it('makes one step of what is typed into one field', () => {
    for (const text of ['s', 'sh', 'shop']) rename(text, 'label');
    expect(active().editor.past).toHaveLength(1);
  });

  it('leaves the other tabs alone', () => {
    openTab(doc, 'second', null);
    rename('shop');
    expect(state().tabs.map((tab) => tab.editor.doc === doc)).toEqual([true, false]);
  });

  it('has nothing to undo or redo at the ends, and says nothing then', () => {
    undoStep();
    redoStep();
    expect([active().editor.doc, state().view.status]).toEqual([doc, '']);
  });
});

it('does nothing on the start page', () => {
  openTab(doc, 'orders', null);
  showTab(null);
  rename('shop');
  undoStep();
  select({ nodes: [nodeId('main')] });
  expect([state().tabs[0]?.editor.doc, state().tabs[0]?.selection, activeDoc(state())]).toEqual([
    doc,
    NOTHING,
    undefined,
  ]);
});

describe('the selection', () => {
  beforeEach(() => openTab(doc, 'orders', null));

  it('keeps only what lives after a deletion, and gives nothing back by undo', () => {
    select({ nodes: [nodeId('front'), nodeId('web')], wires: [w0, w1] });
    remove('front', 'link');
    expect(active().selection).toEqual({ nodes: [nodeId('web')], wires: [w0] });
    undoStep();
    expect(active().selection).toEqual({ nodes: [nodeId('web')], wires: [w0] });
  });

  it('loses by undo what was only drawn in that step', () => {
    remove('front');
    undoStep();
    select({ nodes: [nodeId('front')] });
    redoStep();
    expect(active().selection).toEqual(NOTHING);
  });

  it('stays the same object when the same is selected, or when a command touches nothing of it', () => {
    select({ nodes: [nodeId('web')] });
    const before = active();
    select({ nodes: [nodeId('web')] });
    expect(active()).toBe(before);
    rename('shop');
    expect(active().selection).toBe(before.selection);
  });

  it('of nodes drops that of wires', () => {
    select({ wires: [w0] });
    select({ nodes: [nodeId('web')] });
    expect(active().selection).toEqual({ nodes: [nodeId('web')], wires: [] });
    select({});
    expect(active().selection).toEqual(NOTHING);
  });
});

describe('tabs', () => {
  it('open at the end and are shown, with everything in view', () => {
    openAll('a', 'b');
    expect([shown(), state().goTo]).toEqual([{ tabs: ['a', 'b'], active: 'b' }, { what: 'fit' }]);
  });

  it.each<[string, number, number, readonly string[], string | undefined]>([
    ['in the middle shows the one after it', 1, 1, ['a', 'c'], 'c'],
    ['at the end shows the one before it', 2, 2, ['a', 'b'], 'b'],
    ['at the start shows the one after it', 0, 0, ['b', 'c'], 'b'],
    ['that is not shown leaves the shown one', 0, 2, ['b', 'c'], 'c'],
  ])('closing one %s', (_, closed, before, tabs, after) => {
    const ids = openAll('a', 'b', 'c');
    showTab(ids[before] ?? null);
    closeTab(ids[closed] ?? '');
    expect(shown()).toEqual({ tabs, active: after });
  });

  it('closing the last one shows the start page', () => {
    const [only] = openAll('a');
    closeTab(only ?? '');
    expect([state().tabs, state().activeTab]).toEqual([[], null]);
  });

  it('closing one on the start page stays there', () => {
    const [first] = openAll('a', 'b');
    showTab(null);
    closeTab(first ?? '');
    expect(shown()).toEqual({ tabs: ['b'], active: undefined });
  });

  it('closing one that is gone changes nothing', () => {
    openAll('a', 'b');
    closeTab('gone');
    expect(shown()).toEqual({ tabs: ['a', 'b'], active: 'b' });
  });

  it('remember where each was looked at', () => {
    const [first] = openAll('a', 'b');
    rememberViewport(first ?? '', { x: 1, y: 2, zoom: 0.5 });
    expect(state().tabs.map(({ id }) => viewportOf(id))).toEqual([{ x: 1, y: 2, zoom: 0.5 }, undefined]);
  });
});

describe('the dirty mark', () => {
  beforeEach(() => openTab(doc, 'orders', null));
  const file = { name: 'orders.drawbridge', token: 'file 1' };

  it('comes with a change and goes when it is undone', () => {
    expect(anyDirty(state())).toBe(false);
    rename('shop');
    expect(anyDirty(state())).toBe(true);
    undoStep();
    expect(anyDirty(state())).toBe(false);
  });

  it('goes with saving, and comes back when what was saved is undone', () => {
    rename('shop');
    markSaved(active().id, active().editor.doc, file);
    expect([isDirty(active()), active().name, active().token]).toEqual([false, file.name, file.token]);
    undoStep();
    expect(isDirty(active())).toBe(true);
  });

  it('stays when something was drawn while the file was being written', () => {
    rename('shop');
    const written = active().editor.doc;
    rename('shops');
    markSaved(active().id, written, file);
    expect([isDirty(active()), label()]).toEqual([true, 'shops']);
    undoStep();
    expect(isDirty(active())).toBe(false);
  });

  it('goes when the file is read again, with history and selection', () => {
    rename('shop');
    select({ nodes: [nodeId('web')] });
    reloadTab(active().id, emptyDiagram());
    expect(active()).toMatchObject({ saved: emptyDiagram(), selection: NOTHING });
    expect([isDirty(active()), active().editor.past]).toEqual([false, []]);
  });
});

describe('the view', () => {
  it('changes part by part, and says what happened', () => {
    setView({ palette: false });
    say('orders saved');
    expect(state().view).toMatchObject({ palette: false, inspector: true, status: 'orders saved' });
  });
});

describe('jumping to a finding', () => {
  const finding = (on: readonly string[], wires: readonly WireId[] = []): Finding => ({
    rule: 'X-01',
    severity: 'error',
    message: '',
    on: on.map(nodeId),
    wires,
  });
  beforeEach(() => {
    openTab(doc, 'orders', null);
    appStore.setState({ goTo: null });
  });

  it('selects its nodes and wires and goes to the nodes', () => {
    jumpTo(finding(['link', 'front'], [w1]));
    expect(active().selection).toEqual({ nodes: [nodeId('link'), nodeId('front')], wires: [w1] });
    expect(state().goTo).toEqual({ what: 'nodes', ids: [nodeId('link'), nodeId('front')] });
  });

  it('goes to the container of what is only listed', () => {
    jumpTo(finding(['lb-sg']));
    expect(active().selection.nodes).toEqual([nodeId('lb-sg')]);
    expect(state().goTo).toEqual({ what: 'nodes', ids: [nodeId('main')] });
  });

  it('leaves out what is gone', () => {
    jumpTo(finding(['gone'], [WireId.parse('w_gone')]));
    expect([active().selection, state().goTo]).toEqual([NOTHING, null]);
  });
});

describe('a question', () => {
  const question = (title: string) => ({ title, message: '', choices: [{ id: 'yes', label: 'Yes' }] });
  const open = () => questionStore.getState().open;

  it('waits for its answer and is gone with it', async () => {
    const answer = ask(question('Sure?'));
    expect(open()?.title).toBe('Sure?');
    open()?.answer('yes');
    expect([await answer, open()]).toEqual(['yes', null]);
  });

  it('is dismissed by the next one', async () => {
    const [first, second] = [ask(question('First?')), ask(question('Second?'))];
    expect([await first, open()?.title]).toEqual([null, 'Second?']);
    open()?.answer('yes');
    expect(await second).toBe('yes');
  });

  it('may be a mere notice', async () => {
    const told = tell('Not opened', 'It is damaged.');
    expect(open()).toMatchObject({ isNotice: true, message: 'It is damaged.', choices: [{ id: 'ok' }] });
    open()?.answer(null);
    expect(await told).toBe(undefined);
  });
});
