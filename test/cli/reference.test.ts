import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/freshness.mjs';
import { COMMANDS } from '../../src/cli/commands';
import { RULES } from '../../src/model/rules/run-rules';
import { drawbridge, filesIn, temporaryFolder } from './command-line';

let folder = temporaryFolder();
beforeEach(() => {
  folder = temporaryFolder(true);
});
afterEach(() => folder.remove());

const run = (...argv: readonly string[]) => drawbridge(argv, { cwd: folder.path });
const repository = (path: string) => readFileSync(join(projectRoot, path), 'utf8');

describe('rules', () => {
  it('lists every rule, one on a line', async () => {
    const { out } = await run('rules');
    for (const [i, rule] of RULES.entries()) {
      expect(out.split('\n')[i + 1]).toMatch(new RegExp(`^${rule.id} +${rule.severity.aws} +`));
    }
  });

  it('gives the words of every rule as JSON', async () => {
    const rules = JSON.parse((await run('rules', '--format', 'json')).out);
    expect(rules.map(({ rule }: { rule: string }) => rule)).toEqual(RULES.map(({ id }) => id));
    for (const one of rules) {
      for (const key of ['title', 'why', 'consequence', 'fix', 'checkedOn']) expect(one[key]).not.toBe('');
    }
  });

  it('is the page of the documentation as Markdown', async () => {
    const { out } = await run('rules', '--format', 'markdown');
    expect(repository('docs/rules.md').replace(/<!-- .* -->\n\n/, '')).toBe(out);
  });

  it.each(RULES.map(({ id }) => id))('explain knows %s', async (code) => {
    const { status, out } = await run('explain', code.toLowerCase());
    expect(status).toBe(0);
    expect(out).toMatch(new RegExp(`^${code}: .+\\nSeverity: `));
  });
});

describe('schema', () => {
  it('prints the schema that is published', async () => {
    expect(JSON.parse((await run('schema')).out)).toEqual(JSON.parse(repository('docs/drawbridge.schema.json')));
  });
});

describe('starters', () => {
  const names = readdirSync(join(projectRoot, 'templates')).sort();

  it('are those in templates/', async () => {
    const listed = JSON.parse((await run('starters', '--format', 'json')).out);
    expect(listed.map(({ name }: { name: string }) => name).sort()).toEqual(names);
    for (const starter of listed) expect(Object.keys(starter)).toEqual(['name', 'title', 'summary']);
    const { out } = await run('starters');
    for (const name of names) expect(out).toContain(name);
  });

  it.each(names)('%s becomes a file that can be validated', async (name) => {
    expect((await run('new', name, '--out', 'mine.drawbridge')).status).toBe(0);
    expect((await run('validate', 'mine.drawbridge', '--fail-on', 'never')).status).toBe(0);
  });

  it.each([
    ['an existing file', 'clean.drawbridge', /it exists already and is left as it is/],
    ['a folder', '.', /cannot be written: /],
    ['a folder that is missing', 'gone/mine.drawbridge', /there is no such file or folder/],
  ])('are not written over %s', async (_, out, says) => {
    const before = readFileSync(join(folder.path, 'clean.drawbridge'), 'utf8');
    const files = filesIn(folder.path);
    const ran = await run('new', 'rest-v1-classic', '--out', out);
    expect({ status: ran.status, out: ran.out }).toEqual({ status: 2, out: '' });
    expect(ran.err).toMatch(says);
    expect(readFileSync(join(folder.path, 'clean.drawbridge'), 'utf8')).toBe(before);
    expect(filesIn(folder.path)).toEqual(files);
  });
});

describe('the page about the command line', () => {
  it('shows the help of every command', () => {
    const page = repository('docs/cli.md');
    for (const { name, syntax } of COMMANDS) {
      expect(page).toContain(`drawbridge ${name}`);
      for (const flag of Object.keys(syntax.flags)) expect(page).toContain(`--${flag}`);
    }
  });
});
