import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { projectRoot } from '../../scripts/freshness.mjs';

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');
const builder = parse(read('electron-builder.yml'));
const manifest = JSON.parse(read('package.json'));
const lock: { packages: Record<string, { optionalDependencies?: Record<string, string> }> } = JSON.parse(
  read('package-lock.json'),
);

describe('the package', () => {
  it("shuts Electron's debugging back doors and runs only the checked archive", () => {
    expect(builder.electronFuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableCookieEncryption: true,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    });
    expect(builder.asar).toBe(true);
  });

  it('is made for the three systems', () => {
    expect(builder.linux.target).toEqual(['deb', 'AppImage']);
    expect(builder.mac.target).toEqual(['dmg']);
    expect(builder.win.target).toEqual(['nsis']);
  });

  it('holds the built app, its licences and one package', () => {
    expect(builder.files).toEqual(expect.arrayContaining(['out/main/**', 'out/preload/**', 'out/renderer/**']));
    expect(builder.files).toEqual(expect.arrayContaining(['package.json', 'LICENSE', 'NOTICE']));
    expect(Object.keys(manifest.dependencies)).toEqual(['@aws/cloudformation-validate']);
    expect(manifest.main).toBe('out/main/index.cjs');
  });
});

describe('the dependencies', () => {
  it('have exact versions', () => {
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.length).toBeGreaterThan(20);
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)))).toEqual([]);
  });

  it('are the same in the lock file', () => {
    const { dependencies, devDependencies } = manifest;
    expect(lock.packages['']).toMatchObject({ dependencies, devDependencies });
  });

  // Some releases are published without a part of their platform packages; `npm ci` then fails for everybody.
  it('have an entry in the lock file for every platform package', () => {
    const locked = new Set(Object.keys(lock.packages).map((path) => path.split('node_modules/').pop()));
    const wanted = Object.values(lock.packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
    expect(wanted.length).toBeGreaterThan(50);
    expect(wanted.filter((name) => !locked.has(name))).toEqual([]);
  });
});

describe('NOTICE', () => {
  it.each(['AWS Architecture Icons', 'CC BY-ND 2.0', 'EPL-2.0', 'Apache License 2.0', 'Open Font License'])(
    'names %s',
    (words) => {
      expect(read('NOTICE')).toContain(words);
    },
  );
});
