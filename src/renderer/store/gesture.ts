import { createStore, useStore } from 'zustand';
import type { Drop } from '../../model/commands/placement';
import type { Diagram } from '../../model/document/diagram';
import type { WireVerdict } from '../../model/findings/judge-wire';
import type { NodeId } from '../../model/kinds/fields';
import type { KindId } from '../../model/kinds/registry';
import type { Live } from '../../model/layout/preview';

/** Something is dragged over the canvas: a node, or a new one from the palette. */
export interface Dragging {
  readonly what: 'move' | 'insert';
  readonly drop: Drop;
  /** The container under the pointer that is marked, and whether the drop is legal there. */
  readonly marked: NodeId | null;
  /** The innermost container under the pointer, whether the drop goes into it or not. */
  readonly over: NodeId | null;
  /** Where the pointer is, in the window. */
  readonly pointer: { readonly x: number; readonly y: number };
  /** The document as it would be after the drop; findings show live from it. */
  readonly preview: Diagram | null;
}

/** A wire is being drawn from a port. */
export interface Wiring {
  readonly from: NodeId;
  readonly port: string;
  verdict(id: NodeId): WireVerdict;
  /** One or two nodes that the wire could lead to instead. */
  alternatives(): readonly NodeId[];
}

/** A gesture lives outside the document until it ends; Escape drops it. */
export interface Gesture {
  readonly dragging: Dragging | null;
  /** The drawing while nodes of it are dragged. */
  readonly live: Live | null;
  readonly wiring: Wiring | null;
  /** What the palette's drag carries; the browser does not tell before the drop. */
  readonly carried: { readonly kind: KindId; readonly variant?: string } | null;
}

export const gestureStore = createStore<Gesture>(() => ({ dragging: null, live: null, wiring: null, carried: null }));

export function useGesture<T>(select: (gesture: Gesture) => T): T {
  return useStore(gestureStore, select);
}

export function setGesture(change: Partial<Gesture>): void {
  gestureStore.setState(change);
}
