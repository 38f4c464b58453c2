import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { rolldown } from 'rolldown';
import { bundleCli } from '../scripts/bundle-cli.mjs';
import { saveDiagram } from '../src/model/document/save';
import { printFiles } from '../src/model/emit/index';
import { validate } from '../src/model/findings/validate';
import { buildStacks } from '../src/model/template/build';
import { generateDiagram } from './diagram';
import { type Row, timed } from './measure';

const root = join(import.meta.dirname, '..');
// Inside the repository, so that the app finds aws-cdk-lib in its node_modules.
const folder = join(root, 'out', 'bench', 'command-line');
const NODES = 50;

/** `drawbridge validate` of 50 nodes from process start, against a CDK app that synthesises the same, compiled beforehand. */
export async function measureCommandLine(repeats: number): Promise<readonly Row[]> {
  await bundleCli();
  const doc = generateDiagram(NODES);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'design.drawbridge');
  writeFileSync(file, saveDiagram(doc));
  const app = await cdkApp();
  const validating = run(repeats, [join(root, 'out/cli/drawbridge.mjs'), 'validate', '--fail-on', 'never', file]);
  const exporting = run(repeats, [
    ...[join(root, 'out/cli/drawbridge.mjs'), 'export', file, '--to', 'cfn-yaml'],
    ...['--out', join(folder, 'exported'), '--no-verify', '--allow-errors'],
  ]);
  const synth = run(Math.min(repeats, 3), [app], { CDK_OUTDIR: join(folder, 'cdk.out') });
  const node = run(repeats, ['-e', '0']);
  const against = [
    { what: 'the CDK app', ratio: validating.median / synth.median },
    { what: 'node -e 0', ratio: validating.median / node.median },
  ];
  return [
    { what: 'drawbridge validate, cold', size: NODES, ...validating, against },
    { what: 'drawbridge export without verification, cold', size: NODES, ...exporting },
    { what: 'CDK app, synth with its validation', size: NODES, ...synth },
    { what: 'node -e 0', size: NODES, ...node },
  ];

  async function cdkApp(): Promise<string> {
    for (const { path, text } of printFiles(buildStacks(doc, validate(doc).drafts), 'cdk')) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const input = join(folder, 'bin', 'app.ts');
    const bundle = await rolldown({
      input,
      platform: 'node',
      external: [/^aws-cdk-lib/, 'constructs'],
      logLevel: 'silent',
    });
    const built = join(folder, 'app.cjs');
    await bundle.write({ file: built, format: 'cjs', codeSplitting: false });
    await bundle.close();
    return built;
  }
}

function run(times: number, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const options = { stdio: 'ignore', env: { ...process.env, ...env } } as const;
  return timed(() => execFileSync(process.execPath, args, options), times);
}
