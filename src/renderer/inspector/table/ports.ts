/** What a text of ports means, or why it means nothing. */
export type PortsReading =
  | { readonly ok: true; readonly from: number; readonly to: number }
  | { readonly ok: false; readonly reason: string };

const LAST = 65_535;

/** Both ends of a range in short: `443`, `8000-8100`, `all`. */
export function portsText(from: number, to: number): string {
  if (from === 0 && to === LAST) return 'all';
  return from === to ? String(from) : `${from}-${to}`;
}

/** Reads `443`, `8000-8100` (with any dash and spaces) or `all`. */
export function readPorts(text: string): PortsReading {
  const trimmed = text.trim().toLowerCase();
  if (trimmed === 'all' || trimmed === '*') return { ok: true, from: 0, to: LAST };
  const match = /^(\d{1,6})(?:\s*[-–—]\s*(\d{1,6}))?$/.exec(trimmed);
  if (!match) return { ok: false, reason: 'Write a port such as 443, a range such as 8000-8100, or all.' };
  const from = Number(match[1]);
  const to = Number(match[2] ?? match[1]);
  if (Math.max(from, to) > LAST) return { ok: false, reason: 'Ports end at 65535.' };
  if (from > to) return { ok: false, reason: `${from} comes after ${to}: write the lower port first.` };
  return { ok: true, from, to };
}
