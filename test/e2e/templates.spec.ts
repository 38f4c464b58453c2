import type { Page } from '@playwright/test';
import { clickOn, containerOn, expect, fitAll, nodeOn, openText, savedText, test } from '../support/drawing';
import { closeSummary, dropFiles, NETWORK, pasteText } from '../support/imported';
import { openStarter } from '../support/open-diagram';

const cidr = (page: Page) => page.locator('.inspector [data-field="cidr"] input');
const tabName = (page: Page, name: string) => containerOn(page, name).locator('.canvas-tab-name');
const template = (page: Page, name: string) => page.getByRole('textbox', { name: `Template ${name}` });
const lit = (page: Page) => page.locator('.cm-line.template-lit');

async function openNetwork(page: Page): Promise<void> {
  await openText(page, 'net.yaml', NETWORK);
  await closeSummary(page, 'net.yaml is');
  await fitAll(page);
}

async function showTemplate(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Template' }).click();
  await expect(page.locator('.cm-content')).toBeVisible();
}

test('a template is opened, and a summary says what became what', async ({ app }) => {
  await openText(app, 'net.yaml', NETWORK);
  const summary = app.getByRole('dialog', { name: 'net.yaml is drawn' });
  await expect(summary).toContainText('3 resources became 3 nodes and 0 wires, with 3 nodes for what is around them');
  await expect(summary.getByRole('listitem').filter({ hasText: 'Subnet' })).toContainText('EC2::Subnet ×2');
  await expect(summary).toContainText('1 node is made under a condition only');
  await expect(summary.getByRole('button', { name: 'Show the drawing' })).toBeFocused();
  await summary.getByRole('button', { name: 'Show the drawing' }).click();
  await expect(tabName(app, 'shop')).toBeVisible();
  await expect(app.getByRole('button', { name: 'net.yaml', exact: true }).first()).toBeVisible();
});

test('what is dropped together makes one diagram', async ({ app }) => {
  await dropFiles(app, {
    'a.yaml': NETWORK,
    'b.yaml': 'Resources:\n  Topic:\n    Type: AWS::SNS::Topic\n',
    'notes.txt': 'Resources: are scarce',
  });
  await closeSummary(app, '2 templates are');
  await expect(tabName(app, 'shop')).toBeVisible();
  await expect(nodeOn(app, 'Topic')).toBeVisible();
});

test('template text pasted onto an empty drawing is one step, and text in a field is only text', async ({ app }) => {
  await app.getByRole('button', { name: 'New diagram' }).first().click();
  await app.getByRole('searchbox').first().focus();
  await pasteText(app, NETWORK);
  await expect(app.getByRole('dialog')).toHaveCount(0);
  await app.locator('.react-flow__pane').click();
  await pasteText(app, NETWORK);
  await closeSummary(app, 'pasted.yaml is');
  await expect(tabName(app, 'shop')).toBeVisible();
  await app.keyboard.press('Control+z');
  await expect(app.locator('.react-flow__node')).toHaveCount(0);
});

test('a text that is no template is refused in one sentence', async ({ app }) => {
  await openText(app, 'bad.yaml', 'Resources:\n  Net: [\n');
  const notice = app.getByRole('alertdialog', { name: 'The template was not opened' });
  await expect(notice).toContainText('bad.yaml');
  await notice.getByRole('button', { name: 'OK' }).click();
  await expect(app.getByRole('heading', { name: 'Starters' })).toBeVisible();
});

test('a broken template among others is named, the others open without it, and nothing is lost', async ({ app }) => {
  await openNetwork(app);
  await dropFiles(app, { 'good.yaml': NETWORK, 'broken.template': 'Resources:\n  Net:\n    Type: [AWS::EC2::VPC\n' });
  const question = app.getByRole('alertdialog', { name: '1 template cannot be read' });
  await expect(question).toContainText('broken.template cannot be read as YAML at line');
  await question.getByRole('button', { name: 'Open the other one' }).click();
  await closeSummary(app, 'good.yaml is');
  await expect(app.getByRole('button', { name: 'net.yaml', exact: true }).first()).toBeVisible();
  await app.locator('.react-flow__pane').click({ position: { x: 5, y: 5 } });
  await pasteText(app, 'Resources:\n  Net: [\n');
  const notice = app.getByRole('alertdialog', { name: 'The template was not opened' });
  await expect(notice).toContainText('pasted.yaml');
  await notice.getByRole('button', { name: 'OK' }).click();
  await expect(tabName(app, 'shop')).toBeVisible();
});

test('a selected node lights its lines, and a clicked line selects its node', async ({ app }) => {
  await openNetwork(app);
  await showTemplate(app);
  await tabName(app, 'private').click();
  await expect(lit(app)).toHaveCount(7);
  await expect(lit(app).first()).toContainText('Private:');
  await app.locator('.cm-line', { hasText: 'Type: AWS::EC2::VPC' }).click();
  await expect(app.locator('.inspector h2')).toHaveText('shop');
  await expect(lit(app).first()).toContainText('Net:');
  await app.locator('.cm-line', { hasText: '# The network of the shop' }).click();
  await expect(lit(app)).toHaveCount(0);
});

test('both sides are reached by the keyboard alone', async ({ app }) => {
  await openNetwork(app);
  await clickOn(app, tabName(app, 'shop'));
  await app.keyboard.press('Shift+Y');
  await expect(template(app, 'net.yaml')).toBeVisible();
  await clickOn(app, tabName(app, 'shop'));
  await app.keyboard.press('F6');
  await expect(template(app, 'net.yaml')).toBeFocused();
  await app.keyboard.press('Control+Home');
  for (let line = 1; line < 19; line++) await app.keyboard.press('ArrowDown');
  await app.keyboard.press('Enter');
  await expect(app.locator('.inspector h2')).toHaveText('private');
  await app.keyboard.press('F6');
  await expect(app.locator('.inspector :focus')).toHaveCount(1);
  await app.keyboard.press('Shift+F6');
  await expect(template(app, 'net.yaml')).toBeFocused();
});

test('a drawn diagram shows what it would be exported as, in either language, while it is drawn', async ({ app }) => {
  await openStarter(app, 'rest-v1-classic');
  await showTemplate(app);
  await expect(app.locator('.cm-content')).toContainText('AWSTemplateFormatVersion');
  await nodeOn(app, 'orders-api').locator('.canvas-node-header').click();
  await expect(lit(app).first()).toContainText('OrdersApi:');
  await app.getByRole('radio', { name: 'JSON' }).click();
  await expect(lit(app).first()).toContainText('"OrdersApi": {');
  const name = app.locator('.cm-line', { hasText: '"Name": "shop-api"' });
  await expect(name).toHaveCount(0);
  await app.getByRole('textbox', { name: 'Label' }).fill('shop-api');
  await app.getByRole('textbox', { name: 'Label' }).press('Enter');
  await expect(name).toBeVisible();
});

test('a change is marked in the margin, and is all that is saved', async ({ app }) => {
  await openNetwork(app);
  await showTemplate(app);
  await expect(app.locator('.template-changed')).toHaveCount(0);
  await tabName(app, 'private').click();
  await cidr(app).fill('10.0.7.0/24');
  await cidr(app).press('Enter');
  await expect(app.locator('.cm-line', { hasText: 'CidrBlock: 10.0.7.0/24' })).toBeVisible();
  await expect(app.locator('.template-changed')).toHaveCount(1);
  const download = app.waitForEvent('download');
  await app.keyboard.press('Control+s');
  await app.getByRole('alertdialog').getByRole('button', { name: 'Nowhere' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('net.yaml');
  const chunks: Buffer[] = [];
  for await (const chunk of await saved.createReadStream()) chunks.push(chunk as Buffer);
  expect(Buffer.concat(chunks).toString()).toBe(NETWORK.replace('10.0.1.0/24', '10.0.7.0/24'));
});

test('an export lists what the template asks for, and is its own text in its own language', async ({ app }) => {
  await openNetwork(app);
  await app.keyboard.press('Control+Shift+e');
  const dialog = app.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByRole('radio', { name: 'CloudFormation YAML' })).toBeChecked();
  await expect(dialog.getByRole('region', { name: 'Stacks' })).toContainText('3 resources');
  await expect(dialog.locator('pre')).toHaveText(NETWORK);
  await dialog.getByRole('radio', { name: 'CloudFormation JSON' }).click();
  await expect(dialog.locator('pre')).toContainText('"Resources": {');
  await app.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('saving as a diagram is an act of its own', async ({ app }) => {
  await openNetwork(app);
  expect(await savedText(app, 'Control+Shift+s')).toContain('"format": "drawbridge"');
});

test('what the template gives by an expression is replaced on purpose only', async ({ app }) => {
  await openNetwork(app);
  await tabName(app, 'shop').click();
  await expect(app.locator('.inspector')).toContainText('!Ref Block');
  await expect(app.locator('.inspector')).toContainText('Now 10.0.0.0/16.');
  await expect(cidr(app)).toHaveCount(0);
  await app.getByRole('button', { name: /^Replace .*CIDR/ }).click();
  await cidr(app).fill('10.4.0.0/16');
  await cidr(app).press('Enter');
  await showTemplate(app);
  await expect(app.locator('.cm-line', { hasText: 'CidrBlock: 10.4.0.0/16' })).toBeVisible();
});

test('what is made under a condition is drawn so, and other values show it', async ({ app }) => {
  await openNetwork(app);
  const spare = app.locator('.react-flow__node', { has: containerOn(app, 'spare') }).last();
  await expect(spare).toHaveClass(/canvas-absent/);
  await tabName(app, 'spare').click();
  await expect(app.locator('.inspector')).toContainText('Made only if IsProd');
  await app.getByRole('button', { name: 'Template values' }).click();
  const values = app.getByRole('dialog', { name: 'Template values' });
  await values.getByRole('combobox', { name: 'Stage' }).selectOption('prod');
  await values.getByRole('button', { name: 'Show with these values' }).click();
  await expect(values).toBeHidden();
  await expect(spare).not.toHaveClass(/canvas-absent/);
  await expect(spare).toHaveClass(/canvas-guarded/);
  await app.keyboard.press('Control+z');
  await expect(spare).toHaveClass(/canvas-absent/);
});

test('another Region is looked at in place, and what cannot be one is refused', async ({ app }) => {
  await openNetwork(app);
  const region = app.locator('.canvas-tab', { hasText: 'Region' }).first();
  const before = await region.boundingBox();
  await app.keyboard.press('Control+k');
  await app.keyboard.type('Template values');
  await app.keyboard.press('Enter');
  const values = app.getByRole('dialog', { name: 'Template values' });
  const field = values.getByRole('combobox', { name: 'AWS::Region' });
  await field.fill('Oregon');
  await values.getByRole('button', { name: 'Show with these values' }).click();
  await expect(field).toBeFocused();
  await expect(values).toContainText('A Region code is like eu-central-1.');
  await field.fill('us-west-2');
  await values.getByRole('textbox', { name: 'AWS::AccountId' }).fill('123456789012');
  await values.getByRole('button', { name: 'Show with these values' }).click();
  await expect(values).toBeHidden();
  await expect(region).toContainText('us-west-2');
  await expect(app.locator('.canvas-tab', { hasText: '123456789012' })).toBeVisible();
  expect(await region.boundingBox()).toMatchObject({ x: before?.x, y: before?.y });
});

test('words are looked for in the template with the keyboard alone', async ({ app }) => {
  await openNetwork(app);
  await app.keyboard.press('Control+f');
  const field = app.getByRole('searchbox', { name: 'Find in the template' });
  await expect(field).toBeFocused();
  await app.keyboard.type('vpc');
  const count = app.locator('.template-find-count');
  await expect(count).toHaveText('1 of 4');
  await app.keyboard.press('Enter');
  await expect(count).toHaveText('2 of 4');
  await app.keyboard.press('Shift+Enter');
  await app.keyboard.press('Shift+Enter');
  await expect(count).toHaveText('4 of 4');
  await expect(app.locator('.template-found.is-current')).toHaveText(/vpc/i);
  await app.keyboard.press('Escape');
  await expect(count).toHaveText('');
  await app.keyboard.press('Escape');
  await expect(template(app, 'net.yaml')).toBeFocused();
});

test('a renamed logical id takes its references along, which are shown before', async ({ app }) => {
  await openNetwork(app);
  await showTemplate(app);
  await tabName(app, 'shop').click();
  await app.getByRole('button', { name: 'Rename the logical id' }).click();
  const dialog = app.getByRole('dialog', { name: 'Rename Net' });
  await expect(dialog).toContainText('2 references change');
  await dialog.getByRole('textbox', { name: 'Logical id' }).fill('Shop');
  await app.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(app.locator('.cm-line', { hasText: 'VpcId: !Ref Shop' })).toHaveCount(2);
  await expect(app.locator('.cm-line', { hasText: 'Shop: # the one VPC' })).toBeVisible();
  await expect(app.locator('.template-changed')).toHaveCount(3);
});

test('deleting what an output refers to is asked before', async ({ app }) => {
  await openNetwork(app);
  await tabName(app, 'private').click();
  await app.keyboard.press('Delete');
  const question = app.getByRole('alertdialog', { name: 'The template still refers to this' });
  await expect(question).toContainText('Outputs.Subnet.Value');
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(containerOn(app, 'private')).toBeVisible();
  await app.keyboard.press('Delete');
  await question.getByRole('button', { name: 'Delete anyway' }).click();
  await expect(containerOn(app, 'private')).toHaveCount(0);
});
