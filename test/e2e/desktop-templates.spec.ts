import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Desktop, expect, test } from '../support/desktop';
import { closeSummary, dropFiles, NETWORK } from '../support/imported';

function choose({ app }: Desktop, ...paths: readonly string[]): Promise<void> {
  return app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...chosen] });
  }, paths);
}

function menu({ app }: Desktop, id: string): Promise<void> {
  return app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id);
}

const cidr = (page: Page) => page.locator('.inspector [data-field="cidr"] input');
const tabName = (window: Page, name: string) => window.getByTestId(`container-${name}`).locator('.canvas-tab-name');

async function setCidr(window: Page, block: string): Promise<void> {
  await tabName(window, 'private').click();
  await cidr(window).fill(block);
  await cidr(window).press('Enter');
  await expect(window).toHaveTitle(/^● /);
}

async function openNetwork(desktop: Desktop, folder: string): Promise<string> {
  const path = join(folder, 'net.yaml');
  writeFileSync(path, NETWORK);
  await choose(desktop, path);
  await menu(desktop, 'file.open');
  await closeSummary(desktop.window, 'net.yaml is');
  return path;
}

test('saving writes one hunk into the template and the layout beside it, where it is found again', async ({
  desktop,
  folder,
}) => {
  const { window } = desktop;
  const path = await openNetwork(desktop, folder);
  await setCidr(window, '10.0.7.0/24');
  await menu(desktop, 'file.save');
  await window.getByRole('alertdialog').getByRole('button', { name: 'In a file beside it' }).click();
  await expect.poll(() => existsSync(`${path}.drawbridge`)).toBe(true);
  await expect(window).toHaveTitle('net.yaml - Drawbridge');
  expect(readFileSync(path, 'utf8')).toBe(NETWORK.replace('10.0.1.0/24', '10.0.7.0/24'));
  const layout = JSON.parse(readFileSync(`${path}.drawbridge`, 'utf8'));
  expect(Object.keys(layout.nodes)).toEqual(expect.arrayContaining(['Net', 'Private', 'Spare']));

  layout.nodes.Net.x = 77;
  writeFileSync(`${path}.drawbridge`, JSON.stringify(layout, null, 2));
  await menu(desktop, 'file.close');
  await menu(desktop, 'file.open');
  await closeSummary(window, 'net.yaml is');
  await setCidr(window, '10.0.8.0/24');
  await menu(desktop, 'file.save');
  await expect(window).toHaveTitle('net.yaml - Drawbridge');
  expect(readFileSync(path, 'utf8')).toBe(NETWORK.replace('10.0.1.0/24', '10.0.8.0/24'));
  expect(JSON.parse(readFileSync(`${path}.drawbridge`, 'utf8')).nodes.Net.x).toBe(77);
});

test('keeps the layout in the template when that is the choice, and nothing else of it changes', async ({
  desktop,
  folder,
}) => {
  const { window } = desktop;
  const path = await openNetwork(desktop, folder);
  await setCidr(window, '10.0.7.0/24');
  await menu(desktop, 'file.save');
  await window.getByRole('alertdialog').getByRole('button', { name: 'In its Metadata' }).click();
  await expect(window).toHaveTitle('net.yaml - Drawbridge');
  const saved = readFileSync(path, 'utf8');
  expect(saved).toContain('Drawbridge:');
  const kept = saved.split('\n').filter((line) => NETWORK.includes(line));
  expect(kept.join('\n')).toContain('CidrBlock: !Ref Block');
  expect(existsSync(`${path}.drawbridge`)).toBe(false);
});

test('files that are dropped are saved where they came from', async ({ desktop, folder }) => {
  const { window } = desktop;
  const path = join(folder, 'dropped.yaml');
  writeFileSync(path, NETWORK);
  await window.evaluate((paths) => Object.assign(window, { droppedPaths: paths }), { 'dropped.yaml': path });
  await dropFiles(window, { 'dropped.yaml': NETWORK });
  await closeSummary(window, 'dropped.yaml is');
  await setCidr(window, '10.0.7.0/24');
  await menu(desktop, 'file.save');
  await window.getByRole('alertdialog').getByRole('button', { name: 'Nowhere' }).click();
  await expect(window).toHaveTitle('dropped.yaml - Drawbridge');
  expect(readFileSync(path, 'utf8')).toBe(NETWORK.replace('10.0.1.0/24', '10.0.7.0/24'));
});

test('a folder of cdk synth becomes one diagram of its stacks', async ({ desktop, folder }) => {
  const out = join(folder, 'cdk.out');
  mkdirSync(out);
  writeFileSync(join(out, 'Net.template.json'), '{"Resources":{"V":{"Type":"AWS::EC2::VPC"}}}');
  writeFileSync(join(out, 'Topics.template.json'), '{"Resources":{"T":{"Type":"AWS::SNS::Topic"}}}');
  writeFileSync(join(out, 'manifest.json'), '{"version":"36.0.0"}');
  await choose(desktop, out);
  await menu(desktop, 'file.importFolder');
  await closeSummary(desktop.window, '2 templates are');
  await expect(desktop.window.getByTestId('node-T')).toBeVisible();
});
