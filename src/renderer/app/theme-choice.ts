import type { ThemeChoice } from '../theme/theme';

const KEY = 'drawbridge.theme';

/** The theme chosen last, or the system's. */
export function readTheme(): ThemeChoice {
  const stored = localStorage.getItem(KEY);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

export function writeTheme(choice: ThemeChoice): void {
  localStorage.setItem(KEY, choice);
}
