import type { Locator, Page } from '@playwright/test';
import { boxOf, clickOn, containerOn, expect, fitAll, nodeOn, paletteEntry, savedText, test } from '../support/drawing';
import { nodeNamed, openDiagram, openStarter, savedDiagram } from '../support/open-diagram';
import { starterNamed } from '../support/starters';

const classic = 'rest-v1-classic';
const toggle = (page: Page, word: 'Fold' | 'Unfold', name: string) =>
  page.getByRole('button', { name: `${word} ${name}`, exact: true });
const row = (page: Page, name: string) => containerOn(page, name).and(page.locator('.is-folded'));
const rows = (page: Page) => page.locator('.canvas-container.is-folded');

async function centre(locator: Locator) {
  const { x, y, width, height } = await boxOf(locator);
  return { x: x + width / 2, y: y + height / 2 };
}

async function fold(page: Page, name: string): Promise<void> {
  await containerOn(page, name).locator('.canvas-tab').hover();
  await toggle(page, 'Fold', name).click();
  await expect(row(page, name)).toBeVisible();
}

/** Presses the button on something and carries it to a place; the button stays down. */
async function carry(page: Page, from: Locator, to: { readonly x: number; readonly y: number }): Promise<void> {
  const start = await centre(from);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + to.x) / 2, (start.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
}

/** Where a wire ends on the screen. */
async function endOf(page: Page, name: string) {
  const path = page.getByRole('group', { name }).locator('.canvas-wire');
  return path.evaluate((line: SVGPathElement) => {
    const { x, y } = line.getPointAtLength(line.getTotalLength()).matrixTransform(line.getScreenCTM() ?? undefined);
    return { x, y };
  });
}

test('a container folds at its tab into one row that says what is inside, and unfolds as it was', async ({ app }) => {
  await openDiagram(app, starterNamed(classic).doc);
  const text = await savedText(app);
  const before = await boxOf(containerOn(app, 'orders-vpc'));
  await expect(toggle(app, 'Fold', 'orders-vpc')).toHaveCSS('opacity', '0');
  await fold(app, 'orders-vpc');
  await expect(row(app, 'orders-vpc')).toContainText('2 EC2 instances');
  await expect(row(app, 'orders-vpc')).toContainText('1 NLB');
  const zoom = before.width / (starterNamed(classic).doc.layout[idIn('orders-vpc')]?.width ?? 1);
  const after = await boxOf(row(app, 'orders-vpc'));
  expect([after.x, after.y, after.width].map(Math.round)).toEqual([before.x, before.y, before.width].map(Math.round));
  expect(after.height / zoom).toBeCloseTo(40, 0);
  for (const inside of ['orders-nlb', 'web-1']) await expect(nodeOn(app, inside)).toHaveCount(0);
  await toggle(app, 'Unfold', 'orders-vpc').click();
  await expect(nodeOn(app, 'web-1')).toBeVisible();
  expect(await savedText(app)).toBe(text);
  await app.keyboard.press('Control+z');
  await expect(row(app, 'orders-vpc')).toBeVisible();
  await app.keyboard.press('Control+z');
  await expect(rows(app)).toHaveCount(0);
});

const idIn = (label: string) => nodeNamed(starterNamed(classic).doc, label).id;

test('wires of what is inside end at the border of the row, and go with it', async ({ app }) => {
  await openStarter(app, classic);
  await fold(app, 'private-a');
  await expect(app.getByRole('group', { name: 'Wire from to-web to web-1' })).toHaveCount(1);
  const box = await boxOf(row(app, 'private-a'));
  const end = await endOf(app, 'Wire from to-web to web-1');
  const distances = [end.x - box.x, box.x + box.width - end.x, end.y - box.y, box.y + box.height - end.y];
  expect(Math.min(...distances.map(Math.abs))).toBeLessThan(2);
  expect(Math.min(...distances)).toBeGreaterThan(-2);
  await fold(app, 'orders-vpc');
  await expect(app.getByRole('group', { name: 'Wire from to-web to web-1' })).toHaveCount(0);
  await expect(app.getByRole('group', { name: 'Wire from orders-link to orders-nlb' })).toHaveCount(1);
});

test('keys fold what is selected, then what is around it, and unfold it again', async ({ app }) => {
  await openStarter(app, classic);
  await nodeOn(app, 'web-1').click();
  await app.keyboard.press('Control+Home');
  await expect(row(app, 'private-a')).toHaveClass(/is-selected/);
  await app.keyboard.press('Control+Home');
  await app.keyboard.press('Control+Home');
  await expect(row(app, 'orders-vpc')).toHaveClass(/is-selected/);
  await app.keyboard.press('Control+End');
  await rows(app).click();
  await app.keyboard.press('Control+End');
  await row(app, 'private-a').click();
  await app.keyboard.press('Control+End');
  await expect(rows(app)).toHaveCount(0);
  await expect(nodeOn(app, 'web-1')).toBeVisible();
});

test('Tab passes over what is folded away', async ({ app }) => {
  await openStarter(app, classic);
  await app.keyboard.press('Control+Shift+Home');
  await expect(row(app, 'orders-vpc')).toBeVisible();
  const reached = new Set<string>();
  await app.locator('.react-flow__node').first().focus();
  for (let step = 0; step < 24; step += 1) {
    const [name, kind] = await app.evaluate(() => [
      document.activeElement?.getAttribute('aria-label') ?? '',
      document.activeElement?.className ?? '',
    ]);
    if (kind.includes('react-flow__node')) reached.add(name);
    await app.keyboard.press('Tab');
  }
  expect([...reached].filter((name) => name.startsWith('VPC orders-vpc') && name.endsWith(', folded'))).toHaveLength(1);
  expect([...reached].some((name) => name.startsWith('REST API orders-api'))).toBe(true);
  expect([...reached].filter((name) => /orders-[na]lb|to-web|web-\d|private-|Zone/.test(name))).toEqual([]);
});

test('the toggle is reached and pressed by keyboard', async ({ app }) => {
  await openStarter(app, classic);
  await app
    .locator('.react-flow__node')
    .filter({ has: containerOn(app, 'private-a') })
    .focus();
  await app.keyboard.press('Tab');
  await expect(toggle(app, 'Fold', 'private-a')).toBeFocused();
  await expect(toggle(app, 'Fold', 'private-a')).toHaveCSS('opacity', '1');
  await app.keyboard.press('Enter');
  await expect(row(app, 'private-a')).toBeVisible();
  await expect(toggle(app, 'Unfold', 'private-a')).toBeFocused();
  await app.keyboard.press('Enter');
  await expect(rows(app)).toHaveCount(0);
});

test('everything folds and unfolds at once, from the palette of commands too', async ({ app }) => {
  await openDiagram(app, starterNamed(classic).doc);
  const text = await savedText(app);
  await app.keyboard.press('Control+Shift+Home');
  await expect(rows(app)).toHaveCount(1);
  await expect(row(app, 'orders-vpc')).toBeVisible();
  await app.keyboard.press('Control+Shift+Home');
  await expect(row(app, 'orders-prod')).toBeVisible();
  await expect(rows(app)).toHaveCount(1);
  await app.keyboard.press('Control+k');
  await app.keyboard.type('unfold all');
  await app.keyboard.press('Enter');
  await expect(rows(app)).toHaveCount(0);
  expect(await savedText(app)).toBe(text);
});

test('going to a finding unfolds what hides its node', async ({ app }) => {
  await openStarter(app, classic);
  await app.keyboard.press('Control+Shift+Home');
  await app.keyboard.press('Control+Shift+Home');
  await expect(row(app, 'orders-prod')).toContainText('1');
  await app.locator('.problem-row').filter({ hasText: 'COST-01' }).first().click();
  await expect(nodeOn(app, 'orders-nlb')).toHaveClass(/is-selected/);
  await expect(nodeOn(app, 'orders-nlb')).toBeInViewport();
  await expect(rows(app)).toHaveCount(0);
});

test('a click on a row opens it while a trace asks for a node; folded again it is lit with all that it hides', async ({
  app,
}) => {
  await openStarter(app, classic);
  await app.keyboard.press('Control+Shift+Home');
  await app.getByRole('button', { name: 'Trace', exact: true }).click();
  await app.getByRole('button', { name: 'From: click on the canvas' }).click();
  await fitAll(app);
  await clickOn(app, nodeOn(app, 'Clients'));
  await clickOn(app, row(app, 'orders-vpc'));
  await expect(rows(app)).toHaveCount(0);
  await clickOn(app, nodeOn(app, 'web-1'));
  await expect(app.getByRole('combobox', { name: 'To', exact: true })).toHaveValue('web-1');
  await expect(app.getByTestId('hop-number')).toHaveCount(8);
  await app.keyboard.press('Control+Shift+Home');
  await expect(app.locator('.react-flow__node.is-traced').filter({ has: row(app, 'orders-vpc') })).toBeVisible();
  await expect(app.getByTestId('hop-number')).toHaveText(['1', '2', '3', '4·5·6·7·8']);
});

test('what is dropped on a row goes inside; resting there opens it first', async ({ app }) => {
  await openStarter(app, classic);
  await fold(app, 'private-a');
  await fold(app, 'private-b');
  const onRow = await centre(row(app, 'private-a'));
  await paletteEntry(app, 'EC2 instance').hover();
  await app.mouse.down();
  await app.mouse.move(onRow.x - 30, onRow.y - 4, { steps: 4 });
  await app.mouse.move(onRow.x, onRow.y, { steps: 2 });
  await expect(app.locator('.canvas-drop-pill')).toContainText('into private-a');
  await app.mouse.up();
  await expect(row(app, 'private-a')).toHaveCount(0);
  await expect(nodeOn(app, 'web')).toHaveClass(/is-selected/);
  expect(nodeNamed(await savedDiagram(app), 'web').parent).toBe(idIn('private-a'));

  await fitAll(app);
  await carry(app, nodeOn(app, 'web').locator('.canvas-node-header'), await centre(row(app, 'private-b')));
  await expect(app.locator('.canvas-drop-pill')).toContainText('Wait here to unfold it');
  await expect(nodeOn(app, 'web-2')).toBeVisible();
  await app.mouse.up();
  expect(nodeNamed(await savedDiagram(app), 'web').parent).toBe(idIn('private-b'));
  await expect(rows(app)).toHaveCount(0);
});

test('a node dropped on a row at once is kept inside it, and the row stays', async ({ app }) => {
  await openStarter(app, classic);
  await fold(app, 'private-b');
  await carry(app, nodeOn(app, 'web-1').locator('.canvas-node-header'), await centre(row(app, 'private-b')));
  await app.mouse.up();
  await expect(row(app, 'private-b')).toContainText('2 EC2 instances');
  await expect(app.getByText('Moved into private-b, which is folded')).toBeVisible();
  expect(nodeNamed(await savedDiagram(app), 'web-1').parent).toBe(idIn('private-b'));
});

test('a wire that rests on a row opens it and can end inside', async ({ app }) => {
  await openStarter(app, classic);
  await nodeOn(app, 'web-1').click();
  await app.keyboard.press('Delete');
  await fold(app, 'private-b');
  await nodeOn(app, 'to-alb').hover();
  await carry(app, nodeOn(app, 'to-alb').locator('[data-handleid="out"]'), await centre(row(app, 'private-b')));
  await expect(app.locator('.canvas-wiring-tip')).toContainText('wait here to unfold private-b');
  await expect(nodeOn(app, 'web-2')).toBeVisible();
  const end = await centre(nodeOn(app, 'web-2'));
  await app.mouse.move(end.x - 10, end.y, { steps: 3 });
  await app.mouse.move(end.x, end.y, { steps: 3 });
  await app.mouse.up();
  await expect(app.getByRole('group', { name: /Wire from to-alb to web-2/ })).toHaveCount(1);
});

test('folds are kept in the file, and the far views draw the row', async ({ app }) => {
  const { doc } = starterNamed(classic);
  const id = idIn('orders-vpc');
  const place = doc.layout[id];
  await openDiagram(app, { ...doc, layout: { ...doc.layout, [id]: { x: 0, y: 0, ...place, folded: 500 } } });
  await expect(row(app, 'orders-vpc')).toBeVisible();
  expect((await savedDiagram(app)).layout[id]).toEqual({ ...place, folded: 500 });
  const { x, y } = await centre(app.locator('.canvas'));
  await app.mouse.move(x, y);
  await app.keyboard.down('Control');
  for (const level of ['middle', 'map']) {
    while (!(await app.locator(`.canvas-detail-${level}`).count())) await app.mouse.wheel(0, 120);
    await expect(row(app, 'orders-vpc').locator('.canvas-tab-name')).toBeVisible();
  }
  await app.keyboard.up('Control');
  await expect(row(app, 'orders-vpc').locator('.canvas-tab-inside')).toContainText('6');
});
