import type { Draft } from 'immer';
import { type Diagram, type Mode, type Profile, Suppression } from '../document/diagram';
import type { Command } from '../history/history';

/** Switches between AWS as it is and what the exam expects; kept in the file. */
export const setProfile: Command<{ readonly profile: Profile }> = {
  id: 'diagram.profile',
  label: 'Change profile',
  run(draft, { profile }) {
    draft.settings.profile = profile;
  },
};

/** Says how far the design is; kept in the file. */
export const setMode: Command<{ readonly mode: Mode }> = {
  id: 'diagram.mode',
  label: 'Change mode',
  run(draft, { mode }) {
    draft.settings.mode = mode;
  },
};

/** Silences a rule on nodes or wires; a new reason takes the place of an old one. What is not well-formed changes nothing. */
export const suppress: Command<{ readonly suppressions: readonly Suppression[] }> = {
  id: 'finding.suppress',
  label: 'Suppress finding',
  run(draft, { suppressions }) {
    for (const wanted of suppressions) {
      const parsed = Suppression.safeParse(wanted);
      if (!parsed.success || !isThere(draft as Diagram, parsed.data)) continue;
      drop(draft, parsed.data);
      draft.settings.suppressions.push(parsed.data);
    }
  },
};

/** Lets a rule speak again. */
export const unsuppress: Command<{ readonly suppressions: readonly Pick<Suppression, 'rule' | 'on'>[] }> = {
  id: 'finding.unsuppress',
  label: 'Show finding again',
  run(draft, { suppressions }) {
    for (const each of suppressions) drop(draft, each);
  },
};

/** Takes out the suppressions of what is no longer there. */
export function clearSuppressions(draft: Draft<Diagram>): void {
  const { settings } = draft as Diagram;
  if (settings.suppressions.every((each) => isThere(draft as Diagram, each))) return;
  draft.settings.suppressions = draft.settings.suppressions.filter((each) => isThere(draft as Diagram, each));
}

function isThere({ nodes, wires }: Diagram, { on }: Pick<Suppression, 'on'>): boolean {
  return on in nodes || on in wires;
}

function drop(draft: Draft<Diagram>, { rule, on }: Pick<Suppression, 'rule' | 'on'>): void {
  draft.settings.suppressions = draft.settings.suppressions.filter((each) => each.rule !== rule || each.on !== on);
}
