import { NODE_GAP, ROW_GAP } from './spacing';
import type { IndexedTree, LayoutContainer, LayoutEdge, LayoutLeaf } from './tree';
import { leavesOf, portAt } from './tree';

/** The part of ELK's JSON graph that is used here; writable, because ELK writes its answer into it. */
export interface ElkGraph {
  id: string;
  x?: number;
  y?: number;
  width?: number;
  height?: number;
  layoutOptions?: Record<string, string>;
  ports?: ElkGraphPort[];
  children?: ElkGraph[];
  edges?: ElkGraphEdge[];
}

/** A port; places are given relative to its node. */
export interface ElkGraphPort {
  id: string;
  x?: number;
  y?: number;
  width?: number;
  height?: number;
  layoutOptions?: Record<string, string>;
}

/** An edge between nodes or ports. */
export interface ElkGraphEdge {
  id: string;
  sources: string[];
  targets: string[];
}

/** One layer for the whole lane, also where it has several components: a column must mean the same for all. */
const LANE_OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.randomSeed': '1',
  'elk.separateConnectedComponents': 'false',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.nodePlacement.favorStraightEdges': 'true',
  'elk.spacing.nodeNode': String(ROW_GAP),
  'elk.layered.spacing.nodeNodeBetweenLayers': String(NODE_GAP),
  'elk.padding': '[top=0,left=0,bottom=0,right=0]',
} as const;

const SIDES = { left: 'WEST', right: 'EAST', top: 'NORTH', bottom: 'SOUTH' } as const;

/** Wires whose two ends stand side by side in this container. */
export function edgesWithin(tree: IndexedTree, container: LayoutContainer): readonly LayoutEdge[] {
  return tree.within.get(container.id) ?? [];
}

/** All lanes that have wires of their own as one graph, so that ELK is asked once. */
export function lanesGraph(tree: IndexedTree): ElkGraph {
  const children = [...tree.containers.values()].flatMap((container) => laneGraph(tree, container) ?? []);
  return { id: 'lanes', layoutOptions: { 'elk.algorithm': 'box', 'elk.randomSeed': '1' }, children };
}

function laneGraph(tree: IndexedTree, container: LayoutContainer): ElkGraph | undefined {
  const edges = edgesWithin(tree, container);
  if (edges.length === 0) return undefined;
  const wired = new Set(edges.flatMap(({ from, to }) => [from, to]));
  return {
    id: `lane ${container.id}`,
    layoutOptions: LANE_OPTIONS,
    children: leavesOf(container)
      .filter(({ id }) => wired.has(id))
      .map(leafGraph),
    edges: edges.map((edge, index) => ({
      id: `edge ${container.id} ${index}`,
      sources: [endId(tree, edge.from, edge.fromPort)],
      targets: [endId(tree, edge.to, edge.toPort)],
    })),
  };
}

function leafGraph(leaf: LayoutLeaf): ElkGraph {
  return {
    id: leafId(leaf.id),
    width: leaf.width,
    height: leaf.height,
    layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
    ports: leaf.ports.map(({ id, side }) => ({
      id: portId(leaf.id, id),
      ...portAt(leaf, id),
      width: 0,
      height: 0,
      layoutOptions: { 'elk.port.side': SIDES[side] },
    })),
  };
}

function endId(tree: IndexedTree, leaf: string, port: string): string {
  const known = tree.leaves.get(leaf)?.ports.some(({ id }) => id === port);
  return known ? portId(leaf, port) : leafId(leaf);
}

/** The id of a leaf in ELK's graph. */
export const leafId = (leaf: string): string => `leaf ${leaf}`;
const portId = (leaf: string, port: string): string => `port ${leaf} ${port}`;
