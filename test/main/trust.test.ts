import { beforeEach, describe, expect, it, vi } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { contentSecurityPolicy } from '../../src/main/content-security-policy.mjs';
import { isAllowedLink, openLink } from '../../src/main/links';
import { homePage, isOwnFrame } from '../../src/main/origin';

const electron = vi.hoisted(() => ({
  app: { isPackaged: true },
  shell: { openExternal: vi.fn(async () => undefined) },
}));
vi.mock('electron', () => electron);

describe('links', () => {
  it.each([
    'https://docs.aws.amazon.com/vpc/latest/userguide/a.html#b',
    'https://aws.amazon.com/',
    'https://repost.aws/questions/x',
    'https://github.com/aws/aws-cdk/issues/1',
    'https://courseiva.com/',
    'https://DOCS.aws.amazon.com/',
  ])('lets %s through', (url) => {
    expect(isAllowedLink(url)).toBe(true);
  });

  it.each([
    'http://docs.aws.amazon.com/',
    'https://docs.aws.amazon.com.example.org/',
    'https://example.org/docs.aws.amazon.com',
    'https://user@github.com/',
    'https://github.com:8443/',
    'https://evil-github.com/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://github.com/share',
    'github.com',
    '',
  ])('refuses %s', async (url) => {
    electron.shell.openExternal.mockClear();
    expect(await openLink(url)).toBe(false);
    expect(electron.shell.openExternal).not.toHaveBeenCalled();
  });
});

describe('frames', () => {
  const home = 'app://bundle/index.html';

  it('hears the top frame of the own page', () => {
    expect(isOwnFrame({ url: 'app://bundle/index.html#selection', parent: null }, home)).toBe(true);
  });

  it.each([
    ['a frame inside it', { url: 'app://bundle/index.html', parent: {} }],
    ['another host of the scheme', { url: 'app://bundle.evil/index.html', parent: null }],
    ['a page on the net', { url: 'https://bundle/index.html', parent: null }],
    ['a file', { url: 'file:///bundle/index.html', parent: null }],
    ['a blank page', { url: 'about:blank', parent: null }],
    ['a frame that is gone', null],
  ])('does not hear %s', (_what, frame) => {
    expect(isOwnFrame(frame, home)).toBe(false);
  });
});

describe('the development server', () => {
  beforeEach(() => {
    vi.stubEnv('ELECTRON_RENDERER_URL', 'http://localhost:5173');
    return () => vi.unstubAllEnvs();
  });

  it('is the home page in a checkout', () => {
    electron.app.isPackaged = false;
    expect(homePage()).toBe('http://localhost:5173/');
    expect(isOwnFrame({ url: 'http://localhost:5173.evil.org/', parent: null }, homePage())).toBe(false);
  });

  it('is never the home page of the packaged app', () => {
    electron.app.isPackaged = true;
    expect(homePage()).toBe('app://bundle/index.html');
  });
});

it('the desktop and the loopback server send the same content security policy', async () => {
  const server = await serve({ root: import.meta.dirname, port: 0 });
  try {
    const { headers } = await fetch(server.url);
    expect(headers.get('content-security-policy')).toBe(contentSecurityPolicy);
  } finally {
    await server.close();
  }
});
