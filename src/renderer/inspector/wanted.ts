import { createStore, useStore } from 'zustand';
import type { FieldPlace } from '../../model/findings/concerns';
import { select } from '../store/store';

/** The field somebody asked to be led to: view state, cleared once it has the focus. */
const wantedStore = createStore<{ readonly place: FieldPlace | null }>(() => ({ place: null }));

export function useWanted(): FieldPlace | null {
  return useStore(wantedStore, ({ place }) => place);
}

/** Shows a node and leads to one of its fields. */
export function leadTo(place: FieldPlace): void {
  wantedStore.setState({ place });
  select({ nodes: [place.node] });
}

export function arrived(): void {
  wantedStore.setState({ place: null });
}
