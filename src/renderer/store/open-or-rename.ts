import { unfoldNodes } from '../../model/commands/fold';
import { isFolded } from '../../model/document/folding';
import { activeTab, appStore, run, say, setView } from './store';

/** Enter and a double click: what is folded opens, the name of anything else is to be edited. */
export function openOrRename(): void {
  const tab = activeTab(appStore.getState());
  if (!tab) return;
  const { editor, selection } = tab;
  const isAllFolded = selection.nodes.length > 0 && selection.nodes.every((id) => isFolded(editor.doc, id));
  if (isAllFolded) {
    run(unfoldNodes, { ids: selection.nodes });
    say('Unfolded');
  } else setView({ inspector: true, focus: 'label' });
}
