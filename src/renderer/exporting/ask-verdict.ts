import type { Platform } from '../platform/platform';
import type { Tab } from '../store/tab';
import { checkOf, rememberCheck } from '../store/verdicts';
import { exportAside } from './use-export';
import { verdictsOn } from './use-verdict';

/** Asks AWS's validator about what a tab would export now, unless it has answered already. */
export function askVerdict(platform: Platform, tab: Tab): void {
  const { doc } = tab.editor;
  const { check: known, isCurrent } = checkOf(tab);
  const isRefused = known?.verdicts?.some(({ status }) => status === 'not-verified') ?? false;
  if (isCurrent && !isRefused) return;
  rememberCheck(tab.id, { doc, judged: [], verdicts: undefined });
  const isAsked = () => checkOf(tab).check?.doc === doc;
  exportAside({ doc, format: 'cfn-yaml' }, ({ judged }) => {
    if (!isAsked()) return;
    rememberCheck(tab.id, { doc, judged, verdicts: undefined });
    void verdictsOn(
      platform,
      judged.map(({ text }) => text),
    ).then((verdicts) => {
      if (isAsked()) rememberCheck(tab.id, { doc, judged, verdicts });
    });
  });
}
