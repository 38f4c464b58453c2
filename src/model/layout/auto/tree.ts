import type { Side } from '../geometry';

/** How a container takes part in the arrangement. */
export type KindStyle = 'root' | 'account' | 'region' | 'vpc' | 'zone' | 'subnet' | 'other';

/** A place on a leaf's border; the offset runs from the side's top or left end. */
export interface LayoutPort {
  readonly id: string;
  readonly side: Side;
  readonly offset: number;
  /** Whether a wire may also leave by the bottom centre of the leaf. */
  readonly floating?: boolean;
}

/** A node without children. It also casts a shadow into every subnet it spans. */
export interface LayoutLeaf {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly ports: readonly LayoutPort[];
  readonly spans: readonly string[];
}

/** A node with children; `header` is the inset at the top, `padding` the one on the other sides. */
export interface LayoutContainer {
  readonly id: string;
  readonly kindStyle: KindStyle;
  readonly header: number;
  readonly padding: number;
  readonly minWidth: number;
  readonly minHeight: number;
  /** The width of the tab label, where it is known. */
  readonly tab?: number;
  /** It is one row of its least size: nothing is put into it, neither nodes nor shadows. */
  readonly isFolded?: true;
  readonly children: readonly (LayoutContainer | LayoutLeaf)[];
}

/** A wire as the layout sees it. */
export interface LayoutEdge {
  readonly from: string;
  readonly fromPort: string;
  readonly to: string;
  readonly toPort: string;
}

/** A whole diagram: its outermost container and all wires. */
export interface LayoutTree extends LayoutContainer {
  readonly edges: readonly LayoutEdge[];
}

/** The tree with what every step looks up. */
export interface IndexedTree {
  readonly root: LayoutContainer;
  readonly edges: readonly LayoutEdge[];
  readonly leaves: ReadonlyMap<string, LayoutLeaf>;
  readonly containers: ReadonlyMap<string, LayoutContainer>;
  readonly parents: ReadonlyMap<string, LayoutContainer>;
  /** Wires by what they leave, by what they reach, and those between leaves by the container that holds both. */
  readonly leaving: EdgeGroups;
  readonly reaching: EdgeGroups;
  readonly within: EdgeGroups;
  /** Ids of the subnets that some leaf spans. */
  readonly spanned: ReadonlySet<string>;
}

type EdgeGroups = ReadonlyMap<string, readonly LayoutEdge[]>;

/** Whether a child is a container. */
export function isContainer(child: LayoutContainer | LayoutLeaf): child is LayoutContainer {
  return 'children' in child;
}

export const leavesOf = (container: LayoutContainer): LayoutLeaf[] =>
  container.children.flatMap((child) => (isContainer(child) ? [] : [child]));

export const containersOf = (container: LayoutContainer): LayoutContainer[] => container.children.filter(isContainer);

/**
 * Indexes a tree. Wires end at leaves and at folded containers; those to what is unknown, and from a box to itself, say
 * nothing about places and are dropped.
 */
export function indexTree(tree: LayoutTree): IndexedTree {
  const leaves = new Map<string, LayoutLeaf>();
  const containers = new Map<string, LayoutContainer>();
  const parents = new Map<string, LayoutContainer>();
  const visit = (container: LayoutContainer) => {
    containers.set(container.id, container);
    for (const child of container.children) {
      parents.set(child.id, container);
      if (isContainer(child)) visit(child);
      else leaves.set(child.id, child);
    }
  };
  visit(tree);
  const isEnd = (id: string) => leaves.has(id) || containers.get(id)?.isFolded === true;
  const edges = tree.edges.filter(({ from, to }) => from !== to && isEnd(from) && isEnd(to));
  const amongLeaves = edges.filter(({ from, to }) => leaves.has(from) && leaves.has(to));
  const within = groupEdges(amongLeaves, ({ from, to }) => {
    const home = parents.get(from);
    return home === parents.get(to) ? home?.id : undefined;
  });
  const leaving = groupEdges(edges, ({ from }) => from);
  const reaching = groupEdges(edges, ({ to }) => to);
  const spanned = new Set([...leaves.values()].flatMap(({ spans }) => spans));
  return { root: tree, edges, leaves, containers, parents, leaving, reaching, within, spanned };
}

function groupEdges(edges: readonly LayoutEdge[], keyOf: (edge: LayoutEdge) => string | undefined): EdgeGroups {
  const groups = new Map<string, LayoutEdge[]>();
  for (const edge of edges) {
    const key = keyOf(edge);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(edge);
    else groups.set(key, [edge]);
  }
  return groups;
}

/** The containers around a child, innermost first. */
export function ancestorsOf(tree: IndexedTree, id: string): LayoutContainer[] {
  const chain: LayoutContainer[] = [];
  for (let up = tree.parents.get(id); up; up = tree.parents.get(up.id)) chain.push(up);
  return chain;
}

/** Whether a wire from this port may fall straight down. */
export function mayFall(leaf: LayoutLeaf, id: string): boolean {
  const port = leaf.ports.find((one) => one.id === id);
  return port?.floating === true || port?.side === 'bottom';
}

/** Where a port is, from its leaf's top left corner; the middle of the leaf's height when it is unknown. */
export function portAt(leaf: LayoutLeaf, id: string): { readonly x: number; readonly y: number } {
  const port = leaf.ports.find((one) => one.id === id);
  if (!port) return { x: 0, y: leaf.height / 2 };
  if (port.side === 'left') return { x: 0, y: port.offset };
  if (port.side === 'right') return { x: leaf.width, y: port.offset };
  return { x: port.offset, y: port.side === 'top' ? 0 : leaf.height };
}
