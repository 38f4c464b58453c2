import { isContainer, type LayoutContainer } from '../../../../src/model/layout/auto/tree';
import { bottom, centreX, overlaps, RASTER, right } from '../../../../src/model/layout/geometry';
import type { Drawing } from './drawing';

/** Overlapping siblings, and children that leave their parent's inside. */
export function faults(drawing: Drawing): string[] {
  return [
    ...siblingFaults(drawing, drawing.tree),
    ...drawing.containers.flatMap((one) => containerFaults(drawing, one)),
  ];
}

function containerFaults(drawing: Drawing, container: LayoutContainer): string[] {
  const box = drawing.boxes.get(container.id);
  if (!box) return [`${container.id} has no box`];
  const { padding, header, minWidth, minHeight } = container;
  const outside = container.children.filter(({ id }) => {
    const child = drawing.boxes.get(id);
    if (!child) return true;
    const beyond = right(child) > right(box) - padding || bottom(child) > bottom(box) - padding;
    return beyond || child.x < box.x + padding || child.y < box.y + header;
  });
  return [
    ...outside.map(({ id }) => `${id} leaves ${container.id}`),
    ...(box.width < minWidth || box.height < minHeight ? [`${container.id} is too small`] : []),
    ...([box.x, box.y, box.width, box.height].some((value) => value % RASTER !== 0)
      ? [`${container.id} is off the raster`]
      : []),
    ...siblingFaults(drawing, container),
  ];
}

function siblingFaults({ boxes }: Drawing, container: LayoutContainer): string[] {
  return container.children.flatMap((a, i) =>
    container.children.slice(i + 1).flatMap((b) => {
      const [one, other] = [boxes.get(a.id), boxes.get(b.id)];
      return one && other && overlaps(one, other) ? [`${a.id} overlaps ${b.id}`] : [];
    }),
  );
}

/** Shadows that lie upon each other or upon a leaf of their subnet. */
export function hiddenShadows({ shadows, containers, boxes }: Drawing): string[] {
  return shadows.flatMap((shadow, i) => {
    const home = containers.find(({ id }) => id === shadow.subnet);
    const leaves = (home?.children ?? []).filter((child) => !isContainer(child));
    const hidden = [
      ...leaves.flatMap(({ id }) => ({ id, box: boxes.get(id) })),
      ...shadows.slice(i + 1).map(({ leaf, box }) => ({ id: `shadow of ${leaf}`, box })),
    ].filter(({ box }) => box && overlaps(box, shadow.box));
    return hidden.map(({ id }) => `the shadow of ${shadow.leaf} in ${shadow.subnet} lies upon ${id}`);
  });
}

/** Ties that do not hang straight down, or run through a leaf. */
export function crookedTies({ shadows, leaves, boxes }: Drawing): string[] {
  return shadows.flatMap(({ leaf, subnet, box }) => {
    const node = boxes.get(leaf);
    if (!node) return [`${leaf} has no box`];
    if (centreX(box) !== centreX(node)) return [`the tie from ${leaf} to ${subnet} is crooked`];
    const tie = { x: centreX(node) - 1, y: bottom(node), width: 2, height: Math.max(0, box.y - bottom(node)) };
    return leaves
      .filter(({ id }) => id !== leaf && overlaps(tie, boxes.get(id) ?? tie))
      .map(({ id }) => `the tie from ${leaf} to ${subnet} runs through ${id}`);
  });
}
