import type { Page } from '@playwright/test';
import { chain } from '../support/chain';
import { expect, nodeOn, test } from '../support/drawing';
import { nodeNamed, openDiagram, savedDiagram } from '../support/open-diagram';

const dialog = (page: Page) => page.getByRole('dialog');
const changes = (page: Page) => dialog(page).getByRole('region', { name: 'Changes' });
const problem = (page: Page, code: string) => page.locator('.problem').filter({ hasText: code });
const spans = async (page: Page) => Reflect.get(nodeNamed(await savedDiagram(page), 'web').props, 'subnets');

test('a fix is previewed, applied and undone by mouse', async ({ app }) => {
  await openDiagram(app, chain());
  await nodeOn(app, 'web').click();
  await app.locator('.inspector').getByRole('button', { name: 'Let ALB "web" span a subnet in a second zone' }).click();
  await expect(changes(app)).toContainText('Adds Subnet "private-b" to Spans of ALB "web"');
  await expect(changes(app)).toContainText('Mends');
  await expect(problem(app, 'CNT-15')).toHaveCount(1);

  await dialog(app).getByRole('button', { name: 'Apply' }).click();
  await expect(dialog(app)).toBeHidden();
  await expect(problem(app, 'CNT-15')).toHaveCount(0);

  await app.keyboard.press('Control+z');
  await expect(problem(app, 'CNT-15')).toHaveCount(1);
  await expect(app.locator('.ui-live-status')).toHaveText('Undone: Let ALB "web" span a subnet in a second zone');
  await app.keyboard.press('Control+Shift+z');
  expect(await spans(app)).toEqual(['n_privatea', 'n_privateb']);
});

test('a finding is reached, previewed and mended by keyboard alone', async ({ app }) => {
  await openDiagram(app, chain());
  const first = app.locator('.problem-row').first();
  await first.focus();
  while (!(await app.locator('.problem-row:focus').textContent())?.includes('CNT-15')) {
    await app.keyboard.press('ArrowDown');
  }
  await app.keyboard.press('Control+.');
  await expect(changes(app)).toContainText('Adds Subnet "private-b"');
  await app.keyboard.press('Escape');
  await expect(dialog(app)).toBeHidden();
  await expect(problem(app, 'CNT-15')).toHaveCount(1);

  await app.keyboard.press('Control+.');
  await expect(dialog(app).getByRole('radio').first()).toBeFocused();
  await app.keyboard.press('Enter');
  await expect(problem(app, 'CNT-15')).toHaveCount(0);
  expect(await spans(app)).toEqual(['n_privatea', 'n_privateb']);
});

test('Ctrl+. on the canvas shows the fixes of what is selected', async ({ app }) => {
  await openDiagram(app, chain());
  await app.keyboard.press('F8');
  await app.keyboard.press('Control+.');
  await expect(dialog(app)).toContainText('Quick fix for');
  await app.keyboard.press('Escape');
  await app.keyboard.press('Escape');
  await app.keyboard.press('Control+.');
  await expect(app.locator('.ui-live-status')).toContainText('Nothing to fix here');
});

test('all findings of one rule are mended in one undo step', async ({ app }) => {
  await openDiagram(app, chain());
  await expect(problem(app, 'LB-01')).toHaveCount(2);
  await problem(app, 'LB-01').first().hover();
  await problem(app, 'LB-01').first().locator('.problem-fix').click();
  await dialog(app).getByRole('checkbox', { name: 'Fix all 2 of LB-01' }).click();
  await expect(changes(app)).toContainText('Wires TCP 443 of NLB "front" to Target group');
  await expect(changes(app)).toContainText('Wires HTTP 80 of ALB "web" to Target group');
  await dialog(app).getByRole('button', { name: 'Apply to all 2' }).click();
  await expect(problem(app, 'LB-01')).toHaveCount(0);
  await app.keyboard.press('Control+z');
  await expect(problem(app, 'LB-01')).toHaveCount(2);
});

test('a finding is suppressed with a reason, listed, and brought back by undo and by hand', async ({ app }) => {
  await openDiagram(app, chain());
  await nodeOn(app, 'web').click();
  await app.locator('.ui-callout').filter({ hasText: 'CNT-15' }).getByRole('button', { name: 'Suppress' }).click();
  await expect(dialog(app).getByRole('button', { name: 'Suppress' })).toBeDisabled();
  await dialog(app).getByLabel('Reason').fill('The second zone comes in May');
  await dialog(app).getByLabel('Until').fill('2999-05-31');
  await dialog(app).getByLabel('Reason').press('Enter');
  await expect(app.getByRole('list', { name: 'Findings' })).not.toContainText('CNT-15');
  const suppressed = app.getByRole('region', { name: 'Suppressed' });
  await expect(suppressed).toContainText('The second zone comes in May (until 2999-05-31)');
  const { suppressions } = (await savedDiagram(app)).settings;
  expect(suppressions).toEqual([
    { rule: 'CNT-15', on: 'n_web', reason: 'The second zone comes in May', until: '2999-05-31' },
  ]);

  await app.keyboard.press('Control+z');
  await expect(app.getByRole('list', { name: 'Findings' })).toContainText('CNT-15');
  await expect(suppressed).toBeHidden();
  await app.keyboard.press('Control+Shift+z');
  await suppressed.getByRole('button', { name: 'Show again' }).click();
  await expect(app.getByRole('list', { name: 'Findings' })).toContainText('CNT-15');
});

test('in a sketch what is still missing is a hint, told apart', async ({ app }) => {
  await openDiagram(app, chain());
  await app.getByRole('button', { name: 'Mode: Design' }).click();
  await app.getByRole('menuitemcheckbox', { name: /^Sketch/ }).click();
  const hints = app.getByRole('list', { name: 'Still missing' });
  await expect(hints).toContainText('LB-01');
  await expect(hints.getByRole('img', { name: 'error' })).toHaveCount(0);
  await app.keyboard.press('Control+k');
  await app.keyboard.type('Mode: export');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('button', { name: 'Mode: Export' })).toBeVisible();
  await expect(hints.getByRole('img', { name: 'error' }).first()).toBeVisible();
});
