import type { Locator, Page } from '@playwright/test';
import type { Diagram } from '../../src/model/document/diagram';
import { expect, fitAll, nodeOn, savedText, test } from '../support/drawing';
import { nodeNamed, openDiagram, openStarter, placeNamed, savedDiagram, wiredFrom } from '../support/open-diagram';
import { starterNamed } from '../support/starters';

const label = (page: Page) => page.getByRole('textbox', { name: 'Label' });

/** Walks with Tab until the focus is where it is wanted. */
async function tabTo(page: Page, wanted: Locator, steps = 80): Promise<void> {
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${steps} tabs did not reach ${wanted}`);
}

/** What React Flow gives the focus to, for the node with this label. */
const focusable = (page: Page, name: string) => page.locator('.react-flow__node').filter({ has: nodeOn(page, name) });

/** Puts the focus on a node as Tab would, without walking through all of the window. */
async function reach(page: Page, name: string): Promise<void> {
  await focusable(page, name).focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(nodeOn(page, name)).toHaveClass(/is-selected/);
}

/** Opens a starter through its card, by keyboard. */
async function openByKeyboard(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByTestId(`starter-${name}`), 20);
  await page.keyboard.press('Enter');
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
  await fitAll(page);
}

const count = (doc: Diagram) => Object.keys(doc.nodes).length;

test('draws from nothing: kinds by typing, names, a wire', async ({ app }) => {
  await app.keyboard.press('Control+n');
  const search = app.getByRole('searchbox', { name: 'Find a component' });
  await tabTo(app, search, 15);
  for (const kind of ['AWS account', 'Region', 'VPC', 'Availability', 'Private subnet', 'EC2']) {
    await app.keyboard.press('Control+a');
    await app.keyboard.type(kind);
    await app.keyboard.press('Enter');
  }
  await expect(app.getByText('EC2 instance inserted', { exact: false })).toBeVisible();
  await app.keyboard.press('F2');
  await expect(label(app)).toBeFocused();
  await app.keyboard.type('shop');
  await app.keyboard.press('Enter');
  await expect(nodeOn(app, 'shop')).toBeVisible();

  await search.focus();
  await app.keyboard.press('Control+a');
  await app.keyboard.type('application load');
  await app.keyboard.press('Enter');
  await expect(nodeOn(app, 'alb')).toHaveClass(/is-selected/);
  await reach(app, 'alb');
  await app.keyboard.press('c');
  await expect(app.getByPlaceholder('Connect alb to')).toBeFocused();
  await app.keyboard.type('shop');
  await app.keyboard.press('Enter');
  const doc = await savedDiagram(app);
  expect(wiredFrom(doc, 'alb')).toEqual(['targets']);
  expect(wiredFrom(doc, 'targets')).toEqual(['shop']);
  expect(nodeNamed(doc, 'shop').parent).toBe(nodeNamed(doc, 'private').id);
});

test('Tab walks over the nodes, shows where it is, and selects; Enter and F2 rename', async ({ app }) => {
  await openByKeyboard(app, 'rest-v1-classic');
  const reached: string[] = [];
  for (let step = 0; step < 60; step += 1) {
    await app.keyboard.press('Tab');
    const drawn = await app.evaluate(() => {
      const box = document.querySelector('.react-flow__node:focus-visible > div');
      return (
        box && [
          box.getAttribute('data-testid'),
          box.classList.contains('is-selected'),
          getComputedStyle(box).outlineWidth,
        ]
      );
    });
    if (drawn) expect(drawn).toEqual([drawn[0], true, '2px']);
    if (drawn) reached.push(`${drawn[0]}`);
  }
  for (const name of ['node-web-1', 'node-orders-api', 'container-private-a', 'node-Clients'])
    expect(reached).toContain(name);
  for (const key of ['Enter', 'F2']) {
    await reach(app, 'web-1');
    await app.keyboard.press(key);
    await expect(label(app)).toBeFocused();
    await expect(label(app)).toHaveValue('web-1');
  }
});

test('a wire is reached by Tab too, says where it leads, and goes with Delete', async ({ app }) => {
  await openStarter(app, 'rest-v1-classic');
  const wire = app.getByRole('group', { name: 'Wire from Clients to orders-api' });
  await wire.focus();
  await app.keyboard.press('Shift+Tab');
  await app.keyboard.press('Tab');
  await expect(app.locator('.canvas-wire.is-selected')).toHaveCount(1);
  await app.keyboard.press('Delete');
  expect(wiredFrom(await savedDiagram(app), 'Clients')).toEqual([]);
});

test('arrows move what is selected, in one undo step', async ({ app }) => {
  await openDiagram(app, starterNamed('rest-v1-classic').doc);
  const text = await savedText(app);
  const before = placeNamed(await savedDiagram(app), 'Clients');
  await reach(app, 'Clients');
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'Shift+ArrowUp']) await app.keyboard.press(key);
  expect(placeNamed(await savedDiagram(app), 'Clients')).toEqual({ ...before, x: before.x + 8, y: before.y - 16 });
  await app.keyboard.press('Control+z');
  expect(await savedText(app)).toBe(text);
  await expect(app.getByRole('button', { name: 'Undo' })).toBeDisabled();
});

test('C lists what AWS accepts first, and keeps a wire that it refuses as a draft', async ({ app }) => {
  await openStarter(app, 'rest-v1-classic');
  await reach(app, 'orders-link');
  await app.keyboard.press('c');
  const menu = app.getByRole('dialog', { name: /^Connect orders-link to/ });
  await expect(menu.locator('[cmdk-group-heading]').last()).toHaveText('AWS refuses: kept as a draft');
  await expect(menu.getByRole('combobox')).toBeFocused();
  await app.keyboard.type('orders-alb');
  await expect(menu.getByRole('option', { selected: true })).toContainText(
    'Put ALB "orders-alb" behind NLB "orders-nlb"',
  );
  await app.keyboard.press('ArrowDown');
  await expect(menu.getByRole('option', { selected: true })).toContainText('API-09');
  await app.keyboard.press('Enter');
  await expect(menu).toBeHidden();
  await expect(app.locator('.canvas-wire-code')).toHaveText('API-09');
  expect(wiredFrom(await savedDiagram(app), 'orders-link')).toContain('orders-alb');
});

test('F8 walks the findings, Shift+F8 walks back', async ({ app }) => {
  await openByKeyboard(app, 'broken');
  const told = app.locator('.ui-live-status');
  const codes = await app.locator('.problem-code').allTextContents();
  expect(codes.length).toBeGreaterThan(6);
  for (const code of codes) {
    await app.keyboard.press('F8');
    await expect(told).toHaveText(new RegExp(`^${code}: `));
  }
  await app.keyboard.press('Shift+F8');
  await expect(told).toHaveText(new RegExp(`^${codes.at(-2)}: `));
});

test('Ctrl+K runs a command by name; ? shows every shortcut; Escape closes both', async ({ app }) => {
  await openByKeyboard(app, 'rest-v1-classic');
  await app.keyboard.press('Control+k');
  await expect(app.getByPlaceholder('Type a command')).toBeFocused();
  await app.keyboard.type('dark');
  await app.keyboard.press('Enter');
  await expect(app.locator('html')).toHaveAttribute('data-theme', 'dark');
  await app.keyboard.press('?');
  const sheet = app.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet.getByText('Tidy layout')).toBeVisible();
  await app.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await app.keyboard.press('Control+k');
  await app.keyboard.press('Escape');
  await expect(app.getByRole('dialog')).toHaveCount(0);
});

test('duplicates, deletes, undoes and redoes', async ({ app }) => {
  await openDiagram(app, starterNamed('rest-v1-classic').doc);
  const original = await savedText(app);
  await reach(app, 'web-1');
  await app.keyboard.press('Control+d');
  const copied = await savedText(app);
  await app.keyboard.press('Control+z');
  expect(await savedText(app)).toBe(original);
  await app.keyboard.press('Control+Shift+z');
  expect(await savedText(app)).toBe(copied);
  await app.keyboard.press('Control+z');
  await reach(app, 'web-1');
  await app.keyboard.press('Delete');
  const doc = await savedDiagram(app);
  expect(Object.values(doc.nodes).map((node) => node.label)).not.toContain('web-1');
  expect(wiredFrom(doc, 'to-web')).toEqual(['web-2']);
  await app.keyboard.press('Control+y');
  await app.keyboard.press('Control+z');
  expect(await savedText(app)).toBe(original);
});

test('folds panels away and brings them back', async ({ app }) => {
  await openStarter(app, 'rest-v1-classic');
  for (const [keys, panels] of [
    ['Control+b', ['.palette']],
    ['Control+Alt+b', ['.inspector']],
    ['Control+j', ['.app-panel-bottom']],
    ['Control+\\', ['.palette', '.inspector', '.app-panel-bottom']],
  ] as const) {
    for (const shown of [0, 1]) {
      await app.keyboard.press(keys);
      for (const panel of panels) await expect(app.locator(panel)).toHaveCount(shown);
    }
  }
});

test('keys that are typed into a field stay there', async ({ app }) => {
  await openDiagram(app, starterNamed('rest-v1-classic').doc);
  const before = await savedDiagram(app);
  await reach(app, 'web-1');
  await app.keyboard.press('F2');
  await expect(label(app)).toBeFocused();
  await app.keyboard.type('c?');
  for (const key of ['ArrowLeft', 'Delete', 'Backspace', 'Control+a', 'Delete']) await app.keyboard.press(key);
  await app.keyboard.type('c? 1!');
  await expect(app.getByRole('dialog')).toHaveCount(0);
  await expect(label(app)).toHaveValue('c? 1!');
  await app.keyboard.press('Control+z');
  await expect(label(app)).toBeFocused();
  await label(app).fill('c? 2!');
  await app.keyboard.press('Enter');
  const after = await savedDiagram(app);
  expect(count(after)).toBe(count(before));
  expect(nodeNamed(after, 'c? 2!').kind).toBe('ec2');
  expect(after.layout).toEqual(before.layout);
});

test('Escape stops a layout, and nothing has moved', async ({ app }) => {
  const workers = '**/elk-worker*';
  // A layout that never gets its worker: only Escape ends it.
  await app.route(workers, () => new Promise(() => {}));
  await openDiagram(app, starterNamed('broken').doc);
  const before = await savedText(app);
  await app.keyboard.press('Control+Alt+l');
  await expect(app.getByText('Tidying the layout')).toBeVisible();
  await app.keyboard.press('Escape');
  await expect(app.getByText('Layout cancelled; nothing was moved')).toBeVisible();
  await expect(app.getByText('Tidying the layout')).toHaveCount(0);
  expect(await savedText(app)).toBe(before);
  await app.unroute(workers);
  await app.keyboard.press('Control+Alt+l');
  await expect(app.getByText('Layout tidied')).toBeVisible();
});
