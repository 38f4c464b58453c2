import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { call, callWith, received } from '../support/bridge';
import { type Desktop, expect, test } from '../support/desktop';

test.use({ renderer: 'bare' });

/** Answers the next dialogs in the person's place. */
function choose({ app }: Desktop, path: string): Promise<void> {
  return app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
  }, path);
}

function answerQuestions({ app }: Desktop, button: number): Promise<void> {
  return app.evaluate(({ dialog }, response) => {
    dialog.showMessageBox = async () => ({ response, checkboxChecked: false });
  }, button);
}

async function open(desktop: Desktop, path: string): Promise<{ token: string; name: string; text: string }> {
  await choose(desktop, path);
  const outcome = await call(desktop.window, 'file:open', undefined);
  if (outcome.status !== 'done') throw new Error(`could not open: ${JSON.stringify(outcome)}`);
  return outcome.value;
}

test('saves a new diagram where the person says, and opens it again with the same text', async ({
  desktop,
  folder,
}) => {
  const path = join(folder, 'orders.drawbridge');
  await choose(desktop, path);
  const saved = await call(desktop.window, 'file:saveAs', {
    suggestedName: 'orders',
    text: '{"label":"Bestellungen ü"}\n',
  });
  expect(saved).toMatchObject({ status: 'done', value: { name: 'orders.drawbridge' } });
  expect(readFileSync(path, 'utf8')).toBe('{"label":"Bestellungen ü"}\n');
  expect((await open(desktop, path)).text).toBe('{"label":"Bestellungen ü"}\n');
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('gives a saved file the ending that the dialog left out', async ({ desktop, folder }) => {
  await choose(desktop, join(folder, 'orders'));
  const saved = await call(desktop.window, 'file:saveAs', { suggestedName: 'orders', text: '{}' });
  expect(saved).toMatchObject({ status: 'done', value: { name: 'orders.drawbridge' } });
});

test('leaves the file that has the added ending alone unless the person agrees', async ({ desktop, folder }) => {
  const path = join(folder, 'orders.drawbridge');
  writeFileSync(path, 'old');
  await choose(desktop, join(folder, 'orders'));
  const refused = await call(desktop.window, 'file:saveAs', { suggestedName: 'orders', text: 'new' });
  expect(refused).toEqual({ status: 'cancelled' });
  expect(readFileSync(path, 'utf8')).toBe('old');
  await answerQuestions(desktop, 0);
  await call(desktop.window, 'file:saveAs', { suggestedName: 'orders', text: 'new' });
  expect(readFileSync(path, 'utf8')).toBe('new');
});

test('saves again over the file behind a token', async ({ desktop, folder }) => {
  const path = join(folder, 'a.drawbridge');
  writeFileSync(path, 'one');
  const { token } = await open(desktop, path);
  for (const text of ['two', 'three']) {
    expect(await call(desktop.window, 'file:save', { token, text })).toMatchObject({ status: 'done' });
    expect(readFileSync(path, 'utf8')).toBe(text);
  }
});

for (const [what, channel, arg] of [
  ['open', 'file:open', undefined],
  ['save', 'file:saveAs', { suggestedName: 'a', text: '{}' }],
  ['export', 'export:files', { suggestedName: 'a', files: [{ path: 'a.yaml', text: '' }] }],
] as const) {
  test(`answers "cancelled" when the ${what} dialog is closed`, async ({ desktop }) => {
    expect(await callWith(desktop.window, channel, arg)).toEqual({ status: 'cancelled' });
  });
}

test('does not overwrite a file that somebody else changed, unless told to', async ({ desktop, folder }) => {
  const path = join(folder, 'shared.drawbridge');
  writeFileSync(path, 'mine');
  const { token } = await open(desktop, path);
  writeFileSync(path, 'his');
  utimesSync(path, new Date(), new Date(Date.now() + 5_000));
  const refused = await call(desktop.window, 'file:save', { token, text: 'mine again' });
  expect(refused).toEqual({ status: 'error', error: { code: 'changed-on-disk', name: 'shared.drawbridge' } });
  expect(readFileSync(path, 'utf8')).toBe('his');
  expect(await call(desktop.window, 'file:save', { token, text: 'mine', overwrite: true })).toMatchObject({
    status: 'done',
  });
  expect(readFileSync(path, 'utf8')).toBe('mine');
});

test('says why a file cannot be opened', async ({ desktop, folder }) => {
  writeFileSync(join(folder, 'picture.drawbridge'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff]));
  await choose(desktop, join(folder, 'picture.drawbridge'));
  const picture = await call(desktop.window, 'file:open', undefined);
  expect(picture).toEqual({ status: 'error', error: { code: 'not-text', name: 'picture.drawbridge' } });
  await choose(desktop, join(folder, 'gone.drawbridge'));
  const gone = await call(desktop.window, 'file:open', undefined);
  expect(gone).toEqual({ status: 'error', error: { code: 'missing', name: 'gone.drawbridge' } });
});

test('will not touch a file by a token it never gave, nor save over one it only listed', async ({ launch, folder }) => {
  const path = join(folder, 'listed.drawbridge');
  writeFileSync(path, 'as it was');
  const first = await launch();
  await open(first, path);
  await first.app.close();
  const { window } = await launch();
  const forged = call(window, 'file:save', { token: '00000000-0000-4000-8000-000000000000', text: 'x' });
  await expect(forged).rejects.toThrow('unknown file token');
  const [listed] = await call(window, 'file:recent', undefined);
  await expect(call(window, 'file:save', { token: listed?.token ?? '', text: 'x' })).rejects.toThrow('must be opened');
  expect(readFileSync(path, 'utf8')).toBe('as it was');
});

test('remembers recent files over a restart, marks missing ones and forgets on request', async ({ launch, folder }) => {
  const [kept, gone] = [join(folder, 'kept.drawbridge'), join(folder, 'gone.drawbridge')];
  writeFileSync(kept, '{}');
  writeFileSync(gone, '{}');
  const first = await launch();
  await open(first, gone);
  await open(first, kept);
  await first.app.close();
  await import('node:fs/promises').then(({ unlink }) => unlink(gone));
  const { window } = await launch();
  const list = await call(window, 'file:recent', undefined);
  expect(list.map(({ name, missing }) => ({ name, missing }))).toEqual([
    { name: 'kept.drawbridge', missing: false },
    { name: 'gone.drawbridge', missing: true },
  ]);
  const [keptFile, goneFile] = list;
  expect(await call(window, 'file:openRecent', { token: keptFile?.token ?? '' })).toMatchObject({ status: 'done' });
  await call(window, 'file:forget', { token: goneFile?.token ?? '' });
  expect((await call(window, 'file:recent', undefined)).map(({ name }) => name)).toEqual(['kept.drawbridge']);
});

test('writes an export as a folder of files', async ({ desktop, folder }) => {
  const out = join(folder, 'out');
  mkdirSync(out);
  await choose(desktop, out);
  const files = [
    { path: 'package.json', text: '{}\n' },
    { path: 'lib/orders-stack.ts', text: 'export {};\n' },
  ];
  const outcome = await call(desktop.window, 'export:files', { suggestedName: 'orders', files });
  expect(outcome).toEqual({ status: 'done', value: { where: out } });
  expect(readFileSync(join(out, 'lib/orders-stack.ts'), 'utf8')).toBe('export {};\n');
});

test('asks before an export replaces files, and writes nothing when the answer is no', async ({ desktop, folder }) => {
  writeFileSync(join(folder, 'template.yaml'), 'old');
  await choose(desktop, folder);
  const files = [
    { path: 'new.yaml', text: 'new' },
    { path: 'template.yaml', text: 'new' },
  ];
  expect(await call(desktop.window, 'export:files', { suggestedName: 'a', files })).toEqual({ status: 'cancelled' });
  expect(readFileSync(join(folder, 'template.yaml'), 'utf8')).toBe('old');
  expect(readdirSync(folder)).not.toContain('new.yaml');
  await answerQuestions(desktop, 0);
  expect(await call(desktop.window, 'export:files', { suggestedName: 'a', files })).toMatchObject({ status: 'done' });
  expect(readFileSync(join(folder, 'template.yaml'), 'utf8')).toBe('new');
});

for (const path of [
  '../outside.yaml',
  '/etc/outside.yaml',
  'a/../../outside.yaml',
  'C:outside.yaml',
  'a\\..\\b.yaml',
]) {
  test(`refuses to export to ${path} and writes nothing`, async ({ desktop, folder }) => {
    const out = join(folder, 'out');
    mkdirSync(out);
    await choose(desktop, out);
    const files = [
      { path: 'fine.yaml', text: '' },
      { path, text: 'x' },
    ];
    const exporting = call(desktop.window, 'export:files', { suggestedName: 'a', files });
    await expect(exporting).rejects.toThrow('refused export path');
    expect(readdirSync(out)).toEqual([]);
  });
}

test('opens a file named on the command line once the page listens', async ({ launch, folder }) => {
  const path = join(folder, 'named.drawbridge');
  writeFileSync(path, 'from the command line');
  const { window } = await launch(path);
  expect(await received(window, 'file:opened')).toEqual([]);
  await call(window, 'window:ready', undefined);
  await expect
    .poll(() => received(window, 'file:opened'))
    .toMatchObject([{ status: 'done', value: { name: 'named.drawbridge', text: 'from the command line' } }]);
});

test('opens the file that a second start was given in the window that is there', async ({ desktop, folder }) => {
  writeFileSync(join(folder, 'second.drawbridge'), 'second');
  await call(desktop.window, 'window:ready', undefined);
  await desktop.app.evaluate(({ app }, where) => {
    app.emit('second-instance', {}, ['drawbridge', '--flag', 'second.drawbridge', 'picture.png'], where);
  }, folder);
  await expect
    .poll(() => received(desktop.window, 'file:opened'))
    .toMatchObject([{ status: 'done', value: { name: 'second.drawbridge', text: 'second' } }]);
});

test('copies text through main, because the page may not', async ({ desktop }) => {
  await call(desktop.window, 'clipboard:write', { text: 'Resources: {}' });
  expect(await desktop.app.evaluate(({ clipboard }) => clipboard.readText(), undefined)).toBe('Resources: {}');
});

test('has AWS’s validator judge templates in a process of its own', async ({ desktop }) => {
  const bucket = (properties: string) => `Resources:\n  Docs:\n    Type: AWS::S3::Bucket\n${properties}`;
  const templates = [bucket(''), bucket('    Properties:\n      NoSuchThing: 1\n')];
  const [good, bad] = await call(desktop.window, 'template:verify', { templates });
  expect(good).toMatchObject({ status: 'verified' });
  expect(bad).toMatchObject({ status: 'verified', findings: [{ logicalId: 'Docs' }] });
});
