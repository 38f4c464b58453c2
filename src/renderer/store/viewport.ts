import { createStore, useStore } from 'zustand';

export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** Pan and zoom of each tab, to come back to. Apart from the tabs: they change with every turn of the wheel. */
const viewports = createStore<Readonly<Record<string, Viewport>>>(() => ({}));

export function rememberViewport(tab: string, viewport: Viewport): void {
  viewports.setState({ [tab]: viewport });
}

/** Where a tab was left, or undefined for one that was never moved. */
export function viewportOf(tab: string): Viewport | undefined {
  return viewports.getState()[tab];
}

/** The zoom of a tab, 1 until it is known. */
export function useZoom(tab: string): number {
  return useStore(viewports, (all) => all[tab]?.zoom ?? 1);
}
