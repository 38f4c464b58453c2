/** Half of what a leaf measures at zoom 1: the pointer holds it where the canvas will centre it. */
const GRIP = { x: 20, y: 22 };

/** What hangs on the pointer: the row's own icon and name in the frame of a node. */
export function setDragImage(transfer: DataTransfer, row: HTMLElement): void {
  const ghost = document.createElement('div');
  ghost.className = 'palette-ghost';
  ghost.append(...[...row.childNodes].map((child) => child.cloneNode(true)));
  document.body.append(ghost);
  transfer.setDragImage(ghost, GRIP.x, GRIP.y);
  // The browser takes its picture right after this event.
  requestAnimationFrame(() => ghost.remove());
}
