import type { Locator, Page } from '@playwright/test';
import { type DiagramBuilder, diagram } from '../support/diagram';
import { boxOf, containerOn, expect, nodeOn, test } from '../support/drawing';
import { inRows } from '../support/drawn-boxes';
import { openDiagram } from '../support/open-diagram';

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
    const edge = await squares(app, 'compute').evaluate((path) =>
      /h([\d.]+)a([\d.]+)/.exec(path.getAttribute('d') ?? ''),
    );
    expect((Number(edge?.[1]) + 2 * Number(edge?.[2])) * zoom).toBeCloseTo(12, 0);
  }
});

test('nothing shifts from level to level, and a click on a square selects its node', async ({ app }) => {
  await openDiagram(app, twoVpcs());
  const places = async (zoom: number) => {
    await zoomTo(app, zoom);
    const [node, container] = [await boxOf(nodeOn(app, 'search-1')), await boxOf(containerOn(app, 'orders'))];
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
