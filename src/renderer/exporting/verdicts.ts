import { createStore, useStore } from 'zustand';
import type { Diagram } from '../../model/document/diagram';
import type { Platform, Verdict } from '../platform/platform';
import type { Tab } from '../store/tab';
import type { Exported } from './export-of';
import { exportAside } from './use-export';
import { verdictsOn } from './use-verdict';

/** What AWS's validator was asked about a diagram, and its answer once there is one. */
export interface Check {
  readonly doc: Diagram;
  readonly judged: Exported['judged'];
  readonly verdicts: readonly Verdict[] | undefined;
}

/** The last check of each tab: of what was exported, or asked for in the status bar. */
const checks = createStore<Readonly<Record<string, Check>>>(() => ({}));

/** Remembers what the validator said of a diagram. */
export function rememberCheck(tab: string, check: Check): void {
  checks.setState({ [tab]: check });
}

/** The last check of a tab, if there was any, and whether it is of what is drawn now. */
export function useCheck({ id, editor }: Tab): { readonly check: Check | undefined; readonly isCurrent: boolean } {
  const check = useStore(checks, (all) => all[id]);
  return { check, isCurrent: check !== undefined && makesTheSame(check.doc, editor.doc) };
}

/** Where something stands in the drawing is in no template. */
function makesTheSame(a: Diagram, b: Diagram): boolean {
  const keys = (Object.keys(b) as (keyof Diagram)[]).filter((key) => key !== 'layout');
  return a === b || keys.every((key) => a[key] === b[key]);
}

/** Asks the validator about what a tab would export now, unless it has answered already. */
export function check(platform: Platform, { id, editor: { doc } }: Tab): void {
  const known = checks.getState()[id];
  const isRefused = known?.verdicts?.some(({ status }) => status === 'not-verified') ?? false;
  if (known && !isRefused && makesTheSame(known.doc, doc)) return;
  rememberCheck(id, { doc, judged: [], verdicts: undefined });
  const isAsked = () => checks.getState()[id]?.doc === doc;
  exportAside({ doc, format: 'cfn-yaml' }, ({ judged }) => {
    if (!isAsked()) return;
    rememberCheck(id, { doc, judged, verdicts: undefined });
    void verdictsOn(
      platform,
      judged.map(({ text }) => text),
    ).then((verdicts) => {
      if (isAsked()) rememberCheck(id, { doc, judged, verdicts });
    });
  });
}
