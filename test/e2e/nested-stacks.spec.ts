import type { Page } from '@playwright/test';
import { clickOn, containerOn, expect, fitAll, nodeOn, test } from '../support/drawing';
import { closeSummary, dropFiles } from '../support/imported';
import { NESTED_STACKS } from '../support/nested-stacks';

type FileName = keyof typeof NESTED_STACKS;
const MADE_BY_APP = ['Web', 'Balancer', 'Store', 'Data'];

async function openStacks(page: Page, ...names: readonly FileName[]): Promise<void> {
  await dropFiles(page, Object.fromEntries(names.map((name) => [name, NESTED_STACKS[name]])));
  await closeSummary(page, `${names.length} templates are`);
  await fitAll(page);
}

const openAll = (page: Page) => openStacks(page, 'main.yaml', 'network.yaml', 'app.yaml', 'data.yaml');
const toggle = (page: Page, word: 'Fold' | 'Unfold', name: string) =>
  page.getByRole('button', { name: `${word} ${name}`, exact: true });

async function expectMade(page: Page, isDrawn: boolean): Promise<void> {
  for (const name of MADE_BY_APP) await expect(nodeOn(page, name)).toHaveCount(isDrawn ? 1 : 0);
}

test('a nested stack folds and unfolds at its toggle, and its wires end at it meanwhile', async ({ app }) => {
  await openAll(app);
  await expect(nodeOn(app, 'App')).toContainText('4 resources: 2 EC2 instances');
  await expect(app.getByRole('group', { name: 'Wire from Edge to Web' })).toHaveCount(1);
  await toggle(app, 'Fold', 'App').click();
  await expectMade(app, false);
  await expect(containerOn(app, 'SubnetA')).toBeVisible();
  await expect(app.getByRole('group', { name: 'Wire from Edge to Web' })).toHaveCount(1);
  await expect(nodeOn(app, 'App')).toContainText('1');
  await app.keyboard.press('Control+z');
  await expectMade(app, true);
  await app.keyboard.press('Control+y');
  await expectMade(app, false);
  await toggle(app, 'Unfold', 'App').click();
  await expectMade(app, true);
});

test('keys fold the stack that is selected; Enter and a double click open it', async ({ app }) => {
  await openAll(app);
  await clickOn(app, nodeOn(app, 'App').locator('.canvas-node-label'));
  await app.keyboard.press('Control+Home');
  await expectMade(app, false);
  await app.keyboard.press('Enter');
  await expectMade(app, true);
  await app.keyboard.press('Control+Home');
  await expectMade(app, false);
  await nodeOn(app, 'App').locator('.canvas-node-label').dblclick();
  await expectMade(app, true);
  await app.keyboard.press('Control+Home');
  await app.keyboard.press('Control+Alt+l');
  await expect(app.getByText('Layout tidied')).toBeVisible();
  await app.keyboard.press('Control+End');
  await fitAll(app);
  await expectMade(app, true);
});

test('a problem of what is hidden opens the stack, and "Show what this stack made" selects all of it', async ({
  app,
}) => {
  await openAll(app);
  await toggle(app, 'Fold', 'App').click();
  await app.locator('.problem-row').filter({ hasText: 'LB-01' }).first().click();
  await expect(nodeOn(app, 'Balancer')).toHaveClass(/is-selected/);
  await toggle(app, 'Fold', 'App').click();
  await app.keyboard.press('Control+k');
  await app.keyboard.type('what this stack made');
  await app.keyboard.press('Enter');
  for (const name of MADE_BY_APP) await expect(nodeOn(app, name)).toHaveClass(/is-selected/);
});

test('the template of a stack that was not opened is added from the inspector', async ({ app }) => {
  await openStacks(app, 'main.yaml', 'network.yaml');
  await expect(nodeOn(app, 'App')).toContainText('Template not here');
  await clickOn(app, nodeOn(app, 'App'));
  const chooser = app.waitForEvent('filechooser');
  await app.getByRole('button', { name: 'Add its template' }).click();
  await (await chooser).setFiles({
    name: 'service.yaml',
    mimeType: 'text/yaml',
    buffer: Buffer.from(NESTED_STACKS['app.yaml']),
  });
  await expect(nodeOn(app, 'App')).toContainText('3 resources');
  await fitAll(app);
  await expect(nodeOn(app, 'Web')).toBeVisible();
  await expect(nodeOn(app, 'Data')).toContainText('Template not here');
  await app.keyboard.press('Control+z');
  await expect(nodeOn(app, 'Web')).toHaveCount(0);
  await expect(nodeOn(app, 'App')).toContainText('Template not here');
});

test('what Fn::ForEach repeats is one node that says how many there are, and for what', async ({ app }) => {
  await dropFiles(app, {
    'topics.yaml': `Transform: AWS::LanguageExtensions
Resources:
  Fn::ForEach::Topics: [Name, [orders, mails, audits], { 'Topic\${Name}': { Type: 'AWS::SNS::Topic' } }]
`,
  });
  await closeSummary(app, 'topics.yaml is');
  await expect(nodeOn(app, 'Topics').getByText('×3')).toBeVisible();
  await expect(app.getByLabel('3 of them: orders, mails, audits')).toBeVisible();
  await clickOn(app, nodeOn(app, 'Topics'));
  await expect(app.getByRole('region', { name: 'Made for each of' })).toContainText('mails');
});
