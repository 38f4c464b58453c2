import { useRecovery } from '../store/recovery/recovery-store';
import { showTab } from '../store/store';
import { isDirty, type Tab } from '../store/tab';
import { recoveryText } from './recovery-text';

/** Whether what is drawn is safe: saved, in a recovery copy, or in none because that failed; and what waits to be recovered. */
export function RecoveryStatus({ tab }: { tab: Tab }) {
  const copy = useRecovery((state) => state.copies[tab.id]);
  const waiting = useRecovery((state) => state.offered.length);
  const text = recoveryText(isDirty(tab), copy);
  return (
    <>
      {waiting > 0 && (
        <button type="button" title="Show what was not saved last time" onClick={() => showTab(null)}>
          {waiting === 1 ? '1 diagram to recover' : `${waiting} diagrams to recover`}
        </button>
      )}
      <span
        className={copy?.status === 'failed' ? 'app-status-recovery is-failed' : 'app-status-recovery'}
        title={text}
      >
        {text}
      </span>
    </>
  );
}
