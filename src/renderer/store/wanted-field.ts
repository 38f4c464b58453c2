import { createStore, useStore } from 'zustand';
import type { FieldPlace } from '../../model/findings/concerns';
import type { Finding } from '../../model/findings/validate';
import { fixingStore } from './fixing';
import { select } from './store';

interface Wanted {
  readonly place: FieldPlace | null;
  /** True until the field has the focus. */
  readonly isPending: boolean;
  /** The finding jumped to last when the field was asked for: a later jump leads elsewhere. */
  readonly during: Finding | null;
}

/** The field somebody asked to be led to: view state. */
const wantedStore = createStore<Wanted>(() => ({ place: null, isPending: false, during: null }));

export function useWanted(): Wanted {
  return useStore(wantedStore);
}

/** Shows a node and leads to one of its fields; asking again leads there again. */
export function leadTo(place: FieldPlace): void {
  wantedStore.setState({ place: { ...place }, isPending: true, during: fixingStore.getState().current });
  select({ nodes: [place.node] });
}

export function arrived(): void {
  wantedStore.setState({ isPending: false });
}
