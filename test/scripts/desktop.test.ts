import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { electronBinary, reasonAgainstDesktop } from '../../scripts/desktop.mjs';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'desktop-'));
  mkdirSync(join(root, 'node_modules/electron/dist'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const withDisplay = { env: { DISPLAY: ':0' }, platform: 'linux' };

describe('the desktop window', () => {
  it('needs a display under Linux, and fetches nothing without one', () => {
    writeFileSync(join(root, 'node_modules/electron/install.js'), 'require("fs").writeFileSync("fetched", "")');
    expect(reasonAgainstDesktop(root, { env: {}, platform: 'linux' })).toBe('there is no display');
  });

  it('needs no variable for a display elsewhere', () => {
    expect(reasonAgainstDesktop(root, { env: {}, platform: 'darwin' })).toContain('could not be downloaded');
  });

  it('opens when the program is there', () => {
    writeFileSync(join(root, 'node_modules/electron/path.txt'), 'electron');
    writeFileSync(join(root, 'node_modules/electron/dist/electron'), '');
    expect(reasonAgainstDesktop(root, withDisplay)).toBeUndefined();
    expect(electronBinary(root)).toBe(join(root, 'node_modules/electron/dist/electron'));
  });

  it("opens when Electron's installer brings the program", () => {
    const installer = "require('fs').writeFileSync(require('path').join(__dirname, 'dist/electron'), '')";
    writeFileSync(join(root, 'node_modules/electron/install.js'), installer);
    expect(reasonAgainstDesktop(root, withDisplay)).toBeUndefined();
  });

  it('says so when the installer fails', () => {
    writeFileSync(join(root, 'node_modules/electron/install.js'), 'process.exit(1)');
    expect(reasonAgainstDesktop(root, withDisplay)).toContain('could not be downloaded');
  });
});
