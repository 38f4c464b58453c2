import type { Diagram } from '../../src/model/document/diagram';
import { pictureOf } from '../../src/model/layout/picture';
import type { Scene } from './scene';

/** The boxes our canvas draws for a diagram, shadows of spanning nodes included, and its wires. */
export function sceneOf(doc: Diagram): Pick<Scene, 'nodes' | 'edges'> {
  const { boxes, shadows } = pictureOf(doc);
  const own = [...boxes].map(([id, box]) => {
    const node = doc.nodes[id];
    const origin = (node?.parent ? boxes.get(node.parent) : undefined) ?? { x: 0, y: 0 };
    const { width, height } = box;
    const at = { x: box.x - origin.x, y: box.y - origin.y };
    return { id: String(id), parent: node?.parent ?? null, label: node?.label ?? '', ...at, width, height };
  });
  const spanned = shadows.map(({ id, subnet, box }) => {
    const origin = boxes.get(subnet) ?? { x: 0, y: 0 };
    const { width, height } = box;
    return { id, parent: String(subnet), label: '', x: box.x - origin.x, y: box.y - origin.y, width, height };
  });
  const edges = Object.values(doc.wires).map(({ id, from, to }) => ({ id, source: from.node, target: to.node }));
  return { nodes: parentsFirst([...own, ...spanned]), edges };
}

/** React Flow wants a parent before its children. */
function parentsFirst<T extends { readonly id: string; readonly parent: string | null }>(nodes: readonly T[]): T[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const depth = (node: T): number => {
    const parent = node.parent === null ? undefined : byId.get(node.parent);
    return parent ? depth(parent) + 1 : 0;
  };
  return [...nodes].sort((a, b) => depth(a) - depth(b));
}
