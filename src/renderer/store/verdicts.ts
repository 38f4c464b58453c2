import { createStore, useStore } from 'zustand';
import type { Diagram } from '../../model/document/diagram';
import type { Verdict } from '../platform/platform';
import type { Tab } from './tab';
import type { Nodes } from './template/texts';

/** One template for AWS's validator, and which node each logical id of it stands for. */
export interface Judged {
  readonly text: string;
  readonly nodes: Nodes;
}

/** What AWS's validator was asked about a diagram, and its answer once there is one. */
export interface Check {
  readonly doc: Diagram;
  readonly judged: readonly Judged[];
  readonly verdicts: readonly Verdict[] | undefined;
}

/** The last check of each tab: of what was exported, or asked for in the status bar. */
const checks = createStore<Readonly<Record<string, Check>>>(() => ({}));

/** Remembers what the validator said of a diagram. */
export function rememberCheck(tab: string, check: Check): void {
  checks.setState({ [tab]: check });
}

/** The last check of a tab, if there was any, and whether it is of what is drawn now. */
export function checkOf({ id, editor }: Tab): { readonly check: Check | undefined; readonly isCurrent: boolean } {
  return checked(checks.getState()[id], editor.doc);
}

/** The same in a component. */
export function useCheck({ id, editor }: Tab): ReturnType<typeof checkOf> {
  return checked(
    useStore(checks, (all) => all[id]),
    editor.doc,
  );
}

function checked(check: Check | undefined, doc: Diagram): ReturnType<typeof checkOf> {
  return { check, isCurrent: check !== undefined && makesTheSame(check.doc, doc) };
}

/** Where something stands in the drawing is in no template. */
function makesTheSame(a: Diagram, b: Diagram): boolean {
  const keys = (Object.keys(b) as (keyof Diagram)[]).filter((key) => key !== 'layout');
  return a === b || keys.every((key) => a[key] === b[key]);
}
