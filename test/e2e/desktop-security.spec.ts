import type { Page } from '@playwright/test';
import { callWith } from '../support/bridge';
import { type Desktop, expect, test } from '../support/desktop';

test.use({ renderer: 'bare' });

/** Keeps what main would hand to the person's browser instead of opening it. */
async function recordLinks({ app }: Desktop): Promise<() => Promise<readonly string[]>> {
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Reflect.set(globalThis, 'openedLinks', opened);
    shell.openExternal = async (url) => {
      opened.push(url);
    };
  }, undefined);
  return () => app.evaluate((): string[] => Reflect.get(globalThis, 'openedLinks'), undefined);
}

function status(window: Page, path: string): Promise<number> {
  return window.evaluate(async (url) => (await fetch(url)).status, path);
}

test('sends the content security policy and nosniff with every answer', async ({ desktop: { window } }) => {
  const headers = await window.evaluate(async () => {
    const answers = await Promise.all([fetch('/index.html'), fetch('/page.js'), fetch('/missing.js')]);
    return answers.map(({ headers }) => [
      headers.get('content-security-policy'),
      headers.get('x-content-type-options'),
    ]);
  });
  expect(headers).toHaveLength(3);
  for (const [policy, sniffing] of headers) {
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(sniffing).toBe('nosniff');
  }
});

test('blocks an inline script', async ({ desktop: { window } }) => {
  const violated = await window.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
        const script = document.createElement('script');
        script.textContent = 'document.title = "taken"';
        document.head.append(script);
      }),
  );
  expect(violated).toBe('script-src-elem');
  expect(await window.title()).not.toBe('taken');
});

test('lets the page reach nothing on the net', async ({ desktop: { window } }) => {
  const directive = await window.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
        fetch('https://example.org/').catch(() => undefined);
      }),
  );
  expect(directive).toBe('connect-src');
});

test('gives the page a frozen bridge, no require and no Node', async ({ desktop: { window } }) => {
  const found = await window.evaluate(() => {
    const bridge = globalThis.window.bridge;
    const call = bridge?.call ?? {};
    return {
      kinds: new Set(Object.values(call).map((value) => typeof value)).size,
      frozen: Object.isFrozen(bridge) && Object.isFrozen(call) && Object.isFrozen(bridge?.on),
      replaced: Reflect.set(window, 'bridge', {}) || Reflect.set(call, 'file:open', () => undefined),
      node: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter((name) => name in window),
    };
  });
  expect(found).toEqual({ kinds: 1, frozen: true, replaced: false, node: [] });
});

for (const [what, channel, arg] of [
  ['an argument of the wrong type', 'file:save', { token: 7, text: 'x' }],
  ['a path in place of a token', 'file:openRecent', { token: '/etc/passwd' }],
  ['a path in place of a recovery copy', 'recovery:open', { id: '../recent-files' }],
  ['a key nobody declared', 'file:saveAs', { suggestedName: 'a', text: '', path: '/etc/passwd' }],
  ['no argument at all', 'link:open', undefined],
  ['an argument where there is none', 'file:open', { path: '/etc/passwd' }],
] as const) {
  test(`refuses ${what}`, async ({ desktop: { window } }) => {
    await expect(callWith(window, channel, arg)).rejects.toThrow(`${channel}: refused argument`);
  });
}

test('hears no page but its own', async ({ desktop: { app, window } }) => {
  await app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.loadURL('data:text/html,<title>foreign</title>'),
    undefined,
  );
  await expect(window).toHaveTitle('foreign');
  await expect(callWith(window, 'file:recent', undefined)).rejects.toThrow('file:recent: refused sender');
});

for (const target of ['https://example.org/', 'https://docs.aws.amazon.com/', '/page.js', '/']) {
  test(`stays on its page when something navigates to ${target}`, async ({ desktop: { app, window } }) => {
    const before = window.url();
    const attempt = app.evaluate(
      ({ BrowserWindow }) =>
        new Promise((resolve) => {
          BrowserWindow.getAllWindows()[0]?.webContents.once('will-navigate', (event) =>
            resolve(event.defaultPrevented),
          );
        }),
      undefined,
    );
    await window.evaluate((url) => {
      document.body.dataset.still = 'here';
      location.assign(url);
    }, target);
    expect(await attempt).toBe(true);
    expect(await window.evaluate(() => document.body.dataset.still)).toBe('here');
    expect(window.url()).toBe(before);
  });
}

test('hands a link to AWS documentation to the browser and opens no window', async ({ desktop }) => {
  const opened = await recordLinks(desktop);
  await desktop.window.click('#docs');
  await expect.poll(opened).toEqual(['https://docs.aws.amazon.com/vpc/']);
  expect(await desktop.app.windows()).toHaveLength(1);
});

test('opens no link to a site it does not know', async ({ desktop }) => {
  const opened = await recordLinks(desktop);
  await desktop.window.click('#elsewhere');
  await expect(callWith(desktop.window, 'link:open', { url: 'https://example.org/' })).rejects.toThrow('refused');
  await desktop.window.click('#docs');
  await expect.poll(opened).toEqual(['https://docs.aws.amazon.com/vpc/']);
  expect(await desktop.app.windows()).toHaveLength(1);
});

test('denies permissions, asked for or looked up', async ({ desktop: { window } }) => {
  const answers = await window.evaluate(async () => [
    (await navigator.permissions.query({ name: 'geolocation' })).state,
    await Notification.requestPermission(),
  ]);
  expect(answers).toEqual(['denied', 'denied']);
});

for (const path of [
  '/..%2f..%2fpackage.json',
  '/%2e%2e%2f%2e%2e%2fpackage.json',
  '/..%5c..%5cpackage.json',
  '/a/..%2f..%2f..%2fpackage.json',
  '/%00',
  '/%',
  '/',
  '/assets',
]) {
  test(`serves nothing for ${path}`, async ({ desktop: { window } }) => {
    expect(await status(window, path)).toBe(404);
  });
}

test('answers only for the host of its own bundle', async ({ desktop: { app } }) => {
  const answers = await app.evaluate(async ({ session: { defaultSession } }) => {
    const urls = ['app://bundle/index.html', 'app://elsewhere/index.html'];
    return Promise.all(urls.map(async (url) => (await defaultSession.fetch(url)).status));
  }, undefined);
  expect(answers).toEqual([200, 404]);
});
