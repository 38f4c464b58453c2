import { existsSync, mkdirSync, readdirSync, readFileSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from '@playwright/test';
import { type MenuCommand, menuCommands } from '../../src/ipc/commands';
import { printFiles } from '../../src/model/emit/index';
import { validate } from '../../src/model/findings/validate';
import { buildStacks } from '../../src/model/template/build';
import { loaded } from '../support/any-diagram';
import { type Desktop, expect, test } from '../support/desktop';
import { nodeNamed } from '../support/open-diagram';
import { starterNamed } from '../support/starters';

/** Answers the next file dialogs in the person's place; without it they are cancelled. */
function choose({ app }: Desktop, path: string): Promise<void> {
  return app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
  }, path);
}

function menu({ app }: Desktop, id: MenuCommand): Promise<void> {
  return app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id);
}

function clickClose({ app }: Desktop): Promise<void> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close(), undefined);
}

async function openStarter({ window }: Desktop, name = 'rest-v1-classic'): Promise<void> {
  await window.getByTestId(`starter-${name}`).click();
  await expect(window.locator('.react-flow__node').first()).toBeVisible();
}

const openTabs = (window: Page) => window.getByRole('navigation', { name: 'Open diagrams' }).locator('.app-tab');

async function rename(window: Page, from: string, to: string): Promise<void> {
  await window.getByTestId(`node-${from}`).locator('.canvas-node-header').click();
  await window.getByRole('textbox', { name: 'Label' }).fill(to);
  await window.getByRole('textbox', { name: 'Label' }).press('Enter');
  await expect(window.getByTestId(`node-${to}`)).toBeVisible();
}

/** Saves by the menu where a file is, which first goes: what is there afterwards is what was written now. */
async function saveAnew(desktop: Desktop, path: string): Promise<string> {
  unlinkSync(path);
  await menu(desktop, 'file.save');
  await expect.poll(() => existsSync(path)).toBe(true);
  return readFileSync(path, 'utf8');
}

test('the built app opens without one complaint on its console', async ({ desktop: { window } }) => {
  await expect(window.locator('#root > *').first()).toBeVisible();
  await expect(window).toHaveTitle(/Drawbridge/);
  const complaints = (await window.consoleMessages()).filter((message) => message.type() === 'error');
  expect(complaints.map((message) => message.text())).toEqual([]);
  expect(await window.pageErrors()).toEqual([]);
});

test('an edited starter is saved on the disk, and reads the same when it is opened again', async ({
  desktop,
  folder,
}) => {
  const { window } = desktop;
  const path = join(folder, 'shop.drawbridge');
  await openStarter(desktop);
  await rename(window, 'web-1', 'shop-1');
  await window.getByTestId('node-orders-alb').locator('.canvas-node-header').click();
  await window.getByRole('button', { name: 'Add listener' }).click();
  await expect(window).toHaveTitle(/^● REST API/);

  await choose(desktop, path);
  await menu(desktop, 'file.saveAs');
  await expect(window).toHaveTitle('shop.drawbridge - Drawbridge');
  const text = readFileSync(path, 'utf8');
  const doc = loaded(text);
  expect(nodeNamed(doc, 'shop-1').kind).toBe('ec2');
  expect(nodeNamed(doc, 'orders-alb')).toMatchObject({ props: { listeners: [{ port: 443 }, {}] } });
  expect(await saveAnew(desktop, path)).toBe(text);

  await menu(desktop, 'file.close');
  await expect(openTabs(window)).toHaveCount(0);
  await menu(desktop, 'file.open');
  await expect(window.getByTestId('node-shop-1')).toBeVisible();
  expect(await saveAnew(desktop, path)).toBe(text);
});

test.describe('a file that another program changed', () => {
  /** The file is open here with one change; the disk has another one. */
  async function changeOnBothSides(desktop: Desktop, path: string): Promise<string> {
    const { window } = desktop;
    const text = starterNamed('rest-v1-classic').text;
    const his = text.replace('"web-2"', '"his-2"');
    writeFileSync(path, text);
    await choose(desktop, path);
    await menu(desktop, 'file.open');
    await rename(window, 'web-1', 'my-1');
    writeFileSync(path, his);
    utimesSync(path, new Date(), new Date(Date.now() + 5_000));
    return his;
  }

  test('is asked about; a copy keeps both', async ({ desktop, folder }) => {
    const [path, copy] = [join(folder, 'shared.drawbridge'), join(folder, 'copy.drawbridge')];
    const his = await changeOnBothSides(desktop, path);
    const question = desktop.window.getByRole('alertdialog', { name: /shared.drawbridge was changed/ });

    await menu(desktop, 'file.save');
    await question.getByRole('button', { name: 'Cancel' }).click();
    await expect(desktop.window).toHaveTitle(/^● shared/);

    await choose(desktop, copy);
    await menu(desktop, 'file.save');
    await expect(question.getByRole('button', { name: 'Save as a copy' })).toBeFocused();
    await desktop.window.keyboard.press('Enter');
    await expect(desktop.window).toHaveTitle('copy.drawbridge - Drawbridge');
    expect(readFileSync(path, 'utf8')).toBe(his);
    expect(nodeNamed(loaded(readFileSync(copy, 'utf8')), 'my-1').kind).toBe('ec2');
  });

  test('is replaced when the person says so', async ({ desktop, folder }) => {
    const path = join(folder, 'shared.drawbridge');
    await changeOnBothSides(desktop, path);
    await menu(desktop, 'file.save');
    await desktop.window.getByRole('button', { name: 'Replace', exact: true }).click();
    await expect(desktop.window).toHaveTitle('shared.drawbridge - Drawbridge');
    expect(nodeNamed(loaded(readFileSync(path, 'utf8')), 'my-1').kind).toBe('ec2');
  });

  test('is asked about too when it is opened a second time', async ({ desktop, folder }) => {
    const { window } = desktop;
    await changeOnBothSides(desktop, join(folder, 'shared.drawbridge'));
    await menu(desktop, 'file.open');
    await window.getByRole('button', { name: 'Read it again' }).click();
    await expect(window.getByTestId('node-his-2')).toBeVisible();
    await expect(window.getByTestId('node-web-1')).toBeVisible();
    await expect(window).toHaveTitle('shared.drawbridge - Drawbridge');
    await expect(openTabs(window)).toHaveCount(1);
  });
});

test('cancelled dialogs change nothing', async ({ desktop, folder }) => {
  const { window } = desktop;
  await openStarter(desktop);
  await rename(window, 'web-1', 'shop-1');
  const before = readdirSync(folder);
  for (const id of ['file.open', 'file.saveAs', 'file.save'] as const) {
    await menu(desktop, id);
    await expect(window.getByRole('alertdialog')).toHaveCount(0);
    await expect(window).toHaveTitle(/^● REST API/);
    await expect(openTabs(window)).toHaveCount(1);
  }
  await menu(desktop, 'file.export');
  const exporting = window.getByRole('dialog', { name: 'Export' });
  await exporting.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(exporting).toBeVisible();
  expect(readdirSync(folder)).toEqual(before);
});

test('exports the CDK app into a folder, byte for byte what the printer prints', async ({ desktop, folder }) => {
  const { window } = desktop;
  const out = join(folder, 'cdk');
  mkdirSync(out);
  await openStarter(desktop);
  await choose(desktop, out);
  await menu(desktop, 'file.export');
  const exporting = window.getByRole('dialog', { name: 'Export' });
  await exporting.getByRole('radio', { name: 'CDK TypeScript' }).click();
  // The validator's process may take its time to start.
  await expect(exporting.getByText('Verified', { exact: true })).toBeVisible({ timeout: 25_000 });
  await exporting.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(exporting).toBeHidden();
  const { doc } = starterNamed('rest-v1-classic');
  const printed = printFiles(buildStacks(doc, validate(doc).drafts), 'cdk');
  expect(printed.length).toBeGreaterThan(5);
  const onDisk = filesIn(out).map((path) => ({ path, text: readFileSync(join(out, path), 'utf8') }));
  expect(onDisk).toEqual([...printed].sort((a, b) => (a.path < b.path ? -1 : 1)));
});

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

test.describe('closing the window with unsaved changes', () => {
  const question = (window: Page) => window.getByRole('alertdialog', { name: /^Save the changes of/ });

  test('stays open on Cancel, closes on Don’t save and writes nothing', async ({ desktop, folder }) => {
    const { window } = desktop;
    await openStarter(desktop);
    await rename(window, 'web-1', 'shop-1');
    await clickClose(desktop);
    await question(window).getByRole('button', { name: 'Cancel' }).click();
    await expect(question(window)).toBeHidden();
    await expect(window).toHaveTitle(/^●/);
    const closed = window.waitForEvent('close');
    await clickClose(desktop);
    await question(window).getByRole('button', { name: "Don't save" }).click();
    await closed;
    expect(readdirSync(folder).filter((name) => name.endsWith('.drawbridge'))).toEqual([]);
  });

  test('saves on Enter, and closes; a cancelled save dialog keeps it open', async ({ desktop, folder }) => {
    const { window } = desktop;
    const path = join(folder, 'shop.drawbridge');
    await openStarter(desktop);
    await rename(window, 'web-1', 'shop-1');
    await clickClose(desktop);
    await question(window).getByRole('button', { name: 'Save', exact: true }).click();
    await expect(question(window)).toBeHidden();
    await expect(window).toHaveTitle(/^●/);
    await choose(desktop, path);
    const closed = window.waitForEvent('close');
    await clickClose(desktop);
    await expect(question(window).getByRole('button', { name: 'Save', exact: true })).toBeFocused();
    // The window goes while the key is up: its own answer may never come.
    await window.keyboard.down('Enter');
    await closed;
    expect(nodeNamed(loaded(readFileSync(path, 'utf8')), 'shop-1').kind).toBe('ec2');
  });
});

test('a broken file is told in one sentence and opens nothing, from the menu as from the command line', async ({
  launch,
  folder,
}) => {
  const path = join(folder, 'broken.drawbridge');
  writeFileSync(path, '{"half":');
  const desktop = await launch(path);
  const told = desktop.window.getByRole('alertdialog', { name: 'The file was not opened' });
  await expect(told).toContainText('broken.drawbridge');
  await expect(told.getByRole('button')).toHaveText(['OK']);
  await desktop.window.keyboard.press('Enter');
  await choose(desktop, path);
  await menu(desktop, 'file.open');
  await expect(told).toContainText('broken.drawbridge');
  await expect(openTabs(desktop.window)).toHaveCount(0);
  expect(readFileSync(path, 'utf8')).toBe('{"half":');
});

test('every item of the menu does its work', async ({ desktop, folder }) => {
  const { window } = desktop;
  const node = window.locator('.react-flow__node');
  const selected = window.locator('.canvas-node.is-selected, .canvas-container.is-selected');
  const viewport = () => window.locator('.react-flow__viewport').getAttribute('style');
  const theme = () => window.locator('html').getAttribute('data-theme');
  const web = window.getByTestId('node-web-1').locator('.canvas-node-header');
  const run = (id: MenuCommand) => menu(desktop, id);
  const moves = async (id: MenuCommand) => {
    const before = await viewport();
    await run(id);
    await expect.poll(viewport).not.toBe(before);
  };
  const folds = async (id: MenuCommand, panel: string) => {
    await run(id);
    await expect(window.locator(panel)).toHaveCount(0);
    await run(id);
    await expect(window.locator(panel)).toHaveCount(1);
  };
  const switches = async (id: MenuCommand, says: string) => {
    await run(id);
    await expect(window.getByText(says, { exact: true })).toBeVisible();
  };
  const end = (name: string) => window.getByRole('combobox', { name, exact: true });
  const asks = async (id: MenuCommand, question: string) => {
    await run(id);
    await expect(window.getByText(question)).toBeVisible();
    await window.keyboard.press('Escape');
    await expect(window.getByText(question)).toBeHidden();
  };
  await openStarter(desktop);
  const all = await node.count();
  const path = join(folder, 'menu.drawbridge');

  const effects: { readonly [C in MenuCommand]: () => Promise<unknown> } = {
    'view.zoomIn': () => moves('view.zoomIn'),
    'view.zoomOut': () => moves('view.zoomOut'),
    'view.zoom100': async () => {
      await moves('view.zoomIn');
      await run('view.zoom100');
      await expect(window.getByTitle('Zoom to 100 %')).toHaveText('100 %');
    },
    'view.fit': () => moves('view.fit'),
    'view.fitSelection': async () => {
      await web.click();
      await moves('view.fitSelection');
    },
    'edit.duplicate': async () => {
      await run('edit.duplicate');
      await expect(window.getByText('23 nodes', { exact: true })).toBeVisible();
    },
    'edit.delete': async () => {
      await run('edit.delete');
      await expect(window.getByText('22 nodes', { exact: true })).toBeVisible();
    },
    'edit.undo': async () => {
      await run('edit.undo');
      await expect(window.getByText('23 nodes', { exact: true })).toBeVisible();
    },
    'edit.redo': async () => {
      await run('edit.redo');
      await expect(window.getByText('22 nodes', { exact: true })).toBeVisible();
    },
    'edit.selectAll': async () => {
      await run('view.fit');
      await expect(node).toHaveCount(all);
      await run('edit.selectAll');
      await expect(selected).toHaveCount(all - (await window.locator('.canvas-shadow').count()));
    },
    'view.palette': () => folds('view.palette', '.palette'),
    'view.inspector': () => folds('view.inspector', '.inspector'),
    'view.problems': () => folds('view.problems', '.app-panel-bottom'),
    'view.references': () => switches('view.references', 'All references are shown'),
    'view.wheelZooms': () => switches('view.wheelZooms', 'The wheel zooms'),
    'view.dragPans': () => switches('view.dragPans', 'Dragging the canvas pans, with Shift it selects'),
    'view.theme.dark': async () => {
      await run('view.theme.dark');
      await expect.poll(theme).toBe('dark');
    },
    'view.theme.light': async () => {
      await run('view.theme.light');
      await expect.poll(theme).toBe('light');
    },
    'view.theme.system': async () => {
      await window.emulateMedia({ colorScheme: 'dark' });
      await run('view.theme.system');
      await expect.poll(theme).toBe('dark');
    },
    'diagram.layout': async () => {
      await run('diagram.layout');
      await expect(window.getByText('Layout tidied')).toBeVisible();
    },
    'diagram.foldAll': async () => {
      await run('diagram.foldAll');
      await expect(window.locator('.canvas-container.is-folded').first()).toBeVisible();
    },
    'diagram.unfoldAll': async () => {
      await run('diagram.unfoldAll');
      await expect(window.locator('.canvas-container.is-folded')).toHaveCount(0);
    },
    'diagram.fold': async () => {
      await window.locator('.canvas-container .canvas-tab-name').last().click();
      await run('diagram.fold');
      await expect(window.locator('.canvas-container.is-folded')).toHaveCount(1);
    },
    'diagram.unfold': async () => {
      await run('diagram.unfold');
      await expect(window.locator('.canvas-container.is-folded')).toHaveCount(0);
    },
    'diagram.profile.saa-c03': async () => {
      await run('diagram.profile.saa-c03');
      await expect(window.getByText('Profile: SAA-C03')).toBeVisible();
    },
    'diagram.profile.aws': async () => {
      await run('diagram.profile.aws');
      await expect(window.getByText('Profile: AWS today')).toBeVisible();
    },
    'diagram.mode.sketch': () => switches('diagram.mode.sketch', 'Mode: Sketch'),
    'diagram.mode.export': () => switches('diagram.mode.export', 'Mode: Export'),
    'diagram.mode.design': () => switches('diagram.mode.design', 'Mode: Design'),
    'diagram.rememberDeployed': async () => {
      await run('diagram.rememberDeployed');
      await run('edit.undo');
      await expect(window.getByText('Undone: Remember VPC links as deployed')).toBeAttached();
    },
    'problems.next': async () => {
      await run('problems.next');
      await expect(window.getByText(/^API-11: /)).toBeVisible();
    },
    'problems.fix': async () => {
      await run('problems.fix');
      const fixes = window.getByRole('dialog');
      await expect(fixes).toContainText('Replace VPC link V1 "orders-link" by a VPC link V2');
      await window.keyboard.press('Escape');
      await expect(fixes).toBeHidden();
    },
    'problems.previous': async () => {
      await run('problems.previous');
      await expect(window.getByText(/^TLS-09: /)).toBeVisible();
    },
    'trace.open': async () => {
      await run('trace.open');
      await expect(end('From')).toBeVisible();
    },
    'trace.toHere': async () => {
      await web.click();
      await run('trace.toHere');
      await expect(end('To')).toHaveValue('web-1');
    },
    'trace.fromHere': async () => {
      await run('trace.fromHere');
      await expect(end('From')).toHaveValue('web-1');
    },
    'trace.swap': async () => {
      await run('view.fit');
      await window.getByTestId('node-web-2').locator('.canvas-node-header').click();
      await run('trace.toHere');
      await run('trace.swap');
      await expect(end('From')).toHaveValue('web-2');
      await expect(end('To')).toHaveValue('web-1');
    },
    'trace.pickFrom': () => asks('trace.pickFrom', 'Click where the request begins'),
    'trace.pickTo': () => asks('trace.pickTo', 'Click where the request shall arrive'),
    'trace.switchOff': () => asks('trace.switchOff', 'Click what fails'),
    'trace.clear': async () => {
      await run('trace.clear');
      await expect(window.getByText('Does a request arrive?')).toBeVisible();
    },
    'compare.saved': async () => {
      await run('compare.saved');
      await expect(window.getByText(/the last saved state of /)).toBeVisible();
    },
    'compare.file': async () => {
      const template = join(folder, 'topic.yaml');
      writeFileSync(template, 'Resources:\n  Topic:\n    Type: AWS::SNS::Topic\n');
      await choose(desktop, template);
      await run('compare.file');
      await expect(window.getByText('Against topic.yaml')).toBeVisible();
    },
    'compare.end': async () => {
      await run('compare.end');
      await expect(window.getByRole('button', { name: 'End comparison' })).toBeHidden();
    },
    'help.palette': async () => {
      await run('help.palette');
      await expect(window.getByPlaceholder('Type a command')).toBeFocused();
      await window.keyboard.press('Escape');
    },
    'help.shortcuts': async () => {
      await run('help.shortcuts');
      await expect(window.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    },
    'file.export': async () => {
      await run('file.export');
      await expect(window.getByRole('dialog', { name: 'Export' })).toBeVisible();
      await window.keyboard.press('Escape');
    },
    'file.saveAs': async () => {
      await choose(desktop, path);
      await run('file.saveAs');
      await expect.poll(() => existsSync(path)).toBe(true);
    },
    'file.save': async () => {
      await expect(window).toHaveTitle('menu.drawbridge - Drawbridge');
      expect(await saveAnew(desktop, path)).not.toBe('');
    },
    'file.close': async () => {
      await run('file.close');
      await expect(openTabs(window)).toHaveCount(0);
    },
    'file.open': async () => {
      await run('file.open');
      await expect(openTabs(window)).toHaveCount(1);
    },
    'file.new': async () => {
      await run('file.new');
      await expect(window).toHaveTitle('Untitled 1 - Drawbridge');
    },
    'starters.open': async () => {
      await run('starters.open');
      await expect(window.getByRole('heading', { name: 'Starters' })).toBeVisible();
    },
    'file.import': async () => {
      const template = join(folder, 'net.yaml');
      const stack = '  App: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: later.yaml } }\n';
      writeFileSync(template, `Resources:\n  Net:\n    Type: AWS::EC2::VPC\n${stack}`);
      await choose(desktop, template);
      await run('file.import');
      await expect(window.getByRole('dialog', { name: 'net.yaml is drawn' })).toBeVisible();
      await window.keyboard.press('Escape');
    },
    'diagram.imported': async () => {
      await run('diagram.imported');
      await expect(window.getByRole('dialog', { name: 'net.yaml is drawn' })).toBeVisible();
      await window.keyboard.press('Escape');
    },
    'diagram.values': async () => {
      await run('diagram.values');
      await expect(window.getByRole('dialog', { name: 'Template values' })).toBeVisible();
      await window.keyboard.press('Escape');
    },
    'diagram.addTemplate': async () => {
      await window.getByTestId('node-App').click();
      await choose(desktop, join(folder, 'topic.yaml'));
      await run('diagram.addTemplate');
      await expect(window.getByTestId('node-App')).toContainText('1 resource');
    },
    'diagram.showMade': async () => {
      await run('diagram.showMade');
      await expect(window.getByTestId('node-Topic')).toHaveClass(/is-selected/);
    },
    'view.template': async () => {
      await run('view.template');
      await expect(window.getByRole('textbox', { name: 'Template net.yaml' })).toContainText('AWS::EC2::VPC');
    },
    'file.importFolder': async () => {
      mkdirSync(join(folder, 'cdk.out'));
      writeFileSync(join(folder, 'cdk.out/Api.template.json'), '{"Resources":{"T":{"Type":"AWS::SNS::Topic"}}}');
      await choose(desktop, join(folder, 'cdk.out'));
      await run('file.importFolder');
      await expect(window.getByRole('dialog', { name: 'Api.template.json is drawn' })).toBeVisible();
      await window.keyboard.press('Escape');
    },
  };
  expect(Object.keys(effects).sort()).toEqual([...menuCommands].sort());
  for (const [id, works] of Object.entries(effects)) await test.step(id, works);
});
