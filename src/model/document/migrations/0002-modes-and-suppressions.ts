import type { Migration } from './migration';

/** Version 2 keeps the mode and the suppressed findings; a diagram of version 1 was drawn without either. */
export const modesAndSuppressions: Migration = {
  to: 2,
  what: 'The settings have a mode (sketch, design, export) and a list of suppressed findings.',
  up(file) {
    const before = file.settings;
    const settings = typeof before === 'object' && before !== null ? before : {};
    if (before !== undefined && settings !== before) return;
    file.settings = { ...settings, mode: 'design', suppressions: [] };
  },
};
