import { drawnChildren } from '../../src/model/commands/geometry';
import type { Diagram, DiagramNode, Place } from '../../src/model/document/diagram';
import { hiddenByStacks } from '../../src/model/document/nested-stacks';
import type { NodeId } from '../../src/model/kinds/fields';
import { kindOf } from '../../src/model/kinds/registry';
import { BELOW_TAB, PADDING, sizeOfNode, TAB } from '../../src/model/layout/node-size';

interface Box {
  readonly node: DiagramNode;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly bottom: number;
}

/** Pairs of boxes in one container that lie over one another. */
export function overlapsOf(doc: Diagram): readonly string[] {
  const boxes = boxesOf(doc);
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.node.parent === b.node.parent)
      .filter((b) => a.x < b.right && b.x < a.right && a.y < b.bottom && b.y < a.bottom)
      .map((b) => `${a.node.id} over ${b.node.id}`),
  );
}

/** Boxes that stick out of their container, touch its border or lie under its tab; one that is folded has its own size inside. */
export function tightContainers(doc: Diagram): readonly string[] {
  return boxesOf(doc).flatMap(({ node, x, y, right, bottom }) => {
    const parent = node.parent === null ? undefined : doc.nodes[node.parent];
    if (!parent) return [];
    const place = doc.layout[parent.id];
    const { width, height } = sizeOfNode(parent, place && { ...place, folded: undefined });
    const fits = x >= PADDING && y >= TAB + BELOW_TAB && right + PADDING <= width && bottom + PADDING <= height;
    return fits ? [] : [`${node.id} in ${parent.id}`];
  });
}

/** The diagram with the contents of every container in a row: a builder's diagram has everything at one point. */
export function inRows(doc: Diagram): Diagram {
  const layout: Record<NodeId, Place> = { ...doc.layout };
  placeRow(doc, null, layout);
  return { ...doc, layout };
}

function placeRow(doc: Diagram, parent: NodeId | null, layout: Record<NodeId, Place>): void {
  let x = PADDING;
  let tallest = 0;
  for (const child of drawnChildren(doc, parent)) {
    layout[child.id] = { ...layout[child.id], x, y: TAB + BELOW_TAB };
    placeRow(doc, child.id, layout);
    const size = sizeOfNode(child, layout[child.id]);
    x += size.width + PADDING;
    tallest = Math.max(tallest, size.height);
  }
  const box = parent === null ? undefined : kindOf(doc.nodes[parent]?.kind ?? 'client').container;
  if (parent === null || !box) return;
  const width = Math.max(x, box.minWidth);
  const height = Math.max(TAB + BELOW_TAB + tallest + PADDING, box.minHeight);
  layout[parent] = { x: 0, y: 0, ...layout[parent], width, height };
}

/** What folded stacks hide is not there; what folded containers hide has its place inside. */
function boxesOf(doc: Diagram): readonly Box[] {
  const hidden = hiddenByStacks(doc);
  return Object.values(doc.nodes)
    .filter((node) => !kindOf(node.kind).listedOnly && !hidden.has(node.id))
    .map((node) => {
      const { x, y } = doc.layout[node.id] ?? { x: Number.NaN, y: Number.NaN };
      const { width, height } = sizeOfNode(node, doc.layout[node.id]);
      return { node, x, y, right: x + width, bottom: y + height };
    });
}
