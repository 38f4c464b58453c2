import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { serve } from '../../scripts/serve.mjs';

const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export interface Pages {
  readonly app: string;
  readonly bare: string;
  close(): Promise<void>;
}

/** Builds the app's renderer and the bare page with the same settings, and serves both. */
export async function servePages(): Promise<Pages> {
  process.env.NODE_ENV = 'production';
  await buildPage('src/renderer', 'index.html', 'out/bench/app');
  await buildPage('bench/canvas', 'bare.html', 'out/bench/bare');
  const app = await serve({ root: root('out/bench/app'), port: 0 });
  const bare = await serve({ root: root('out/bench/bare'), port: 0 });
  const close = async () => {
    await app.close();
    await bare.close();
  };
  return { app: app.url, bare: `${bare.url}bare.html`, close };
}

async function buildPage(folder: string, page: string, to: string): Promise<void> {
  await build({
    configFile: false,
    root: root(folder),
    base: './',
    logLevel: 'error',
    plugins: [react()],
    build: { outDir: root(to), emptyOutDir: true, minify: true, rollupOptions: { input: `${root(folder)}/${page}` } },
  });
}
