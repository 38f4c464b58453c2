import { problemsOf } from '../problems/problem';
import { currentFindings } from '../store/findings';
import { jumpTo } from '../store/jump';
import { activeDoc, appStore, say, setView } from '../store/store';

let current = '';

/** Goes to the next (or previous) finding, in the order of the problems panel: selects what it is about and shows it. */
export function nextFinding(by: 1 | -1): void {
  const doc = activeDoc(appStore.getState());
  const problems = doc ? problemsOf(doc, currentFindings()?.all ?? []) : [];
  const before = problems.findIndex(({ key }) => key === current);
  const start = before < 0 && by < 0 ? 0 : before;
  const next = problems[(start + by + problems.length) % Math.max(1, problems.length)];
  if (!next) {
    say('No findings');
    return;
  }
  current = next.key;
  setView({ bottom: 'problems' });
  jumpTo(next.finding);
  say(`${next.finding.rule}: ${next.finding.message}`);
}
