import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { setLabel } from '../../../../src/model/commands/edit-node';
import { readCopy } from '../../../../src/renderer/store/recovery/copy-text';
import { createJournal, type Journal } from '../../../../src/renderer/store/recovery/journal';
import { recoveryStore } from '../../../../src/renderer/store/recovery/recovery-store';
import { activeDoc, appStore, closeTab, markSaved, openTab, run, undoStep } from '../../../../src/renderer/store/store';
import { twoZones } from '../../../support/diagram';
import { fakePlatform, KEPT_AT } from '../../../support/fake-platform';
import { nodeId } from '../../../support/run-command';

let disk: ReturnType<typeof fakePlatform>;
let journal: Journal;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  appStore.setState(appStore.getInitialState(), true);
  recoveryStore.setState(recoveryStore.getInitialState(), true);
  disk = fakePlatform();
  journal = createJournal(disk.platform.recovery);
  stop = journal.start();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const edit = (label: string) => run(setLabel, { id: nodeId('main'), label });
const openOrders = () => openTab(twoZones().build(), 'orders.drawbridge', 'orders.drawbridge');
const stateOf = (id: string) => recoveryStore.getState().copies[id];

function docIn(id: string) {
  const copy = disk.copies.get(id);
  const read = copy && readCopy(copy);
  return read?.ok ? read.value.doc : undefined;
}

it('two seconds after the last edit there is a copy of what is drawn, with its file and what that file has', async () => {
  const id = openOrders();
  const saved = activeDoc(appStore.getState());
  edit('one');
  await pass(1_900);
  edit('two');
  await pass(1_900);
  expect(disk.calls).toEqual([]);
  await pass(200);
  expect(disk.calls).toEqual(['keep orders.drawbridge']);
  const copy = disk.copies.get(id);
  const read = copy && readCopy(copy);
  const doc = activeDoc(appStore.getState());
  expect(read).toEqual({
    ok: true,
    value: { name: 'orders.drawbridge', token: 'orders.drawbridge', doc, saved, template: null },
  });
  expect(stateOf(id)).toEqual({ status: 'kept', at: KEPT_AT });
  await pass(60_000);
  expect(disk.calls).toHaveLength(1);
});

it('without a pause there is a copy every ten seconds', async () => {
  openOrders();
  for (let second = 0; second < 35; second++) {
    edit(`${second}`);
    await pass(1_000);
  }
  expect(disk.calls).toHaveLength(3);
});

it('nothing is kept of a diagram that is opened, looked at and closed', async () => {
  const id = openOrders();
  await pass(20_000);
  closeTab(id);
  await pass(20_000);
  expect(disk.calls).toEqual([]);
});

it.each([
  [
    'saved',
    (id: string) => markSaved(id, activeDoc(appStore.getState()) ?? twoZones().build(), { name: 'a', token: 'a' }),
  ],
  ['closed without saving', closeTab],
  ['undone to what the file has', () => undoStep()],
])('the copy goes when the diagram is %s', async (_how, end) => {
  const id = openOrders();
  edit('one');
  await pass(3_000);
  expect(disk.copies.size).toBe(1);
  end(id);
  await pass(0);
  expect(disk.copies.size).toBe(0);
  expect(stateOf(id)).toBeUndefined();
  await pass(20_000);
  expect(disk.copies.size).toBe(0);
});

it('no copy outlives its tab, even when that is closed while the copy is written', async () => {
  const id = openOrders();
  edit('one');
  const keep = vi.spyOn(disk.platform.recovery, 'keep');
  keep.mockImplementation(async (copy) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    disk.copies.set(copy.id, copy);
    return { status: 'done', value: { keptAt: KEPT_AT } };
  });
  await pass(2_100);
  closeTab(id);
  await pass(5_000);
  expect(keep).toHaveBeenCalledOnce();
  expect(disk.copies.size).toBe(0);
});

it('edits that come while a copy is written are in the next one', async () => {
  const id = openOrders();
  edit('one');
  await pass(2_000);
  edit('two');
  await pass(3_000);
  expect(disk.calls).toHaveLength(2);
  expect(docIn(id)).toEqual(activeDoc(appStore.getState()));
});

it('each tab has its own copy', async () => {
  const ids = [openOrders(), openTab(twoZones().build(), 'Untitled 1', null)];
  for (const activeTab of ids) {
    appStore.setState({ activeTab });
    edit(activeTab);
  }
  await pass(3_000);
  expect([...disk.copies.keys()].sort()).toEqual([...ids].sort());
  closeTab(ids[0] ?? '');
  await pass(0);
  expect([...disk.copies.values()].map(({ name, tokens }) => [name, tokens])).toEqual([['Untitled 1', [null]]]);
});

it('a copy that could not be written is told, and tried again until it is there', async () => {
  const id = openOrders();
  const error = { code: 'failed', name: 'orders.drawbridge', detail: 'the disk is full' } as const;
  disk.refusesCopies({ status: 'error', error });
  edit('one');
  await pass(3_000);
  expect(stateOf(id)).toEqual({ status: 'failed', error });
  await pass(10_000);
  expect(disk.calls).toHaveLength(2);
  disk.refusesCopies(null);
  await pass(10_000);
  expect(stateOf(id)).toEqual({ status: 'kept', at: KEPT_AT });
  await pass(60_000);
  expect(disk.calls).toHaveLength(3);
});

it('a platform that throws is told as well, and the next tab has its copy', async () => {
  const id = openOrders();
  vi.spyOn(disk.platform.recovery, 'keep').mockRejectedValueOnce(new Error('gone'));
  edit('one');
  await pass(3_000);
  expect(stateOf(id)).toMatchObject({ status: 'failed', error: { detail: 'gone' } });
  await pass(10_000);
  expect(stateOf(id)).toMatchObject({ status: 'kept' });
});

it('a window that is hidden keeps at once what was waiting', async () => {
  openOrders();
  edit('one');
  journal.flush();
  await pass(0);
  expect(disk.copies.size).toBe(1);
  journal.flush();
  await pass(5_000);
  expect(disk.calls).toHaveLength(1);
});

it('a window that closes leaves no copy, also of edits that were waiting', async () => {
  openOrders();
  edit('one');
  await pass(3_000);
  edit('two');
  await journal.giveUp();
  expect(disk.copies.size).toBe(0);
  await pass(20_000);
  expect(disk.copies.size).toBe(0);
});

it('a recovered diagram keeps its copy until it is saved', async () => {
  const id = openOrders();
  journal.adopt(id, KEPT_AT);
  expect(stateOf(id)).toEqual({ status: 'kept', at: KEPT_AT });
  disk.copies.set(id, { name: 'orders.drawbridge', tokens: [null], text: '' });
  closeTab(id);
  await pass(0);
  expect(disk.copies.size).toBe(0);
});
