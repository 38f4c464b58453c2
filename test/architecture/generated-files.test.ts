import { describe, expect, it } from 'vitest';
import { connectionsPage, matrixOf } from '../../scripts/gen/connections-page';
import { indexFile } from '../../scripts/gen/index-files';
import { kindsPage } from '../../scripts/gen/kinds-page';
import { sourceFiles } from '../../scripts/source-files';
import { rulesMarkdown } from '../../src/model/findings/rules-markdown';
import { KINDS } from '../../src/model/kinds/registry';
import { table } from '../../src/model/lib/markdown';
import { RULES } from '../../src/model/rules/run-rules';

const folder = 'src/model/kinds';
const index = (files: Readonly<Record<string, string>>) =>
  indexFile(folder, 'defineKind(', new Map(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text])));

describe('a generated index', () => {
  it('exports what each file declares, sorted by file, and leaves other files out', () => {
    const { path, text } = index({
      'vpc-link.ts': 'export const vpcLink = defineKind({',
      'vpc.ts': 'export const vpc = defineKind({',
      'kind.ts': 'export function defineKind(kind) {}',
    });
    expect(path).toBe('src/model/kinds/index.ts');
    expect(text).toBe(
      "// Written by `npm run gen`. Do not edit.\nexport { vpc } from './vpc';\nexport { vpcLink } from './vpc-link';\n",
    );
  });

  it('refuses two in one file, one name twice, and a folder with none', () => {
    const alb = 'export const alb = defineKind({\n';
    expect(() => index({ 'a.ts': alb + alb })).toThrow('more than one');
    expect(() => index({ 'a.ts': alb, 'b.ts': alb })).toThrow('also declared');
    expect(() => index({ 'a.ts': '' })).toThrow('no file declares');
  });

  it('has every kind and every rule of this repository', () => {
    const count = (where: string, marker: string) =>
      [...sourceFiles([where]).values()].filter((text) => text.includes(marker)).length;
    expect(KINDS).toHaveLength(count('src/model/kinds', ' = defineKind('));
    expect(RULES).toHaveLength(count('src/model/rules', ' = defineRule('));
  });
});

describe('generated pages', () => {
  it('show every rule with its words', () => {
    const text = rulesMarkdown(RULES);
    for (const rule of RULES) {
      for (const words of [`## ${rule.id}`, rule.title, rule.why, rule.consequence, rule.fix, ...rule.sources]) {
        expect(text).toContain(words);
      }
    }
  });

  it('show every kind and every connection', () => {
    const kinds = kindsPage(KINDS);
    for (const kind of KINDS) expect(kinds).toContain(`### ${kind.label}`);
    const rows = connectionsPage(KINDS)
      .split('\n')
      .filter((line) => line.startsWith('| ') && !line.startsWith('| From |') && !line.startsWith('| --- |'));
    const refused = KINDS.flatMap(({ refuses = [] }) => refuses.flatMap(({ to }) => to));
    expect(rows).toHaveLength(matrixOf(KINDS).length + refused.length);
  });

  it('keep a bar or a line break inside its cell', () => {
    expect(table(['a'], [['x|y\nz']])).toBe('| a |\n| --- |\n| x\\|y z |');
  });
});

describe('the words of rules', () => {
  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s is complete', (_, rule) => {
    expect(rule.id).toMatch(/^[A-Z]{1,4}-\d{2}$/);
    for (const words of [rule.why, rule.consequence, rule.fix]) expect(words).toMatch(/^.{20,}\.$|".{3,}"\.?$/s);
    expect(rule.sources.length).toBeGreaterThan(0);
    for (const source of rule.sources) expect(source).toMatch(/^https:\/\//);
    expect(rule.checkedOn).toMatch(/^20\d\d-\d\d$/);
  });

  it.each(
    [...sourceFiles(['src/model/rules'])].filter(([, text]) => text.includes(' = defineRule(')).map(([path]) => [path]),
  )('%s has a test', (path) => {
    const test = path.replace(/^src/, 'test').replace(/\.ts$/, '.test.ts');
    expect([...sourceFiles(['test/model']).keys()]).toContain(test);
  });

  it('have codes of their own', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  });
});
