import type { DiagramNode } from '../../model/document/diagram';
import { listOfRow, type Row, referenceFields, referencesOf, rowsIn, rowsOf } from '../../model/document/references';
import type { Facts } from '../../model/facts/facts';
import type { NodeId, RowId } from '../../model/kinds/fields';
import { kindOf } from '../../model/kinds/registry';

/** A node's name in lists: its label, or its kind when it has none. */
export function nameOf(node: DiagramNode): string {
  return node.label.trim() === '' ? kindOf(node.kind).short : node.label;
}

/** Nodes that a property may name: of these kinds and in the same VPC, with those it names already. Sorted by zone and name. */
export function candidates(
  facts: Facts,
  node: DiagramNode,
  kinds: readonly string[],
  named: readonly NodeId[],
): readonly DiagramNode[] {
  const fits = (other: DiagramNode) =>
    kinds.includes(other.kind) && (facts.mayShareVpc(node, other) || named.includes(other.id));
  const place = (other: DiagramNode) => facts.graph.within(other, 'zone')?.props.letter ?? '';
  return facts.graph.nodes.filter(fits).sort((a, b) => compare(place(a), place(b)) || compare(nameOf(a), nameOf(b)));
}

function compare(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

/** A row of another node, by both their names: `nlb · TCP 80`. */
export interface RowChoice {
  readonly id: RowId;
  readonly name: string;
}

/** Rows of the first nodes with rows behind a row's wire: the listeners that a route may reach. */
export function rowsBehind({ graph }: Facts, node: DiagramNode, row: RowId): readonly RowChoice[] {
  const seen = new Set<NodeId>([node.id]);
  const found: RowChoice[] = [];
  let front = graph.wiresFrom(node.id, row).map((wire) => wire.to.node);
  while (front.length > 0) {
    const next: NodeId[] = [];
    for (const id of front) {
      const at = graph.node(id);
      if (!at || seen.has(id)) continue;
      seen.add(id);
      if (kindOf(at.kind).rows === undefined) next.push(...graph.wiresFrom(id).map((wire) => wire.to.node));
      else found.push(...rowsOf(at).map((each) => ({ id: each.id, name: `${nameOf(at)} · ${rowText(at, each)}` })));
    }
    front = next;
  }
  return found;
}

/** The rows of one of a node's own lists: the listeners that a rule may belong to. */
export function ownRows(node: DiagramNode, list: string): readonly RowChoice[] {
  return rowsIn(node, list).map((each) => ({ id: each.id, name: rowText(node, each) }));
}

/** A row in one line of text. */
export function rowText(node: DiagramNode, row: Row): string {
  const { strong = '', text = '' } = kindOf(node.kind).rowText?.(row, listOfRow(node, row.id) ?? '') ?? {};
  return `${strong} ${text}`.trim();
}

/** Where a row leads: the nodes it is wired to and those it names. */
export function leadsTo({ graph }: Facts, node: DiagramNode, row: Row): readonly DiagramNode[] {
  const wired = graph.wiresFrom(node.id, row.id).map((wire) => wire.to.node);
  const fields = referenceFields(node.kind).inRows.get(listOfRow(node, row.id) ?? '');
  const named = [...(fields?.keys() ?? [])].map((field) => row[field] as NodeId | null);
  return [...wired, ...named].flatMap((id) => (id === null ? [] : (graph.node(id) ?? [])));
}

/** Nodes whose properties name this one. */
export function usedBy({ graph }: Facts, id: NodeId): readonly DiagramNode[] {
  return graph.nodes
    .filter((node) => node.id !== id && referencesOf(node).some((reference) => reference.to === id))
    .sort((a, b) => compare(nameOf(a), nameOf(b)));
}

/** The icon of a node: of a container, that of its style (public or private subnet). */
export function iconOf(node: DiagramNode): string {
  const kind = kindOf(node.kind);
  return kind.containerStyle?.(node.props) ?? kind.icon;
}
