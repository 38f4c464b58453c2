import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { setLabel } from '../../../src/model/commands/edit-node';
import { saveDiagram } from '../../../src/model/document/save';
import { fileActions } from '../../../src/renderer/app/files';
import { type RecoveryActions, recoveryActions } from '../../../src/renderer/app/recovering';
import { recoveryText } from '../../../src/renderer/app/recovery-text';
import { createJournal, type Journal } from '../../../src/renderer/store/recovery/journal';
import { recoveryStore } from '../../../src/renderer/store/recovery/recovery-store';
import { timeOf } from '../../../src/renderer/store/recovery/time-of';
import { activeDoc, activeTab, appStore, closeTab, openTab, run } from '../../../src/renderer/store/store';
import { isDirty } from '../../../src/renderer/store/tab';
import { twoZones } from '../../support/diagram';
import { fakePlatform, KEPT_AT } from '../../support/fake-platform';
import { nodeId } from '../../support/run-command';
import { userAnswers } from '../../support/user';

vi.stubGlobal('document', { activeElement: null });
vi.stubGlobal('HTMLInputElement', class {});
vi.stubGlobal('HTMLTextAreaElement', class {});

const NAME = 'orders.drawbridge';
const saved = twoZones().build();

let disk: ReturnType<typeof fakePlatform>;
let journal: Journal;
let recovery: RecoveryActions;
let user: ReturnType<typeof userAnswers>;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  disk = fakePlatform();
  disk.hasFile(NAME, saveDiagram(saved));
  restart();
  user = userAnswers();
});
afterEach(() => {
  stop();
  user.leave();
  vi.useRealTimers();
});

/** The app as it starts, after it was killed. */
function restart(): void {
  stop?.();
  appStore.setState(appStore.getInitialState(), true);
  recoveryStore.setState(recoveryStore.getInitialState(), true);
  journal = createJournal(disk.platform.recovery);
  recovery = recoveryActions(disk.platform, journal);
  stop = journal.start();
}

function answers(...given: readonly (string | null)[]): void {
  user.leave();
  user = userAnswers(...given);
}

const offered = () => recoveryStore.getState().offered;

/** A diagram was changed, a copy was kept, and the app was killed. Gives the diagram as it was changed. */
async function killedAfterEdit(token: string | null = NAME) {
  openTab(saved, NAME, token);
  run(setLabel, { id: nodeId('main'), label: 'changed' });
  const doc = activeDoc(appStore.getState());
  await vi.advanceTimersByTimeAsync(3_000);
  restart();
  await recovery.look();
  return doc;
}

async function openFirst(): Promise<void> {
  const [copy] = offered();
  if (!copy) throw new Error('nothing is offered');
  await recovery.open(copy);
}

it('what was not saved is offered, and opens as it was: changed, and with its file', async () => {
  const doc = await killedAfterEdit();
  expect(offered()).toMatchObject([{ name: NAME, keptAt: KEPT_AT }]);
  await openFirst();
  const tab = activeTab(appStore.getState());
  expect(tab).toMatchObject({ name: NAME, token: NAME, saved, editor: { doc } });
  expect(tab && isDirty(tab)).toBe(true);
  expect(offered()).toEqual([]);
  expect(disk.copies.size).toBe(1);
});

it('saving what was recovered writes its file and takes the copy away', async () => {
  const doc = await killedAfterEdit();
  await openFirst();
  await fileActions(disk.platform).save();
  await vi.advanceTimersByTimeAsync(0);
  expect(disk.textOf(NAME)).toBe(doc && saveDiagram(doc));
  expect(disk.copies.size).toBe(0);
});

it('a file that was changed meanwhile is asked about when the recovered diagram is saved', async () => {
  await killedAfterEdit();
  disk.othersWrite(NAME, 'his');
  await openFirst();
  answers(null);
  await fileActions(disk.platform).save();
  expect(user.asked).toMatchObject([{ title: `${NAME} was changed by another program` }]);
  expect(disk.textOf(NAME)).toBe('his');
});

it('what is open in a tab is not offered', async () => {
  await killedAfterEdit();
  await openFirst();
  await recovery.look();
  expect(offered()).toEqual([]);
});

it('what is being taken away is not offered', async () => {
  await killedAfterEdit();
  await openFirst();
  const id = activeTab(appStore.getState())?.id ?? '';
  const { forget } = disk.platform.recovery;
  vi.spyOn(disk.platform.recovery, 'forget').mockImplementation(async (copy) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await forget(copy);
  });
  closeTab(id);
  const looked = recovery.look();
  await vi.advanceTimersByTimeAsync(1_000);
  await looked;
  expect(offered()).toEqual([]);
});

it('discarding asks first, then the copy is gone', async () => {
  await killedAfterEdit();
  const [copy] = offered();
  answers(null, 'discard');
  if (copy) await recovery.discard(copy);
  expect(disk.copies.size).toBe(1);
  if (copy) await recovery.discard(copy);
  expect(disk.copies.size).toBe(0);
  expect(offered()).toEqual([]);
});

it('all copies open at once, the broken one is told and stays', async () => {
  await killedAfterEdit();
  disk.copies.set('b', { name: 'broken', tokens: [null], text: '{"half"' });
  await recovery.look();
  recoveryStore.setState({ offered: [...offered()].reverse() });
  await recovery.openAll();
  expect(appStore.getState().tabs).toHaveLength(1);
  expect(user.asked).toMatchObject([{ title: 'The recovery copy was not opened' }]);
  expect(user.asked[0]?.message).toMatch(/^broken is not a whole JSON file .* It is kept until you discard it\.$/);
  expect(offered()).toMatchObject([{ id: 'b' }]);
  expect(disk.copies.has('b')).toBe(true);
});

it('the recovered diagram takes the place of its file that was opened unchanged', async () => {
  await killedAfterEdit();
  await fileActions(disk.platform).open();
  await openFirst();
  expect(appStore.getState().tabs).toHaveLength(1);
  expect(activeDoc(appStore.getState())).not.toEqual(saved);
});

it('it does not take the place of other changes', async () => {
  await killedAfterEdit();
  await fileActions(disk.platform).open();
  run(setLabel, { id: nodeId('main'), label: 'other' });
  await openFirst();
  expect(user.asked).toMatchObject([{ title: `${NAME} is open already` }]);
  expect(offered()).toHaveLength(1);
});

it('a copy that somebody took away meanwhile is told', async () => {
  await killedAfterEdit(null);
  disk.copies.clear();
  await openFirst();
  expect(user.asked).toMatchObject([{ title: 'The recovery copy was not opened' }]);
});

it('what was put aside is told as long as the app runs, though it was found once', async () => {
  const list = vi.spyOn(disk.platform.recovery, 'list').mockResolvedValueOnce({ copies: [], setAside: ['notes.txt'] });
  await recovery.look();
  await recovery.look();
  expect(list).toHaveBeenCalledTimes(2);
  expect(recoveryStore.getState().setAside).toEqual(['notes.txt']);
});

it('a place for copies that cannot be read is told, and the app goes on', async () => {
  vi.spyOn(disk.platform.recovery, 'list').mockRejectedValue(new Error('no'));
  await recovery.look();
  expect(appStore.getState().view.status).toBe('Recovery copies could not be looked for');
});

it.each([
  [false, undefined, 'No unsaved changes'],
  [true, undefined, 'Unsaved changes'],
  [true, { status: 'kept', at: KEPT_AT }, `Recovery copy ${timeOf(KEPT_AT)}`],
  [
    true,
    { status: 'failed', error: { code: 'failed', name: 'a', detail: 'the disk is full' } },
    'Recovery copy could not be written: the disk is full',
  ],
  [
    true,
    { status: 'failed', error: { code: 'too-large', name: 'a', bytes: 1, limit: 20_000_000 } },
    'Recovery copy could not be written: the diagram is larger than 20 MB',
  ],
] as const)('the status bar says of a diagram that is changed: %s, with its copy %j: %s', (dirty, copy, text) => {
  expect(recoveryText(dirty, copy)).toBe(text);
});

it('a time is told without the day only on its own day', () => {
  const at = new Date(2026, 10, 21, 14, 32).toISOString();
  expect(timeOf(at, new Date(2026, 10, 21, 23))).toBe('14:32');
  expect(timeOf(at, new Date(2026, 10, 22, 1))).toMatch(/21.*14:32$/);
});
