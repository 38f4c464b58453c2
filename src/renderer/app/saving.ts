import { saveDiagram } from '../../model/document/save';
import type { Platform } from '../platform/platform';
import { ask, tell } from '../store/ask';
import { markSaved, say } from '../store/store';
import type { Tab } from '../store/tab';
import { platformErrorText } from './platform-error-text';
import { isTemplateTab, saveTemplates } from './save-templates';

/** Writing diagrams and templates: true when the file has what is drawn. */
export function savingActions(platform: Platform) {
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
    if (isTemplateTab(tab)) return saveTemplates(platform, tab, () => saveAs(tab));
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

  return { save, saveAs };
}
