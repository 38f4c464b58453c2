import { fileURLToPath } from 'node:url';
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';
import type { createVerifier } from '../../src/verifier';

export { expect } from '@playwright/test';

interface Fixtures {
  /** The built app in an ordinary browser, on its start page. Fails when the console reports an error. */
  readonly app: Page;
}

interface WorkerFixtures {
  readonly address: string;
}

/** Tests of the whole app in a real browser. Pickers are taken away: downloads and file choosers can be watched. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  address: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const verifier = await builtVerifier();
      const root = fileURLToPath(new URL('../../out/renderer', import.meta.url));
      const server = await serve({ root, port: 0, verify: (templates) => verifier.verify(templates) });
      await use(server.url);
      await server.close();
      verifier.dispose();
    },
    { scope: 'worker' },
  ],
  app: async ({ page, address }, use) => {
    const errors: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(error.message));
    await page.addInitScript(() => {
      for (const picker of ['showSaveFilePicker', 'showOpenFilePicker', 'showDirectoryPicker'])
        Reflect.deleteProperty(window, picker);
    });
    await page.goto(address);
    await use(page);
    expect(errors).toEqual([]);
  },
});

/** The verifier as `npm start` runs it: bundled, with its child process beside it. */
async function builtVerifier(): Promise<ReturnType<typeof createVerifier>> {
  const built = new URL('../../out/cli/verifier.mjs', import.meta.url).href;
  return (await import(built)).createVerifier();
}

/** The box of a node or container on the canvas, by its label. */
export function nodeOn(page: Page, label: string): Locator {
  return page.getByTestId(`node-${label}`);
}

export function containerOn(page: Page, label: string): Locator {
  return page.getByTestId(`container-${label}`);
}

/** An entry of the palette. */
export function paletteEntry(page: Page, name: string): Locator {
  return page
    .locator('.palette-row')
    .filter({ has: page.getByText(name, { exact: true }) })
    .last();
}

/** Drags an entry of the palette to a place on the canvas; several moves, because browsers start a drag late. */
export async function dropFromPalette(
  page: Page,
  name: string,
  at: { readonly x: number; readonly y: number },
): Promise<void> {
  const before = await page.locator('.react-flow__node').count();
  await paletteEntry(page, name).hover();
  await page.mouse.down();
  await page.mouse.move(at.x - 40, at.y - 20, { steps: 4 });
  await page.mouse.move(at.x, at.y, { steps: 4 });
  await expect(page.locator('.canvas-drop-pill')).toBeVisible();
  await page.mouse.up();
  await expect(page.locator('.react-flow__node')).not.toHaveCount(before);
  // The palette learns with the next move that the drag is over; its list of recent ones then shifts the rows.
  await page.mouse.move(at.x + 4, at.y);
}

/** Brings the whole drawing into view, and waits until it stands still. */
export async function fitAll(page: Page): Promise<void> {
  await page.keyboard.press('Shift+1');
  const viewport = page.locator('.react-flow__viewport');
  let before = '';
  let still = 0;
  // It is eased for a quarter of a second, and begins a frame or more after the key.
  const read = async () => {
    const now = (await viewport.getAttribute('style')) ?? '';
    still = now === before ? still + 1 : 0;
    before = now;
    return still;
  };
  await expect.poll(read, { intervals: [120] }).toBeGreaterThan(2);
}

/** Drags an entry of the palette into a container, near its lower left corner by default. */
export async function dropInto(
  page: Page,
  name: string,
  container: string,
  part = { x: 0.06, y: 0.85 },
): Promise<void> {
  await fitAll(page);
  const box = await boxOf(containerOn(page, container).first());
  await dropFromPalette(page, name, { x: box.x + box.width * part.x, y: box.y + box.height * part.y });
}

/** Draws a wire with the mouse, from a row of a node (by its text) or from the node itself, onto another node. */
export async function drawWire(page: Page, from: string, to: string, row?: string): Promise<void> {
  const source = nodeOn(page, from);
  await source.hover();
  const port =
    row === undefined
      ? source.locator('[data-handleid="out"]')
      : source.getByTestId(`row-${row}`).locator('[data-handleid]');
  const start = centreOf(await boxOf(port));
  const end = centreOf(await boxOf(nodeOn(page, to)));
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 6 });
  await page.mouse.move(end.x, end.y, { steps: 6 });
  await page.mouse.up();
}

export async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`${locator} is not on the screen`);
  return box;
}

/** Clicks with the mouse where something is drawn, whatever lies under it there. */
export async function clickOn(page: Page, locator: Locator): Promise<void> {
  const { x, y } = centreOf(await boxOf(locator));
  await page.mouse.click(x, y);
}

function centreOf(box: { x: number; y: number; width: number; height: number }) {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Saves and gives the text of the file that the browser downloads. */
export async function savedText(page: Page, keys = 'Control+s'): Promise<string> {
  const download = page.waitForEvent('download');
  await page.keyboard.press(keys);
  const stream = await (await download).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** Opens a file through the browser's file chooser. */
export async function openText(page: Page, name: string, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+o');
  await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}
