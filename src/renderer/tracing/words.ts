import type { Certainty, Hop, Trace, TracePath } from '../../model/network/trace-types';

/** How a hop, a way or a trace came out; each has an icon and a word. */
export type Tone = 'ok' | 'unknown' | 'blocked';

/** The worst of a hop's checks. */
export function toneOfHop({ checks }: Pick<Hop, 'checks'>): Tone {
  if (checks.some(({ ok }) => ok === 'no')) return 'blocked';
  return checks.some(({ ok }) => ok === 'unknown') ? 'unknown' : 'ok';
}

/** The same of a whole way. */
export function toneOfPath({ hops }: Pick<TracePath, 'hops'>): Tone {
  const tones = hops.map(toneOfHop);
  return tones.find((tone) => tone === 'blocked') ?? tones.find((tone) => tone === 'unknown') ?? 'ok';
}

/** The words that stand beside the icons. */
export const TONE_WORDS: Readonly<Record<Tone, string>> = {
  ok: 'passes',
  unknown: 'not all known',
  blocked: 'blocked',
};

export const CHECK_WORDS: Readonly<Record<Certainty, string>> = { yes: 'ok', unknown: 'not known', no: 'blocked' };

/** Which hop stops the request first; undefined where none does. */
export function blockedAt({ hops }: Pick<TracePath, 'hops'>): number | undefined {
  const at = hops.findIndex((hop) => toneOfHop(hop) === 'blocked');
  return at < 0 ? undefined : at;
}

export interface Headline {
  readonly tone: Tone;
  readonly title: string;
  readonly text: string;
}

/** What the answer comes to, in a line. */
export function headline(path: TracePath): Headline {
  const { hops, blockers } = path;
  const tone = toneOfPath(path);
  if (blockers.length === 0) {
    const title = tone === 'ok' ? 'Reachable' : 'Reachable, as far as the drawing says';
    return { tone, title, text: `${counted(hops.length, 'hop')}` };
  }
  const at = blockedAt(path);
  const passing = hops.filter((hop) => toneOfHop(hop) !== 'blocked').length;
  return {
    tone: 'blocked',
    title: at === undefined ? 'Blocked' : `Blocked at hop ${at + 1}`,
    text: `${counted(blockers.length, 'reason')} · ${passing} of ${counted(hops.length, 'hop')} pass`,
  };
}

/** The answer as a sentence, for whoever does not see it. */
export function spoken(
  named: { readonly from: string; readonly to: string; readonly off: string },
  found: Trace,
): string {
  const { protocol, port, reachable, hops, blockers } = found;
  const where = [protocol.toUpperCase(), port].filter((part) => part !== undefined).join(' ');
  const off = named.off === '' ? '' : ` without ${named.off}`;
  const rest = reachable ? `in ${counted(hops.length, 'hop')}` : `for ${counted(blockers.length, 'reason')}`;
  return `${named.from} ${reachable ? 'reaches' : 'does not reach'} ${named.to} on ${where}${off}, ${rest}.`;
}

/** What switching things off has done. */
export function outage(
  named: { readonly off: string; readonly to: string },
  isReachable: boolean,
  before: boolean,
): string {
  const { off, to } = named;
  if (isReachable) return `Without ${off} requests still reach ${to}.`;
  return before ? `Without ${off} nothing reaches ${to}.` : `Nothing reaches ${to}, with ${off} or without.`;
}

export function counted(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : `${noun}s`}`;
}

/** `a, b and c`. */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
