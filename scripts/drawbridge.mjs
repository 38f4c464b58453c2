/** `npm run -s drawbridge -- ARGS`: the built command line in this very process, built first when the sources have changed. */
import { cliInputs, isFresh } from './freshness.mjs';

if (!isFresh('out/.cli', cliInputs)) {
  const { bundleCli } = await import('./bundle-cli.mjs');
  await bundleCli();
}
await import(new URL('../out/cli/drawbridge.mjs', import.meta.url).href);
