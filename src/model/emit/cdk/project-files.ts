import type { ExportFile, StackSet } from '../../template/template';

// Exact versions: `aws-cdk` 3.0.0 carries the tag `latest` but cannot read what this version of the library writes.
const dependencies = { 'aws-cdk-lib': '2.276.0', constructs: '10.8.1' };
const devDependencies = { '@types/node': '20.19.43', 'aws-cdk': '~2.1148.1', tsx: '4.23.15', typescript: '7.0.2' };

/** The files of a CDK app that do not depend on what is in its stacks. */
export function projectFiles(set: StackSet): readonly ExportFile[] {
  return [
    { path: '.gitignore', text: 'node_modules/\ncdk.out/\ndist/\n' },
    json('cdk.json', cdkSettings),
    json('package.json', packageManifest(set)),
    json('tsconfig.json', compilerSettings),
  ];
}

const cdkSettings = {
  app: 'npx tsx bin/app.ts',
  pathMetadata: false,
  versionReporting: false,
  context: { '@aws-cdk/core:validateAgainstDefaultRules': true },
};

const compilerSettings = {
  compilerOptions: {
    target: 'es2022',
    module: 'nodenext',
    lib: ['es2022'],
    types: ['node'],
    strict: true,
    noEmitOnError: true,
    skipLibCheck: true,
    rootDir: '.',
    outDir: 'dist',
  },
  include: ['bin', 'lib'],
};

function packageManifest(set: StackSet) {
  return {
    name: packageName(set),
    version: '0.1.0',
    private: true,
    engines: { node: '>=20' },
    scripts: { build: 'tsc', synth: 'cdk synth', diff: 'cdk diff', deploy: 'cdk deploy --all' },
    dependencies,
    devDependencies,
  };
}

function packageName(set: StackSet): string {
  const first = set.stacks[0]?.stackName ?? 'app';
  return `${first.toLowerCase()}-infrastructure`;
}

function json(path: string, value: unknown): ExportFile {
  return { path, text: `${JSON.stringify(value, null, 2)}\n` };
}
