import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { duration, ease } from '../../../src/renderer/theme/motion';
import { colour, modes } from './tokens';

/** The palette of the look: light, dark, high contrast. */
const PALETTE = {
  canvas: ['#fafafb', '#111318', '#000000'],
  'canvas-dot': ['#dde1e7', '#2a2f39', '#3a3a3a'],
  surface: ['#ffffff', '#191c23', '#000000'],
  sunken: ['#f3f4f6', '#14171d', '#000000'],
  hover: ['#eceef2', '#242934', '#2b2b2b'],
  selected: ['#e8edfd', '#232e52', '#003a52'],
  border: ['#e2e5ea', '#2b303b', '#ffffff'],
  'border-strong': ['#858e9c', '#6f7888', '#ffffff'],
  text: ['#171a20', '#eceef2', '#ffffff'],
  'text-2': ['#4c5462', '#b0b8c5', '#ffffff'],
  'text-3': ['#656d7a', '#8c95a4', '#d6d6d6'],
  accent: ['#2f57e0', '#8aa4ff', '#1aebff'],
  'on-accent': ['#ffffff', '#0c1230', '#000000'],
  error: ['#c9251b', '#ff8177', '#ff8a80'],
  'error-bg': ['#fdecea', '#3a1c1c', '#000000'],
  warning: ['#945200', '#f2b344', '#ffd60a'],
  'warning-bg': ['#fef4e0', '#2c2412', '#000000'],
  info: ['#1b5faf', '#7fb6f5', '#8ac8ff'],
  'info-bg': ['#e8f1fb', '#17293e', '#000000'],
  ok: ['#0b7347', '#4fd39a', '#5cff9d'],
  'ok-bg': ['#e5f6ee', '#12301f', '#000000'],
  draft: ['#c9251b', '#ff8177', '#ff8a80'],
  wire: ['#5b6472', '#97a1b1', '#ffffff'],
  trace: ['#2f57e0', '#8aa4ff', '#1aebff'],
  glow: ['#0b8a55', '#3fd68f', '#5cff9d'],
} as const;

it.each(Object.entries(PALETTE))('--%s is as the look has it in each theme', (token, values) => {
  expect(modes.map((mode) => colour(token, mode))).toEqual(values);
});

describe('what moves past style sheets', () => {
  const css = readFileSync(new URL('../../../src/renderer/theme/tokens.css', import.meta.url), 'utf8');

  it('takes as long as the tokens say', () => {
    expect(css).toContain(`--time-view: ${duration.view}ms;`);
    expect(css).toContain(`--time-level: ${duration.level}ms;`);
  });

  it('eases along the curve of the tokens', () => {
    expect(css).toContain('--ease: cubic-bezier(0.2, 0, 0, 1);');
    expect([0, 1].map((part) => Math.round(ease(part) * 1000) / 1000)).toEqual([0, 1]);
    const way = Array.from({ length: 21 }, (_, i) => ease(i / 20));
    expect(way).toEqual([...way].sort((a, b) => a - b));
    // The middle of the curve, at its parameter .5, lies at a fifth of the time: a fast start and a long end.
    expect(ease(0.2)).toBeCloseTo(0.5);
  });
});
