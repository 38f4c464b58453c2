import type { Page } from '@playwright/test';
import { clickOn, expect, nodeOn, test } from '../support/drawing';
import { openStarter } from '../support/open-diagram';

const status = (page: Page) => page.locator('.exporting-status');

const CLEAN = { status: 'verified', by: '@aws/cloudformation-validate 1.9.0', findings: [] };
const SLOW = { status: 'not-verified', reason: 'it took longer than 5 s' };

/** The verdict on every template from now on: how long the real validator takes depends on the machine. */
async function answers(page: Page, verdict: object): Promise<void> {
  await page.unroute('**/api/verify');
  await page.route('**/api/verify', (route) => route.fulfill({ json: [verdict] }));
}

test('the status bar tells whether what is drawn was verified; a click asks and shows the verdict', async ({ app }) => {
  await answers(app, CLEAN);
  await openStarter(app, 'rest-v1-classic');
  await expect(status(app)).toHaveText('Not verified yet');
  await status(app).click();
  const verdict = app.getByRole('dialog', { name: "AWS's validator" });
  await expect(verdict).toContainText('Verified by');
  await expect(status(app)).toHaveText('Verified');
  await app.keyboard.press('Escape');
  await expect(verdict).toHaveCount(0);
  await expect(status(app)).toBeFocused();
});

test('moving a node leaves a verdict standing, an edit does not', async ({ app }) => {
  await answers(app, CLEAN);
  await openStarter(app, 'rest-v1-classic');
  await status(app).click();
  await expect(status(app)).toHaveText('Verified');
  await app.keyboard.press('Escape');
  await clickOn(app, nodeOn(app, 'orders-nlb').locator('.canvas-node-header'));
  await app.keyboard.press('ArrowRight');
  await expect(app.locator('.app-tab-dirty')).toBeVisible();
  await expect(status(app)).toHaveText('Verified');
  await app.getByRole('textbox', { name: 'Label' }).fill('front');
  await app.keyboard.press('Enter');
  await expect(status(app)).toHaveText('Not verified since edit');
});

test('what the export dialog asked is told as well', async ({ app }) => {
  await answers(app, CLEAN);
  await openStarter(app, 'http-v2-alb');
  await app.keyboard.press('Control+Shift+e');
  await expect(app.getByRole('dialog').getByText('Verified', { exact: true })).toBeVisible();
  await app.keyboard.press('Escape');
  await expect(status(app)).toHaveText('Verified');
});

test('a validator that is not there is told with its reason, and asked again by the next click', async ({ app }) => {
  await answers(app, SLOW);
  await openStarter(app, 'rest-v1-classic');
  await status(app).click();
  await expect(status(app)).toHaveText('Not verified: it took longer than 5 s');
  await app.keyboard.press('Escape');
  await answers(app, CLEAN);
  await status(app).click();
  await expect(status(app)).toHaveText('Verified');
});
