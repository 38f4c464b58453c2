import type { Page } from '@playwright/test';
import { clickOn, expect, nodeOn, test } from '../support/drawing';
import { openStarter } from '../support/open-diagram';

const lines = (page: Page) => page.locator('.canvas-reference');
const style = (page: Page) =>
  lines(page)
    .first()
    .evaluate((line) => {
      const { stroke, strokeWidth, strokeDasharray, markerEnd, opacity } = getComputedStyle(line);
      return { stroke, strokeWidth, strokeDasharray, markerEnd, opacity };
    });

test('what is selected shows what it refers to and what refers to it, dotted and with open heads', async ({ app }) => {
  await openStarter(app, 'rest-v1-classic');
  await expect(lines(app)).toHaveCount(0);
  await clickOn(app, nodeOn(app, 'orders-alb').locator('.canvas-node-header'));
  // nlb-sg and alb-sg name each other, as do alb-sg and web-sg, which both instances carry.
  await expect(lines(app)).toHaveCount(3);
  expect(await style(app)).toMatchObject({ strokeWidth: '1.5px', strokeDasharray: '1px, 4px' });
  expect((await style(app)).markerEnd).toContain('arrow-open');
  await app.keyboard.press('Escape');
  await expect(lines(app)).toHaveCount(0);
});

test('a chip shows what its security group refers to', async ({ app }) => {
  await openStarter(app, 'rest-v1-classic');
  await nodeOn(app, 'orders-nlb').locator('.canvas-chip').click();
  await expect(lines(app)).toHaveCount(1);
});

test('Shift+R and the palette show all references, and hide them again', async ({ app }) => {
  await openStarter(app, 'rest-v1-classic');
  await app.locator('.canvas').click({ position: { x: 4, y: 4 } });
  await app.keyboard.press('Shift+R');
  await expect(lines(app)).toHaveCount(4);
  await expect(app.getByText('All references are shown')).toBeVisible();
  await app.keyboard.press('Control+k');
  await app.getByRole('dialog').getByRole('combobox').fill('references');
  await app.keyboard.press('Enter');
  await expect(lines(app)).toHaveCount(0);
});

test('the keyboard reaches a node and its references follow it', async ({ app }) => {
  await openStarter(app, 'rest-v1-classic');
  const node = app.locator('.react-flow__node', { has: nodeOn(app, 'orders-api') });
  await node.focus();
  await app.keyboard.press('Shift+Tab');
  await app.keyboard.press('Tab');
  await expect(nodeOn(app, 'orders-api')).toHaveClass(/is-selected/);
  await expect(lines(app)).toHaveCount(1);
  const before = await lines(app).getAttribute('d');
  await app.keyboard.press('Shift+ArrowDown');
  await expect(lines(app)).not.toHaveAttribute('d', before ?? '');
});

test('they follow what is dragged and find their way around things after the drop', async ({ app }) => {
  await openStarter(app, 'rest-v1-classic');
  const header = nodeOn(app, 'orders-alb').locator('.canvas-node-header');
  await clickOn(app, header);
  await expect(lines(app)).toHaveCount(3);
  const ways = () => lines(app).evaluateAll((all) => all.map((line) => line.getAttribute('d')));
  const before = await ways();
  await header.hover();
  await app.mouse.down();
  const { x, y } = (await header.boundingBox()) ?? { x: 0, y: 0 };
  await app.mouse.move(x + 30, y + 40, { steps: 4 });
  await expect.poll(ways).not.toEqual(before);
  await expect(lines(app)).toHaveCount(3);
  await app.mouse.up();
  await expect(lines(app)).toHaveCount(3);
});

test('at the level of the map there are none', async ({ app }) => {
  await openStarter(app, 'rest-v1-classic');
  await clickOn(app, nodeOn(app, 'orders-alb').locator('.canvas-node-header'));
  await expect(lines(app)).toHaveCount(3);
  await app.keyboard.down('Control');
  await app.mouse.wheel(0, 1200);
  await app.keyboard.up('Control');
  await expect(app.locator('.canvas')).toHaveClass(/canvas-detail-map/);
  await expect(lines(app).first()).toBeHidden();
});

test.describe('with forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  test('references take the colours of the system', async ({ app }) => {
    await openStarter(app, 'rest-v1-classic');
    await app.locator('.canvas').click({ position: { x: 4, y: 4 } });
    await app.keyboard.press('Shift+R');
    const plain = (await style(app)).stroke;
    await clickOn(app, nodeOn(app, 'orders-api').locator('.canvas-node-header'));
    const chosen = await app.locator('.canvas-reference.is-selected').evaluate((line) => getComputedStyle(line).stroke);
    const system = await app.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('i'));
      const colours = ['CanvasText', 'Highlight'].map((name) => {
        probe.style.color = name;
        return getComputedStyle(probe).color;
      });
      probe.remove();
      return colours;
    });
    expect([plain, chosen]).toEqual(system);
  });
});
