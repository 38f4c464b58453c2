/** Bundles the command line and the verifier for Node: each a single file, so that a cold start reads little. */
import { chmodSync, existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { cliInputs, markFresh, projectRoot } from './freshness.mjs';

const outputs = [
  { from: 'src/cli/main.ts', to: 'out/cli/drawbridge.mjs', banner: '#!/usr/bin/env node' },
  { from: 'src/cli/elk-engine.ts', to: 'out/cli/elk-engine.mjs', banner: '' },
  { from: 'src/verifier/index.ts', to: 'out/cli/verifier.mjs', banner: '' },
  { from: 'src/verifier/child.ts', to: 'out/cli/verifier-child.mjs', banner: '' },
];

/** ELK stays a file of its own beside the command line, read only when something is laid out. */
const elkApart = {
  name: 'elk-apart',
  /** @param {string} source */
  resolveId: (source) => (source === './elk-engine' ? { id: './elk-engine.mjs', external: true } : null),
};

/** Prints nothing on stdout: the caller's output may be read by a program. */
export async function bundleCli() {
  for (const { from, to, banner } of outputs) {
    const input = join(projectRoot, from);
    if (!existsSync(input)) continue;
    const bundle = await rolldown({
      input,
      platform: 'node',
      // It reads its WebAssembly from its own folder, so it must stay where npm put it.
      external: ['@aws/cloudformation-validate'],
      plugins: [elkApart],
      logLevel: 'silent',
    });
    const file = join(projectRoot, to);
    // Renamed when complete: another command may be starting at this moment.
    const draft = `${file}.${process.pid}`;
    await bundle.write({ file: draft, format: 'esm', banner, codeSplitting: false });
    chmodSync(draft, 0o755);
    renameSync(draft, file);
    await bundle.close();
  }
  markFresh('out/.cli', cliInputs);
}
