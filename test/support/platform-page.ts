import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { serve } from '../../scripts/serve.mjs';

type Verify = (templates: readonly string[]) => Promise<unknown>;

/** Serves a page that is the browser's platform adapter and nothing else, by the app's own server. */
export async function servePlatformPage(verify?: Verify): Promise<{ readonly url: string; close(): Promise<void> }> {
  const root = mkdtempSync(join(tmpdir(), 'drawbridge-platform-'));
  const adapter = JSON.stringify(resolve(import.meta.dirname, '../../src/renderer/platform/browser.ts'));
  const entry = `import { createBrowserPlatform } from ${adapter};\nglobalThis.platform = createBrowserPlatform();\n`;
  writeFileSync(join(root, 'entry.js'), entry);
  const bundle = await rolldown({ input: join(root, 'entry.js') });
  await bundle.write({ file: join(root, 'page.js') });
  const page = '<!doctype html><link rel="icon" href="data:," /><script type="module" src="page.js"></script>';
  writeFileSync(join(root, 'index.html'), page);
  const { url, close } = await serve({ root, port: 0, verify });
  return {
    url,
    close: async () => {
      await close();
      rmSync(root, { recursive: true });
    },
  };
}
