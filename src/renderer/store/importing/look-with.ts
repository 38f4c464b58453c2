import { takeOver } from '../../../model/commands/take-over';
import type { Diagram } from '../../../model/document/diagram';
import type { SourceFile } from '../../../model/document/source';
import { rebase } from '../../../model/import/rebase';
import type { NodeId } from '../../../model/kinds/fields';
import { activeTab, appStore, run, say, setView } from '../store';
import { importAside } from './import-aside';
import { seated } from './read-templates';

/** Values of one file to look at the design with. */
export type Values = Pick<SourceFile, 'parameters' | 'conditions'>;

const look = { ...takeOver, id: 'document.values', label: 'Template values' };

/**
 * Shows the active diagram with other values of parameters and conditions, as one undo step: the templates are read again,
 * and what was drawn and changed since stays. Gives a sentence when that is not possible.
 */
export async function lookWith(values: readonly Values[]): Promise<string | undefined> {
  const tab = activeTab(appStore.getState());
  const doc = tab?.editor.doc;
  if (!doc?.source) return undefined;
  const files = doc.source.files.map(({ name, text }, i) => ({ name, text, ...values[i] }));
  const job = importAside(files);
  setView({ busy: { what: 'Reading the template', cancel: job.cancel } });
  const read = await job.result.finally(() => setView({ busy: null }));
  if (read === 'cancelled') return undefined;
  if (!read.ok) return read.error.sentence;
  if (activeTab(appStore.getState())?.editor.doc !== doc) return 'The diagram changed meanwhile; try again.';
  run(look, { to: withNewcomers(doc, rebase(doc, read.value.diagram)) });
  say('Shown with the new values');
  return undefined;
}

/** What other values brought into the drawing finds a free spot in it. */
function withNewcomers(before: Diagram, after: Diagram): Diagram {
  const isNew = (id: NodeId) => before.layout[id] === undefined;
  return seated(after, (Object.keys(after.nodes) as NodeId[]).filter(isNew));
}
