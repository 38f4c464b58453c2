import { type Diagram, LogicalId } from '../document/diagram';
import { OWN_PART } from '../document/source';
import type { Command } from '../history/history';
import type { NodeId } from '../kinds/fields';
import { takenLogicalIds } from './insert-node';

export interface RenameArgs {
  readonly id: NodeId;
  readonly to: string;
  /** The text of the template the node comes from, with all references changed. */
  readonly text?: string;
}

/** Gives a resource another logical id, in the template it comes from as well. Ids that are malformed or taken change nothing. */
export const renameLogicalId: Command<RenameArgs> = {
  id: 'node.renameLogicalId',
  label: 'Rename logical id',
  run(draft, { id, to, text }) {
    const node = draft.nodes[id];
    if (!node || !LogicalId.safeParse(to).success) return;
    const from = draft.source?.origins[id]?.parts[OWN_PART] ?? node.logicalId;
    const others = new Set(takenLogicalIds(draft as Diagram));
    others.delete(from.toLowerCase());
    others.delete(node.logicalId.toLowerCase());
    if (others.has(to.toLowerCase())) return;
    node.logicalId = to;
    const origin = draft.source?.origins[id];
    if (!draft.source || !origin || text === undefined) return;
    const file = draft.source.files[origin.file];
    if (file) {
      file.text = text;
      file.renamed = withRename(file.renamed ?? {}, from, to);
    }
    const base = draft.source.base.nodes[id];
    if (base) base.logicalId = to;
    for (const other of Object.values(draft.source.origins)) {
      if (other.file !== origin.file) continue;
      // A resource may be written by several nodes: an authorizer by its API as well.
      for (const [part, known] of Object.entries(other.parts)) if (known === from) other.parts[part] = to;
      for (const [prop, written] of Object.entries(other.given)) other.given[prop] = renamed(written, from, to);
    }
  },
};

/** What each changed id was at the import; one that has its own name again was not changed. */
function withRename(renamed: Readonly<Record<string, string>>, from: string, to: string): Record<string, string> {
  const original = renamed[from] ?? from;
  const others = Object.fromEntries(Object.entries(renamed).filter(([id]) => id !== from));
  return original === to ? others : { ...others, [to]: original };
}

/** An expression as people read it, with an id in it changed. */
function renamed(written: string, from: string, to: string): string {
  return written.replaceAll(new RegExp(`(?<![A-Za-z0-9])${from}(?![A-Za-z0-9])`, 'g'), to);
}
