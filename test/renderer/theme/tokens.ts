import { readFileSync } from 'node:fs';

export const modes = ['light', 'dark', 'contrast'] as const;

export type Mode = (typeof modes)[number];

const css = readFileSync(new URL('../../../src/renderer/theme/tokens.css', import.meta.url), 'utf8');
const [normal = '', highContrast = ''] = css.split('@media (prefers-contrast: more)');
const declarations = {
  light: declared(normal),
  dark: declared(normal),
  contrast: new Map([...declared(normal), ...declared(highContrast)]),
};

function declared(part: string): ReadonlyMap<string, string> {
  const found = part.matchAll(/--([\w-]+):\s*([^;]+);/g);
  return new Map([...found].map(([, name = '', value = '']) => [name, value.replace(/\s+/g, ' ').trim()]));
}

/** The colour of a token as `#rrggbb`; throws for one that is missing or no plain colour. */
export function colour(token: string, mode: Mode): string {
  const value = declarations[mode].get(token) ?? '';
  const reference = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  if (reference !== undefined) return colour(reference, mode);
  const pair = /^light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)$/.exec(value);
  const hex = pair ? pair[mode === 'light' ? 1 : 2] : value;
  if (hex === undefined || !/^#[0-9a-f]{6}$/.test(hex)) throw new Error(`--${token} is no colour: ${value}`);
  return hex;
}

/** Every declared name, to see that a test forgot none. */
export const tokenNames: readonly string[] = [...declarations.contrast.keys()];

const channels = (hex: string): readonly number[] =>
  [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));

/** A colour laid over another with the given share, as a subnet's tint over the canvas. */
export function mixed(over: string, under: string, share: number): string {
  const below = channels(under);
  const parts = channels(over).map((part, index) => Math.round(part * share + (below[index] ?? 0) * (1 - share)));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = channels(hex).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two colours as WCAG 2.2 defines it, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
