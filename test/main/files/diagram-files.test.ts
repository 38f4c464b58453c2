import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createDiagramFiles } from '../../../src/main/files/diagram-files';
import { createRecentFiles } from '../../../src/main/files/recent-files';
import { shortFolder } from '../../../src/main/files/short-folder';
import { createFileTokens } from '../../../src/main/files/tokens';
import { temporaryFolder } from '../../support/temporary-folder';

const now = () => new Date('2026-11-21T12:00:00Z');

function setUp(recentAt?: string) {
  const folder = temporaryFolder();
  const path = join(folder, 'a.drawbridge');
  writeFileSync(path, 'one');
  const recent = createRecentFiles(recentAt ?? join(folder, 'recent.json'));
  return { folder, path, files: createDiagramFiles({ tokens: createFileTokens(), recent, home: folder, now }) };
}

async function openedToken({ files, path }: ReturnType<typeof setUp>): Promise<string> {
  const opened = await files.open(path);
  if (opened.status !== 'done') throw new Error('not opened');
  return opened.value.token;
}

it('gives a file the same token each time, and another one to another file', async () => {
  const at = setUp();
  const token = await openedToken(at);
  expect(await openedToken(at)).toBe(token);
  expect(token).not.toContain('drawbridge');
  const other = await at.files.saveAs(join(at.folder, 'b.drawbridge'), 'x');
  expect(other).not.toMatchObject({ value: { token } });
});

it('saves again and again without taking its own writing for somebody else’s', async () => {
  const at = setUp();
  const token = await openedToken(at);
  for (const text of ['two', 'three!', 'four']) {
    expect(await at.files.save(token, text, false)).toMatchObject({ status: 'done' });
    expect(readFileSync(at.path, 'utf8')).toBe(text);
  }
});

it.each([
  ['longer', (path: string) => writeFileSync(path, 'one and more')],
  ['as long, but later', (path: string) => utimesSync(path, now(), new Date(statSync(path).mtimeMs + 2000))],
])('refuses to overwrite a file that has become %s', async (_what, change) => {
  const at = setUp();
  const token = await openedToken(at);
  change(at.path);
  const before = readFileSync(at.path, 'utf8');
  const error = { code: 'changed-on-disk', name: 'a.drawbridge' };
  expect(await at.files.save(token, 'two', false)).toEqual({ status: 'error', error });
  expect(readFileSync(at.path, 'utf8')).toBe(before);
  expect(await at.files.save(token, 'two', true)).toMatchObject({ status: 'done' });
});

it('writes a file that was deleted meanwhile: nothing is lost by it', async () => {
  const at = setUp();
  const token = await openedToken(at);
  rmSync(at.path);
  expect(await at.files.save(token, 'two', false)).toMatchObject({ status: 'done' });
});

it('says that the folder is gone', async () => {
  const at = setUp();
  mkdirSync(join(at.folder, 'sub'));
  const saved = await at.files.saveAs(join(at.folder, 'sub', 'b.drawbridge'), 'x');
  if (saved.status !== 'done') throw new Error('not saved');
  rmSync(join(at.folder, 'sub'), { recursive: true });
  const error = { code: 'missing', name: 'b.drawbridge' };
  expect(await at.files.save(saved.value.token, 'y', false)).toEqual({ status: 'error', error });
});

it('reports a good save as good even when the list of recent files cannot be written', async () => {
  const at = setUp(join(temporaryFolder(), 'no', 'such', 'folder.json'));
  expect(await at.files.saveAs(at.path, 'two')).toMatchObject({ status: 'done' });
});

it('flags recent files that are gone', async () => {
  const at = setUp();
  await openedToken(at);
  rmSync(at.path);
  expect(await at.files.recentFiles()).toMatchObject([
    { name: 'a.drawbridge', folder: '~', openedAt: '2026-11-21T12:00:00.000Z', missing: true },
  ]);
});

it.each([
  ['/home/ann', '~'],
  ['/home/ann/work', '~/work'],
  ['/home/anna/work', '/home/anna/work'],
  [`/data/${'long/'.repeat(20)}end`, '/data/long/long…ong/long/long/long/long/long/end'],
])('shortens %s', (folder, short) => {
  expect(shortFolder(folder, '/home/ann')).toBe(short);
});

it('gives a template with the layout kept beside it, and keeps a new one there', async () => {
  const at = setUp();
  const path = join(at.folder, 'orders.yaml');
  writeFileSync(path, 'Resources: {}');
  const first = await at.files.open(path);
  if (first.status !== 'done') throw new Error('not opened');
  expect(first.value).not.toHaveProperty('sidecar');
  const layout = '{\n  "format": "drawbridge-layout"\n}\n';
  expect(await at.files.saveSidecar(first.value.token, layout)).toEqual({ status: 'done', value: undefined });
  expect(readFileSync(`${path}.drawbridge`, 'utf8')).toBe(layout);
  expect(await at.files.open(path)).toMatchObject({ value: { sidecar: layout } });
});

it('leaves a diagram alone that has the name of a layout', async () => {
  const at = setUp();
  const path = join(at.folder, 'orders.yaml');
  writeFileSync(path, 'Resources: {}');
  writeFileSync(`${path}.drawbridge`, '{"format":"drawbridge"}');
  const opened = await at.files.open(path);
  if (opened.status !== 'done') throw new Error('not opened');
  expect(opened.value).not.toHaveProperty('sidecar');
  expect(await at.files.saveSidecar(opened.value.token, 'x')).toMatchObject({ error: { code: 'failed' } });
  expect(readFileSync(`${path}.drawbridge`, 'utf8')).toBe('{"format":"drawbridge"}');
});

it('opens files and the templates below a folder together, named by their place in it', async () => {
  const at = setUp();
  for (const folder of ['cdk.out', 'cdk.out/nested', 'cdk.out/asset.1', 'cdk.out/node_modules', 'cdk.out/.hidden'])
    mkdirSync(join(at.folder, folder));
  for (const name of [
    'a.template.json',
    'nested/b.yaml',
    'asset.1/index.json',
    'node_modules/c.json',
    '.hidden/d.json',
    'tree.txt',
  ])
    writeFileSync(join(at.folder, 'cdk.out', name), '{}');
  const opened = await at.files.openAll([join(at.folder, 'cdk.out'), at.path]);
  expect(opened).toMatchObject({
    value: [{ name: 'a.template.json' }, { name: 'nested/b.yaml' }, { name: 'a.drawbridge' }],
  });
  expect(await at.files.recentFiles()).toHaveLength(1);
  expect(await at.files.openAll([join(at.folder, 'nothing.yaml')])).toMatchObject({ error: { code: 'missing' } });
});
