import type { Diagram, DiagramNode } from '../document/diagram';
import { type Row, rowLists } from '../document/references';
import type { Facts } from '../facts/facts';
import { tried } from '../fixes/preview';
import type { QuickFix } from '../fixes/quick-fix';
import type { NodeId, RowId } from '../kinds/fields';
import { fixesFor } from './quick-fixes';
import type { Finding } from './validate';

/** One property of a node, or one field of one of its rows. */
export interface FieldPlace {
  readonly node: NodeId;
  readonly prop: string;
  readonly row?: RowId;
  readonly field?: string;
}

/** The fields that a finding is about: those of its nodes that its best fix would change. None when the remedy is another thing. */
export function concernsOf(finding: Finding, facts: Facts): readonly FieldPlace[] {
  const { doc } = facts.graph;
  for (const fix of fixesFor(finding, facts)) {
    const mended = mendedBy(fix, doc);
    const places = finding.on.flatMap((id) => changedFields(doc.nodes[id], mended.nodes[id]));
    if (places.length > 0) return places;
  }
  return [];
}

/** The document after a fix; ids are only for looking. */
function mendedBy(fix: QuickFix, doc: Diagram): Diagram {
  let made = 0;
  return tried(doc, fix, (prefix) => `${prefix}_trial${++made}`);
}

function changedFields(before: DiagramNode | undefined, after: DiagramNode | undefined): readonly FieldPlace[] {
  if (!before || !after || before.props === after.props) return [];
  const old: Readonly<Record<string, unknown>> = before.props;
  const lists = rowLists(before.kind);
  return Object.entries(after.props).flatMap(([prop, value]) => {
    if (JSON.stringify(old[prop]) === JSON.stringify(value)) return [];
    const place = { node: before.id, prop };
    return lists.includes(prop) ? changedRows(place, old[prop] as readonly Row[], value as readonly Row[]) : [place];
  });
}

/** The fields of rows that differ; a row more or less concerns the list as a whole. */
function changedRows(place: FieldPlace, before: readonly Row[], after: readonly Row[]): readonly FieldPlace[] {
  const found = after.flatMap((row) => {
    const old = before.find(({ id }) => id === row.id);
    const differing = old ? Object.keys(row).filter((field) => row[field] !== old[field]) : [];
    return differing.map((field) => ({ ...place, row: row.id, field }));
  });
  return found.length > 0 ? found : [place];
}
