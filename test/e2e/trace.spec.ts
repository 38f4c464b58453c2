import type { Page } from '@playwright/test';
import { boxOf, clickOn, containerOn, expect, nodeOn, test } from '../support/drawing';
import { openStarter } from '../support/open-diagram';

const field = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });
const hops = (page: Page) => page.getByRole('list', { name: 'Hops' }).getByRole('button');
const verdict = (page: Page) => page.locator('.tracing-verdict');
const reasons = (page: Page) => page.getByRole('list', { name: 'Reasons' }).getByRole('listitem');
const off = (page: Page) => page.getByRole('list', { name: 'Switched off' });
const marked = (page: Page, label: string) =>
  page.locator('.react-flow__node.is-traced').filter({ has: nodeOn(page, label) });

/** Types a name into one end and takes the first that fits. */
async function choose(page: Page, end: string, name: string): Promise<void> {
  await field(page, end).focus();
  await page.keyboard.type(name);
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(field(page, end)).toHaveValue(name);
}

/** Runs a command by its name, by keyboard. */
async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
}

test('by mouse: a broken design says every reason, explains a rule and jumps to a hop', async ({ app }) => {
  await openStarter(app, 'broken');
  await app.getByRole('button', { name: 'Trace', exact: true }).click();
  await app.getByRole('button', { name: 'From: click on the canvas' }).click();
  await expect(app.getByText('Click where the request begins')).toBeVisible();
  await clickOn(app, nodeOn(app, 'Clients'));
  await expect(app.getByText('Click where the request shall arrive')).toBeVisible();
  await clickOn(app, nodeOn(app, 'web-1'));
  await expect(field(app, 'From')).toHaveValue('Clients');
  await expect(field(app, 'To')).toHaveValue('web-1');
  await expect(app.locator('.is-selected')).toHaveCount(0);

  await expect(verdict(app)).toContainText('Blocked at hop 4');
  await expect(verdict(app)).toContainText('2 reasons');
  await expect(reasons(app)).toHaveCount(2);
  await expect(reasons(app).first()).toContainText('API-09');
  await expect(reasons(app).first()).toContainText('Fix Put an NLB in between.');
  await expect(reasons(app).last()).toContainText('SEC-02');
  await expect(hops(app)).toHaveCount(6);

  await expect(marked(app, 'orders-alb')).toHaveClass(/is-trace-blocked/);
  await expect(marked(app, 'orders-nlb')).toHaveCount(0);
  await expect(app.getByTestId('hop-number')).toHaveText(['1', '2', '3', '4', '5', '6']);
  await expect(app.getByTestId('leg-4')).toHaveClass(/is-blocked/);
  await expect(app.locator('.trace-cross')).toHaveText(['API-09', 'SEC-02']);

  await hops(app).nth(2).hover();
  await expect(marked(app, 'orders-link')).toHaveClass(/is-trace-hop/);
  await hops(app).nth(5).click();
  await expect(nodeOn(app, 'web-1')).toHaveClass(/is-selected/);
  await expect(app.getByRole('heading', { name: 'Checks at hop 6, web-1' })).toBeVisible();

  await app.getByRole('button', { name: 'API-09: explain the rule' }).click();
  const dialog = app.getByRole('dialog', { name: 'API-09' });
  await expect(dialog.getByText('Consequence')).toBeVisible();
  await app.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('by mouse: a sound design is reachable; a zone clicked off takes one target down and leaves the other', async ({
  app,
}) => {
  await openStarter(app, 'rest-v1-classic');
  await app.getByRole('button', { name: 'Trace', exact: true }).click();
  await choose(app, 'From', 'Clients');
  await choose(app, 'To', 'web-1');
  await expect(verdict(app)).toContainText('Reachable');
  await expect(hops(app)).toHaveCount(8);
  await expect(app.getByRole('list', { name: 'Single points of failure' })).toContainText('orders-nlb');

  await app.getByRole('button', { name: 'On the canvas', exact: true }).click();
  const zone = await boxOf(containerOn(app, 'Availability Zone').first());
  await app.mouse.click(zone.x + zone.width - 5, zone.y + zone.height - 4);
  await app.keyboard.press('Escape');
  await expect(app.getByText('Click what fails')).toBeHidden();
  await expect(off(app)).toContainText('off: eu-central-1a');
  await expect(app.getByTestId('off-mark')).toHaveCount(1);
  await expect(verdict(app)).toContainText('Blocked at hop 8');
  await expect(app.getByText('Without eu-central-1a nothing reaches web-1.')).toBeVisible();
  await expect(app.getByText('web-2 still answers.')).toBeVisible();

  await off(app).getByRole('button').click();
  await expect(verdict(app)).toContainText('Reachable');
  await expect(app.getByTestId('off-mark')).toHaveCount(0);
});

test('by keyboard: ends by name, hops by arrows, a zone off and on, and the answer follows an edit', async ({
  app,
}) => {
  await openStarter(app, 'rest-v1-classic');
  await app.keyboard.press('Shift+T');
  await choose(app, 'From', 'internet');
  await choose(app, 'To', 'web-1');
  await expect(app.getByText('internet reaches web-1 on TCP 8443, in 8 hops.')).toBeAttached();

  await hops(app).last().focus();
  for (const _ of [1, 2, 3]) await app.keyboard.press('ArrowLeft');
  await expect(hops(app).nth(4)).toBeFocused();
  await expect(marked(app, 'to-alb')).toHaveClass(/is-trace-hop/);
  await app.keyboard.press('Home');
  await app.keyboard.press('ArrowRight');
  await app.keyboard.press('Enter');
  await expect(nodeOn(app, 'orders-api')).toHaveClass(/is-selected/);

  await field(app, 'Switch off').focus();
  await app.keyboard.type('central-1a');
  await app.keyboard.press('Enter');
  await expect(off(app)).toContainText('eu-central-1a');
  await expect(
    app.getByText('internet does not reach web-1 on TCP 8443 without eu-central-1a, for 1 reason.'),
  ).toBeAttached();
  await off(app).getByRole('button').focus();
  await app.keyboard.press('Enter');
  await expect(verdict(app)).toContainText('Reachable');

  await app
    .locator('.react-flow__node')
    .filter({ has: nodeOn(app, 'orders-alb') })
    .focus();
  await app.keyboard.press('Shift+Tab');
  await app.keyboard.press('Tab');
  await expect(nodeOn(app, 'orders-alb')).toHaveClass(/is-selected/);
  await app.keyboard.press('Delete');
  await expect(verdict(app)).toContainText('Blocked');
  await app.keyboard.press('Control+z');
  await expect(verdict(app)).toContainText('Reachable');

  await app.keyboard.press('Control+j');
  await expect(app.locator('.is-traced')).toHaveCount(0);
});

test('by command: from the selected node, to another picked with Enter, and the other way round', async ({ app }) => {
  await openStarter(app, 'http-v2-alb');
  await nodeOn(app, 'web-1').click();
  await command(app, 'Trace to here');
  await expect(field(app, 'To')).toHaveValue('web-1');
  await expect(app.getByText('Click where the request begins')).toBeVisible();
  await app
    .locator('.react-flow__node')
    .filter({ has: nodeOn(app, 'orders-api') })
    .focus();
  await app.keyboard.press('Enter');
  await expect(field(app, 'From')).toHaveValue('orders-api');
  await expect(verdict(app)).toContainText('Reachable');
  await command(app, 'Trace the other way round');
  await expect(field(app, 'From')).toHaveValue('web-1');
  await command(app, 'Clear the trace');
  await expect(app.getByText('Does a request arrive?')).toBeVisible();
});
