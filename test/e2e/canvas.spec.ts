import type { Locator, Page } from '@playwright/test';
import { diagram, twoZones } from '../support/diagram';
import {
  boxOf,
  containerOn,
  drawWire,
  expect,
  fitAll,
  nodeOn,
  paletteEntry,
  savedText,
  test,
} from '../support/drawing';
import { inRows } from '../support/drawn-boxes';
import { nodeNamed, openDiagram, openStarter, placeNamed, savedDiagram, wiredFrom } from '../support/open-diagram';
import { starterNamed } from '../support/starters';

const classic = 'rest-v1-classic';
const undo = (page: Page) => page.getByRole('button', { name: 'Undo' });
const pill = (page: Page) => page.locator('.canvas-drop-pill');

async function centre(locator: Locator) {
  const { x, y, width, height } = await boxOf(locator);
  return { x: x + width / 2, y: y + height / 2 };
}

/** Takes a node by its header and carries it somewhere; the button stays down. */
async function carry(page: Page, what: Locator, to: { readonly x: number; readonly y: number }): Promise<void> {
  const from = await centre(what);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
}

/** Carries an entry of the palette over the canvas; the button stays down. */
async function carryFromPalette(page: Page, name: string, to: { readonly x: number; readonly y: number }) {
  await paletteEntry(page, name).hover();
  await page.mouse.down();
  await page.mouse.move(to.x - 30, to.y - 10, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await expect(pill(page)).toBeVisible();
}

/** Draws a wire from a port of a node to a place; the button stays down. */
async function pull(page: Page, from: string, to: { readonly x: number; readonly y: number }, row?: string) {
  await nodeOn(page, from).hover();
  const port = row === undefined ? nodeOn(page, from) : nodeOn(page, from).getByTestId(`row-${row}`);
  const start = await centre(port.locator(row === undefined ? '[data-handleid="out"]' : '[data-handleid]'));
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + to.x) / 2, (start.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
}

/** A place in a container where nothing stands: near its lower right corner. */
async function freeCorner(page: Page, label: string) {
  const { x, y, width, height } = await boxOf(containerOn(page, label));
  return { x: x + width - 8, y: y + height - 6 };
}

test('an illegal container says why while something hangs over it, and the drop keeps a finding', async ({ app }) => {
  await openStarter(app, classic);
  const corner = await freeCorner(app, 'orders-vpc');
  await carryFromPalette(app, 'EC2 instance', corner);
  await expect(pill(app)).toHaveClass(/is-illegal/);
  await expect(pill(app)).toContainText('Drop it into a Subnet');
  await expect(containerOn(app, 'orders-vpc')).toHaveClass(/is-drop-illegal/);
  await app.mouse.up();
  await expect(nodeOn(app, 'web').getByRole('img', { name: /error/ })).toBeVisible();
  await expect(app.getByRole('list', { name: 'Findings' }).getByText('CNT-04')).toBeVisible();
});

test('a legal container is named while something hangs over it', async ({ app }) => {
  await openStarter(app, classic);
  await carryFromPalette(app, 'EC2 instance', await freeCorner(app, 'private-a'));
  await expect(pill(app)).toHaveText('into private-a');
  await expect(containerOn(app, 'private-a')).toHaveClass(/is-drop-legal/);
  await app.mouse.up();
  const doc = await savedDiagram(app);
  expect(nodeNamed(doc, 'web').parent).toBe(nodeNamed(doc, 'private-a').id);
});

test('a node dragged into another subnet belongs there; findings follow while it is under way', async ({ app }) => {
  await openStarter(app, classic);
  const badge = nodeOn(app, 'to-web').locator('.canvas-badge');
  await expect(badge).toHaveCount(0);
  await carry(app, nodeOn(app, 'web-1').locator('.canvas-node-header'), await freeCorner(app, 'private-b'));
  await expect(pill(app)).toHaveText('into private-b');
  await expect(badge).toBeVisible();
  await app.mouse.up();
  const doc = await savedDiagram(app);
  expect(nodeNamed(doc, 'web-1').parent).toBe(nodeNamed(doc, 'private-b').id);
  await expect(app.getByRole('list', { name: 'Findings' }).getByText('HA-01')).toBeVisible();
  await undo(app).click();
  await expect(badge).toHaveCount(0);
  await expect(undo(app)).toBeDisabled();
});

test('a container grows round what is dragged over its border', async ({ app }) => {
  await openDiagram(app, starterNamed(classic).doc);
  const before = placeNamed(await savedDiagram(app), 'private-a');
  await carry(app, nodeOn(app, 'web-1').locator('.canvas-node-header'), await freeCorner(app, 'private-a'));
  await app.mouse.up();
  const after = placeNamed(await savedDiagram(app), 'private-a');
  expect(after.width).toBeGreaterThan(before.width ?? Number.NaN);
  expect(after.height).toBeGreaterThan(before.height ?? Number.NaN);
});

/** Draws a selection box round everything from one node to another. */
async function drawBox(page: Page, from: Locator, to: Locator): Promise<void> {
  const [first, last] = [await boxOf(from), await boxOf(to)];
  await page.mouse.move(first.x - 5, first.y - 5);
  await page.mouse.down();
  await page.mouse.move(last.x + last.width + 5, last.y + last.height + 5, { steps: 6 });
  await page.mouse.up();
}

test('a box drawn with the mouse selects what lies in it', async ({ app }) => {
  const clients = diagram().node('client', 'one').node('client', 'two').node('client', 'three');
  await openDiagram(app, inRows(clients.build()));
  await drawBox(app, nodeOn(app, 'one'), nodeOn(app, 'two'));
  await expect(app.getByRole('heading', { name: '2 selected' })).toBeVisible();
  await app.keyboard.press('Delete');
  expect(Object.values((await savedDiagram(app)).nodes).map((node) => node.label)).toEqual(['three']);
});

test('a box may be drawn inside a container, which stays where it is', async ({ app }) => {
  await openDiagram(app, starterNamed(classic).doc);
  await drawBox(app, nodeOn(app, 'web-1'), nodeOn(app, 'web-1'));
  await expect(nodeOn(app, 'web-1')).toHaveClass(/is-selected/);
  await expect(app.locator('.canvas-node.is-selected, .canvas-container.is-selected')).toHaveCount(1);
  await expect(undo(app)).toBeDisabled();
});

test.describe('while a wire is drawn', () => {
  test('legal targets glow, others dim, and the pointer says why not', async ({ app }) => {
    await openStarter(app, classic);
    await pull(app, 'orders-link', await centre(nodeOn(app, 'orders-alb')));
    await expect(nodeOn(app, 'orders-nlb')).toHaveClass(/is-legal/);
    await expect(nodeOn(app, 'web-1')).toHaveClass(/is-dimmed/);
    await expect(app.locator('.canvas-loose-wire')).toHaveClass(/is-illegal/);
    const tip = app.locator('.canvas-wiring-tip');
    await expect(tip).toContainText('API-09');
    await expect(tip).toContainText(
      'This is an ALB. Drop here to put ALB "orders-alb" behind NLB "orders-nlb", or to keep a draft wire.',
    );
    await app.mouse.up();
    await app.getByRole('menuitem', { name: 'Keep as a draft wire' }).click();
    await expect(nodeOn(app, 'web-1')).not.toHaveClass(/is-dimmed/);
    await expect(app.locator('.canvas-wire.is-draft')).toHaveCount(1);
    await expect(app.locator('.canvas-wire-code')).toHaveText('API-09');
    expect(await app.locator('.canvas-wire.is-draft').evaluate((wire) => getComputedStyle(wire).strokeDasharray)).toBe(
      '6px, 5px',
    );
  });

  test('letting go over nothing offers what may come next, wired in one step', async ({ app }) => {
    await openStarter(app, classic);
    await pull(app, 'Clients', await freeCorner(app, 'Europe (Frankfurt)'));
    await app.mouse.up();
    const menu = app.getByRole('menu');
    await expect(menu.getByRole('menuitem')).toHaveText([
      'REST API',
      'HTTP API',
      'WebSocket API',
      'CloudFront distribution',
      'Route 53 hosted zone',
      'Application Load Balancer',
      'Network Load Balancer',
      'EC2 instance',
      'Lambda function',
    ]);
    await menu.getByRole('menuitem', { name: 'REST API' }).click();
    const doc = await savedDiagram(app);
    expect([...wiredFrom(doc, 'Clients')].sort()).toEqual(['api', 'orders-api']);
    expect(nodeNamed(doc, 'api').parent).toBe(nodeNamed(doc, 'Europe (Frankfurt)').id);
    await undo(app).click();
    await expect(undo(app)).toBeDisabled();
    await expect(nodeOn(app, 'api')).toHaveCount(0);
  });
});

test('an NLB wired to an ALB gets a target group in between, and one undo takes both away', async ({ app }) => {
  const balancers = twoZones()
    .node('nlb', 'front', { in: 'main', props: { listeners: [{ protocol: 'TCP', port: 80 }] } })
    .node('alb', 'back', { in: 'main', props: { listeners: [{ protocol: 'HTTP', port: 80 }] } });
  await openDiagram(app, inRows(balancers.build()));
  await drawWire(app, 'front', 'back', 'TCP 80');
  await expect(nodeOn(app, 'targets')).toBeVisible();
  const doc = await savedDiagram(app);
  expect(nodeNamed(doc, 'targets')).toMatchObject({ props: { targetType: 'alb', protocol: 'TCP', port: 80 } });
  expect([wiredFrom(doc, 'front'), wiredFrom(doc, 'targets')]).toEqual([['targets'], ['back']]);
  await undo(app).click();
  await expect(nodeOn(app, 'targets')).toHaveCount(0);
  await expect(app.locator('.react-flow__edge')).toHaveCount(0);
  await expect(undo(app)).toBeDisabled();
});

test('a container is resized by its corner, and not under what it holds', async ({ app }) => {
  await openDiagram(app, starterNamed(classic).doc);
  const before = placeNamed(await savedDiagram(app), 'private-b');
  await containerOn(app, 'private-b').locator('.canvas-tab-name').click();
  const handle = app.locator('.canvas-resize-handle.bottom.right');
  const { x, y } = await centre(handle);
  await carry(app, handle, { x: x + 30, y: y + 20 });
  await app.mouse.up();
  const wider = placeNamed(await savedDiagram(app), 'private-b');
  expect(wider.width).toBeGreaterThan(before.width ?? Number.NaN);
  await undo(app).click();
  expect(placeNamed(await savedDiagram(app), 'private-b')).toEqual(before);
  await carry(app, handle, { x: x - 400, y: y - 400 });
  await app.mouse.up();
  const smaller = placeNamed(await savedDiagram(app), 'private-b');
  const web = placeNamed(await savedDiagram(app), 'web-2');
  expect(smaller.width).toBeGreaterThan(web.x);
  expect(smaller.height).toBeGreaterThan(web.y);
});

test('a load balancer stands once more in every subnet that it spans', async ({ app }) => {
  await openStarter(app, classic);
  const shadows = app.getByRole('button', { name: 'orders-alb' }).and(app.locator('.canvas-shadow'));
  await expect(shadows).toHaveCount(2);
  await nodeOn(app, 'orders-alb').locator('.canvas-node-header').click();
  await app.getByRole('checkbox', { name: 'private-b' }).click();
  await expect(shadows).toHaveCount(1);
  await expect(nodeOn(app, 'orders-alb').locator('.canvas-badge-error')).toBeVisible();
  await app.getByRole('checkbox', { name: 'private-b' }).click();
  await expect(shadows).toHaveCount(2);
  await app.keyboard.press('Escape');
  await nodeOn(app, 'web-1').locator('.canvas-node-header').click();
  await shadows.first().click();
  await expect(nodeOn(app, 'orders-alb')).toHaveClass(/is-selected/);
});

test('a load balancer dropped on a subnet stands in the VPC and spans the subnet', async ({ app }) => {
  await openStarter(app, classic);
  await carryFromPalette(app, 'Network LB', await freeCorner(app, 'private-a'));
  await expect(pill(app)).not.toHaveClass(/is-illegal/);
  await app.mouse.up();
  const doc = await savedDiagram(app);
  const nlb = nodeNamed(doc, 'nlb');
  expect(nlb.parent).toBe(nodeNamed(doc, 'orders-vpc').id);
  expect(nlb).toMatchObject({ props: { subnets: expect.arrayContaining([nodeNamed(doc, 'private-a').id]) } });
});

test('the profile decides what is found', async ({ app }) => {
  await openStarter(app, 'rest-v2-alb');
  const draft = app.locator('.canvas-wire.is-draft');
  const refusal = app.locator('.canvas-badge-error');
  await expect(app.getByRole('list', { name: 'Findings' }).getByText('API-04')).toBeVisible();
  await expect(draft.or(refusal)).toHaveCount(0);
  await app.getByRole('button', { name: 'Profile: AWS today' }).click();
  await app
    .getByRole('menuitem', { name: /SAA-C03/ })
    .or(app.getByRole('menuitemcheckbox', { name: /SAA/ }))
    .click();
  await expect(draft.or(refusal).first()).toBeVisible();
  await undo(app).click();
  await expect(draft.or(refusal)).toHaveCount(0);
});

test('a theme is kept over a restart', async ({ app }) => {
  const ground = () => app.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await app.keyboard.press('Control+k');
  await app.getByPlaceholder('Type a command').fill('dark theme');
  await app.keyboard.press('Enter');
  await expect(app.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await ground()).not.toBe(light);
  await app.reload();
  await expect(app.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('each of several open diagrams keeps its own edits, selection, place and undo', async ({ app }) => {
  await openDiagram(app, starterNamed(classic).doc, 'a.drawbridge');
  const text = await savedText(app);
  await nodeOn(app, 'web-1').locator('.canvas-node-header').click();
  await app.keyboard.press('ArrowRight');
  const moved = await savedText(app);
  const zoom = app.getByTitle('Zoom to 100 %');
  const fitted = await zoom.textContent();
  await app.keyboard.press('Control+=');
  await expect(zoom).not.toHaveText(fitted ?? '');
  const percent = await zoom.textContent();

  await openDiagram(app, starterNamed('broken').doc, 'b.drawbridge');
  await expect(undo(app)).toBeDisabled();
  await nodeOn(app, 'web-1').or(app.locator('.canvas-node')).first().locator('.canvas-node-header').click();
  await app.keyboard.press('Delete');
  const tab = (name: string) => app.getByRole('button', { name, exact: false }).and(app.locator('.app-tab-name'));
  await expect(tab('b.drawbridge').getByRole('img', { name: 'unsaved changes' })).toBeVisible();
  await expect(tab('a.drawbridge').getByRole('img', { name: 'unsaved changes' })).toHaveCount(0);

  await tab('a.drawbridge').click();
  await expect(nodeOn(app, 'web-1')).toHaveClass(/is-selected/);
  await expect(zoom).toHaveText(percent ?? '');
  expect(await savedText(app)).toBe(moved);
  await undo(app).click();
  expect(await savedText(app)).toBe(text);

  await tab('b.drawbridge').click();
  await undo(app).click();
  await expect(undo(app)).toBeDisabled();
  await expect(tab('b.drawbridge').getByRole('img', { name: 'unsaved changes' })).toHaveCount(0);
});

test('with many diagrams open, closing one that is changed asks first', async ({ app }) => {
  for (let i = 0; i < 6; i += 1) await app.keyboard.press('Control+n');
  const tabs = app.locator('.app-tab');
  await expect(tabs).toHaveCount(6);
  await paletteEntry(app, 'AWS account').click();
  await app.getByRole('button', { name: 'Close Untitled 6' }).click();
  const question = app.getByRole('alertdialog', { name: 'Save the changes of Untitled 6?' });
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(tabs).toHaveCount(6);
  await app.getByRole('button', { name: 'Close Untitled 2' }).click();
  await expect(tabs).toHaveCount(5);
  await app.getByRole('button', { name: 'Close Untitled 6' }).click();
  await question.getByRole('button', { name: "Don't save" }).click();
  await expect(tabs).toHaveCount(4);
  await expect(app).toHaveTitle('Untitled 5 - Drawbridge');
  await fitAll(app);
});
