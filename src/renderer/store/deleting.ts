import { type DeleteArgs, deleteItems } from '../../model/commands/delete-items';
import type { Diagram } from '../../model/document/diagram';
import { commit, startEditing } from '../../model/history/history';
import { counted } from '../../model/lib/nouns';
import type { Dangling } from '../../model/writeback/dangling';
import { writeTemplates } from '../../model/writeback/write-templates';
import { ask } from './ask';
import { danglingLines } from './dangling-lines';
import { checked } from './findings';
import { newId } from './ids';
import { activeDoc, appStore, run, say } from './store';

/**
 * Deletes nodes, with everything inside them, and wires, and says how much that was. Where text of a template that is kept
 * refers to them, the list is shown first.
 */
export async function deleteAsking(what: DeleteArgs): Promise<void> {
  const doc = activeDoc(appStore.getState());
  if (!doc) return;
  const dangling = danglingAfter(doc, what);
  if (dangling.length > 0 && !(await isAgreed(dangling))) return;
  if (activeDoc(appStore.getState()) !== doc) return;
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

/** What kept text would refer to in vain, beside what it does already. */
function danglingAfter(doc: Diagram, what: DeleteArgs): readonly Dangling[] {
  if (!doc.source) return [];
  const { drafts } = checked(doc).findings;
  const after = commit(startEditing(doc), deleteItems, what, newId).doc;
  const { dangling } = writeTemplates(after, drafts);
  if (dangling.length === 0) return [];
  const before = new Set(writeTemplates(doc, drafts).dangling.map((each) => each.what));
  return dangling.filter((each) => !before.has(each.what));
}
