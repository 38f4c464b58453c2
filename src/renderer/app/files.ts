import { type Diagram, emptyDiagram } from '../../model/document/diagram';
import { loadDiagram } from '../../model/document/load';
import { loadErrorText } from '../../model/document/load-error-text';
import { saveDiagram } from '../../model/document/save';
import type { OpenedFile, Outcome, Platform, PlatformError } from '../platform/platform';
import { ask, tell } from '../store/ask';
import { activeTab, appStore, closeTab, markSaved, openTab, reloadTab, say, showTab } from '../store/store';
import { isDirty, type Tab } from '../store/tab';
import { commitTyping } from '../ui';

/** What the app does with files. Every failure becomes one sentence for the user; nothing is overwritten unasked. */
export function fileActions(platform: Platform) {
  const show = async (outcome: Outcome<OpenedFile>) => {
    if (outcome.status === 'error') return tell('The file was not opened', platformErrorText(outcome.error));
    if (outcome.status === 'cancelled') return;
    const { name, text, token } = outcome.value;
    const loaded = loadDiagram(text);
    if (!loaded.ok) return tell('The file was not opened', loadErrorText(name, loaded.error));
    const open = appStore.getState().tabs.find((tab) => tab.token === token);
    if (open) return showAgain(open, loaded.value);
    openTab(loaded.value, name, token);
    say(`${name} opened`);
  };

  /** The file of an open tab was read once more: neither what another program wrote nor what was drawn here goes unasked. */
  const showAgain = async (tab: Tab, onDisk: Diagram) => {
    showTab(tab.id);
    if (saveDiagram(onDisk) === saveDiagram(tab.saved)) return;
    const choice = isDirty(tab) ? await askWhichToKeep(tab) : 'reload';
    if (choice === 'reload') reloadTab(tab.id, onDisk);
  };

  const saveAs = async (tab: Tab): Promise<boolean> => {
    const doc = tab.editor.doc;
    const suggestedName = tab.name.endsWith('.drawbridge') ? tab.name : `${tab.name}.drawbridge`;
    const outcome = await platform.saveFileAs({ suggestedName, text: saveDiagram(doc) });
    if (outcome.status === 'error') await tell('The file was not saved', platformErrorText(outcome.error));
    if (outcome.status !== 'done') return false;
    markSaved(tab.id, doc, outcome.value);
    say(`${outcome.value.name} saved`);
    return true;
  };

  const save = async (tab: Tab, overwrite = false): Promise<boolean> => {
    if (tab.token === null) return saveAs(tab);
    const doc = tab.editor.doc;
    const outcome = await platform.saveFile({ token: tab.token, text: saveDiagram(doc), overwrite });
    if (outcome.status === 'error' && outcome.error.code === 'changed-on-disk') return changedOnDisk(tab);
    if (outcome.status === 'error') await tell('The file was not saved', platformErrorText(outcome.error));
    if (outcome.status !== 'done') return false;
    markSaved(tab.id, doc, outcome.value);
    say(`${outcome.value.name} saved`);
    return true;
  };

  const changedOnDisk = async (tab: Tab): Promise<boolean> => {
    const choice = await ask({
      title: `${tab.name} was changed by another program`,
      message: 'Saving here would replace those changes.',
      choices: [
        { id: 'overwrite', label: 'Replace', variant: 'danger' },
        { id: 'as', label: 'Save as a copy', variant: 'filled' },
      ],
    });
    if (choice === 'as') return saveAs(tab);
    return choice === 'overwrite' ? save(tab, true) : false;
  };

  /** True when the tab may go: it was clean, saved, or its changes are given up. */
  const mayClose = async (tab: Tab): Promise<boolean> => {
    if (!isDirty(tab)) return true;
    const choice = await ask({
      title: `Save the changes of ${tab.name}?`,
      message: 'They are lost otherwise.',
      choices: [
        { id: 'discard', label: "Don't save", variant: 'danger' },
        { id: 'save', label: 'Save', variant: 'filled' },
      ],
    });
    if (choice === 'save') return save(tab);
    return choice === 'discard';
  };

  const current = () => {
    commitTyping();
    return activeTab(appStore.getState());
  };

  return {
    show,
    newDiagram: () => openTab(emptyDiagram(), nextName(), null),
    open: async () => show(await platform.openFile()),
    openRecent: async (token: string) => show(await platform.openRecent(token)),
    save: async () => {
      const tab = current();
      if (tab) await save(tab);
    },
    saveAs: async () => {
      const tab = current();
      if (tab) await saveAs(tab);
    },
    close: async (id?: string) => {
      commitTyping();
      const state = appStore.getState();
      const tab = state.tabs.find((each) => each.id === (id ?? state.activeTab));
      if (tab && (await mayClose(tab))) closeTab(tab.id);
    },
    /** Asks for each changed diagram; `stay` as soon as one answer is to stay. */
    closeAll: async (): Promise<'close' | 'stay'> => {
      commitTyping();
      for (const tab of appStore.getState().tabs) if (!(await mayClose(tab))) return 'stay';
      return 'close';
    },
  };
}

function askWhichToKeep(tab: Tab): Promise<string | null> {
  return ask({
    title: `${tab.name} was changed by another program`,
    message:
      'Reading it again loses what you changed here; keeping yours replaces the other changes with the next save.',
    choices: [
      { id: 'reload', label: 'Read it again', variant: 'danger' },
      { id: 'keep', label: 'Keep mine', variant: 'filled' },
    ],
  });
}

export type FileActions = ReturnType<typeof fileActions>;

function nextName(): string {
  const taken = new Set(appStore.getState().tabs.map((tab) => tab.name));
  let n = 1;
  while (taken.has(`Untitled ${n}`)) n++;
  return `Untitled ${n}`;
}

/** One sentence for a file that could not be read or written. */
export function platformErrorText(error: PlatformError): string {
  switch (error.code) {
    case 'too-large':
      return `${error.name} has ${Math.ceil(error.bytes / 1_000_000)} MB; Drawbridge opens files up to ${Math.floor(error.limit / 1_000_000)} MB.`;
    case 'missing':
      return `${error.name} is no longer there; it may have been moved, renamed or deleted.`;
    case 'not-text':
      return `${error.name} is not a text file; a diagram is UTF-8 text.`;
    case 'changed-on-disk':
      return `${error.name} was changed by another program since it was opened.`;
    case 'failed':
      return `${error.name} could not be used: ${error.detail}`;
  }
}
