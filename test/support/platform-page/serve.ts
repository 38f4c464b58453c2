import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { serve } from '../../../scripts/serve.mjs';

type Verify = (templates: readonly string[]) => Promise<unknown>;

/** Serves a page that has the browser's platform adapter on its global object, by the app's own server. */
export async function servePlatformPage(verify?: Verify): Promise<{ readonly url: string; close(): Promise<void> }> {
  const root = mkdtempSync(join(tmpdir(), 'drawbridge-platform-'));
  const bundle = await rolldown({ input: join(import.meta.dirname, 'page.ts') });
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
