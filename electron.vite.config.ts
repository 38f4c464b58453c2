import { existsSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** CommonJS although the package is ESM: a sandboxed preload cannot be ESM, and an ESM main would load after `ready`. */
const commonJs = { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' } as const;

/** The validator runs in a process of its own, so that a trap or a hang in its WebAssembly cannot take the app with it. */
const verifierChild = 'src/verifier/child.ts';

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rollupOptions: {
        input: {
          index: 'src/main/index.ts',
          ...(existsSync(verifierChild) ? { 'verifier-child': verifierChild } : {}),
        },
        output: commonJs,
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rollupOptions: { input: { index: 'src/preload/index.ts' }, output: commonJs },
    },
  },
  renderer: {
    root: 'src/renderer',
    base: './',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      minify: true,
      rollupOptions: { input: { index: 'src/renderer/index.html' } },
    },
  },
});
