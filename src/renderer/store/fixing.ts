import { createStore, useStore } from 'zustand';
import type { Finding } from '../../model/findings/validate';
import { checked } from './findings';
import { activeDoc, activeTab, appStore, say } from './store';

interface Fixing {
  /** The finding that was jumped to last. */
  readonly current: Finding | null;
  /** The finding whose fixes are shown, and the one to begin with. */
  readonly open: { readonly finding: Finding; readonly fix: string | null } | null;
  /** The finding that is about to be suppressed. */
  readonly suppressing: Finding | null;
}

/** Which finding is being mended or suppressed: view state, never part of a document. */
export const fixingStore = createStore<Fixing>(() => ({ current: null, open: null, suppressing: null }));

export function useFixing(): Fixing {
  return useStore(fixingStore);
}

export function setCurrentFinding(current: Finding | null): void {
  fixingStore.setState({ current });
}

/** Shows the fixes of a finding with their previews, beginning with one of them. */
export function showFixes(finding: Finding, fix: string | null = null): void {
  fixingStore.setState({ open: { finding, fix } });
}

/** Asks why a finding shall be suppressed. */
export function askWhySuppressed(finding: Finding): void {
  fixingStore.setState({ open: null, suppressing: finding });
}

export function closeFixing(): void {
  fixingStore.setState({ open: null, suppressing: null });
}

/** Shows the fixes of the finding that is in focus: the one jumped to last while its things are selected, else the worst of the selection. */
export function showFixesHere(): void {
  const finding = findingHere();
  if (finding) showFixes(finding);
  else say('Nothing to fix here: select what a finding is about, or go to one with F8');
}

/** Asks the same for the finding that is in focus. */
export function askWhySuppressedHere(): void {
  const finding = findingHere();
  if (finding) askWhySuppressed(finding);
  else say('Nothing to suppress here: select what a finding is about, or go to one with F8');
}

function findingHere(): Finding | undefined {
  const state = appStore.getState();
  const doc = activeDoc(state);
  const selection = activeTab(state)?.selection;
  if (!doc || !selection) return undefined;
  const { all } = checked(doc).findings;
  const isSelected = ({ on, wires }: Finding) =>
    on.some((id) => selection.nodes.includes(id)) || wires.some((id) => selection.wires.includes(id));
  const { current } = fixingStore.getState();
  const same = current && all.find((each) => each.rule === current.rule && each.message === current.message);
  return same && isSelected(same) ? same : all.find(isSelected);
}
