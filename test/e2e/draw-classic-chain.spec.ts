import type { Locator, Page } from '@playwright/test';
import { loadDiagram } from '../../src/model/document/load';
import {
  clickOn,
  containerOn,
  drawWire,
  dropFromPalette,
  dropInto,
  expect,
  fitAll,
  nodeOn,
  openText,
  savedText,
  test,
} from '../support/drawing';

const problems = (page: Page) => page.getByRole('list', { name: 'Findings' });

/** account > Region > VPC > two zones with a private subnet each, dropped one into another with the mouse. */
async function drawNetwork(page: Page): Promise<void> {
  await page.keyboard.press('Control+n');
  await dropFromPalette(page, 'AWS account', { x: 420, y: 90 });
  await expect(containerOn(page, 'account')).toBeVisible();
  await dropInto(page, 'Region', 'account');
  await dropInto(page, 'VPC', 'Region');
  await dropInto(page, 'Availability Zone', 'vpc', { x: 0.1, y: 0.8 });
  await dropInto(page, 'Private subnet', 'Availability Zone', { x: 0.5, y: 0.8 });
  await dropInto(page, 'Availability Zone', 'vpc', { x: 0.5, y: 0.2 });
  await expect(page.getByTestId('container-Availability Zone')).toHaveCount(2);
}

/** Selects a container, types into the palette's search and presses Enter: the keyboard way to insert. */
async function insertByKeyboard(page: Page, into: Locator, name: string): Promise<void> {
  await fitAll(page);
  await into.locator('.canvas-tab-name').click();
  const search = page.getByRole('searchbox', { name: 'Find a component' });
  await search.fill(name);
  await search.press('Enter');
  await search.fill('');
}

/** Tidies the layout and waits for it. */
async function tidy(page: Page): Promise<void> {
  await page.getByRole('region', { name: 'Canvas' }).click({ position: { x: 6, y: 6 } });
  await page.keyboard.press('Control+Alt+l');
  await expect(page.getByText('Layout tidied')).toBeVisible();
  await fitAll(page);
}

// The whole way through is some sixty gestures; a busy machine needs its time.
test.describe.configure({ timeout: 180_000 });

test('draws the classic chain by hand, meets an error, mends it, undoes, redoes, saves, reopens and exports', async ({
  app,
}) => {
  await drawNetwork(app);
  await insertByKeyboard(
    app,
    containerOn(app, 'Availability Zone').filter({ hasText: 'eu-central-1b' }),
    'Private subnet',
  );
  await expect(containerOn(app, 'private-2')).toBeVisible();
  await insertByKeyboard(app, containerOn(app, 'private'), 'EC2');
  await insertByKeyboard(app, containerOn(app, 'private-2'), 'EC2');
  await insertByKeyboard(app, containerOn(app, 'vpc'), 'Application');
  await insertByKeyboard(app, containerOn(app, 'Region'), 'REST API');
  await insertByKeyboard(app, containerOn(app, 'Region'), 'VPC link V1');
  await dropFromPalette(app, 'Internet client', { x: 240, y: 120 });
  await tidy(app);

  await drawWire(app, 'clients', 'api');
  await drawWire(app, 'api', 'link', 'GET /items');
  await drawWire(app, 'link', 'alb');
  await expect(problems(app).getByText('API-09')).toBeVisible();
  await expect(app.locator('.canvas-wire-code', { hasText: 'API-09' })).toBeVisible();

  await clickOn(app, app.locator('.canvas-wire-code', { hasText: 'API-09' }));
  await app.keyboard.press('Delete');
  await insertByKeyboard(app, containerOn(app, 'vpc'), 'Network Load');
  await tidy(app);
  await drawWire(app, 'link', 'nlb');
  await drawWire(app, 'nlb', 'alb', 'TCP 80');
  await expect(nodeOn(app, 'targets')).toBeVisible();
  await drawWire(app, 'alb', 'web', 'HTTP 80');
  await drawWire(app, 'alb', 'web-2', 'HTTP 80');
  await expect(problems(app).getByText('API-09')).toHaveCount(0);

  const drawn = await savedText(app);
  const loaded = loadDiagram(drawn);
  expect(loaded.ok && Object.keys(loaded.value.wires)).toHaveLength(8);

  const undo = app.getByRole('button', { name: 'Undo' });
  while (await undo.isEnabled()) await undo.click();
  await expect(app.locator('.react-flow__node')).toHaveCount(0);
  const redo = app.getByRole('button', { name: 'Redo' });
  while (await redo.isEnabled()) await redo.click();
  expect(await savedText(app)).toBe(drawn);

  await openText(app, 'again.drawbridge', drawn);
  await expect(nodeOn(app, 'nlb')).toBeVisible();
  expect(await savedText(app)).toBe(drawn);

  await app.getByRole('button', { name: 'Export' }).click();
  const text = app.getByTestId('export-text');
  await expect(text).toContainText('AWS::ApiGateway::VpcLink');
  await expect(text).toContainText('TargetType: alb');
  await expect(app.getByRole('dialog').getByText('Verified', { exact: true })).toBeVisible({ timeout: 30_000 });
  await app.getByRole('radio', { name: 'CDK TypeScript' }).click();
  await expect(text).toContainText('new apigateway.CfnVpcLink');
});
