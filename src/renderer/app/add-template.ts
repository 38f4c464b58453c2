import type { NodeId } from '../../model/kinds/fields';
import type { OpenedFile, Outcome } from '../platform/platform';
import { tell } from '../store/ask';
import { addTemplate } from '../store/importing/add-template';
import { activeTab, appStore } from '../store/store';
import { platformErrorText } from './platform-error-text';
import { holdsTemplate } from './templates-among';

/** Adds a file that was chosen as the template of a nested stack of the active diagram, or says why not. */
export async function addChosen(stack: NodeId, outcome: Outcome<OpenedFile>): Promise<void> {
  const title = 'The template was not added';
  if (outcome.status === 'error') return tell(title, platformErrorText(outcome.error));
  if (outcome.status === 'cancelled') return;
  const { name, text, token } = outcome.value;
  const tab = activeTab(appStore.getState());
  const isThere = tab?.template?.files.some((file, i) => file.token === token && tab.editor.doc.source?.files[i]);
  const problem = isThere
    ? `${name} is open in this diagram already.`
    : holdsTemplate(text)
      ? await addTemplate(stack, { name, text, token })
      : `${name} is no CloudFormation template.`;
  if (problem !== undefined) await tell(title, problem);
}
