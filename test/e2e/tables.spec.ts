import type { Locator, Page } from '@playwright/test';
import type { DiagramNode, NodeOf } from '../../src/model/document/diagram';
import { chain, chainBuilder } from '../support/chain';
import { containerOn, expect, nodeOn, test } from '../support/drawing';
import { nodeNamed, openDiagram, savedDiagram } from '../support/open-diagram';
import { placed } from '../support/placed';

const diagram = () =>
  placed(
    chainBuilder()
      .node('securityGroup', 'web-sg', { in: 'main' })
      .node('internetGateway', 'igw', { in: 'main' })
      .node('routeTable', 'rt', { in: 'main', props: { routes: [{ destination: '10.9.0.0/16' }] } })
      .build(),
    { main: { x: 20, y: 200, width: 1020, height: 520 } },
  );

const cell = (page: Page, name: string | RegExp) => page.getByRole('gridcell', { name });
const note = (page: Page) => page.locator('.table-note').first();

/** Walks with Tab until the focus is where it is wanted. */
async function tabTo(page: Page, wanted: Locator, steps = 60): Promise<void> {
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${steps} tabs did not reach ${wanted}`);
}

/** Goes from the VPC on the canvas to the first field of something that is listed in it. */
async function openListed(page: Page, name: string): Promise<void> {
  const vpc = containerOn(page, 'main');
  await page.locator('.react-flow__node').filter({ has: vpc }).focus();
  // Arriving by Tab selects; being given the focus does not.
  await page.keyboard.press('Shift+Tab');
  await expect(vpc).not.toHaveClass(/is-selected/);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('heading', { name: 'main', level: 2 })).toBeVisible();
  await page.keyboard.press('Alt+Enter');
  await expect(page.locator('.inspector input:focus')).toBeVisible();
  await tabTo(page, page.locator('.inspector-link').filter({ hasText: name }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name, level: 2 })).toBeVisible();
  await page.keyboard.press('Alt+Enter');
  await expect(page.locator('.inspector input:focus')).toBeVisible();
}

async function type(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

async function ofKind<K extends DiagramNode['kind']>(page: Page, kind: K, name: string): Promise<NodeOf<K>> {
  const node = nodeNamed(await savedDiagram(page), name);
  if (node.kind !== kind) throw new Error(`${name} is no ${kind}`);
  return node as NodeOf<K>;
}
const rulesOf = async (page: Page) => (await ofKind(page, 'securityGroup', 'web-sg')).props.rules;

test('rules of a security group are written, moved, removed and brought back by keyboard alone', async ({ app }) => {
  await openDiagram(app, diagram());
  await openListed(app, 'web-sg');
  const add = app.getByRole('button', { name: 'Add rule' });
  await tabTo(app, add);
  await app.keyboard.press('Enter');
  await expect(cell(app, 'Dir of rule 1: in')).toBeFocused();

  // A letter chooses the first value that begins with it; Tab takes it and goes on.
  await type(app, 'Tab', 'u', 'Tab');
  await app.keyboard.type('8000-8100');
  await app.keyboard.press('Tab');
  await app.keyboard.type('10.0.0.0/16');
  await app.keyboard.press('Enter');
  await expect(add).toBeFocused();
  expect(await rulesOf(app)).toMatchObject([{ protocol: 'udp', fromPort: 8000, toPort: 8100, cidr: '10.0.0.0/16' }]);

  // A second rule names a group; ports that are none are refused and explained, and Escape brings the old ones back.
  await type(app, 'Enter', 'o', 'Tab', 'Tab');
  await app.keyboard.type('9000-80');
  await app.keyboard.press('Tab');
  await expect(app.getByRole('textbox', { name: 'Ports of rule 2' })).toBeFocused();
  await expect(note(app)).toHaveText('9000 comes after 80: write the lower port first.');
  await app.keyboard.press('Escape');
  await expect(cell(app, 'Ports of rule 2: 443')).toBeFocused();
  await app.keyboard.press('Tab');
  await app.keyboard.type('lb-sg');
  await app.keyboard.press('Tab');
  await expect(cell(app, 'CIDR or group of rule 2: lb-sg')).toBeVisible();
  const { id } = nodeNamed(await savedDiagram(app), 'lb-sg');
  expect((await rulesOf(app))[1]).toMatchObject({ direction: 'out', fromPort: 443, peer: id, cidr: '' });

  // Up to the first rule, whose block is explained; down with it, away with it, and back.
  await type(app, 'Shift+Tab', 'ArrowUp');
  await expect(cell(app, 'CIDR or group of rule 1: 10.0.0.0/16')).toBeFocused();
  await expect(note(app)).toHaveText('10.0.0.0 to 10.0.255.255, 65,536 addresses. VPC main.');
  await app.keyboard.press('Alt+ArrowDown');
  await expect(cell(app, 'CIDR or group of rule 2: 10.0.0.0/16')).toBeFocused();
  await app.keyboard.press('Delete');
  await expect(cell(app, 'CIDR or group of rule 1: lb-sg')).toBeFocused();
  await expect(app.locator('.ui-live-status')).toHaveText('Removed rule 2. Ctrl+Z brings it back.');
  expect(await rulesOf(app)).toHaveLength(1);
  await type(app, 'Control+z', 'Control+z');
  expect((await rulesOf(app)).map(({ direction }) => direction)).toEqual(['in', 'out']);
});

test('routes of a table are edited in place by keyboard alone', async ({ app }) => {
  await openDiagram(app, diagram());
  await openListed(app, 'rt');
  await tabTo(app, cell(app, 'Destination of route 1: 10.9.0.0/16'));
  await app.keyboard.press('F2');
  await expect(app.getByRole('combobox', { name: 'Destination of route 1' })).toBeFocused();
  await app.keyboard.type('0.0.0.0/0');
  await type(app, 'Tab', 'i', 'Enter');
  await expect(cell(app, 'Target of route 1: igw')).toBeVisible();
  const gateway = nodeNamed(await savedDiagram(app), 'igw').id;
  const routesOf = async () => (await ofKind(app, 'routeTable', 'rt')).props.routes;
  expect(await routesOf()).toMatchObject([{ destination: '0.0.0.0/0', target: gateway }]);

  // A block with host bits is kept, and said to be one.
  await type(app, 'Enter');
  await app.keyboard.type('10.0.0.5/16');
  await app.keyboard.press('Enter');
  await expect(cell(app, 'Destination of route 2: 10.0.0.5/16')).toBeVisible();
  await app.keyboard.press('ArrowUp');
  await expect(note(app)).toContainText('Has host bits: AWS takes 10.0.0.0/16.');
  await type(app, 'Control+z', 'Control+z', 'Control+z', 'Control+z');
  expect(await routesOf()).toMatchObject([{ destination: '10.9.0.0/16', target: null }]);
});

test('a finding leads to its field, also where the field is folded away', async ({ app }) => {
  await openDiagram(app, chain());
  await nodeOn(app, 'rest').click();
  const links = app.getByRole('navigation', { name: 'Fields with findings' });
  await links.getByRole('button', { name: 'route 2: Authorization' }).press('Enter');
  await expect(app.getByRole('combobox', { name: 'Authorization' })).toBeFocused();
  await expect(app.locator('.inspector-field[data-wanted]')).toContainText('Authorization');
  await app.keyboard.type('AWS');
  await expect(links.getByRole('button', { name: 'route 2: Authorization' })).toBeHidden();
});
