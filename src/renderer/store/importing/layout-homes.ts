const KEY = 'drawbridge.layoutNowhere';
/** Files are remembered until so many others were told of later. */
const KEPT = 200;

/**
 * Whether somebody chose to keep the layout of a template nowhere. The other homes are found where they are, beside the
 * template or in it; that there shall be none is found nowhere, so this machine remembers it.
 */
export function isKeptNowhere(token: string | null): boolean {
  return token !== null && remembered().includes(token);
}

/** Remembers, or forgets, that the layout of a template is kept nowhere. */
export function rememberNowhere(token: string | null, isNowhere: boolean): void {
  if (token === null || isKeptNowhere(token) === isNowhere) return;
  const others = remembered().filter((other) => other !== token);
  localStorage.setItem(KEY, JSON.stringify((isNowhere ? [token, ...others] : others).slice(0, KEPT)));
}

function remembered(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((token) => typeof token === 'string') : [];
  } catch {
    return [];
  }
}
