import { useCallback, useEffect, useMemo } from 'react';
import type { Platform } from '../platform/platform';
import { createJournal } from '../store/recovery/journal';
import { useApp } from '../store/store';
import type { FileActions } from './files';
import { type RecoveryActions, recoveryActions } from './recovering';

interface RecoveryJournal {
  readonly recovery: RecoveryActions;
  /** Asks for each changed diagram. When the window may close, nothing is left to recover. */
  readonly closeWindow: () => Promise<'close' | 'stay'>;
}

/** Keeps recovery copies while the app runs, and looks for those of runs that ended whenever the start page is shown. */
export function useRecoveryJournal(platform: Platform, files: FileActions): RecoveryJournal {
  const journal = useMemo(() => createJournal(platform.recovery), [platform]);
  const recovery = useMemo(() => recoveryActions(platform, journal), [platform, journal]);
  useEffect(() => journal.start(), [journal]);
  const isStartPage = useApp((state) => state.activeTab === null);
  useEffect(() => {
    if (isStartPage) void recovery.look();
  }, [recovery, isStartPage]);
  useEffect(() => {
    const hidden = () => document.visibilityState === 'hidden' && journal.flush();
    document.addEventListener('visibilitychange', hidden);
    return () => document.removeEventListener('visibilitychange', hidden);
  }, [journal]);
  const closeWindow = useCallback(async () => {
    const answer = await files.closeAll();
    if (answer === 'close') await journal.giveUp();
    return answer;
  }, [files, journal]);
  return { recovery, closeWindow };
}
