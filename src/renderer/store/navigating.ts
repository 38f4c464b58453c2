import { createStore, useStore } from 'zustand';

/** What the hand does on the canvas: habits of the person, kept over a restart and never part of a document. */
export interface Navigating {
  /** The wheel zooms at the pointer; otherwise it scrolls, and zooms with Ctrl. */
  readonly wheelZooms: boolean;
  /** Dragging the empty canvas pans; otherwise it draws a selection box, and Space or the middle button pan. */
  readonly dragPans: boolean;
}

const KEY = 'drawbridge.navigating';

// Tests of commands run without a browser.
export const navigatingStore = createStore<Navigating>(() => readNavigating(globalThis.localStorage?.getItem(KEY)));

/** Changes a habit and keeps the names of those that are on. */
export function setNavigating(change: Partial<Navigating>): void {
  navigatingStore.setState(change);
  const on = Object.entries(navigatingStore.getState()).flatMap(([habit, isOn]) => (isOn ? [habit] : []));
  localStorage.setItem(KEY, JSON.stringify(on));
}

export function useNavigating(): Navigating {
  return useStore(navigatingStore);
}

/** The habits as they were kept; without any, or when they cannot be read, it is as canvases usually have it. */
export function readNavigating(kept: string | null | undefined): Navigating {
  const on = namesIn(kept ?? '[]');
  return { wheelZooms: on.includes('wheelZooms'), dragPans: on.includes('dragPans') };
}

function namesIn(kept: string): readonly unknown[] {
  try {
    const names: unknown = JSON.parse(kept);
    return Array.isArray(names) ? names : [];
  } catch {
    return [];
  }
}
