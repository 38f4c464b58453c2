import { describe, expect, it } from 'vitest';
import { findBrowser, type Machine } from '../../scripts/find-browser';

function machine(changes: Partial<Machine>, existing: readonly string[] = []): Machine {
  return {
    env: { PATH: '/usr/local/bin:/usr/bin' },
    platform: 'linux',
    bundled: '/bundled/chrome',
    exists: (path) => existing.includes(path),
    runs: () => true,
    ...changes,
  };
}

describe('the browser for end-to-end tests', () => {
  it('is the one named in the environment before any other', () => {
    const env = { E2E_BROWSER: '/my/chrome', PATH: '' };
    expect(findBrowser(machine({ env }, ['/my/chrome', '/bundled/chrome']))).toBe('/my/chrome');
  });

  it('is refused when the environment names nothing that exists', () => {
    expect(() => findBrowser(machine({ env: { E2E_BROWSER: '/gone' } }, ['/bundled/chrome']))).toThrow('/gone');
  });

  it("is Playwright's own before the system's", () => {
    expect(findBrowser(machine({}, ['/usr/bin/chromium', '/bundled/chrome']))).toBe('/bundled/chrome');
  });

  it('is found on the path, and skipped when it is a launcher without a browser', () => {
    const both = ['/usr/bin/chromium', '/usr/bin/google-chrome'];
    expect(findBrowser(machine({}, both))).toBe('/usr/bin/chromium');
    expect(findBrowser(machine({ runs: (path) => !path.endsWith('chromium') }, both))).toBe('/usr/bin/google-chrome');
  });

  it('is an app bundle on macOS and a program on Windows', () => {
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser(machine({ platform: 'darwin' }, [mac]))).toBe(mac);
    const edge = 'C:\\Programs\\Microsoft\\Edge\\Application\\msedge.exe';
    const env = { LOCALAPPDATA: 'C:\\Programs' };
    expect(findBrowser(machine({ platform: 'win32', env }, [edge]))).toBe(edge);
  });

  it('is undefined where there is none', () => {
    expect(findBrowser(machine({}))).toBeUndefined();
  });
});
