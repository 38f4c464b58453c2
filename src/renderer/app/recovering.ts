import type { Platform, RecoveryCopy } from '../platform/platform';
import { ask, tell } from '../store/ask';
import { readCopy } from '../store/recovery/copy-text';
import type { Journal } from '../store/recovery/journal';
import { openRecovered } from '../store/recovery/open-recovered';
import { recoveryStore } from '../store/recovery/recovery-store';
import { appStore, closeTab, say } from '../store/store';
import { isDirty, type Tab } from '../store/tab';
import { platformErrorText } from './platform-error-text';

/** What the start page offers of work that was not saved before the app ended. */
export function recoveryActions({ recovery }: Platform, journal: Pick<Journal, 'adopt' | 'settled'>) {
  const take = (id: string) =>
    recoveryStore.setState(({ offered }) => ({ offered: offered.filter((copy) => copy.id !== id) }));

  const look = async () => {
    // A tab that was closed a moment ago is not something to recover.
    await journal.settled();
    const found = await recovery.list().catch(() => undefined);
    if (!found) return say('Recovery copies could not be looked for');
    const { copies, setAside } = found;
    const open = new Set(appStore.getState().tabs.map((tab) => tab.id));
    recoveryStore.setState((before) => ({
      offered: copies.filter(({ id }) => !open.has(id)),
      // Main tells once of what it has put aside.
      setAside: [...new Set([...before.setAside, ...setAside])],
    }));
  };

  const open = async ({ id, name, keptAt, tokens }: RecoveryCopy): Promise<void> => {
    const other = tabOf(tokens);
    if (other && isDirty(other))
      return tell(`${name} is open already`, 'It has other unsaved changes: save or close it first.');
    const outcome = await recovery.open(id);
    if (outcome.status === 'error') return tell(NOT_OPENED, platformErrorText(outcome.error));
    if (outcome.status === 'cancelled') return;
    const read = readCopy(outcome.value);
    if (!read.ok) return tell(NOT_OPENED, `${read.error} It is kept until you discard it.`);
    journal.adopt(id, keptAt);
    openRecovered(id, read.value);
    if (other) closeTab(other.id);
    take(id);
    say(`${name} recovered; it is not saved yet`);
  };

  return {
    look,
    open,
    openAll: async () => {
      for (const copy of recoveryStore.getState().offered) await open(copy);
    },
    discard: async ({ id, name }: RecoveryCopy) => {
      const choice = await ask({
        title: `Discard the recovery copy of ${name}?`,
        message: 'The changes in it were never saved and are lost then.',
        choices: [{ id: 'discard', label: 'Discard', variant: 'danger' }],
      });
      if (choice !== 'discard') return;
      await recovery.forget(id);
      take(id);
    },
  };
}

export type RecoveryActions = ReturnType<typeof recoveryActions>;

const NOT_OPENED = 'The recovery copy was not opened';

/** The tab that has the same file open. */
function tabOf(tokens: RecoveryCopy['tokens']): Tab | undefined {
  return appStore.getState().tabs.find(({ token }) => token !== null && tokens.includes(token));
}
