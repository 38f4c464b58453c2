import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOSTILE_FILES } from '../support/hostile-files';
import { drawbridge, filesIn, type Ran, temporaryFolder } from './command-line';

let folder = temporaryFolder();
beforeEach(() => {
  folder = temporaryFolder(true);
});
afterEach(() => folder.remove());

/** One sentence on stderr, nothing on stdout, status 2. */
function expectOneSentence({ status, out, err }: Ran, says: RegExp): void {
  expect({ status, out }).toEqual({ status: 2, out: '' });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal would obey them
  expect(err).toMatch(/^[^\u0000-\u001f\u007f-\u009f\u2028\u2029]{10,500}\.\n$/);
  expect(err).not.toMatch(/\bat .*\.(ts|js|mjs):\d+/);
  expect(err).toMatch(says);
}

describe('a file that is no diagram', () => {
  it.each(HOSTILE_FILES.map((hostile) => [hostile.wrong, hostile] as const))(
    'is refused in one sentence and left alone: %s',
    async (_, { bytes, says }) => {
      const content = bytes();
      writeFileSync(join(folder.path, 'bad.drawbridge'), content);
      const setting = { cwd: folder.path };
      const started = performance.now();
      expectOneSentence(await drawbridge(['validate', 'bad.drawbridge'], setting), says);
      expect(performance.now() - started).toBeLessThan(5000);

      const before = filesIn(folder.path);
      const exporting = ['export', 'bad.drawbridge', '--to', 'cdk', '--out', 'made', '--allow-errors'];
      expectOneSentence(await drawbridge(exporting, setting), says);
      expect(filesIn(folder.path)).toEqual(before);
      expect(readFileSync(join(folder.path, 'bad.drawbridge')).equals(Buffer.from(content))).toBe(true);
    },
  );

  it('is refused from standard input too', async () => {
    for (const { bytes, says } of HOSTILE_FILES.filter(({ wrong }) => !wrong.includes('million'))) {
      const ran = await drawbridge(['validate', '-', '--format', 'json'], { cwd: folder.path, stdin: bytes() });
      expectOneSentence(ran, says);
      expect(ran.err).toMatch(/^Standard input /);
    }
  });

  it('does not touch the prototype of anything', async () => {
    const layout = '{"__proto__":{"x":1,"y":1}}';
    const stdin = `{"format":"drawbridge","version":1,"nodes":[],"wires":[],"layout":{"nodes":${layout}}}`;
    expect((await drawbridge(['validate', '-'], { cwd: folder.path, stdin })).status).toBe(0);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect('x' in {}).toBe(false);
  });
});

describe('a file that is named as a template and is none', () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['empty.yaml', '', /is not a CloudFormation template: it is empty/],
    ['words.yaml', 'hello world', /is not a CloudFormation template: it holds no sections/],
    ['other.json', '{"name": "shop"}', /is not a CloudFormation template: it has no section "Resources"/],
    ['cut.template', '{"Outputs": {', /cannot be read as JSON at line 1, column 14/],
  ];
  it.each(cases)('is refused as a template: %s', async (name, content, says) => {
    writeFileSync(join(folder.path, name), content);
    expectOneSentence(await drawbridge(['validate', name], { cwd: folder.path }), says);
    expectOneSentence(await drawbridge(['import', name, '--out', 'x.drawbridge'], { cwd: folder.path }), says);
  });
});

describe('a path that is no file', () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['a missing file', 'gone.drawbridge', /cannot be read: there is no such file/],
    ['a folder', 'folder', /is a folder/],
    ['a file below a file', 'clean.drawbridge/x', /a part of the path is a file/],
    ['a link in a circle', 'circle', /symbolic links go in a circle/],
    ['a name with a NUL', 'a\0b', /cannot be read: the name is not valid/],
    ['an empty name', '', /is a folder/],
    ['a name of 5,000 characters', 'x'.repeat(5000), /the name is too long/],
    ['a name with line breaks', 'a\nb\u001b[31m', /^a b \[31m cannot be read/],
    ['a device without end', '/dev/zero', /too large/],
  ];
  it.each(cases)('gives one sentence: %s', async (_, path, says) => {
    mkdirSync(join(folder.path, 'folder'));
    symlinkSync('circle', join(folder.path, 'circle'));
    expectOneSentence(await drawbridge(['validate', path], { cwd: folder.path }), says);
  });

  it.runIf(process.getuid?.() !== 0)('gives one sentence: a file that may not be read', async () => {
    chmodSync(join(folder.path, 'clean.drawbridge'), 0o000);
    expectOneSentence(await drawbridge(['validate', 'clean.drawbridge'], { cwd: folder.path }), /access is denied/);
  });

  it('keeps the good files of the same command line quiet', async () => {
    const ran = await drawbridge(['validate', 'clean.drawbridge', 'gone', '--format', 'json'], { cwd: folder.path });
    expectOneSentence(ran, /^gone cannot be read/);
  });
});

describe('a CloudFormation template', () => {
  it.each([
    ['YAML', 'AWSTemplateFormatVersion: "2010-09-09"\nResources:\n  Topic:\n    Type: AWS::SNS::Topic\n'],
    ['YAML without a version', '# mine\nResources:\n  Topic:\n    Type: AWS::SNS::Topic\n'],
    ['JSON', '{ "Resources": { "Topic": { "Type": "AWS::SNS::Topic" } } }'],
  ])('is validated as it stands: %s', async (_, stdin) => {
    const ran = await drawbridge(['validate', '-', '--format', 'json'], { cwd: folder.path, stdin });
    expect([ran.status, ran.err]).toEqual([0, '']);
  });

  it.each([
    ['YAML that is cut off', 'Resources:\n  Topic: {Type: AWS::SNS::Topic', /cannot be read as YAML/],
    ['JSON that is cut off', '{ "Resources": { "Topic": { "Type": ', /cannot be read as JSON/],
    ['no resources', 'AWSTemplateFormatVersion: "2010-09-09"\n', /has no section "Resources"/],
    ['several documents', 'Resources: {}\n---\nResources: {}\n', /several YAML documents/],
    ['aliases without end', `Resources:\n  a: &a [x]\n${bombs()}`, /alias/],
    ['nesting without end', `Resources: ${'['.repeat(5000)}`, /deep/],
  ])('gives one sentence: %s', async (_, stdin, says) => {
    expectOneSentence(await drawbridge(['validate', '-'], { cwd: folder.path, stdin }), says);
  });
});

/** Each line doubles the one before it. */
function bombs(): string {
  const names = 'bcdefghijklmnopqrstuvwxyz'.split('');
  return names
    .map((name, i) => `  ${name}: &${name} [*${i === 0 ? 'a' : names[i - 1]}, *${i === 0 ? 'a' : names[i - 1]}]\n`)
    .join('');
}

describe('a good file in an unusual dress', () => {
  it('may begin with a byte order mark and have Windows line ends', async () => {
    const text = readFileSync(join(folder.path, 'clean.drawbridge'), 'utf8');
    const stdin = `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    expect((await drawbridge(['validate', '-'], { cwd: folder.path, stdin })).status).toBe(0);
  });
});

describe('wrong usage', () => {
  const cases: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['nothing', [], /--help lists the commands/],
    ['an unknown command', ['valdate', 'x'], /no command valdate; did you mean validate\?/],
    ['an unknown flag before the command', ['--versio'], /no flag --versio; did you mean --version\?/],
    [
      'an unknown flag',
      ['validate', 'clean.drawbridge', '--profil', 'aws'],
      /no flag --profil; did you mean --profile\?/,
    ],
    ['a flag called constructor', ['validate', 'clean.drawbridge', '--constructor=1'], /no flag --constructor/],
    ['a short flag', ['validate', 'clean.drawbridge', '-p'], /no flag -p/],
    ['an unknown profile', ['validate', 'clean.drawbridge', '--profile', 'azure'], /one of aws, saa-c03/],
    ['no file', ['validate'], /^validate needs a FILE\.\n$/],
    ['standard input twice', ['validate', '-', '-'], /only once/],
    ['no target', ['export', 'clean.drawbridge', '--out', 'x'], /export needs --to cfn-yaml\|cfn-json\|cdk/],
    ['no folder', ['export', 'clean.drawbridge', '--to', 'cdk'], /export needs --out DIR/],
    ['a forgotten folder', ['export', 'clean.drawbridge', '--out', '--to', 'cdk'], /--out needs a value: DIR/],
    [
      'two diagrams to export',
      ['export', 'a', 'b', '--to', 'cdk', '--out', 'x'],
      /nothing more than one FILE, not "b"/,
    ],
    [
      'a value for a switch',
      ['export', 'a', '--no-verify=1', '--to', 'cdk', '--out', 'x'],
      /--no-verify takes no value/,
    ],
    ['an unknown code', ['explain', 'API-99'], /no rule API-99; the nearest codes are API-/],
    ['a code like nothing else', ['explain', 'x'.repeat(10_000)], /drawbridge rules lists all codes/],
    ['an unknown starter', ['new', 'rest-v1-clasic', '--out', 'x'], /did you mean rest-v1-classic\?/],
    ['a starter that is a path', ['new', '../src', '--out', 'x'], /no starter \.\.\/src/],
    ['a command of a later version', ['render', 'x'], /does not have the command render yet/],
    ['an import without a file to write', ['import', 'x.yaml'], /import needs --out/],
    ['a comparison with one design', ['diff', 'clean.drawbridge'], /^diff needs OLD and NEW\.\n$/],
  ];
  it.each(cases)('gives one sentence: %s', async (_, argv, says) => {
    const before = filesIn(folder.path);
    const { status, out, err } = await drawbridge(argv, { cwd: folder.path });
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(/^[^\n]{10,300}[.?]\n$/);
    expect(err).toMatch(says);
    expect(filesIn(folder.path)).toEqual(before);
  });
});
