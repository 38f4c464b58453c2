import { expect, type Locator, type Page, test } from '@playwright/test';
import { serveGallery } from '../support/gallery/serve';

test.describe.configure({ mode: 'default' });

let gallery: Awaited<ReturnType<typeof serveGallery>>;
const complaints: string[] = [];

test.beforeAll(async () => {
  gallery = await serveGallery();
});

test.afterAll(() => gallery.close());

test.beforeEach(async ({ page }) => {
  complaints.length = 0;
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(gallery.url);
});

test.afterEach(() => expect(complaints).toEqual([]));

/** What the fields have committed so far. */
async function committed(page: Page): Promise<Record<string, unknown>> {
  return JSON.parse((await page.locator('[data-committed]').getAttribute('data-committed')) ?? '{}');
}

const ring = (control: Locator) => control.evaluate((element) => getComputedStyle(element).outlineStyle);

test.describe('a text field', () => {
  test('commits on Enter and on leaving, not while typing', async ({ page }) => {
    const label = page.getByLabel('Label');
    await label.fill('a');
    await expect.poll(() => committed(page)).toMatchObject({ name: 'orders-nlb' });
    await label.press('Enter');
    await expect.poll(() => committed(page)).toMatchObject({ name: 'a' });
    await label.fill('b');
    await label.press('Tab');
    await expect.poll(() => committed(page)).toMatchObject({ name: 'b' });
  });

  test('takes its value back on Escape', async ({ page }) => {
    const label = page.getByLabel('Label');
    await label.fill('a');
    await label.press('Escape');
    await expect(label).toHaveValue('orders-nlb');
    await label.press('Tab');
    await expect.poll(() => committed(page)).toMatchObject({ name: 'orders-nlb' });
  });
});

test.describe('a number field', () => {
  test('keeps a number out of range as a draft and says why', async ({ page }) => {
    const timeout = page.getByLabel('Idle timeout');
    await timeout.fill('9');
    await timeout.press('Tab');
    await expect(timeout).toHaveAttribute('aria-invalid', 'true');
    await expect(timeout).toHaveAccessibleDescription(/From 60 to 6000/);
    await expect.poll(() => committed(page)).toMatchObject({ timeout: 350 });
    await timeout.press('Escape');
    await expect(timeout).toHaveValue('350');
  });

  test('steps with the arrows and commits the last step once it is left', async ({ page }) => {
    const timeout = page.getByLabel('Idle timeout');
    await timeout.press('ArrowUp');
    await timeout.press('ArrowUp');
    await timeout.press('ArrowDown');
    await timeout.press('Enter');
    await expect.poll(() => committed(page)).toMatchObject({ timeout: 351 });
  });
});

test('a label is the name of its control, whatever the control is', async ({ page }) => {
  await expect(page.getByRole('radiogroup', { name: 'Scheme' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Protocol' })).toBeVisible();
  await expect(page.getByRole('switch', { name: 'Cross-zone' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'CIDR' })).toHaveAccessibleDescription(/wider than \/16/);
});

test('arrows move the choice of a segmented control', async ({ page }) => {
  await page.getByRole('radio', { name: 'Internal' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => committed(page)).toMatchObject({ scheme: 'internet-facing' });
});

test('everything the Tab key reaches shows a ring', async ({ page }) => {
  const seen = new Set<string>();
  for (let step = 0; step < 45; step += 1) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    if ((await focused.count()) === 0) break;
    expect(await ring(focused), await focused.evaluate((element) => element.outerHTML.slice(0, 120))).toBe('solid');
    seen.add(await focused.evaluate((element) => element.className));
  }
  expect(seen.size).toBeGreaterThan(10);
});

test('a menu opens, walks and chooses by keyboard, and gives the focus back', async ({ page }) => {
  const button = page.getByRole('button', { name: 'Menu', exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Copy' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('menuitem', { name: 'Deep' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('deep');
  await expect(button).toBeFocused();
});

test('a context menu opens at the pointer and closes on Escape', async ({ page }) => {
  const canvas = page.getByRole('status').locator('..');
  await canvas.click({ button: 'right', position: { x: 4, y: 4 } });
  const menu = page.getByRole('menu');
  await expect(menu).toBeVisible();
  const place = await menu.boundingBox();
  const area = await canvas.boundingBox();
  expect(Math.abs((place?.x ?? 0) - (area?.x ?? 0) - 4)).toBeLessThan(4);
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
});

test('a dialog keeps the focus, starts on its first field and closes on Escape', async ({ page }) => {
  const opener = page.getByRole('button', { name: 'Open dialog' });
  await opener.click();
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
  await expect(page.getByLabel('File name')).toBeFocused();
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)).toBe(true);
  await page.getByLabel('File name').focus();
  await expect(page.getByRole('tooltip')).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(opener).toBeFocused();
});

test('a question takes Enter as its last choice and Escape as no answer', async ({ page }) => {
  const ask = page.getByRole('button', { name: 'Ask' });
  await ask.click();
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alertdialog')).toBeHidden();
  await expect(page.getByRole('status')).toHaveText('');
  await ask.click();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('save');
  await expect(ask).toBeFocused();
});

test('a command is found by another word for it and run by Enter', async ({ page }) => {
  const opener = page.getByRole('button', { name: 'Commands' });
  await opener.click();
  await page.keyboard.type('clone');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('edit.copy');
  await expect(opener).toBeFocused();
});

test('panels are resized by the arrows', async ({ page }) => {
  const separator = page.getByRole('separator').first();
  const before = await separator.boundingBox();
  await separator.focus();
  await page.keyboard.press('ArrowUp');
  await expect.poll(async () => (await separator.boundingBox())?.y).toBeLessThan(before?.y ?? 0);
});

test('the theme follows the desktop, and the user over the desktop', async ({ page }) => {
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await expect.poll(ground).toBe('rgb(250, 250, 251)');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(ground).toBe('rgb(17, 19, 24)');
  await page.goto(`${gallery.url}?theme=light`);
  await expect.poll(ground).toBe('rgb(250, 250, 251)');
  await page.emulateMedia({ colorScheme: 'light', contrast: 'more' });
  await expect.poll(ground).toBe('rgb(0, 0, 0)');
});

test('nothing moves for a user who asked for reduced motion', async ({ page }) => {
  const duration = () =>
    page.getByRole('button', { name: 'Ask' }).evaluate((element) => getComputedStyle(element).transitionDuration);
  expect(await duration()).toBe('0.08s');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await duration()).toBe('0s');
});

test('both fonts are our own', async ({ page }) => {
  await page.evaluate(() => document.fonts.ready);
  const loaded = await page.evaluate(() =>
    [...document.fonts].filter((font) => font.status === 'loaded').map((font) => font.family.replace(/["']/g, '')),
  );
  expect(new Set(loaded)).toEqual(new Set(['Inter Variable', 'JetBrains Mono Variable']));
});
