import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';

/** The policy the application ships with. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
  "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

/** Builds the gallery and serves it under the application's policy. */
export async function serveGallery(): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const root = fileURLToPath(new URL('.', import.meta.url));
  const outDir = await mkdtemp(join(tmpdir(), 'gallery-'));
  const shared = { root, configFile: false, logLevel: 'error' } as const;
  await build({ ...shared, base: './', build: { outDir, minify: false, reportCompressedSize: false } });
  const headers = { 'Content-Security-Policy': policy };
  const server = await preview({ ...shared, build: { outDir }, preview: { host: '127.0.0.1', port: 0, headers } });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error(`no port: ${address}`);
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: async () => {
      await server.close();
      await rm(outDir, { recursive: true });
    },
  };
}
