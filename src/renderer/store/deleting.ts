import { type DeleteArgs, deleteItems } from '../../model/commands/delete-items';
import type { Diagram } from '../../model/document/diagram';
import { counted } from '../../model/lib/nouns';
import type { Dangling } from '../../model/writeback/dangling';
import { ask } from './ask';
import { danglingLines } from './dangling-lines';
import { checked } from './findings';
import { activeDoc, activeTab, appStore, run, say } from './store';
import { danglingAside } from './template/write-aside';
import { whileBusy } from './while-busy';

/**
 * Deletes nodes, with everything inside them, and wires, and says how much that was. Where text of a template that is kept
 * refers to them, the list is shown first.
 */
export async function deleteAsking(what: DeleteArgs): Promise<void> {
  const tab = activeTab(appStore.getState());
  if (!tab) return;
  const dangling = await danglingOf(tab.editor.doc, what);
  if (dangling === 'cancelled') return;
  if (dangling.length > 0 && !(await isAgreed(dangling))) return;
  const doc = activeDoc(appStore.getState());
  if (!doc || appStore.getState().activeTab !== tab.id) return;
  run(deleteItems, what);
  const after = activeDoc(appStore.getState()) ?? doc;
  const nodes = count(doc.nodes) - count(after.nodes);
  const wires = count(doc.wires) - count(after.wires);
  const gone = [nodes > 0 && counted(nodes, 'node'), wires > 0 && counted(wires, 'wire')].filter(Boolean);
  say(`Deleted ${gone.join(' and ')}. Ctrl+Z brings it back.`);
}

function count(record: object): number {
  return Object.keys(record).length;
}

async function isAgreed(dangling: readonly Dangling[]): Promise<boolean> {
  const choice = await ask({
    title: 'The template still refers to this',
    message: 'CloudFormation refuses a template that refers to what is not in it. These places stay as they are:',
    details: danglingLines(dangling),
    choices: [{ id: 'delete', label: 'Delete anyway', variant: 'danger' }],
  });
  return choice === 'delete';
}

async function danglingOf(doc: Diagram, what: DeleteArgs): Promise<readonly Dangling[] | 'cancelled'> {
  if (!doc.source) return [];
  const { drafts } = checked(doc).findings;
  return whileBusy('Looking for what refers to it', danglingAside({ doc, drafts, what }));
}
