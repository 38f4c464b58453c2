import type { Diagram } from '../../model/document/diagram';
import { type Editor, startEditing } from '../../model/history/history';
import type { NodeId, WireId } from '../../model/kinds/fields';
import { sameData } from '../../model/lib/same-data';
import type { OpenedTemplate } from './importing/opened-template';

export interface Selection {
  readonly nodes: readonly NodeId[];
  readonly wires: readonly WireId[];
}

export const NOTHING: Selection = { nodes: [], wires: [] };

/** One open diagram: its document with history, and what belongs to this view of it (not saved, not undone). */
export interface Tab {
  /** Names its recovery copy too: a diagram that is recovered has the id it had. */
  readonly id: string;
  /** Name shown in the tab; the file's name once it has one. */
  readonly name: string;
  /** The platform's token of the file, or null while it was never saved. */
  readonly token: string | null;
  /** Set where templates were opened: saving writes them. */
  readonly template: OpenedTemplate | null;
  readonly editor: Editor;
  /** The document as it was last saved or opened: the dirty mark is a comparison, not a flag to forget. */
  readonly saved: Diagram;
  readonly selection: Selection;
}

export function newTab(doc: Diagram, name: string, token: string | null, template: OpenedTemplate | null = null): Tab {
  return {
    id: crypto.randomUUID(),
    name,
    token,
    template,
    editor: startEditing(doc),
    saved: doc,
    selection: NOTHING,
  };
}

/** Whether the file lacks something that is drawn; undone changes leave nothing to save. */
export function isDirty(tab: Tab): boolean {
  return !sameData(tab.editor.doc, tab.saved);
}
