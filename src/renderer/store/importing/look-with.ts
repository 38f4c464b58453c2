import { takeOver } from '../../../model/commands/take-over';
import type { Diagram } from '../../../model/document/diagram';
import type { SourceFile } from '../../../model/document/source';
import { rebase } from '../../../model/import/rebase';
import type { NodeId } from '../../../model/kinds/fields';
import { activeTab, appStore, run, say, setView } from '../store';
import { importAside } from './import-aside';
import { seated } from './read-templates';
import { noteSummary } from './summaries';

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
  if (!tab || !doc?.source) return undefined;
  const files = doc.source.files.map(({ name, text, stack }, i) => ({ name, text, stack, ...values[i] }));
  const job = importAside({ files });
  setView({ busy: { what: 'Reading the template', cancel: job.cancel } });
  const read = await job.result.finally(() => setView({ busy: null }));
  if (read === 'cancelled') return undefined;
  if (!read.ok) return read.error.sentence;
  if (activeTab(appStore.getState())?.editor.doc !== doc) return 'The diagram changed meanwhile; try again.';
  run(look, { to: withNewcomers(doc, rebase(doc, withRenames(doc, read.value.diagram))) });
  noteSummary(tab.id, read.value.summary);
  say('Shown with the new values');
  return undefined;
}

/** The texts are the same ones: what was renamed in them since they were imported is renamed still. */
export function withRenames({ source }: Diagram, again: Diagram): Diagram {
  if (!again.source) return again;
  const files = again.source.files.map((file, i) => {
    const renamed = source?.files[i]?.renamed;
    return renamed ? { ...file, renamed } : file;
  });
  return { ...again, source: { ...again.source, files } };
}

/** What other values brought into the drawing: a container in place of another stands there, the rest finds a free spot. */
function withNewcomers(before: Diagram, after: Diagram): Diagram {
  const layout = { ...after.layout };
  const replaced = new Set<NodeId>();
  const loose = (Object.keys(after.nodes) as NodeId[]).filter((id) => {
    if (before.layout[id] !== undefined) return false;
    const old = replacedBy(before, after, id);
    const place = old && !replaced.has(old) ? before.layout[old] : undefined;
    if (!old || !place) return true;
    replaced.add(old);
    layout[id] = place;
    return false;
  });
  return seated({ ...after, layout }, loose);
}

/** The container that is gone and held what a new one holds now: the Region of other values is another node. */
function replacedBy(before: Diagram, after: Diagram, id: NodeId): NodeId | undefined {
  for (const child of Object.values(after.nodes)) {
    if (child.parent !== id) continue;
    const known = before.nodes[child.id] ? child.id : replacedBy(before, after, child.id);
    const holder = known && before.nodes[known]?.parent;
    if (holder && !after.nodes[holder]) return holder;
  }
  return undefined;
}
