import type { Page } from '@playwright/test';
import { clickOn, expect, nodeOn, test } from '../support/drawing';
import { openStarter } from '../support/open-diagram';

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const marked = (page: Page, how: 'added' | 'changed', label: string) =>
  page.locator(`.react-flow__node.is-compared-${how}`).filter({ has: nodeOn(page, label) });

/** Runs a command by its name, by keyboard. */
async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
}

test('what was changed since the last save is listed, marked and gone with the comparison', async ({ app }) => {
  await openStarter(app, 'http-v2-alb');
  await command(app, 'Compare with the last saved state');
  await expect(app.getByText('No differences').first()).toBeVisible();

  await clickOn(app, nodeOn(app, 'web-1'));
  await app.keyboard.press('Delete');
  await expect(section(app, 'Nodes').getByRole('button')).toHaveText(['−EC2 instance "web-1"']);
  await expect(section(app, 'Paths').getByRole('button').first()).toContainText('web-1');
  const ghost = app.getByRole('img', { name: 'EC2 instance web-1, removed' });
  await expect(ghost).toBeVisible();
  await expect(app.locator('.compared-line.is-compared-removed')).toHaveCount(1);
  await clickOn(app, ghost);
  await expect(app.locator('.react-flow__node.selected', { hasText: 'web-1' })).toHaveCount(0);

  await clickOn(app, nodeOn(app, 'web-2'));
  await app.keyboard.press('Control+d');
  await expect(section(app, 'Nodes').getByRole('button')).toHaveCount(2);
  await expect(app.locator('.is-compared-added')).toHaveCount(1);

  await app.keyboard.press('Control+z');
  await app.keyboard.press('Control+z');
  await expect(app.getByText('It is the same design')).toBeVisible();
  await expect(ghost).toHaveCount(0);
  await app.getByRole('button', { name: 'End comparison' }).click();
  await expect(app.locator('[class*=is-compared]')).toHaveCount(0);
});

test('another file is compared, and a difference leads to its node', async ({ app }) => {
  await openStarter(app, 'http-v2-alb');
  const chooser = app.waitForEvent('filechooser');
  await command(app, 'Compare with a file');
  const template = `Resources:\n  Topic:\n    Type: AWS::SNS::Topic\n`;
  await (await chooser).setFiles({ name: 'topic.yaml', mimeType: 'text/yaml', buffer: Buffer.from(template) });
  await expect(app.getByText('Against topic.yaml')).toBeVisible();
  const removed = section(app, 'Nodes').getByRole('button', { name: /^removed .*"Topic"/ });
  await removed.press('Enter');
  await expect(app.getByTestId('gone-Topic')).toBeInViewport({ ratio: 1 });
  await expect(marked(app, 'added', 'web-1')).toBeVisible();
  await section(app, 'Nodes').getByRole('button', { name: 'added EC2 instance "web-1"' }).press('Enter');
  await expect(nodeOn(app, 'web-1')).toHaveClass(/is-selected/);
});

test('a wire that is gone is drawn dashed with its word, and the list leads to what it joined', async ({ app }) => {
  await openStarter(app, 'http-v2-alb');
  await command(app, 'Compare with the last saved state');
  await expect(app.getByText('No differences').first()).toBeVisible();
  const wires = app.locator('.react-flow__edge');
  const before = await wires.count();
  await wires.first().focus();
  await app.keyboard.press('Tab');
  await app.keyboard.press('Delete');
  await expect(wires).toHaveCount(before - 1);
  await expect(app.locator('.compared-line.is-compared-removed')).toHaveCount(1);
  await expect(app.locator('.compared-word')).toHaveText(/^−/);
  const row = section(app, 'Wires').getByRole('button');
  await expect(row).toHaveAttribute('aria-disabled', 'false');
  await row.click();
  await expect(app.locator('.react-flow__node.selected')).toHaveCount(2);
  await app.getByRole('button', { name: 'End comparison' }).click();
  await expect(app.locator('.compared-line')).toHaveCount(0);
});

test('wires that another design lacks are marked as added, for ears too', async ({ app }) => {
  await openStarter(app, 'http-v2-alb');
  const chooser = app.waitForEvent('filechooser');
  await command(app, 'Compare with a file');
  const template = `Resources:\n  Topic:\n    Type: AWS::SNS::Topic\n`;
  await (await chooser).setFiles({ name: 'topic.yaml', mimeType: 'text/yaml', buffer: Buffer.from(template) });
  await expect(app.locator('.compared-line.is-compared-added').first()).toBeAttached();
  await expect(app.locator('.react-flow__edge[aria-label$=", added"]').first()).toBeAttached();
  await section(app, 'Wires').getByRole('button').first().click();
  await expect(app.locator('.react-flow__edge.selected')).toHaveCount(1);
});
