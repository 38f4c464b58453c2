import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { MenuCommand } from '../../src/ipc/commands';
import { loaded } from '../support/any-diagram';
import { type Desktop, expect, test } from '../support/desktop';
import { closeSummary, NETWORK } from '../support/imported';
import { nodeNamed } from '../support/open-diagram';
import { starterNamed } from '../support/starters';

const NAME = 'orders.drawbridge';
const { text } = starterNamed('rest-v1-classic');

function menu({ app }: Desktop, id: MenuCommand): Promise<void> {
  return app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id);
}

const status = (window: Page) => window.locator('.app-status-recovery');
const offered = (window: Page) => window.getByTestId('recovered-copy');
const copiesIn = (folder: string) =>
  existsSync(join(folder, 'user-data/recovery')) ? readdirSync(join(folder, 'user-data/recovery')) : [];

async function rename(window: Page, from: string, to: string): Promise<void> {
  await window.getByTestId(`node-${from}`).locator('.canvas-node-header').click();
  await window.getByRole('textbox', { name: 'Label' }).fill(to);
  await window.getByRole('textbox', { name: 'Label' }).press('Enter');
}

type Launch = (...args: readonly string[]) => Promise<Desktop>;

/** Starts the app with a file, changes that, and ends the app without a word once a copy is there. */
async function killedAfterChange(launch: Launch, folder: string): Promise<string> {
  const path = join(folder, NAME);
  writeFileSync(path, text);
  const first = await launch(path);
  await rename(first.window, 'web-1', 'shop-1');
  await expect(status(first.window)).toHaveText(/^Recovery copy \d\d:\d\d$/);
  await first.app.close();
  expect(readFileSync(path, 'utf8')).toBe(text);
  expect(copiesIn(folder)).toHaveLength(1);
  return path;
}

test('after the app was killed the next start brings the changes back, and saving writes their file', async ({
  launch,
  folder,
}) => {
  const path = await killedAfterChange(launch, folder);
  const desktop = await launch();
  const { window } = desktop;
  await expect(offered(window)).toContainText(`${NAME}`);
  await expect(offered(window)).toContainText('unsaved changes');
  await window.keyboard.press('Enter');
  await expect(window.getByTestId('node-shop-1')).toBeVisible();
  await expect(window).toHaveTitle(`● ${NAME} - Drawbridge`);
  await menu(desktop, 'file.save');
  await expect(window).toHaveTitle(`${NAME} - Drawbridge`);
  await expect(status(window)).toHaveText('No unsaved changes');
  const saved = readFileSync(path, 'utf8');
  expect(saved).toBe(text.replace('"web-1"', '"shop-1"'));
  expect(nodeNamed(loaded(saved), 'shop-1').kind).toBe('ec2');
  await expect.poll(() => copiesIn(folder)).toEqual([]);
});

test('a file that was changed after the crash is asked about before it is saved over', async ({ launch, folder }) => {
  const path = await killedAfterChange(launch, folder);
  const his = text.replace('"web-2"', '"his-2"');
  writeFileSync(path, his);
  utimesSync(path, new Date(), new Date(Date.now() + 5_000));
  const desktop = await launch();
  await desktop.window.getByRole('button', { name: `Open ${NAME}` }).click();
  await menu(desktop, 'file.save');
  const question = desktop.window.getByRole('alertdialog', { name: `${NAME} was changed by another program` });
  await question.getByRole('button', { name: 'Cancel' }).click();
  expect(readFileSync(path, 'utf8')).toBe(his);
});

test('started with the same file, the app tells what waits, and the changes take the place of the file', async ({
  launch,
  folder,
}) => {
  const path = await killedAfterChange(launch, folder);
  const { window } = await launch(path);
  await expect(window.getByTestId('node-web-1')).toBeVisible();
  await window.getByRole('button', { name: '1 diagram to recover' }).click();
  await window.getByRole('button', { name: `Open ${NAME}` }).click();
  await expect(window.getByTestId('node-shop-1')).toBeVisible();
  await expect(window.getByRole('navigation', { name: 'Open diagrams' }).locator('.app-tab')).toHaveCount(1);
});

test('a template is recovered as a template: saving writes what was changed and nothing else', async ({
  launch,
  folder,
}) => {
  const path = join(folder, 'net.yaml');
  writeFileSync(path, NETWORK);
  const first = await launch(path);
  await closeSummary(first.window, 'net.yaml is');
  await first.window.getByTestId('container-private').locator('.canvas-tab-name').click();
  const cidr = first.window.locator('.inspector [data-field="cidr"] input');
  await cidr.fill('10.0.7.0/24');
  await cidr.press('Enter');
  await expect(status(first.window)).toHaveText(/^Recovery copy/);
  await first.app.close();

  const desktop = await launch();
  await desktop.window.getByRole('button', { name: 'Open net.yaml' }).click();
  await expect(desktop.window).toHaveTitle('● net.yaml - Drawbridge');
  await menu(desktop, 'file.save');
  await desktop.window.getByRole('button', { name: 'Nowhere' }).click();
  await expect(desktop.window).toHaveTitle('net.yaml - Drawbridge');
  expect(readFileSync(path, 'utf8')).toBe(NETWORK.replace('10.0.1.0/24', '10.0.7.0/24'));
});

test('a window that was closed with “Don’t save” leaves nothing to recover', async ({ launch, folder }) => {
  const path = join(folder, NAME);
  writeFileSync(path, text);
  const { app, window } = await launch(path);
  await rename(window, 'web-1', 'shop-1');
  await expect(status(window)).toHaveText(/^Recovery copy/);
  const closed = window.waitForEvent('close');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close(), undefined);
  await window.getByRole('button', { name: "Don't save" }).click();
  await closed;
  expect(copiesIn(folder)).toEqual([]);
  const { window: next } = await launch();
  await expect(next.getByRole('heading', { name: 'Starters' })).toBeVisible();
  await expect(offered(next)).toHaveCount(0);
});

test('a copy that cannot be written is told in the status bar', async ({ launch, folder }) => {
  const first = await launch();
  writeFileSync(join(folder, 'user-data/recovery'), 'a file in the place of the folder');
  await first.window.getByTestId('starter-rest-v1-classic').click();
  await rename(first.window, 'web-1', 'shop-1');
  await expect(status(first.window)).toHaveText(
    'Recovery copy could not be written: a file of this name is in the way',
  );
});
