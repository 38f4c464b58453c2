import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { resolveTheme, type Theme, type ThemeChoice } from '../../../src/renderer/theme/theme';

const source = (path: string) => readFileSync(new URL(`../../../src/renderer/${path}`, import.meta.url), 'utf8');

test.each<[ThemeChoice, boolean, Theme]>([
  ['system', true, 'dark'],
  ['system', false, 'light'],
  ['light', true, 'light'],
  ['dark', false, 'dark'],
])('%s on a desktop whose darkness is %s shows %s', (choice, systemIsDark, shown) => {
  expect(resolveTheme(choice, systemIsDark)).toBe(shown);
});

test('no font file is small enough for vite to inline it, which the content security policy would refuse', () => {
  const require = createRequire(import.meta.url);
  const inter = readFileSync(require.resolve('@fontsource-variable/inter/wght.css'), 'utf8');
  const files = [
    ...[...inter.matchAll(/files\/[\w-]+\.woff2/g)].map(([file]) => `@fontsource-variable/inter/${file}`),
    ...[...source('theme/fonts.css').matchAll(/@fontsource-variable\/[\w-]+\/files\/[\w-]+\.woff2/g)].map(
      ([file]) => file,
    ),
  ];
  expect(files.length).toBeGreaterThan(10);
  const inlined = files.filter((file) => readFileSync(require.resolve(file)).length <= 4096);
  expect(inlined).toEqual([]);
});

test('the page names nothing outside the application', () => {
  const styles = ['theme/fonts.css', 'theme/tokens.css', 'theme/type.css', 'theme/base.css', 'index.html'].map(source);
  expect(styles.join('\n')).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
});
