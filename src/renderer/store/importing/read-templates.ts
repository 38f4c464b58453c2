import { applyLayout } from '../../../model/commands/apply-layout';
import { seatNodes } from '../../../model/commands/seat-nodes';
import type { Diagram } from '../../../model/document/diagram';
import { type KeptLayout, withKeptNodes, withLayout } from '../../../model/document/kept-layout';
import { type Command, commit, startEditing } from '../../../model/history/history';
import type { TemplateFile } from '../../../model/import/import-templates';
import type { ImportSummary } from '../../../model/import/summary';
import type { NodeId } from '../../../model/kinds/fields';
import { err, ok, type Result } from '../../../model/lib/result';
import { layoutOf } from '../../layout/tidy';
import { newId } from '../ids';
import { setView } from '../store';
import { importAside } from './import-aside';
import type { Unread } from './read-together';

/** Templates read and laid out, ready to be shown. */
export interface ReadDiagram {
  readonly doc: Diagram;
  readonly summary: ImportSummary;
  /** The layout that one of the templates keeps in its metadata, where it was looked for. */
  readonly inside?: KeptLayout;
}

/** Why there is no diagram; or somebody stopped it. */
export type ReadFailure = Unread | 'cancelled';

/**
 * Reads templates and lays the diagram out; nodes that stood somewhere before stand there again. Where they stood is looked
 * for in the templates themselves unless something is kept elsewhere.
 */
export async function readTemplates(
  files: readonly TemplateFile[],
  kept: KeptLayout | undefined,
): Promise<Result<ReadDiagram, ReadFailure>> {
  const job = importAside({ files, looksInside: kept === undefined });
  setView({
    busy: { what: files.length === 1 ? 'Reading the template' : 'Reading the templates', cancel: job.cancel },
  });
  try {
    const read = await job.result;
    if (read === 'cancelled') return err('cancelled');
    if (!read.ok) return err(read.error);
    const { diagram, summary, inside } = read.value;
    const doc = await laidOut(diagram, kept ?? inside);
    return doc ? ok({ doc, summary, ...(inside ? { inside } : {}) }) : err('cancelled');
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    return err({ sentence: `Reading it failed, which is a fault of Drawbridge: ${detail}`, broken: [] });
  } finally {
    setView({ busy: null });
  }
}

/** Undefined when somebody stopped it. */
async function laidOut(imported: Diagram, kept: KeptLayout | undefined): Promise<Diagram | undefined> {
  const diagram = kept ? withKeptNodes(imported, kept) : imported;
  const before = kept && withLayout(diagram, kept);
  if (before && before.missing.length === 0) return before.doc;
  const job = layoutOf(diagram);
  setView({ busy: { what: 'Laying out', cancel: () => job.cancel() } });
  const outcome = await job.result;
  if (outcome.status === 'cancelled') return undefined;
  // A drawing that ELK cannot lay out stands as the import left it.
  const arranged = outcome.status === 'done' ? changed(diagram, applyLayout, outcome) : diagram;
  return kept ? placedAgain(arranged, kept) : arranged;
}

/** Everything at its old place; what is new finds a free spot beside it. */
export function placedAgain(arranged: Diagram, kept: KeptLayout): Diagram {
  const { doc, missing } = withLayout(arranged, kept);
  const isNew = missing.length > Object.keys(doc.nodes).length / 2;
  return isNew ? { ...arranged, settings: doc.settings } : seated(doc, missing);
}

/** Newcomers on free spots. */
export function seated(doc: Diagram, ids: readonly NodeId[]): Diagram {
  return ids.length === 0 ? doc : changed(doc, seatNodes, { ids });
}

/** A diagram after one command. */
export function changed<A>(doc: Diagram, command: Command<A>, args: A): Diagram {
  return commit(startEditing(doc), command, args, newId).doc;
}
