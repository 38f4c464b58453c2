import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import type { Platform } from '../../src/renderer/platform/platform';
import { servePlatformPage } from '../support/platform-page';

type Served = Awaited<ReturnType<typeof servePlatformPage>>;

let served: Served;

test.beforeAll(async () => {
  served = await servePlatformPage(async (templates) =>
    templates.map((template) => ({ status: 'verified', by: `judge of ${template}`, findings: [] })),
  );
});

test.afterAll(() => served.close());

/** Opens the page in a browser that has, or has not, access to the file system. */
async function visit(page: Page, { pickers }: { pickers: boolean }): Promise<void> {
  await page.addInitScript((withPickers) => {
    const names = ['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker'];
    if (!withPickers) for (const name of names) Reflect.deleteProperty(window, name);
  }, pickers);
  await page.goto(served.url);
}

/** Runs in the page with its platform. Only the function's text travels. */
async function using<T>(page: Page, run: (platform: Platform) => Promise<T> | T): Promise<T> {
  const platform = await page.evaluateHandle((): Platform => Reflect.get(globalThis, 'platform'));
  return page.evaluate(run, platform);
}

async function openChosen(page: Page, file: { name: string; content: string | Buffer }) {
  const chooser = page.waitForEvent('filechooser');
  const outcome = using(page, (platform) => platform.openFile());
  const buffer = Buffer.from(file.content);
  await (await chooser).setFiles({ name: file.name, mimeType: 'application/json', buffer });
  return outcome;
}

/** Puts files of the browser's private store in the place of the ones a person would pick. */
async function pick(page: Page, name: string): Promise<void> {
  await page.evaluate(async (fileName) => {
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle(fileName, { create: true });
    Reflect.set(window, 'showOpenFilePicker', async () => [handle]);
    Reflect.set(window, 'showSaveFilePicker', async () => handle);
    Reflect.set(window, 'showDirectoryPicker', async () => folder);
  }, name);
}

function stored(page: Page, name: string): Promise<string> {
  return page.evaluate(async (fileName) => {
    const folder = await navigator.storage.getDirectory();
    return (await (await folder.getFileHandle(fileName)).getFile()).text();
  }, name);
}

test.describe('without access to the file system', () => {
  test('opens what the person picks', async ({ page }) => {
    await visit(page, { pickers: false });
    const outcome = await openChosen(page, { name: 'a.drawbridge', content: '\uFEFF{"label":"ü"}' });
    expect(outcome).toMatchObject({ status: 'done', value: { name: 'a.drawbridge', text: '{"label":"ü"}' } });
  });

  test('says that a picture is not text', async ({ page }) => {
    await visit(page, { pickers: false });
    const outcome = await openChosen(page, { name: 'a.drawbridge', content: Buffer.from([0x89, 0xff]) });
    expect(outcome).toEqual({ status: 'error', error: { code: 'not-text', name: 'a.drawbridge' } });
  });

  test('saves by download, under the same name again', async ({ page }) => {
    await visit(page, { pickers: false });
    const first = page.waitForEvent('download');
    await using(page, async (platform) => {
      const saved = await platform.saveFileAs({ suggestedName: 'a.drawbridge', text: 'one' });
      if (saved.status === 'done') Reflect.set(globalThis, 'token', saved.value.token);
    });
    expect(readFileSync(await (await first).path(), 'utf8')).toBe('one');
    const second = page.waitForEvent('download');
    await using(page, (platform) => platform.saveFile({ token: Reflect.get(globalThis, 'token'), text: 'two' }));
    expect((await second).suggestedFilename()).toBe('a.drawbridge');
    expect(readFileSync(await (await second).path(), 'utf8')).toBe('two');
  });

  test('downloads an export of several files as a zip, and one file as it is', async ({ page }) => {
    await visit(page, { pickers: false });
    const zip = page.waitForEvent('download');
    const outcome = await using(page, (platform) =>
      platform.exportFiles({
        suggestedName: 'orders',
        files: [
          { path: 'package.json', text: '{}' },
          { path: 'lib/a.ts', text: '' },
        ],
      }),
    );
    expect(outcome).toEqual({ status: 'done', value: { where: 'orders.zip' } });
    expect(
      readFileSync(await (await zip).path())
        .subarray(0, 4)
        .toString('latin1'),
    ).toBe('PK\u0003\u0004');
    const single = page.waitForEvent('download');
    await using(page, (platform) =>
      platform.exportFiles({ suggestedName: 'orders', files: [{ path: 'orders.yaml', text: 'a: 1' }] }),
    );
    expect((await single).suggestedFilename()).toBe('orders.yaml');
  });

  test('keeps recent files over a reload, with their text, and forgets on request', async ({ page }) => {
    await visit(page, { pickers: false });
    await openChosen(page, { name: 'old.drawbridge', content: 'old' });
    await openChosen(page, { name: 'new.drawbridge', content: 'new' });
    await page.reload();
    const names = () => using(page, async (platform) => (await platform.recentFiles()).map(({ name }) => name));
    expect(await names()).toEqual(['new.drawbridge', 'old.drawbridge']);
    const reopened = await using(page, async (platform) => {
      const [newest] = await platform.recentFiles();
      const opened = await platform.openRecent(newest?.token ?? '');
      await platform.forgetRecent(newest?.token ?? '');
      return opened;
    });
    expect(reopened).toMatchObject({ status: 'done', value: { name: 'new.drawbridge', text: 'new' } });
    expect(await names()).toEqual(['old.drawbridge']);
  });
});

test.describe('with access to the file system', () => {
  test('saves into the file that was opened, and reopens it from the list', async ({ page }) => {
    await visit(page, { pickers: true });
    await pick(page, 'a.drawbridge');
    const outcomes = await using(page, async (platform) => {
      await platform.saveFileAs({ suggestedName: 'a.drawbridge', text: 'one' });
      const opened = await platform.openFile();
      if (opened.status !== 'done') return [opened];
      const saved = await platform.saveFile({ token: opened.value.token, text: 'two' });
      const recent = await platform.recentFiles();
      return [opened, saved, recent.length, await platform.openRecent(opened.value.token)];
    });
    expect(outcomes).toMatchObject([{ value: { text: 'one' } }, { status: 'done' }, 1, { value: { text: 'two' } }]);
    expect(await stored(page, 'a.drawbridge')).toBe('two');
  });

  test('does not overwrite a file that somebody else changed, unless told to', async ({ page }) => {
    await visit(page, { pickers: true });
    await pick(page, 'a.drawbridge');
    const outcomes = await using(page, async (platform) => {
      const opened = await platform.openFile();
      if (opened.status !== 'done') return [opened];
      const handle = await (await navigator.storage.getDirectory()).getFileHandle('a.drawbridge');
      const stream = await handle.createWritable();
      await stream.write('his');
      await stream.close();
      const { token } = opened.value;
      const refused = await platform.saveFile({ token, text: 'mine' });
      return [
        refused,
        await (await handle.getFile()).text(),
        await platform.saveFile({ token, text: '', overwrite: true }),
      ];
    });
    expect(outcomes).toMatchObject([{ error: { code: 'changed-on-disk' } }, 'his', { status: 'done' }]);
  });

  test('writes an export into the folder that was picked', async ({ page }) => {
    await visit(page, { pickers: true });
    await pick(page, 'unused');
    await using(page, (platform) =>
      platform.exportFiles({ suggestedName: 'orders', files: [{ path: 'lib/deep/a.ts', text: 'export {};' }] }),
    );
    const text = await page.evaluate(async () => {
      let folder = await navigator.storage.getDirectory();
      for (const name of ['lib', 'deep']) folder = await folder.getDirectoryHandle(name);
      return (await (await folder.getFileHandle('a.ts')).getFile()).text();
    });
    expect(text).toBe('export {};');
  });

  test('a recovery copy knows its file after a reload, and does not write over what somebody else wrote since', async ({
    page,
  }) => {
    await visit(page, { pickers: true });
    await pick(page, 'a.drawbridge');
    await using(page, async (platform) => {
      const saved = await platform.saveFileAs({ suggestedName: 'a.drawbridge', text: 'one' });
      const tokens = [saved.status === 'done' ? saved.value.token : null];
      await platform.recovery.keep({ id: 'copy', name: 'a.drawbridge', tokens, text: 'mine' });
    });
    await page.reload();
    const outcomes = await using(page, async (platform) => {
      const { copies } = await platform.recovery.list();
      const opened = await platform.recovery.open('copy');
      const token = (opened.status === 'done' && opened.value.tokens[0]) || '';
      const saved = await platform.saveFile({ token, text: 'mine' });
      const handle = await (await navigator.storage.getDirectory()).getFileHandle('a.drawbridge');
      const stream = await handle.createWritable();
      await stream.write('his, and longer');
      await stream.close();
      return [copies.length, opened, saved, await platform.saveFile({ token, text: 'mine' })];
    });
    const { name, text } = { name: 'a.drawbridge', text: 'mine' };
    expect(outcomes).toMatchObject([
      1,
      { status: 'done', value: { name, text } },
      { status: 'done' },
      { status: 'error', error: { code: 'changed-on-disk' } },
    ]);
    expect(await stored(page, 'a.drawbridge')).toBe('his, and longer');
  });

  test('takes a closed picker for an answer', async ({ page }) => {
    await visit(page, { pickers: true });
    await page.evaluate(() => {
      const close = async () => {
        throw new DOMException('closed', 'AbortError');
      };
      for (const name of ['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker'])
        Reflect.set(window, name, close);
    });
    const outcomes = await using(page, async (platform) => [
      await platform.openFile(),
      await platform.saveFileAs({ suggestedName: 'a', text: '' }),
      await platform.exportFiles({ suggestedName: 'a', files: [{ path: 'a', text: '' }] }),
    ]);
    expect(outcomes).toEqual(outcomes.map(() => ({ status: 'cancelled' })));
  });
});

test('asks the server for a verdict, and says why there is none', async ({ page }) => {
  const verify = () => using(page, (platform) => platform.verify(['a', 'b']));
  await visit(page, { pickers: false });
  expect(await verify()).toEqual(
    ['a', 'b'].map((name) => ({ status: 'verified', by: `judge of ${name}`, findings: [] })),
  );
  await page.route('**/api/verify', (route) => route.fulfill({ json: [{ status: 'verified' }] }));
  expect(await verify()).toMatchObject([
    { status: 'not-verified', reason: expect.stringContaining('no validator') },
    { status: 'not-verified' },
  ]);
  await page.route('**/api/verify', (route) => route.fulfill({ status: 501 }));
  expect(await verify()).toMatchObject([
    { reason: expect.stringContaining('answered 501') },
    { reason: expect.stringContaining('answered 501') },
  ]);
  await page.route('**/api/verify', (route) => route.abort());
  expect(await verify()).toMatchObject([
    { reason: expect.stringContaining('cannot be reached') },
    { reason: expect.stringContaining('cannot be reached') },
  ]);
});

test('copies text where the clipboard is refused', async ({ page }) => {
  await visit(page, { pickers: false });
  await page.evaluate(() => {
    Object.assign(navigator.clipboard, { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) });
    document.addEventListener('copy', () => Reflect.set(window, 'copied', getSelection()?.toString()));
  });
  await using(page, (platform) => platform.copyText('Resources: {}'));
  expect(await page.evaluate(() => Reflect.get(window, 'copied'))).toBe('Resources: {}');
});

test('holds a page with unsaved changes, and only that', async ({ page }) => {
  await visit(page, { pickers: false });
  let asked = 0;
  page.on('dialog', async (dialog) => {
    asked += 1;
    await dialog.accept();
  });
  const leave = async (dirty: boolean) => {
    await page.locator('html').click();
    await page.evaluate((state) => Reflect.get(globalThis, 'platform').setDirty(state), { dirty, title: 'a' });
    await page.reload();
  };
  await leave(false);
  expect(asked).toBe(0);
  await leave(true);
  expect(asked).toBe(1);
});
