import type { Page } from '@playwright/test';
import { boxOf, expect, test } from '../support/drawing';
import { openStarter } from '../support/open-diagram';

interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** Where the drawing stands in the window and how large, read from what is drawn. */
async function viewOf(page: Page): Promise<View> {
  return page.locator('.react-flow__viewport').evaluate((element) => {
    const { a, e, f } = new DOMMatrix(getComputedStyle(element).transform);
    return { x: Math.round(e), y: Math.round(f), zoom: Math.round(a * 100) };
  });
}

/** Empty canvas, far enough from the border that a drag does not scroll. */
async function ground(page: Page) {
  const { x, y } = await boxOf(page.locator('.react-flow__pane'));
  return { x: x + 95, y: y + 420 };
}

async function dragGround(page: Page, button: 'left' | 'middle' | 'right'): Promise<void> {
  const { x, y } = await ground(page);
  await page.mouse.move(x, y);
  await page.mouse.down({ button });
  await page.mouse.move(x - 20, y - 20, { steps: 4 });
  await page.mouse.move(x - 40, y - 60, { steps: 4 });
}

async function choose(page: Page, command: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('Type a command').fill(command);
  await page.keyboard.press('Enter');
}

test.beforeEach(async ({ app }) => {
  await openStarter(app, 'rest-v1-classic');
  const { x, y } = await ground(app);
  await app.mouse.move(x, y);
});

test('the wheel scrolls, with Shift sideways, and zooms with Ctrl', async ({ app }) => {
  const before = await viewOf(app);
  await app.mouse.wheel(0, 100);
  await expect.poll(() => viewOf(app)).toMatchObject({ x: before.x, zoom: before.zoom });
  await expect.poll(async () => (await viewOf(app)).y).toBeLessThan(before.y);
  await app.keyboard.down('Shift');
  await app.mouse.wheel(0, 100);
  await app.keyboard.up('Shift');
  await expect.poll(async () => (await viewOf(app)).x).toBeLessThan(before.x);
  await app.keyboard.down('Control');
  await app.mouse.wheel(0, -100);
  await app.keyboard.up('Control');
  await expect.poll(async () => (await viewOf(app)).zoom).toBeGreaterThan(before.zoom);
});

for (const button of ['middle', 'right'] as const) {
  test(`the ${button} button pans`, async ({ app }) => {
    const before = await viewOf(app);
    await dragGround(app, button);
    await app.mouse.up({ button });
    await expect.poll(() => viewOf(app)).toEqual({ x: before.x - 40, y: before.y - 60, zoom: before.zoom });
  });
}

test('the left button draws a selection box, and pans with Space', async ({ app }) => {
  const before = await viewOf(app);
  await dragGround(app, 'left');
  await expect(app.locator('.react-flow__selection')).toBeVisible();
  await app.mouse.up();
  expect(await viewOf(app)).toEqual(before);
  await app.keyboard.down('Space');
  await dragGround(app, 'left');
  await app.mouse.up();
  await app.keyboard.up('Space');
  await expect.poll(async () => (await viewOf(app)).x).toBeLessThan(before.x);
});

test('the keys zoom in, out and to 100 %, and fit', async ({ app }) => {
  const { zoom } = await viewOf(app);
  await app.keyboard.press('Control+=');
  await expect.poll(async () => (await viewOf(app)).zoom).toBeGreaterThan(zoom);
  await app.keyboard.press('Control+-');
  await expect.poll(async () => (await viewOf(app)).zoom).toBe(zoom);
  for (const keys of ['Control+0', 'Shift+0']) {
    await app.keyboard.press('Control+=');
    await expect.poll(async () => (await viewOf(app)).zoom).not.toBe(100);
    await app.keyboard.press(keys);
    await expect.poll(async () => (await viewOf(app)).zoom).toBe(100);
  }
  await app.keyboard.press('Shift+1');
  await expect.poll(async () => (await viewOf(app)).zoom).toBe(zoom);
});

test('who is used to it lets the wheel zoom and the left button pan, also after a restart', async ({ app }) => {
  await choose(app, 'wheel zooms');
  await expect(app.getByText('The wheel zooms', { exact: true })).toBeVisible();
  await choose(app, 'canvas pans');
  await app.reload();
  await openStarter(app, 'rest-v1-classic');
  const before = await viewOf(app);
  await dragGround(app, 'left');
  await app.mouse.up();
  await expect.poll(() => viewOf(app)).toEqual({ x: before.x - 40, y: before.y - 60, zoom: before.zoom });
  await app.keyboard.down('Shift');
  await dragGround(app, 'left');
  await expect(app.locator('.react-flow__selection')).toBeVisible();
  await app.mouse.up();
  await app.keyboard.up('Shift');
  await app.mouse.wheel(0, -100);
  await expect.poll(async () => (await viewOf(app)).zoom).toBeGreaterThan(before.zoom);
});
