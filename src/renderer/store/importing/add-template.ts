import { applyLayout } from '../../../model/commands/apply-layout';
import { takeOver } from '../../../model/commands/take-over';
import type { Diagram } from '../../../model/document/diagram';
import { rebase } from '../../../model/import/rebase';
import type { NodeId } from '../../../model/kinds/fields';
import { layoutOf } from '../../layout/tidy';
import { activeTab, adoptTemplate, appStore, run, say, setView } from '../store';
import type { Tab } from '../tab';
import { importAside } from './import-aside';
import { withRenames } from './look-with';
import { changed, seated } from './read-templates';
import { noteSummary } from './summaries';

/** A template that was chosen for a nested stack. */
interface ChosenTemplate {
  readonly name: string;
  readonly text: string;
  readonly token: string;
}

const add = { ...takeOver, id: 'document.addTemplate', label: 'Add a template' };

let asker: (stack: NodeId) => void = () => {};

/** Tells how somebody is asked for a file; the app does so once, with its platform. */
export function setTemplateAsker(ask: (stack: NodeId) => void): void {
  asker = ask;
}

/** Asks for the template of a nested stack, and adds it. */
export function askForTemplate(stack: NodeId): void {
  asker(stack);
}

/**
 * Reads a file as the template of a nested stack of the active diagram, as one undo step: all that was drawn and changed
 * stays, and what the stack makes is laid out among it. Gives a sentence when that is not possible.
 */
export async function addTemplate(stack: NodeId, { name, text, token }: ChosenTemplate): Promise<string | undefined> {
  const tab = activeTab(appStore.getState());
  const doc = tab?.editor.doc;
  if (!tab || !doc?.source) return undefined;
  const job = importAside({ files: [...doc.source.files, { name, text, stack }] });
  setView({ busy: { what: 'Reading the template', cancel: job.cancel } });
  const read = await job.result.finally(() => setView({ busy: null }));
  if (read === 'cancelled') return undefined;
  if (!read.ok) return read.error.sentence;
  const to = await amongWhatWasDrawn(doc, rebase(doc, withRenames(doc, read.value.diagram)));
  if (!to) return undefined;
  if (activeTab(appStore.getState())?.editor.doc !== doc) return 'The diagram changed meanwhile; try again.';
  run(add, { to });
  noteSummary(tab.id, read.value.summary);
  noteFile(tab, doc.source.files.length, { token, onDisk: text });
  say(`${name} added`);
  return undefined;
}

/** What stands where it stood keeps its place; the rest is laid out. Undefined when somebody stopped it. */
async function amongWhatWasDrawn(before: Diagram, after: Diagram): Promise<Diagram | undefined> {
  const job = layoutOf(after);
  setView({ busy: { what: 'Laying out', cancel: () => job.cancel() } });
  const outcome = await job.result.finally(() => setView({ busy: null }));
  if (outcome.status === 'cancelled') return undefined;
  const arranged = outcome.status === 'done' ? changed(after, applyLayout, outcome) : after;
  const ids = Object.keys(after.nodes) as NodeId[];
  const isNew = (id: NodeId) => !before.layout[id] || before.nodes[id]?.parent !== after.nodes[id]?.parent;
  const layout = Object.fromEntries(
    ids.flatMap((id) => {
      const place = isNew(id) ? arranged.layout[id] : before.layout[id];
      return place ? [[id, place]] : [];
    }),
  );
  return seated({ ...arranged, layout }, ids.filter(isNew));
}

/** Saving writes the new template too; a file that was added and undone before has no place any more. */
function noteFile({ id, name, template }: Tab, at: number, file: { readonly token: string; readonly onDisk: string }) {
  if (template) adoptTemplate(id, name, { ...template, files: [...template.files.slice(0, at), file] });
}
