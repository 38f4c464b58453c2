import { currentFindings } from '../store/findings';
import { jumpTo } from '../store/jump';
import { say, setView } from '../store/store';

let at = -1;

/** Selects the next (or previous) finding's nodes and brings them into view; the list shows which one. */
export function nextFinding(by: 1 | -1): void {
  const all = currentFindings()?.all ?? [];
  if (all.length === 0) {
    say('No findings');
    return;
  }
  at = (at + by + all.length) % all.length;
  const finding = all[at];
  if (!finding) return;
  setView({ bottom: 'problems' });
  jumpTo(finding);
  say(`${finding.rule}: ${finding.message}`);
}
