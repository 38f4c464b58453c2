const KEY = 'drawbridge.recentKinds';
const KEPT = 5;

/** The entry first, without a second mention of it further down. */
export function withRecent(recent: readonly string[], id: string): readonly string[] {
  return [id, ...recent.filter((other) => other !== id)].slice(0, KEPT);
}

/** The entries used last; what cannot be read counts as none. */
export function readRecents(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string').slice(0, KEPT) : [];
  } catch {
    return [];
  }
}

export function writeRecents(recent: readonly string[]): void {
  localStorage.setItem(KEY, JSON.stringify(recent));
}
