import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/freshness.mjs';
import { kindFiles } from '../../scripts/scaffold/kind';
import { blank, camelOf, slugOf } from '../../scripts/scaffold/names';
import { ruleFiles } from '../../scripts/scaffold/rule';
import { sourceFiles } from '../../scripts/source-files';

const files = [...kindFiles('nat-gateway'), ...ruleFiles('LB-99', 'alb-sleeps-well', '2026-11')];
const run = (tool: string, args: readonly string[], options: { cwd?: string; input?: string } = {}) =>
  spawnSync(process.execPath, [join(projectRoot, 'node_modules', tool), ...args], {
    cwd: projectRoot,
    encoding: 'utf8',
    ...options,
  });

describe('a new kind and a new rule', () => {
  let copy = '';
  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'scaffold-'));
    for (const folder of ['src/model', 'test/support'])
      cpSync(join(projectRoot, folder), join(copy, folder), { recursive: true });
    symlinkSync(join(projectRoot, 'node_modules'), join(copy, 'node_modules'));
    for (const { path, text } of files) {
      mkdirSync(dirname(join(copy, path)), { recursive: true });
      writeFileSync(join(copy, path), text);
    }
    cpSync(join(projectRoot, 'tsconfig.base.json'), join(copy, 'tsconfig.base.json'));
    const config = {
      extends: './tsconfig.base.json',
      compilerOptions: { lib: ['es2022'], types: ['node'] },
      files: files.map(({ path }) => path),
    };
    writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify(config));
  });
  afterAll(() => rmSync(copy, { recursive: true }));

  it('satisfy the compiler as they are', () => {
    const { stdout } = run('typescript/bin/tsc', ['-p', '.'], { cwd: copy });
    const ownErrors = stdout.split('\n').filter((line) => files.some(({ path }) => line.startsWith(path)));
    expect(ownErrors).toEqual([]);
    expect(run('typescript/bin/tsc', ['-p', '.', '--listFilesOnly'], { cwd: copy }).stdout).toContain('nat-gateway.ts');
  });

  it.each(files)('are formatted as we format: $path', ({ path, text }) => {
    const { stdout } = run('@biomejs/biome/bin/biome', ['format', `--stdin-file-path=${path}`], { input: text });
    expect(text).toBe(stdout);
  });

  it.each(files)('have blanks to fill in: $path', ({ text }) => {
    expect(text).toContain(blank);
  });
});

describe('names for new files', () => {
  it.each([
    ['natGateway', 'nat-gateway'],
    ['nat-gateway', 'nat-gateway'],
    ['ec2', 'ec2'],
  ])('takes %s as %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it.each(['', '../evil', 'a b', '-x', 'x-', '9lives', 'ümlaut'])('refuses %j', (name) => {
    expect(() => slugOf(name)).toThrow('is no name');
  });

  it('refuses what is no code of a rule', () => {
    expect(() => ruleFiles('lb-1', 'x', '2026-11')).toThrow('is no code');
  });

  it('makes names of constants', () => {
    expect(camelOf('vpc-link-v1')).toBe('vpcLinkV1');
  });
});

describe('committed kinds and rules', () => {
  const committed = sourceFiles(['src/model/kinds', 'src/model/rules', 'test/model']);

  it('have no blank left', () => {
    expect(committed.size).toBeGreaterThan(20);
    expect([...committed].filter(([, text]) => text.includes(blank)).map(([path]) => path)).toEqual([]);
  });
});
