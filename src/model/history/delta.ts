import { createDraft, current, type Draft, finishDraft, isDraft } from 'immer';
import type { Diagram, DiagramNode, Place, Wire } from '../document/diagram';
import { changesOf, type EntryChanges, openRecord, plainRecord, withChanges } from '../lib/open-record';

/** What leads from one version of a document to another: the entries that differ, and the rest where that differs. */
export interface Delta {
  readonly nodes: EntryChanges<DiagramNode>;
  readonly wires: EntryChanges<Wire>;
  readonly layout: EntryChanges<Place>;
  readonly rest?: Rest;
}

type Rest = Omit<Diagram, 'nodes' | 'wires' | 'layout'>;

/**
 * What `change` makes of a draft of the document, or nothing. Small parts and entries are drafts of immer; records are
 * not, because immer copies all their entries when one is looked at.
 */
export function deltaOf(doc: Diagram, change: (draft: Draft<Diagram>) => void): Delta | undefined {
  const { nodes, wires, layout, ...rest } = doc;
  const records = { nodes: openRecord(nodes), wires: openRecord(wires), layout: openRecord(layout) };
  const draft = createDraft({ ...rest, ...records });
  change(draft as Draft<Diagram>);
  const delta = {
    nodes: changesOf<DiagramNode>(records.nodes),
    wires: changesOf<Wire>(records.wires),
    layout: changesOf<Place>(records.layout),
    ...changedRest(draft),
  };
  return delta.rest || delta.nodes.size + delta.wires.size + delta.layout.size > 0 ? delta : undefined;
}

function changedRest(draft: Rest): Pick<Delta, 'rest'> {
  let isChanged = false;
  const {
    nodes: _nodes,
    wires: _wires,
    layout: _layout,
    ...rest
  } = finishDraft(draft as Draft<Diagram>, (patches) => {
    isChanged = patches.length > 0;
  }) as Diagram;
  return isChanged ? { rest } : {};
}

/** The document as it is now, in the middle of a change. */
export function plainDocument(draft: Draft<Diagram> | Diagram): Diagram {
  if (!isDraft(draft)) return draft as Diagram;
  const { nodes, wires, layout } = draft as Diagram;
  const records = { nodes: plainRecord(nodes), wires: plainRecord(wires), layout: plainRecord(layout) };
  return { ...(current<unknown>(draft) as Diagram), ...records };
}

/** The version that a delta leads to. */
export function applied(doc: Diagram, delta: Delta): Diagram {
  const { nodes, wires, layout, ...rest } = doc;
  return Object.freeze({
    ...(delta.rest ?? rest),
    nodes: withChanges(nodes, delta.nodes),
    wires: withChanges(wires, delta.wires),
    layout: withChanges(layout, delta.layout),
  });
}

/** What leads back from the version that a delta leads to. */
export function reversed(doc: Diagram, delta: Delta): Delta {
  const { nodes, wires, layout, ...rest } = doc;
  return {
    nodes: valuesBefore(nodes, delta.nodes),
    wires: valuesBefore(wires, delta.wires),
    layout: valuesBefore(layout, delta.layout),
    ...(delta.rest ? { rest } : {}),
  };
}

function valuesBefore<T>(record: Readonly<Record<string, T>>, changes: EntryChanges<T>): EntryChanges<T> {
  return new Map([...changes.keys()].map((id) => [id, record[id]]));
}

/** One delta for two that follow one another. */
export function joined(first: Delta, second: Delta): Delta {
  return {
    nodes: new Map([...first.nodes, ...second.nodes]),
    wires: new Map([...first.wires, ...second.wires]),
    layout: new Map([...first.layout, ...second.layout]),
    ...(second.rest || first.rest ? { rest: (second.rest ?? first.rest) as Rest } : {}),
  };
}
