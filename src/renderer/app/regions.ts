/** The parts of the window in the order in which F6 walks them, and what takes the focus in each: the first that is there. */
const REGIONS = [
  { part: '.app-tab-bar', first: ['button[aria-current="page"]', 'button'] },
  { part: '.app-panel-left', first: ['input'] },
  { part: '.canvas', first: ['.react-flow__node.selected', '.react-flow__node'] },
  { part: '.app-panel-bottom', first: ['.cm-content', '.ui-tabs-content :is(button, a, input)', '[role="tab"]'] },
  { part: '.app-panel-right', first: ['input, select', 'button'] },
  { part: '.app-status-bar', first: ['button'] },
] as const;

/** Moves the focus to the next part of the window, or to the one before: no part keeps it. */
export function stepRegion(by: 1 | -1): void {
  const open = REGIONS.flatMap(({ part, first }) => {
    const element = document.querySelector(part);
    const [target] = first.flatMap((selector) => element?.querySelector<HTMLElement>(selector) ?? []);
    return element && target ? [{ element, target }] : [];
  });
  const at = open.findIndex(({ element }) => element.contains(document.activeElement));
  const next = at < 0 ? (by === 1 ? 0 : open.length - 1) : (at + by + open.length) % open.length;
  open[next]?.target.focus();
}
