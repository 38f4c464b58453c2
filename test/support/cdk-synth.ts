import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { ExportFile } from '../../src/model/template/template';

const run = promisify(execFile);
// Inside the repository, so that the apps find aws-cdk-lib in its node_modules.
const workFolder = resolve(import.meta.dirname, '../../out/cdk-synth');
const tsc = resolve(import.meta.dirname, '../../node_modules/typescript/bin/tsc');

/** Synthesised templates of an app, by the name of the stack. */
export type SynthesisedApp = Readonly<Record<string, unknown>>;

/**
 * Compiles exported CDK apps with their own compiler settings and synthesises them without the network. All apps share
 * one run of the compiler and one of Node, because starting either costs more than the apps themselves.
 */
export async function synthesise(
  apps: Readonly<Record<string, readonly ExportFile[]>>,
  options: { readonly validate: boolean } = { validate: false },
): Promise<Readonly<Record<string, SynthesisedApp>>> {
  await mkdir(workFolder, { recursive: true });
  const folder = await mkdtemp(join(workFolder, 'run-'));
  try {
    await writeApps(folder, apps);
    await runOrExplain(tsc, ['-p', folder], {});
    await runOrExplain(join(folder, 'synth.cjs'), [], options.validate ? {} : { CDK_VALIDATION: 'false' });
    const templates = Object.keys(apps).map(async (name) => [name, await templatesIn(join(folder, 'synth', name))]);
    return Object.fromEntries(await Promise.all(templates));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeApps(folder: string, apps: Readonly<Record<string, readonly ExportFile[]>>): Promise<void> {
  const names = Object.keys(apps);
  const files = names.flatMap((name) =>
    (apps[name] ?? []).map((f) => ({ path: `src/${name}/${f.path}`, text: f.text })),
  );
  const settings = new Set(names.map((name) => contentOf(apps[name], 'tsconfig.json')));
  const contexts = new Set(names.map((name) => contentOf(apps[name], 'cdk.json')));
  const [tsconfig] = settings;
  const [cdkJson] = contexts;
  if (settings.size !== 1 || contexts.size !== 1) throw new Error('apps of one run must have the same settings');
  await writeFiles(folder, [
    ...files,
    { path: 'package.json', text: '{}' },
    { path: 'tsconfig.json', text: batchSettings(tsconfig) },
    { path: 'synth.cjs', text: synthScript(names, cdkJson) },
  ]);
}

function contentOf(files: readonly ExportFile[] | undefined, path: string): string {
  const file = files?.find((f) => f.path === path);
  if (!file) throw new Error(`the app has no ${path}`);
  return file.text;
}

const Settings = z.object({ compilerOptions: z.record(z.string(), z.unknown()) });

function batchSettings(tsconfig: string | undefined): string {
  const { compilerOptions } = Settings.parse(JSON.parse(tsconfig ?? ''));
  const here = { rootDir: 'src', outDir: 'dist', noUnusedLocals: true };
  return JSON.stringify({ compilerOptions: { ...compilerOptions, ...here }, include: ['src'] });
}

// The CDK command line passes settings in these variables; an app synthesises when the process runs out of work.
function synthScript(names: readonly string[], cdkJson: string | undefined): string {
  const { context } = z.object({ context: z.unknown() }).parse(JSON.parse(cdkJson ?? ''));
  return [
    `process.env.CDK_CONTEXT_JSON = ${JSON.stringify(JSON.stringify(context))};`,
    `for (const name of ${JSON.stringify(names)}) {`,
    `  process.env.CDK_OUTDIR = require('node:path').join(__dirname, 'synth', name);`,
    '  require(`./dist/${name}/bin/app.js`);',
    '}',
  ].join('\n');
}

async function writeFiles(folder: string, files: readonly ExportFile[]): Promise<void> {
  for (const file of files) {
    const path = join(folder, file.path);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, file.text);
  }
}

async function runOrExplain(script: string, args: readonly string[], env: Readonly<Record<string, string>>) {
  const options = { env: { ...process.env, ...env }, maxBuffer: 64_000_000 };
  try {
    await run(process.execPath, [script, ...args], options);
  } catch (error) {
    const { stdout, stderr } = z.object({ stdout: z.string(), stderr: z.string() }).parse(error);
    throw new Error(`${script} failed\n${stdout}\n${stderr}`);
  }
}

const Manifest = z.object({
  artifacts: z.record(
    z.string(),
    z.object({
      type: z.string(),
      properties: z.object({ templateFile: z.string(), stackName: z.string().optional() }).partial().optional(),
    }),
  ),
});

async function templatesIn(assembly: string): Promise<SynthesisedApp> {
  const manifest = Manifest.parse(JSON.parse(await readFile(join(assembly, 'manifest.json'), 'utf8')));
  const stacks = Object.entries(manifest.artifacts).filter(([, a]) => a.type === 'aws:cloudformation:stack');
  const read = stacks.map(async ([id, { properties }]) => {
    const text = await readFile(join(assembly, properties?.templateFile ?? ''), 'utf8');
    return [properties?.stackName ?? id, JSON.parse(text)];
  });
  return Object.fromEntries(await Promise.all(read));
}
