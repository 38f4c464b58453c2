import type { Outcome, Recovery } from '../../platform/platform';
import { type AppState, appStore } from '../store';
import { isDirty, type Tab } from '../tab';
import { printCopy } from './copy-text';
import { setCopyState } from './recovery-store';

/** A copy is kept when nothing was edited for so long, */
const QUIET_MS = 2_000;
/** and during edits so often. One that failed is tried again after the same time. */
const LONGEST_MS = 10_000;

export type Journal = ReturnType<typeof createJournal>;

/** Keeps a recovery copy of each tab with unsaved changes, and takes it away when they are saved or given up. */
export function createJournal(recovery: Recovery) {
  /** Tabs with edits that are in no copy, since when, and the timer that will keep one. */
  const waiting = new Map<string, { readonly since: number; readonly timer: ReturnType<typeof setTimeout> }>();
  /** Tabs that may have a copy. */
  const kept = new Set<string>();
  let last: Promise<void> = Promise.resolve();
  let stop = () => {};

  /** Keeping and forgetting go one after another, so that the last word on a tab is the last one said. */
  function inTurn(run: () => Promise<void>): Promise<void> {
    last = last.then(run);
    return last;
  }

  function changed(now: AppState, before: AppState): void {
    if (now.tabs === before.tabs) return;
    const old = new Map(before.tabs.map((tab) => [tab.id, tab]));
    for (const tab of now.tabs) {
      const was = old.get(tab.id);
      old.delete(tab.id);
      if (was?.editor.doc === tab.editor.doc && was.saved === tab.saved) continue;
      if (isDirty(tab)) keepSoon(tab.id);
      else forget(tab.id);
    }
    for (const id of old.keys()) forget(id);
  }

  function keepSoon(id: string, quiet = QUIET_MS): void {
    const now = Date.now();
    const { since, timer } = waiting.get(id) ?? { since: now };
    clearTimeout(timer);
    const wait = Math.min(quiet, since + LONGEST_MS - now);
    waiting.set(id, { since, timer: setTimeout(() => keepNow(id), wait) });
  }

  function keepNow(id: string): void {
    clearTimeout(waiting.get(id)?.timer);
    waiting.delete(id);
    void inTurn(async () => {
      const tab = appStore.getState().tabs.find((each) => each.id === id);
      if (!tab || !isDirty(tab)) return;
      kept.add(id);
      const outcome = await keepCopy(recovery, tab);
      if (outcome.status === 'done') return setCopyState(id, { status: 'kept', at: outcome.value.keptAt });
      if (outcome.status === 'cancelled') return;
      setCopyState(id, { status: 'failed', error: outcome.error });
      if (outcome.error.code !== 'too-large' && !waiting.has(id)) keepSoon(id, LONGEST_MS);
    });
  }

  function forget(id: string): void {
    clearTimeout(waiting.get(id)?.timer);
    waiting.delete(id);
    if (!kept.delete(id)) return;
    void inTurn(async () => {
      // One that stays behind is offered the next time: that loses nothing.
      await recovery.forget(id).catch(() => undefined);
      setCopyState(id, undefined);
    });
  }

  /** Keeps at once what is waiting: the window may be gone in a moment. */
  function flush(): void {
    for (const id of [...waiting.keys()]) keepNow(id);
  }

  /** Follows the tabs until what it gives is called. */
  function start(): () => void {
    const unsubscribe = appStore.subscribe(changed);
    stop = () => {
      unsubscribe();
      for (const { timer } of waiting.values()) clearTimeout(timer);
      waiting.clear();
    };
    return stop;
  }

  return {
    start,
    flush,
    /** Done when all that was begun is written or gone. */
    settled: () => last,
    /** A tab that is about to be opened from its copy, kept at that time. */
    adopt(id: string, at: string): void {
      kept.add(id);
      setCopyState(id, { status: 'kept', at });
    },
    /** The window closes and everything unsaved was given up: done when no copy is left. */
    async giveUp(): Promise<void> {
      stop();
      for (const id of [...kept]) forget(id);
      await last;
    },
  };
}

/** Whatever goes wrong is told in the status bar: a copy that silently does not exist would be worse than none. */
async function keepCopy(recovery: Recovery, tab: Tab): Promise<Outcome<{ readonly keptAt: string }>> {
  const { id, name, token, template } = tab;
  try {
    const text = await printCopy(tab);
    if (!text.ok) return { status: 'error', error: text.error };
    const tokens = template?.files.map((file) => file.token) ?? [token];
    return await recovery.keep({ id, name, tokens, text: text.value });
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    return { status: 'error', error: { code: 'failed', name, detail } };
  }
}
