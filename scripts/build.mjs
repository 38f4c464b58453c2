/** Builds everything that runs: the desktop app and its renderer into out/{main,preload,renderer}, the command line into out/cli. */
import { build } from 'electron-vite';
import { bundleCli } from './bundle-cli.mjs';
import { appInputs, markFresh } from './freshness.mjs';

process.env.NODE_ENV = 'production';
await build({ logLevel: 'warn' });
await bundleCli();
markFresh('out/.app', appInputs);
