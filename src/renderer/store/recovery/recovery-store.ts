import { createStore, useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { PlatformError, RecoveryCopy } from '../../platform/platform';

/** How it stands with the recovery copy of a tab: when it was kept, or why it was not. */
export type CopyState =
  | { readonly status: 'kept'; readonly at: string }
  | { readonly status: 'failed'; readonly error: PlatformError };

export interface RecoveryState {
  /** By tab; one that is missing has no copy. */
  readonly copies: Readonly<Record<string, CopyState>>;
  /** What other runs of the app left, to be opened or discarded. */
  readonly offered: readonly RecoveryCopy[];
  /** What was found in their place, cannot be read and is kept. */
  readonly setAside: readonly string[];
}

export const recoveryStore = createStore<RecoveryState>(() => ({ copies: {}, offered: [], setAside: [] }));

/** Reads from the store in a component; compared shallowly. */
export function useRecovery<T>(select: (state: RecoveryState) => T): T {
  return useStore(recoveryStore, useShallow(select));
}

/** Notes how it stands with the copy of a tab; undefined when there is none any more. */
export function setCopyState(tab: string, state: CopyState | undefined): void {
  recoveryStore.setState(({ copies: { [tab]: _, ...others } }) => ({
    copies: state ? { ...others, [tab]: state } : others,
  }));
}
