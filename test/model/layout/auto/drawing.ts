import { shadowBox } from '../../../../src/model/layout/auto/shadow';
import {
  isContainer,
  type LayoutContainer,
  type LayoutLeaf,
  type LayoutTree,
  portAt,
} from '../../../../src/model/layout/auto/tree';
import type { Box } from '../../../../src/model/layout/geometry';
import type { Anchor, Obstacle, RouteScene } from '../../../../src/model/layout/route/scene';

type Boxes = ReadonlyMap<string, Box>;

/** A shadow of a leaf in a subnet. */
export interface Shadow {
  readonly leaf: string;
  readonly subnet: string;
  readonly box: Box;
}

/** A layout as the canvas would draw it, in absolute coordinates. */
export interface Drawing {
  readonly tree: LayoutTree;
  readonly boxes: Boxes;
  readonly leaves: readonly LayoutLeaf[];
  readonly containers: readonly LayoutContainer[];
  readonly shadows: readonly Shadow[];
  readonly scene: RouteScene;
}

/** Turns a layout's relative boxes into a drawing with shadows and a scene for the router. */
export function draw(tree: LayoutTree, relative: Boxes): Drawing {
  const boxes = new Map<string, Box>();
  const leaves: LayoutLeaf[] = [];
  const containers: LayoutContainer[] = [];
  const visit = (parent: LayoutContainer, at: { x: number; y: number }) => {
    for (const child of parent.children) {
      const own = relative.get(child.id);
      if (!own) throw new Error(`${child.id} has no box`);
      const box = { ...own, x: own.x + at.x, y: own.y + at.y };
      boxes.set(child.id, box);
      if (!isContainer(child)) leaves.push(child);
      else {
        containers.push(child);
        visit(child, box);
      }
    }
  };
  visit(tree, { x: 0, y: 0 });
  const shadows = shadowsOf(leaves, boxes);
  return { tree, boxes, leaves, containers, shadows, scene: sceneOf(tree, leaves, containers, boxes, shadows) };
}

function shadowsOf(leaves: readonly LayoutLeaf[], boxes: Boxes): Shadow[] {
  const shadows: Shadow[] = [];
  for (const { id, spans } of leaves) {
    for (const subnet of spans) {
      const [home, node] = [boxes.get(subnet), boxes.get(id)];
      if (!home || !node) continue;
      const others = shadows.filter((shadow) => shadow.subnet === subnet).map(({ box }) => box);
      shadows.push({ leaf: id, subnet, box: shadowBox(home, node, others) });
    }
  }
  return shadows;
}

function sceneOf(
  tree: LayoutTree,
  leaves: readonly LayoutLeaf[],
  containers: readonly LayoutContainer[],
  boxes: Boxes,
  shadows: readonly Shadow[],
): RouteScene {
  const obstacles: Obstacle[] = [
    ...leaves.flatMap(({ id }) => boxOf(boxes, id)),
    ...shadows.map(({ leaf, subnet, box }) => ({ id: `${leaf} in ${subnet}`, box })),
    ...containers
      .flatMap(({ id }) => boxOf(boxes, id))
      .map(({ id, box }) => ({
        id: `tab of ${id}`,
        box: { ...box, width: Math.min(box.width, 120), height: 24 },
      })),
  ];
  const byId = new Map(leaves.map((leaf) => [leaf.id, leaf]));
  const anchor = (id: string, port: string): Anchor => {
    const leaf = byId.get(id);
    const box = boxes.get(id);
    if (!leaf || !box) throw new Error(`no leaf ${id}`);
    const at = portAt(leaf, port);
    const side = leaf.ports.find((one) => one.id === port)?.side ?? 'left';
    return { point: { x: box.x + at.x, y: box.y + at.y }, side, owner: id };
  };
  const middle = (id: string, side: 'top' | 'bottom'): Anchor => {
    const box = boxes.get(id) ?? { x: 0, y: 0, width: 0, height: 0 };
    return { point: { x: box.x + box.width / 2, y: side === 'top' ? box.y : box.y + box.height }, side, owner: id };
  };
  const inSubnet = new Set(
    containers
      .filter(({ kindStyle }) => kindStyle === 'subnet')
      .flatMap(({ children }) => children.map(({ id }) => id)),
  );
  const wires = tree.edges.map((edge, index) => {
    const from = anchor(edge.from, edge.fromPort);
    const port = anchor(edge.to, edge.toPort);
    // Targets in subnets hang on a trunk at their left; only what stands in a lane is reached from above.
    const to = inSubnet.has(edge.to) ? port : { candidates: [port, middle(edge.to, 'top')] };
    const floats = edge.fromPort === 'out';
    return { id: `w${index}`, from: floats ? { candidates: [from, middle(edge.from, 'bottom')] } : from, to };
  });
  return { obstacles, wires };
}

function boxOf(boxes: Boxes, id: string): Obstacle[] {
  const box = boxes.get(id);
  return box ? [{ id, box }] : [];
}
