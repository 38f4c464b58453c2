import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../../../src/model/kinds/registry';
import { CATEGORIES, categoryOf } from '../../../../src/renderer/canvas/far/category';
import { iconFor } from '../../../../src/renderer/ui/icons/icon-for';

const root = new URL('../../../../', import.meta.url);
const tokens = readFileSync(new URL('src/renderer/theme/tokens.css', root), 'utf8');
const colourOf = (category: string) => new RegExp(`--category-${category}: (#[0-9a-f]{6});`).exec(tokens)?.[1];

/** The first colour in AWS's own file: that of its category. */
function paintOf(url: string): string | undefined {
  const text = url.startsWith('data:')
    ? decodeURIComponent(url)
    : readFileSync(new URL(url.replace(/^\/(@fs\/)?/, ''), root), 'utf8');
  return /#[0-9a-f]{6}\b/i.exec(text)?.[0].toLowerCase();
}

const painted = KINDS.filter(({ container, listedOnly }) => !container && !listedOnly).flatMap((kind) => {
  const icon = iconFor(kind.icon);
  return icon.kind === 'aws' ? [{ id: kind.id, kind, url: icon.url }] : [];
});

describe('the category of a kind', () => {
  it('is known for every colour of the map', () => {
    for (const category of CATEGORIES) expect(colourOf(category)).toMatch(/^#/);
  });

  it('was looked up for many kinds', () => {
    expect(painted.length).toBeGreaterThan(4);
  });

  it.each(painted)('$id has the colour of its icon', ({ kind, url }) => {
    expect(colourOf(categoryOf(kind))).toBe(paintOf(url));
  });
});
