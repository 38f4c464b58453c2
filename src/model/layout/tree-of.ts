import type { Diagram, DiagramNode, Place } from '../document/diagram';
import { hiddenIn, isFolded, shownAs, shownIn } from '../document/folding';
import { rowsOf } from '../document/references';
import { buildGraph, type Graph, isOf } from '../graph/graph';
import type { NodeId } from '../kinds/fields';
import { kindOf } from '../kinds/registry';
import { compare } from '../lib/order';
import {
  isContainer,
  type KindStyle,
  type LayoutContainer,
  type LayoutLeaf,
  type LayoutPort,
  type LayoutTree,
} from './auto/tree';
import { type KindCount, kindsInRows, rowWidth } from './folded-row';
import type { Box } from './geometry';
import { BELOW_TAB, FOLDED, HEADER, PADDING, rowCentre, sizeOfNode, TAB } from './node-size';
import { tabBox } from './picture';

const STYLES: Readonly<Record<string, KindStyle>> = {
  account: 'account',
  region: 'region',
  vpc: 'vpc',
  zone: 'zone',
  subnet: 'subnet',
};

interface Source {
  readonly doc: Diagram;
  readonly graph: Graph;
  /** What stands in the rows of folded containers. */
  readonly kinds: ReadonlyMap<NodeId, readonly KindCount[]>;
  /** What folded stacks stand for. */
  readonly hidden: ReadonlyMap<NodeId, NodeId>;
}

/** A diagram as the auto layout sees it: boxes in boxes, ports, spans and wires; a folded container is one row, and what a folded stack hides is not there. */
export function treeOf(doc: Diagram): LayoutTree {
  const graph = buildGraph(doc);
  const shown = shownIn(doc);
  return {
    id: 'root',
    kindStyle: 'root',
    header: 0,
    padding: 0,
    minWidth: 0,
    minHeight: 0,
    children: childrenOf({ doc, graph, kinds: kindsInRows(doc), hidden: hiddenIn(doc) }, null),
    edges: graph.wires.map(({ from, to }) => ({
      from: shown(from.node),
      fromPort: shown(from.node) === from.node ? from.port : 'out',
      to: shown(to.node),
      toPort: shown(to.node) === to.node ? to.port : 'in',
    })),
  };
}

function childrenOf(source: Source, parent: NodeId | null): readonly (LayoutContainer | LayoutLeaf)[] {
  const { doc, graph } = source;
  return graph
    .children(parent)
    .filter((node) => !kindOf(node.kind).listedOnly && !source.hidden.has(node.id))
    .sort((a, b) => compareOrder(doc, a, b))
    .map((node) => (kindOf(node.kind).container ? containerOf(source, node) : leafOf(doc, node)));
}

/** Zones come last, in the order of their letters; everything else keeps the order in which it stands now, from the top left. */
function compareOrder(doc: Diagram, a: DiagramNode, b: DiagramNode): number {
  if (isOf(a, 'zone') && isOf(b, 'zone')) return compare(a.props.letter, b.props.letter) || compare(a.id, b.id);
  if (isOf(a, 'zone') !== isOf(b, 'zone')) return isOf(a, 'zone') ? 1 : -1;
  const from = doc.layout[a.id] ?? { x: 0, y: 0 };
  const to = doc.layout[b.id] ?? { x: 0, y: 0 };
  return from.y - to.y || from.x - to.x || compare(a.id, b.id);
}

function containerOf(source: Source, node: DiagramNode): LayoutContainer {
  const { container } = kindOf(node.kind);
  const kindStyle = STYLES[node.kind] ?? 'other';
  if (isFolded(source.doc, node.id)) return foldedOf(node, kindStyle, source.kinds.get(node.id) ?? []);
  const children = childrenOf(source, node.id);
  const holdsRowsOnly = children.length > 0 && children.every((child) => isContainer(child) && child.isFolded);
  return {
    id: node.id,
    kindStyle,
    header: TAB + BELOW_TAB,
    padding: PADDING,
    minWidth: container?.minWidth ?? 0,
    minHeight: holdsRowsOnly ? 0 : (container?.minHeight ?? 0),
    tab: tabBox(node, { x: 0, y: 0, width: 10_000, height: 0 }).width,
    children,
  };
}

function foldedOf({ id, label }: DiagramNode, kindStyle: KindStyle, kinds: readonly KindCount[]): LayoutContainer {
  const size = { minWidth: rowWidth(label, kinds), minHeight: FOLDED };
  return { id, kindStyle, header: 0, padding: 0, ...size, children: [], isFolded: true };
}

function leafOf(doc: Diagram, node: DiagramNode): LayoutLeaf {
  const { width, height } = sizeOfNode(node, undefined);
  const rows = kindOf(node.kind).wiresFrom === 'rows' ? rowsOf(node) : [];
  // Traffic enters a load balancer level with its first listener, and an API at its header.
  const entry = (hasRows: boolean) => (!hasRows ? height / 2 : 'subnets' in node.props ? rowCentre(0) : HEADER / 2);
  const ports: LayoutPort[] = [
    { id: 'in', side: 'left', offset: entry(rows.length > 0) },
    { id: 'out', side: 'right', offset: height / 2, floating: true },
    ...rows.map(({ id }, i): LayoutPort => ({ id, side: 'right', offset: rowCentre(i) })),
  ];
  // The tie to a subnet that is folded away ends at the row that hides it.
  const spans = ('subnets' in node.props ? node.props.subnets : [])
    .map((id) => shownAs(doc, id))
    .filter((id) => kindOf(doc.nodes[id]?.kind ?? node.kind).container);
  return { id: node.id, width, height, ports, spans: [...new Set(spans)] };
}

/**
 * The layout's boxes as places of the document: containers keep a size, other nodes only a position. A folded container
 * keeps its own size, for what stands in it keeps its places.
 */
export function placesOf(doc: Diagram, boxes: ReadonlyMap<string, Box>): Readonly<Record<NodeId, Place>> {
  const places: Record<NodeId, Place> = {};
  for (const node of Object.values(doc.nodes)) {
    const box = boxes.get(node.id);
    if (!box) continue;
    const { x, y, width, height } = box;
    const before = doc.layout[node.id];
    if (before?.folded !== undefined) places[node.id] = { ...before, x, y, folded: width };
    else places[node.id] = kindOf(node.kind).container ? { x, y, width, height } : { x, y };
  }
  return places;
}
