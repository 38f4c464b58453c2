import type { Locator, Page } from '@playwright/test';
import { type Box, overlaps } from '../../src/model/layout/geometry';
import { type DiagramBuilder, diagram } from '../support/diagram';
import { boxOf, containerOn, expect, nodeOn, test } from '../support/drawing';
import { inRows } from '../support/drawn-boxes';
import { openDiagram } from '../support/open-diagram';
import { placed } from '../support/placed';

/** Two VPCs with an instance each beside a target group; three wires lead from the first to the second. */
function twoVpcs() {
  const vpc = (drawn: DiagramBuilder, name: string, cidr: string) =>
    drawn
      .node('vpc', name, { in: 'frankfurt', props: { cidr: `${cidr}.0.0/16` } })
      .node('zone', `${name}-a`, { in: name, props: { letter: 'a' } })
      .node('subnet', `${name}-private`, { in: `${name}-a`, props: { cidr: `${cidr}.1.0/24` } })
      .node('ec2', `${name}-1`, { in: `${name}-private` })
      .node('ec2', `${name}-2`, { in: `${name}-private` })
      .node('ec2', `${name}-3`, { in: `${name}-private` })
      .node('targetGroup', `to-${name}`, { in: name });
  const account = diagram()
    .node('account', 'platform', { props: { accountId: '111122223333' } })
    .node('region', 'frankfurt', { in: 'platform', props: { code: 'eu-central-1' } });
  const both = vpc(vpc(account, 'orders', '10.0'), 'search', '10.1');
  const wires = ['search-1', 'search-2', 'search-3'].reduce((drawn, to) => drawn.wire('to-orders', to), both);
  return inRows(wires.wire('to-orders', 'orders-1').wire('to-search', 'search-1').build());
}

const zoomOf = (page: Page) =>
  page.locator('.react-flow__viewport').evaluate((view) => new DOMMatrix(getComputedStyle(view).transform).a);

/** Turns the wheel until the drawing has this zoom; it turns about the middle of the canvas. */
async function zoomTo(page: Page, zoom: number): Promise<void> {
  const { x, y, width, height } = await boxOf(page.locator('.canvas'));
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -Math.log2(zoom / (await zoomOf(page))) * 500);
  await page.keyboard.up('Control');
  await expect.poll(() => zoomOf(page)).toBeCloseTo(zoom, 2);
}

/** How high letters are on the screen, in px of the font. */
async function letters(text: Locator): Promise<number> {
  const { size, scale } = await text.evaluate((element) => ({
    size: Number.parseFloat(getComputedStyle(element).fontSize),
    scale: element.getBoundingClientRect().height / (element as HTMLElement).offsetHeight,
  }));
  return size * scale;
}

/** The squares as they are on the screen: each begins a part of the path of its category. */
function squaresOnScreen(page: Page): Promise<readonly Box[]> {
  return page.locator('.canvas-square').evaluateAll((paths) =>
    paths.flatMap((path) => {
      const parts = (path.getAttribute('d') ?? '').split(/(?=M)/).filter(Boolean);
      return parts.map((part) => {
        const one = path.cloneNode() as SVGPathElement;
        one.setAttribute('d', part);
        path.after(one);
        const { x, y, width, height } = one.getBoundingClientRect();
        one.remove();
        return { x, y, width, height };
      });
    }),
  );
}

/** A subnet with two rows of instances as near to one another as "Tidy layout" puts them, among names on every side. */
function rowsOfInstances() {
  const start = diagram()
    .node('account', 'platform', { props: { accountId: '111122223333' } })
    .node('region', 'frankfurt', { in: 'platform', props: { code: 'eu-central-1' } })
    .node('vpc', 'orders', { in: 'frankfurt', props: { cidr: '10.0.0.0/16' } })
    .node('zone', 'orders-a', { in: 'orders', props: { letter: 'a' } })
    .node('subnet', 'private', { in: 'orders-a', props: { cidr: '10.0.1.0/24' } });
  const names = Array.from({ length: 12 }, (_, i) => `server-${i + 1}`);
  const drawn = names.reduce((all, name) => all.node('ec2', name, { in: 'private' }), start);
  const places = names.map((name, i) => [name, { x: 12 + (i % 6) * 140, y: 32 + Math.floor(i / 6) * 70 }] as const);
  return placed(drawn.build(), {
    platform: { x: 0, y: 0, width: 1600, height: 640 },
    frankfurt: { x: 12, y: 32, width: 1576, height: 596 },
    orders: { x: 12, y: 120, width: 1552, height: 464 },
    'orders-a': { x: 12, y: 140, width: 1528, height: 312 },
    private: { x: 12, y: 32, width: 1504, height: 176 },
    ...Object.fromEntries(places),
  });
}

/** All squares of a category: they are one path. */
const squares = (page: Page, category: string) => page.locator(`.canvas-square.canvas-category-${category}`);

test('at 45 % icons, labels and badges are left, and labels keep their size on the screen', async ({ app }) => {
  await openDiagram(app, twoVpcs());
  for (const zoom of [0.58, 0.45, 0.32]) {
    await zoomTo(app, zoom);
    await expect(app.locator('.canvas')).toHaveClass(/canvas-detail-middle/);
    expect(await letters(nodeOn(app, 'to-orders').locator('.canvas-node-label'))).toBeCloseTo(11, 0);
    expect(await letters(containerOn(app, 'orders').locator('.canvas-tab-name'))).toBeCloseTo(11, 0);
  }
  await expect(nodeOn(app, 'to-orders').locator('.canvas-node-sub')).toBeHidden();
  await expect(nodeOn(app, 'to-orders').getByRole('img')).toBeVisible();
  await expect(app.locator('.canvas-wire').first()).toBeVisible();
  await expect(app.locator('.canvas-wire-code').first()).toBeHidden();
});

test('below 30 % the drawing is a map: squares, names with counts, bundles and a legend', async ({ app }) => {
  await openDiagram(app, twoVpcs());
  await zoomTo(app, 0.22);
  await expect(nodeOn(app, 'orders-1').locator('.canvas-node-label')).toBeHidden();
  await expect(app.locator('.canvas-wire').first()).toBeHidden();
  await expect(squares(app, 'compute')).toBeVisible();
  await expect(app.locator('.canvas-bundles path')).toHaveCount(1);
  await expect(app.locator('.canvas-bundle-pill')).toHaveText('3');
  await expect(app.getByRole('list', { name: 'Legend' }).getByRole('listitem')).toHaveText(['Compute', 'Network']);
  await expect(containerOn(app, 'orders').locator('.canvas-tab-inside')).toContainText('4');
  await expect(containerOn(app, 'platform').locator('.canvas-tab-inside')).toContainText('8 resources');
  await expect(containerOn(app, 'platform').locator('.canvas-tab-inside').getByText('errors')).toBeAttached();
  await expect(containerOn(app, 'orders-a').locator('.canvas-tab')).toBeHidden();
  await expect(containerOn(app, 'orders-private').locator('.canvas-tab')).toBeHidden();
  for (const zoom of [0.25, 0.2]) {
    await zoomTo(app, zoom);
    expect(await letters(containerOn(app, 'orders').locator('.canvas-tab-name'))).toBeCloseTo(12, 0);
    expect(await letters(containerOn(app, 'platform').locator('.canvas-tab-name'))).toBeCloseTo(14, 0);
  }
});

test('squares are 12 px on the screen and apart, and names stay, as far away as there is room', async ({ app }) => {
  await openDiagram(app, rowsOfInstances());
  for (const zoom of [0.29, 0.2, 0.14]) {
    await zoomTo(app, zoom);
    const all = await squaresOnScreen(app);
    expect(all).toHaveLength(12);
    for (const [i, one] of all.entries()) {
      expect(one.width).toBeCloseTo(12, 0);
      expect(one.height).toBeCloseTo(12, 0);
      for (const other of all.slice(i + 1)) expect(overlaps(one, other)).toBe(false);
    }
    for (const name of ['platform', 'frankfurt', 'orders'])
      await expect(containerOn(app, name).locator('.canvas-tab-name')).toBeVisible();
  }
  // There is less room than they need: they are smaller rather than one over the other.
  await zoomTo(app, 0.07);
  const all = await squaresOnScreen(app);
  for (const [i, one] of all.entries()) for (const other of all.slice(i + 1)) expect(overlaps(one, other)).toBe(false);
});

test('a click on a square that moved apart from another selects its node', async ({ app }) => {
  await openDiagram(app, rowsOfInstances());
  await zoomTo(app, 0.12);
  // A saved diagram lists its nodes by id, so `server-9` comes last.
  const last = (await squaresOnScreen(app)).at(-1);
  if (!last) throw new Error('no square');
  await expect(async () => {
    await app.mouse.click(last.x + last.width - 2, last.y + last.height - 2);
    await expect(app.getByRole('textbox', { name: 'Label' })).toHaveValue('server-9', { timeout: 500 });
  }).toPass();
});

test('at the middle level icons have 16 px, and labels and badges keep to their box', async ({ app }) => {
  await openDiagram(app, twoVpcs());
  for (const zoom of [0.5, 0.35]) {
    await zoomTo(app, zoom);
    for (const icon of [
      nodeOn(app, 'orders-1').locator('.canvas-node-header > :is(img, svg)'),
      nodeOn(app, 'to-orders').locator('.canvas-node-header > :is(img, svg)'),
      containerOn(app, 'orders').locator('.canvas-tab > img'),
    ]) {
      const { width, height } = await boxOf(icon);
      expect(Math.abs(width - 16)).toBeLessThan(0.5);
      expect(Math.abs(height - 16)).toBeLessThan(0.5);
    }
    const [node, label] = [nodeOn(app, 'search-1'), nodeOn(app, 'search-1').locator('.canvas-node-short')];
    const [box, words] = [await boxOf(node), await boxOf(label)];
    expect(words.x + words.width).toBeLessThanOrEqual(box.x + box.width);
    expect(words.y).toBeGreaterThanOrEqual(box.y - 0.5);
    expect(words.y + words.height).toBeLessThanOrEqual(box.y + box.height + 0.5);
    const badge = await boxOf(nodeOn(app, 'search-1').locator('.canvas-badge > svg'));
    expect(Math.abs(badge.width - 12)).toBeLessThan(0.5);
    expect(overlaps(badge, words)).toBe(false);
  }
});

test('nothing shifts from level to level, and a click on a square selects its node', async ({ app }) => {
  await openDiagram(app, twoVpcs());
  const places = async (zoom: number) => {
    await zoomTo(app, zoom);
    const node = await boxOf(nodeOn(app, 'search-1').locator('..'));
    const container = await boxOf(containerOn(app, 'orders'));
    return [(node.x - container.x) / zoom, (node.y - container.y) / zoom, node.width / zoom, container.width / zoom];
  };
  const near = await places(0.65);
  for (const zoom of [0.45, 0.25]) {
    const far = await places(zoom);
    for (const [i, place] of far.entries()) expect(place).toBeCloseTo(near[i] ?? Number.NaN, 0);
  }
  const { x, y, width, height } = await boxOf(nodeOn(app, 'orders-2'));
  await app.mouse.click(x + width / 2, y + height / 2);
  await expect(app.getByRole('textbox', { name: 'Label' })).toHaveValue('orders-2');
  await expect(app.locator('.canvas-ring-selected')).toHaveCount(1);
});

test('turning the wheel within a level renders no node again', async ({ app }) => {
  await openDiagram(app, twoVpcs());
  await zoomTo(app, 0.25);
  await app.locator('.react-flow__nodes').evaluate((nodes) => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const note = (all: MutationRecord[]) =>
      seen.push(...all.map(({ type, attributeName }) => `${type} ${attributeName}`));
    new MutationObserver(note).observe(nodes, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
  });
  await zoomTo(app, 0.27);
  const seen = await app.evaluate(() => Reflect.get(window, 'seen') as readonly string[]);
  expect(new Set(seen)).toEqual(new Set(['attributes style']));
});

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('levels change at once', async ({ app }) => {
    await openDiagram(app, twoVpcs());
    await zoomTo(app, 0.45);
    const times = await nodeOn(app, 'to-orders')
      .locator('.canvas-node-sub')
      .evaluate((sub) => getComputedStyle(sub).transitionDuration);
    expect(new Set(times.split(', '))).toEqual(new Set(['0s']));
  });
});
