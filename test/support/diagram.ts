import {
  type Diagram,
  type DiagramNode,
  emptyDiagram,
  NodeSchema,
  type Profile,
} from '../../src/model/document/diagram';
import { deriveLogicalId } from '../../src/model/document/logical-id';
import { referenceFields, rowLists, rowsOf } from '../../src/model/document/references';
import { type KindId, kindOf } from '../../src/model/kinds/registry';

type Props = Readonly<Record<string, unknown>>;

/** Builds small diagrams for tests: nodes are named by their labels, references and wire ends too. */
export interface DiagramBuilder {
  /** Adds a node. In `props`, references name labels and rows come without ids. */
  node(kind: KindId, label: string, options?: { readonly in?: string; readonly props?: Props }): DiagramBuilder;
  /** Wires two nodes; `row` is the index of the row it starts at (0 when the kind has rows). */
  wire(from: string, to: string, row?: number): DiagramBuilder;
  profile(profile: Profile): DiagramBuilder;
  build(): Diagram;
}

/** Id of the node with this label in a diagram made by {@link diagram}. */
export function idOf(label: string): string {
  return `n_${slug(label)}`;
}

/** Id of the row at `index` of the node with this label. */
export function rowIdOf(label: string, index: number): string {
  return `r_${slug(label)}${index}`;
}

export function diagram(): DiagramBuilder {
  return builder(emptyDiagram());
}

/** account > Region > VPC 10.0.0.0/16 > zones a and b > private subnets `private-a`, `private-b`: where most tests begin. */
export function twoZones(): DiagramBuilder {
  return diagram()
    .node('account', 'acct', { props: { accountId: '111122223333' } })
    .node('region', 'frankfurt', { in: 'acct', props: { code: 'eu-central-1' } })
    .node('vpc', 'main', { in: 'frankfurt', props: { cidr: '10.0.0.0/16' } })
    .node('zone', 'zone-a', { in: 'main', props: { letter: 'a' } })
    .node('zone', 'zone-b', { in: 'main', props: { letter: 'b' } })
    .node('subnet', 'private-a', { in: 'zone-a', props: { cidr: '10.0.1.0/24' } })
    .node('subnet', 'private-b', { in: 'zone-b', props: { cidr: '10.0.2.0/24' } });
}

function builder(doc: Diagram): DiagramBuilder {
  return {
    node: (kind, label, options = {}) => builder(withNode(doc, kind, label, options.in, options.props ?? {})),
    wire: (from, to, row) => builder(withWire(doc, from, to, row)),
    profile: (profile) => builder({ ...doc, settings: { ...doc.settings, profile } }),
    build: () => doc,
  };
}

function withNode(doc: Diagram, kind: KindId, label: string, parent: string | undefined, props: Props): Diagram {
  const id = idOf(label);
  const taken = new Set(Object.values(doc.nodes).map((node) => node.logicalId.toLowerCase()));
  const node = NodeSchema.parse({
    id,
    kind,
    label,
    logicalId: deriveLogicalId(label, kindOf(kind).short, taken),
    parent: parent === undefined ? null : idOf(parent),
    props: resolved(kind, label, props),
  }) as DiagramNode;
  if (id in doc.nodes) throw new Error(`two nodes are called ${label}`);
  const { container } = kindOf(kind);
  const place = container ? { x: 0, y: 0, width: container.minWidth, height: container.minHeight } : { x: 0, y: 0 };
  return { ...doc, nodes: { ...doc.nodes, [id]: node }, layout: { ...doc.layout, [id]: place } };
}

function resolved(kind: KindId, label: string, props: Props): Props {
  const fields = referenceFields(kind);
  // Rows of a second list are counted from 100, so that ids differ and tests can name them.
  const lists = rowLists(kind).flatMap((list, l) => {
    const rows = props[list] as readonly Props[] | undefined;
    const names = fields.inRows.get(list) ?? new Map();
    return rows ? [[list, rows.map((row, i) => ({ id: rowIdOf(label, i + 100 * l), ...toIds(row, names) }))]] : [];
  });
  return toIds({ ...props, ...Object.fromEntries(lists) }, fields.own);
}

function toIds(values: Props, fields: ReadonlyMap<string, unknown>): Props {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (!fields.has(name)) return [name, value];
      return [name, Array.isArray(value) ? value.map(String).map(idOf) : value === null ? null : idOf(String(value))];
    }),
  );
}

function withWire(doc: Diagram, from: string, to: string, row: number | undefined): Diagram {
  const source = doc.nodes[idOf(from) as keyof typeof doc.nodes];
  if (!source) throw new Error(`no node is called ${from}`);
  const rows = rowsOf(source);
  const usesRows = kindOf(source.kind).wiresFrom === 'rows' && rows.length > 0;
  const port = usesRows ? rows[row ?? 0]?.id : 'out';
  const id = `w_${Object.keys(doc.wires).length}`;
  const wire = { id, from: { node: source.id, port }, to: { node: idOf(to), port: 'in' } };
  return { ...doc, wires: { ...doc.wires, [id]: wire } } as Diagram;
}

function slug(label: string): string {
  return (
    label
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
      .slice(0, 40) || 'x'
  );
}
