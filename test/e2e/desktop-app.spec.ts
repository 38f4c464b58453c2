import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../support/desktop';

test('the built app opens without one complaint on its console', async ({ desktop: { window } }) => {
  await expect(window.locator('#root > *').first()).toBeVisible();
  await expect(window).toHaveTitle(/Drawbridge/);
  const complaints = (await window.consoleMessages()).filter((message) => message.type() === 'error');
  expect(complaints.map((message) => message.text())).toEqual([]);
  expect(await window.pageErrors()).toEqual([]);
});

test('a broken file from the command line is told in one sentence', async ({ launch, folder }) => {
  const path = join(folder, 'broken.drawbridge');
  writeFileSync(path, '{"half":');
  const { window } = await launch(path);
  await expect(window.getByRole('alertdialog').or(window.getByRole('dialog'))).toContainText('broken.drawbridge');
});
