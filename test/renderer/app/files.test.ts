import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setLabel } from '../../../src/model/commands/edit-node';
import type { Diagram } from '../../../src/model/document/diagram';
import { saveDiagram } from '../../../src/model/document/save';
import { type FileActions, fileActions } from '../../../src/renderer/app/files';
import { platformErrorText } from '../../../src/renderer/app/platform-error-text';
import type { PlatformError } from '../../../src/renderer/platform/platform';
import { activeTab, anyDirty, appStore, openTab, run, showTab } from '../../../src/renderer/store/store';
import { isDirty } from '../../../src/renderer/store/tab';
import { twoZones } from '../../support/diagram';
import { fakePlatform } from '../../support/fake-platform';
import { nodeId } from '../../support/run-command';
import { userAnswers } from '../../support/user';

// Nothing is being typed: a document without a focused field.
vi.stubGlobal('document', { activeElement: null });
vi.stubGlobal('HTMLInputElement', class {});
vi.stubGlobal('HTMLTextAreaElement', class {});

const orders = twoZones().build();
const other = twoZones().node('client', 'callers').build();
const text = saveDiagram(orders);
const NAME = 'orders.drawbridge';

let disk: ReturnType<typeof fakePlatform>;
let files: FileActions;
let user: ReturnType<typeof userAnswers>;

beforeEach(() => {
  appStore.setState(appStore.getInitialState(), true);
  disk = fakePlatform();
  files = fileActions(disk.platform);
  user = userAnswers();
});
afterEach(() => user.leave());

/** From now on the user gives these answers. */
function answers(...given: readonly (string | null)[]): void {
  user.leave();
  user = userAnswers(...given);
}

async function opened(): Promise<void> {
  disk.hasFile(NAME, text);
  await files.open();
}

const rename = (label: string) => run(setLabel, { id: nodeId('main'), label });
const labelled = (label: string): Diagram => {
  const main = orders.nodes[nodeId('main')];
  if (!main) throw new Error('the diagram has a VPC');
  return { ...orders, nodes: { ...orders.nodes, [main.id]: { ...main, label } } };
};
const state = () => appStore.getState();
const active = () => {
  const tab = activeTab(state());
  if (!tab) throw new Error('no diagram is open');
  return tab;
};
const names = () => state().tabs.map(({ name }) => name);
const titles = () => user.asked.map(({ title }) => title);

describe('opening a file', () => {
  it('shows it in a tab of its own, clean, and says so', async () => {
    await opened();
    expect(active()).toMatchObject({ name: NAME, token: NAME });
    expect(saveDiagram(active().editor.doc)).toBe(text);
    expect([isDirty(active()), state().view.status, state().goTo]).toEqual([
      false,
      'orders.drawbridge opened',
      { what: 'fit' },
    ]);
    expect(user.asked).toEqual([]);
  });

  it.each<[string, string, RegExp]>([
    ['is cut off', text.slice(0, 40), /^bad\.drawbridge is not a whole JSON file .*; it may be cut off/],
    ['is something else', '[1, 2]', /^bad\.drawbridge is not a Drawbridge diagram/],
    [
      'comes from a newer version',
      text.replace(/"version": \d+/, '"version": 99'),
      /was written by a newer Drawbridge/,
    ],
    ['is damaged', text.replace('"parent": "n_acct"', '"parent": "n_none"'), /^bad\.drawbridge is damaged/],
  ])('tells in one sentence when it %s, and opens nothing', async (_, broken, sentence) => {
    disk.hasFile('bad.drawbridge', broken);
    await files.open();
    expect(titles()).toEqual(['The file was not opened']);
    expect(user.asked[0]?.message).toMatch(sentence);
    expect(user.asked[0]?.message).not.toContain('\n');
    expect([state().tabs, disk.textOf('bad.drawbridge')]).toEqual([[], broken]);
  });

  it('does nothing when the picker is cancelled', async () => {
    await files.open();
    expect([state().tabs, user.asked, disk.calls]).toEqual([[], [], ['open']]);
  });

  it('tells when the platform could not read it', async () => {
    disk.opens({ status: 'error', error: { code: 'missing', name: NAME } });
    await files.open();
    expect(user.asked[0]?.message).toContain(`${NAME} is no longer there`);
    expect(state().tabs).toEqual([]);
  });

  it('takes a recent one by its token', async () => {
    disk.hasFile(NAME, text);
    await files.openRecent(NAME);
    expect([names(), disk.calls]).toEqual([[NAME], [`recent ${NAME}`]]);
  });
});

describe('opening the file of an open tab', () => {
  beforeEach(async () => {
    await opened();
    showTab(null);
  });

  it('shows the tab', async () => {
    await files.open();
    expect([names(), active().name, user.asked]).toEqual([[NAME], NAME, []]);
  });

  it('keeps what was drawn since when the file is as it was', async () => {
    showTab(state().tabs[0]?.id ?? null);
    rename('shop');
    await files.open();
    expect([active().editor.doc.nodes[nodeId('main')]?.label, isDirty(active()), user.asked]).toEqual([
      'shop',
      true,
      [],
    ]);
  });

  it('shows what another program wrote when nothing was drawn since', async () => {
    disk.othersWrite(NAME, saveDiagram(labelled('theirs')));
    await files.open();
    expect([active().editor.doc.nodes[nodeId('main')]?.label, isDirty(active())]).toEqual(['theirs', false]);
    expect([names(), user.asked]).toEqual([[NAME], []]);
  });

  it.each<[string, string | null, string, boolean]>([
    ['reads it again', 'reload', 'theirs', false],
    ['keeps mine', 'keep', 'mine', true],
    ['keeps mine when the question is dismissed', null, 'mine', true],
  ])('asks when both changed it, and %s', async (_, answer, label, dirty) => {
    showTab(state().tabs[0]?.id ?? null);
    rename('mine');
    disk.othersWrite(NAME, saveDiagram(labelled('theirs')));
    answers(answer);
    await files.open();
    expect(titles()).toEqual([`${NAME} was changed by another program`]);
    expect([active().editor.doc.nodes[nodeId('main')]?.label, isDirty(active())]).toEqual([label, dirty]);
  });
});

describe('saving', () => {
  it('writes to the file it came from', async () => {
    await opened();
    rename('shop');
    await files.save();
    expect(disk.textOf(NAME)).toBe(saveDiagram(labelled('shop')));
    expect([isDirty(active()), state().view.status, user.asked]).toEqual([false, `${NAME} saved`, []]);
  });

  it('asks for a place the first time, and takes the name of the file', async () => {
    files.newDiagram();
    disk.savesAs('first.drawbridge');
    await files.save();
    expect(disk.calls).toEqual(['save as Untitled 1.drawbridge']);
    expect(active()).toMatchObject({ name: 'first.drawbridge', token: 'first.drawbridge' });
  });

  it('as a copy leaves the first file alone and goes on in the second', async () => {
    await opened();
    rename('shop');
    disk.savesAs('copy.drawbridge');
    await files.saveAs();
    expect([disk.textOf(NAME), active().token, isDirty(active())]).toEqual([text, 'copy.drawbridge', false]);
    expect(disk.calls.at(-1)).toBe(`save as ${NAME}`);
  });

  it('changes nothing when the picker is cancelled', async () => {
    files.newDiagram();
    run(setLabel, { id: nodeId('main'), label: 'x' });
    const before = active();
    await files.save();
    expect([active(), user.asked]).toEqual([before, []]);
  });

  it('tells why it failed, and stays dirty', async () => {
    await opened();
    rename('shop');
    disk.savesAs({ status: 'error', error: { code: 'failed', name: 'full', detail: 'no space left' } });
    await files.saveAs();
    expect(user.asked).toMatchObject([
      { title: 'The file was not saved', message: 'full could not be used: no space left' },
    ]);
    expect([isDirty(active()), active().token]).toEqual([true, NAME]);
  });

  it('does nothing on the start page', async () => {
    await files.save();
    await files.saveAs();
    await files.close();
    expect(disk.calls).toEqual([]);
  });
});

describe('saving a file that another program wrote', () => {
  const theirs = saveDiagram(labelled('theirs'));
  beforeEach(async () => {
    await opened();
    rename('mine');
    disk.othersWrite(NAME, theirs);
  });

  it('replaces it when told to', async () => {
    answers('overwrite');
    await files.save();
    expect([disk.textOf(NAME), isDirty(active())]).toEqual([saveDiagram(labelled('mine')), false]);
    expect(user.asked).toEqual([
      {
        title: `${NAME} was changed by another program`,
        message: 'Saving here would replace those changes.',
        choices: ['overwrite', 'as'],
      },
    ]);
  });

  it('saves a copy beside it when told to', async () => {
    answers('as');
    disk.savesAs('copy.drawbridge');
    await files.save();
    expect([disk.textOf(NAME), disk.textOf('copy.drawbridge')]).toEqual([theirs, saveDiagram(labelled('mine'))]);
    expect([active().name, isDirty(active())]).toEqual(['copy.drawbridge', false]);
  });

  it('writes nothing when the question is dismissed', async () => {
    answers(null);
    await files.save();
    expect([disk.textOf(NAME), isDirty(active())]).toEqual([theirs, true]);
  });
});

describe('closing', () => {
  it('a clean diagram asks nothing', async () => {
    await opened();
    await files.close();
    expect([state().tabs, state().activeTab, user.asked]).toEqual([[], null, []]);
  });

  it.each<[string, string | null, boolean, string]>([
    ['saves it first', 'save', true, 'shop'],
    ['gives the changes up', 'discard', true, 'main'],
    ['stays when cancelled', null, false, 'main'],
  ])('a changed diagram %s', async (_, answer, closed, onDisk) => {
    await opened();
    rename('shop');
    answers(answer);
    await files.close();
    expect(user.asked).toMatchObject([{ title: `Save the changes of ${NAME}?`, choices: ['discard', 'save'] }]);
    expect([state().tabs.length === 0, disk.textOf(NAME)]).toEqual([closed, saveDiagram(labelled(onDisk))]);
  });

  it('stays open when saving came to nothing', async () => {
    files.newDiagram();
    openTab(orders, 'mine', null);
    rename('shop');
    answers('save');
    await files.close();
    expect([names(), disk.calls]).toEqual([['Untitled 1', 'mine'], ['save as mine.drawbridge']]);
  });

  it('takes the tab it is told, not the active one', async () => {
    await opened();
    openTab(other, 'other', null);
    await files.close(state().tabs[0]?.id);
    expect([names(), active().name]).toEqual([['other'], 'other']);
  });
});

describe('closing everything', () => {
  beforeEach(async () => {
    for (const name of ['a', 'b', 'c']) {
      openTab(orders, name, name);
      disk.hasFile(name, text);
      if (name !== 'b') rename(`${name}-changed`);
    }
  });

  it('asks for each changed diagram, in the order of the tabs', async () => {
    answers('discard', 'save');
    expect(await files.closeAll()).toBe('close');
    expect(titles()).toEqual(['Save the changes of a?', 'Save the changes of c?']);
    expect([disk.textOf('a'), disk.textOf('c')]).toEqual([text, saveDiagram(labelled('c-changed'))]);
  });

  it('stops at the first answer to stay', async () => {
    answers(null);
    expect(await files.closeAll()).toBe('stay');
    expect([titles(), names(), disk.calls]).toEqual([['Save the changes of a?'], ['a', 'b', 'c'], []]);
    expect(anyDirty(state())).toBe(true);
  });

  it('stops when a file could not be saved', async () => {
    answers('save', null);
    disk.othersWrite('a', 'theirs');
    expect(await files.closeAll()).toBe('stay');
    expect(titles()).toEqual(['Save the changes of a?', 'a was changed by another program']);
    expect(disk.textOf('a')).toBe('theirs');
  });

  it('asks nothing when all is saved', async () => {
    appStore.setState(appStore.getInitialState(), true);
    await opened();
    expect([await files.closeAll(), user.asked]).toEqual(['close', []]);
  });
});

describe('new diagrams', () => {
  it('get the first name that no tab has', async () => {
    files.newDiagram();
    files.newDiagram();
    await files.close(state().tabs[0]?.id);
    files.newDiagram();
    expect(names()).toEqual(['Untitled 2', 'Untitled 1']);
  });
});

describe('what is told of a platform error', () => {
  it.each<[PlatformError, string]>([
    [
      { code: 'too-large', name: 'big', bytes: 50_000_001, limit: 20_000_000 },
      'big has 51 MB; Drawbridge opens files up to 20 MB.',
    ],
    [{ code: 'missing', name: 'gone' }, 'gone is no longer there; it may have been moved, renamed or deleted.'],
    [{ code: 'not-text', name: 'photo' }, 'photo is not a text file; diagrams and templates are UTF-8 text.'],
    [{ code: 'changed-on-disk', name: 'shared' }, 'shared was changed by another program since it was opened.'],
    [{ code: 'failed', name: 'locked', detail: 'permission denied' }, 'locked could not be used: permission denied'],
  ])('%o', (error, sentence) => {
    expect(platformErrorText(error)).toBe(sentence);
  });
});
