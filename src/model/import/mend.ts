import type { DiagramNode } from '../document/diagram';
import { allRowsOf, referenceFields, rowLists, rowsIn } from '../document/references';
import type { NodeId } from '../kinds/fields';

type Nodes = Record<NodeId, DiagramNode>;
type Values = Readonly<Record<string, unknown>>;

/** A diagram names only what is there, and no row twice: what leads elsewhere is left out, and not known. */
export function mendReferences(nodes: Nodes, doubt: (node: NodeId, prop: string) => void = () => {}): void {
  const rows = new Set<string>();
  for (const node of Object.values(nodes)) {
    const doubted = (prop: string) => doubt(node.id, prop);
    const fields = referenceFields(node.kind);
    const changed: Record<string, unknown> = mended(node.props, fields.own, nodes, doubted);
    for (const list of rowLists(node.kind)) {
      const names = fields.inRows.get(list) ?? new Map();
      const kept = rowsIn(node, list).filter(({ id }) => !rows.has(id));
      for (const { id } of kept) rows.add(id);
      changed[list] = kept.map((row) => ({ ...row, ...mended(row, names, nodes, () => doubted(list)) }));
    }
    if (allRowsOf(node).length > 0 || Object.keys(changed).length > 0) {
      nodes[node.id] = { ...node, props: { ...node.props, ...changed } } as DiagramNode;
    }
  }
}

function mended(
  values: Values,
  names: ReadonlyMap<string, readonly string[]>,
  nodes: Readonly<Nodes>,
  doubt: (prop: string) => void,
): Record<string, unknown> {
  const changed: Record<string, unknown> = {};
  for (const [prop, kinds] of names) {
    const fits = (id: unknown) => kinds.includes(nodes[id as NodeId]?.kind ?? '');
    const value = values[prop];
    if (typeof value === 'string' && !fits(value)) changed[prop] = null;
    if (Array.isArray(value) && !value.every(fits)) changed[prop] = value.filter(fits);
    if (Object.hasOwn(changed, prop)) doubt(prop);
  }
  return changed;
}
