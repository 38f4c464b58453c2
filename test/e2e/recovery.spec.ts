import type { BrowserContext, Page } from '@playwright/test';
import { saveDiagram } from '../../src/model/document/save';
import { loaded } from '../support/any-diagram';
import { expect, nodeOn, openText, savedText, test } from '../support/drawing';
import { nodeNamed, openStarter } from '../support/open-diagram';
import { starterNamed } from '../support/starters';

const NAME = 'orders.drawbridge';
const { doc: classic, text } = starterNamed('rest-v1-classic');

const status = (page: Page) => page.locator('.app-status-recovery');
const offered = (page: Page) => page.getByTestId('recovered-copy');
const openTabs = (page: Page) => page.getByRole('navigation', { name: 'Open diagrams' }).locator('.app-tab');

async function rename(page: Page, from: string, to: string): Promise<void> {
  await nodeOn(page, from).locator('.canvas-node-header').click();
  await page.getByRole('textbox', { name: 'Label' }).fill(to);
  await page.getByRole('textbox', { name: 'Label' }).press('Enter');
  await expect(nodeOn(page, to)).toBeVisible();
}

/** Opens a file, changes it, and waits until the status bar tells of a copy. */
async function changeOrders(page: Page): Promise<void> {
  await openText(page, NAME, text);
  await expect(status(page)).toHaveText('No unsaved changes');
  await rename(page, 'web-1', 'shop-1');
  await expect(status(page)).toHaveText(/^Recovery copy \d\d:\d\d$/);
}

/** Loads the page anew and leaves behind what is unsaved, as a browser does that was killed. */
async function reload(page: Page): Promise<void> {
  page.once('dialog', (dialog) => dialog.accept());
  await page.reload();
}

async function secondWindow(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await expect(page.getByRole('heading', { name: 'Starters' })).toBeVisible();
  return page;
}

test('what was not saved is offered after a reload, and one key brings it back as it was', async ({ app: page }) => {
  await changeOrders(page);
  await reload(page);
  await expect(offered(page)).toHaveText(/^orders\.drawbridge\d\d:\d\d, unsaved changes/);
  await expect(page.getByRole('button', { name: `Open ${NAME}` })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(nodeOn(page, 'shop-1')).toBeVisible();
  await expect(page).toHaveTitle(`● ${NAME} - Drawbridge`);
  await expect(status(page)).toHaveText(/^Recovery copy \d\d:\d\d$/);

  const { id } = nodeNamed(classic, 'web-1');
  const node = { ...nodeNamed(classic, 'web-1'), label: 'shop-1' };
  const saved = await savedText(page);
  expect(loaded(saved)).toEqual({ ...classic, nodes: { ...classic.nodes, [id]: node } });
  await expect(status(page)).toHaveText('No unsaved changes');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Starters' })).toBeVisible();
  await expect(offered(page)).toHaveCount(0);
});

test('what was recovered can be compared with what its file has', async ({ app: page }) => {
  await changeOrders(page);
  await reload(page);
  await page.getByRole('button', { name: `Open ${NAME}` }).click();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('compare with the last saved');
  await page.keyboard.press('Enter');
  await expect(page.locator('.app-panel-bottom')).toContainText('shop-1');
});

test('a second window leaves the copies of the first alone, and takes them over when that is gone', async ({
  app: first,
  address,
  context,
}) => {
  await changeOrders(first);
  const second = await secondWindow(context, address);
  await expect(offered(second)).toHaveCount(0);
  await first.close();
  await second.reload();
  await second.getByRole('button', { name: `Open ${NAME}` }).click();
  await expect(nodeOn(second, 'shop-1')).toBeVisible();
  const third = await secondWindow(context, address);
  await expect(offered(third)).toHaveCount(0);
});

test('one copy is opened by one window, though two offer it', async ({ app: first, address, context }) => {
  await changeOrders(first);
  await first.close();
  const [one, other] = [await secondWindow(context, address), await secondWindow(context, address)];
  await expect(offered(one)).toHaveCount(1);
  await expect(offered(other)).toHaveCount(1);
  await one.getByRole('button', { name: `Open ${NAME}` }).click();
  await expect(nodeOn(one, 'shop-1')).toBeVisible();
  await other.getByRole('button', { name: `Discard ${NAME}` }).click();
  await other.getByRole('button', { name: 'Discard', exact: true }).click();
  await expect(offered(other)).toHaveCount(0);
  await one.close();
  await other.reload();
  await expect(offered(other)).toHaveCount(1);
});

test('several diagrams open at once; a discarded one is gone for good', async ({ app: page }) => {
  await changeOrders(page);
  await page.getByRole('button', { name: 'Start page' }).click();
  await openStarter(page, 'broken');
  await nodeOn(page, 'web-1').locator('.canvas-node-header').click();
  await page.keyboard.press('Delete');
  await expect(status(page)).toHaveText(/^Recovery copy/);
  await reload(page);
  await expect(offered(page)).toHaveCount(2);

  const discard = page.getByRole('button', { name: `Discard ${NAME}` });
  await discard.click();
  const question = page.getByRole('alertdialog', { name: `Discard the recovery copy of ${NAME}?` });
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(offered(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Open all' }).click();
  await expect(openTabs(page)).toHaveCount(2);
  await reload(page);
  await discard.click();
  await question.getByRole('button', { name: 'Discard', exact: true }).click();
  await expect(offered(page)).toHaveCount(1);
  await page.reload();
  await expect(offered(page)).toHaveCount(1);
});

test('changes that are given up leave nothing to recover', async ({ app: page }) => {
  await changeOrders(page);
  await page.getByRole('button', { name: `Close ${NAME}` }).click();
  await page.getByRole('button', { name: "Don't save" }).click();
  await expect(offered(page)).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Starters' })).toBeVisible();
  await expect(offered(page)).toHaveCount(0);
});

test('a copy that is damaged is told in one sentence, and stays', async ({ app: page }) => {
  await changeOrders(page);
  await page.evaluate(
    (whole) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('drawbridge');
        opening.onsuccess = () => {
          const store = opening.result.transaction('recovery', 'readwrite').objectStore('recovery');
          const all = store.getAll();
          all.onsuccess = () => {
            store.put({ ...all.result[0], text: whole.slice(0, 300) });
            store.put({ id: 'foreign', name: 'notes' });
            store.transaction.oncomplete = () => {
              opening.result.close();
              resolve();
            };
          };
        };
        opening.onerror = () => reject(opening.error);
      }),
    saveDiagram(classic),
  );
  await reload(page);
  await expect(page.getByText('One recovery copy could not be read and is kept aside, not deleted.')).toBeVisible();
  await page.getByRole('button', { name: `Open ${NAME}` }).click();
  const told = page.getByRole('alertdialog', { name: 'The recovery copy was not opened' });
  await expect(told).toContainText(`${NAME} is not a whole JSON file`);
  await page.keyboard.press('Enter');
  await expect(offered(page)).toHaveCount(1);
  await expect(openTabs(page)).toHaveCount(0);
});
