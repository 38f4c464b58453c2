import { type Diagram, emptyDiagram } from '../../model/document/diagram';
import { readLayout } from '../../model/document/kept-layout';
import { loadDiagram } from '../../model/document/load';
import { loadErrorText } from '../../model/document/load-error-text';
import { saveDiagram } from '../../model/document/save';
import type { NodeId } from '../../model/kinds/fields';
import { err, type Result } from '../../model/lib/result';
import type { OpenedFile, Outcome, Platform } from '../platform/platform';
import { ask, tell } from '../store/ask';
import { startComparing } from '../store/comparing/session';
import { activeTab, appStore, closeTab, openTab, reloadTab, say, showTab } from '../store/store';
import { isDirty, type Tab } from '../store/tab';
import { commitTyping } from '../ui';
import { addChosen } from './add-template';
import { designOf, openTemplates } from './open-templates';
import { platformErrorText } from './platform-error-text';
import { savingActions } from './saving';
import { isMeantAsTemplate, templatesAmong } from './templates-among';

/** What the app does with files. Every failure becomes one sentence for the user; nothing is overwritten unasked. */
export function fileActions(platform: Platform) {
  const { save, saveAs } = savingActions(platform);
  const show = async (outcome: Outcome<OpenedFile>) => {
    if (outcome.status === 'error') return tell('The file was not opened', platformErrorText(outcome.error));
    if (outcome.status === 'cancelled') return;
    const { name, text, token } = outcome.value;
    if (isMeantAsTemplate(outcome.value)) return openTemplates([outcome.value]);
    if (readLayout(text))
      return tell('The file was not opened', `${name} keeps the layout of a template: open that one.`);
    const loaded = loadDiagram(text);
    if (!loaded.ok) return tell('The file was not opened', loadErrorText(name, loaded.error));
    const open = appStore.getState().tabs.find((tab) => tab.token === token);
    if (open) return showAgain(open, loaded.value);
    openTab(loaded.value, name, token);
    say(`${name} opened`);
  };

  /** What was chosen or dropped together: templates make one diagram, diagrams open one by one. */
  const showMany = async (outcome: Outcome<readonly OpenedFile[]>) => {
    if (outcome.status === 'error') return tell('The files were not opened', platformErrorText(outcome.error));
    if (outcome.status === 'cancelled') return;
    const templates = templatesAmong(outcome.value);
    if (templates.length > 0) await openTemplates(templates);
    const others = outcome.value.filter(({ name }) => name.endsWith('.drawbridge'));
    for (const file of others) await show({ status: 'done', value: file });
    if (templates.length + others.length === 0) await tell('Nothing was opened', noneAmong(outcome.value));
  };

  /** Another design becomes the older state that the open diagram is compared with. */
  const compareWith = async (outcome: Outcome<OpenedFile>) => {
    if (outcome.status === 'error') return tell('The file was not opened', platformErrorText(outcome.error));
    if (outcome.status === 'cancelled') return;
    const { name, text } = outcome.value;
    const read = isMeantAsTemplate(outcome.value) ? await designOf({ ...outcome.value }) : diagramOf(name, text);
    if (read.ok) startComparing(read.value, name);
    else if (read.error !== null) await tell('The file was not opened', read.error);
  };

  /** The file of an open tab was read once more: neither what another program wrote nor what was drawn here goes unasked. */
  const showAgain = async (tab: Tab, onDisk: Diagram) => {
    showTab(tab.id);
    if (saveDiagram(onDisk) === saveDiagram(tab.saved)) return;
    const choice = isDirty(tab) ? await askWhichToKeep(tab) : 'reload';
    if (choice === 'reload') reloadTab(tab.id, onDisk);
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
    newDiagram: () => {
      openTab(emptyDiagram(), nextName(), null);
    },
    open: async () => show(await platform.openFile()),
    openRecent: async (token: string) => show(await platform.openRecent(token)),
    addTemplate: async (stack: NodeId) => addChosen(stack, await platform.openFile()),
    compareWithFile: async () => compareWith(await platform.openFile()),
    importTemplates: async (from: 'files' | 'folder') => showMany(await platform.openTemplates(from)),
    /** To be called while the drop is handled: what was dropped is gone afterwards. */
    drop: (transfer: DataTransfer) => platform.dropped(transfer).then(showMany),
    save: async () => {
      const tab = current();
      if (tab) await save(tab);
    },
    saveAs: async () => {
      const tab = current();
      if (tab) await saveAs(tab);
    },
    /** Asks once more where the layout of a template is kept, which is kept nowhere so far, and saves it there. */
    keepLayout: async () => {
      const tab = current();
      if (tab?.template) await save({ ...tab, template: { ...tab.template, layoutIn: null } });
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

function diagramOf(name: string, text: string): Result<Diagram, string> {
  const loaded = loadDiagram(text);
  return loaded.ok ? loaded : err(loadErrorText(name, loaded.error));
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

function noneAmong(files: readonly OpenedFile[]): string {
  const [only, ...others] = files;
  if (!only) return 'There is no diagram and no template (*.yaml, *.yml, *.json, *.template) in this folder.';
  if (others.length === 0) return `${only.name} is neither a diagram nor a CloudFormation template.`;
  return `None of the ${files.length} files is a diagram or a CloudFormation template.`;
}

export type FileActions = ReturnType<typeof fileActions>;

function nextName(): string {
  const taken = new Set(appStore.getState().tabs.map((tab) => tab.name));
  let n = 1;
  while (taken.has(`Untitled ${n}`)) n++;
  return `Untitled ${n}`;
}
