import { z } from 'zod';
import { createStore, useStore } from 'zustand';

const schema = z.object({
  /** The wheel zooms at the pointer; otherwise it scrolls, and zooms with Ctrl. */
  wheelZooms: z.boolean().catch(false),
  /** Dragging the empty canvas pans; otherwise it draws a selection box, and Space or the middle button pan. */
  dragPans: z.boolean().catch(false),
});

/** What the hand does on the canvas: habits of the person, kept over a restart and never part of a document. */
export type Navigating = Readonly<z.infer<typeof schema>>;

const KEY = 'drawbridge.navigating';

// Tests of commands run without a browser.
export const navigatingStore = createStore<Navigating>(() => readNavigating(globalThis.localStorage?.getItem(KEY)));

/** Changes a habit and keeps it. */
export function setNavigating(change: Partial<Navigating>): void {
  navigatingStore.setState(change);
  localStorage.setItem(KEY, JSON.stringify(navigatingStore.getState()));
}

export function useNavigating(): Navigating {
  return useStore(navigatingStore);
}

/** The habits as they were kept; whatever is missing or not readable is as canvases usually have it. */
export function readNavigating(kept: string | null | undefined): Navigating {
  try {
    return schema.parse(JSON.parse(kept ?? '{}'));
  } catch {
    return schema.parse({});
  }
}
