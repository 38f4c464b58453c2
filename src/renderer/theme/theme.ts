/** What the user picked; `system` follows the desktop. */
export type ThemeChoice = 'system' | 'light' | 'dark';

/** What is on screen. */
export type Theme = 'light' | 'dark';

/** The theme a choice comes to, given whether the desktop is dark. */
export function resolveTheme(choice: ThemeChoice, systemIsDark: boolean): Theme {
  if (choice !== 'system') return choice;
  return systemIsDark ? 'dark' : 'light';
}

/**
 * Shows the chosen theme (`data-theme` on the root element) and, for `system`, keeps following the desktop.
 * Returns the function that stops following; call it before the next choice is shown.
 */
export function showTheme(choice: ThemeChoice, onChange: (theme: Theme) => void = () => {}): () => void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const show = () => {
    const theme = resolveTheme(choice, dark.matches);
    document.documentElement.dataset.theme = theme;
    onChange(theme);
  };
  show();
  if (choice !== 'system') return () => {};
  dark.addEventListener('change', show);
  return () => dark.removeEventListener('change', show);
}
