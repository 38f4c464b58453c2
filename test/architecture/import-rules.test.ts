import { describe, expect, it } from 'vitest';
import { checkImports } from '../../scripts/imports/check-imports';
import { readImports } from '../../scripts/imports/read-imports';
import { type Zone, zones } from '../../scripts/imports/zones';
import { sourceFiles } from '../../scripts/source-files';

/** Checks one file as if the repository held nothing else: complaints about empty zones are left out. */
function problemsOf(path: string, text: string, others: Readonly<Record<string, string>> = {}): readonly string[] {
  const files = new Map([[path, text], ...Object.entries(others)]);
  return checkImports(files, zones).problems.filter((problem) => problem.startsWith(`${path}:`));
}

const allowed: readonly (readonly [string, string, string])[] = [
  ['a kind using zod', 'src/model/kinds/alb.ts', "import { z } from 'zod';"],
  ['a kind using its neighbour kind.ts', 'src/model/kinds/alb.ts', "import { defineKind } from './kind';"],
  ['a rule using types of the graph', 'src/model/rules/x.ts', "import type { Graph } from '../graph/graph';"],
  ['inline type specifiers', 'src/model/rules/x.ts', "import { type Graph } from '../graph/graph';"],
  [
    'a printer using types of the template',
    'src/model/emit/yaml.ts',
    "import type { Template } from '../template/template';",
  ],
  ['a Node module in main', 'src/main/index.ts', "import { join } from 'node:path';"],
  ['the whole folder by its index', 'src/model/graph/x.ts', "import * as kinds from '../kinds';"],
  ['a feature using ui', 'src/renderer/palette/palette.tsx', "import { Button } from '../ui/button';"],
  ['an asset with a query', 'src/renderer/ui/icons.ts', "import vpc from 'aws-icons/icons/x.svg?raw';"],
  ['app using a feature', 'src/renderer/app/app.tsx', "import { Canvas } from '../canvas/canvas';"],
  ['a test using anything', 'test/a.test.ts', "import { x } from '../src/model/lib/result';"],
  [
    'an import inside a template literal',
    'src/model/emit/cdk.ts',
    "export const t = `\nimport { App } from 'aws-cdk-lib';\n`;",
  ],
  ['an import inside a comment', 'src/model/lib/x.ts', "// import { App } from 'react';\nexport const x = 1;"],
];

const refused: readonly (readonly [string, string, string])[] = [
  ['React in the model', 'src/model/rules/x.ts', "import { useState } from 'react';"],
  ['Node in the model', 'src/model/emit/yaml.ts', "import { join } from 'node:path';"],
  ['anything in lib', 'src/model/lib/x.ts', "import { z } from 'zod';"],
  ['a value where only types may come from', 'src/model/rules/x.ts', "import { build } from '../graph/graph';"],
  ['a value among inline types', 'src/model/rules/x.ts', "import { type Graph, build } from '../graph/graph';"],
  ['the document from facts', 'src/model/facts/x.ts', "import { loadDiagram } from '../document/load';"],
  ['a re-export', 'src/model/lib/x.ts', "export { vpc } from '../kinds/vpc';"],
  ['a star re-export', 'src/model/lib/x.ts', "export * from '../kinds/vpc';"],
  ['a dynamic import', 'src/model/lib/x.ts', "export const load = () => import('../kinds/vpc');"],
  ['a type query', 'src/model/lib/x.ts', "export type V = import('../kinds/vpc').Vpc;"],
  ['an import for its side effect', 'src/model/lib/x.ts', "import '../kinds/vpc';"],
  ['one feature using another', 'src/renderer/palette/palette.tsx', "import { Canvas } from '../canvas/canvas';"],
  ['a feature using app', 'src/renderer/palette/palette.tsx', "import { App } from '../app/app';"],
  ['the entry using a feature', 'src/renderer/main.tsx', "import { Canvas } from './canvas/canvas';"],
  ['the renderer using Electron', 'src/renderer/platform/electron.ts', "import { ipcRenderer } from 'electron';"],
  ['main using the renderer', 'src/main/index.ts', "import { App } from '../renderer/app/app';"],
  ['preload using the contract', 'src/preload/index.ts', "import { contract } from '../ipc/contract';"],
  ['a package whose name only begins alike', 'src/model/document/x.ts', "import { z } from 'zod-extra';"],
  ['the product using a test', 'src/cli/main.ts', "import { diagram } from '../../test/support/diagram';"],
];

describe('import rules', () => {
  it.each(allowed)('allows %s', (_, path, text) => {
    expect(problemsOf(path, text)).toEqual([]);
  });

  it.each(refused)('refuses %s, with a reason', (_, path, text) => {
    const problems = problemsOf(path, text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/may not import '.+'\. \S.{30,}\.$/);
  });

  it('refuses a kind that imports another kind, and a rule that imports another rule', () => {
    const kind = 'export const vpc = defineKind({});';
    expect(
      problemsOf('src/model/kinds/alb.ts', `import { vpc } from './vpc';\nexport const alb = defineKind({ vpc });`, {
        'src/model/kinds/vpc.ts': kind,
      }),
    ).toHaveLength(1);
    expect(
      problemsOf('src/model/rules/a.ts', `import { b } from './b';\nexport const a = defineRule({ b });`, {
        'src/model/rules/b.ts': 'export const b = defineRule({});',
      }),
    ).toHaveLength(1);
  });

  it('refuses a folder nobody has classified', () => {
    expect(problemsOf('src/model/magic/x.ts', 'export const x = 1;')[0]).toContain('in no zone');
    expect(problemsOf('src/renderer/magic/x.ts', 'export const x = 1;')[0]).toContain('in no zone');
    expect(problemsOf('src/x.ts', 'export const x = 1;')[0]).toContain('in no zone');
  });

  it('fails when it looked at nothing', () => {
    const zone: Zone = { folder: 'src/a', from: [], packages: [], why: 'Because.' };
    expect(checkImports(new Map(), [zone]).problems).toEqual([expect.stringContaining('no file found')]);
    expect(checkImports(new Map([['src/a/x.ts', 'export const x = 1;']]), [zone]).problems).toEqual([
      expect.stringContaining('nothing was checked'),
    ]);
  });

  it('names the line of an import', () => {
    expect(readImports('a.ts', "\n\nimport { x } from './x';")).toEqual([
      { specifier: './x', line: 3, typeOnly: false },
    ]);
  });

  it('counts an import once that is exported again', () => {
    expect(readImports('a.ts', "import { x } from './x';\nexport { x };")).toHaveLength(1);
  });

  it('holds for this repository', () => {
    const report = checkImports(sourceFiles(['src', 'scripts', 'bench', 'test']), zones);
    expect(report.problems).toEqual([]);
    expect(report.imports).toBeGreaterThan(100);
  });
});
