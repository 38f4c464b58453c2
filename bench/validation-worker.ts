import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { rolldown } from 'rolldown';
import type { Diagram } from '../src/model/document/diagram';

const folder = join(import.meta.dirname, '..', 'out', 'bench');

/** Milliseconds of full passes in a worker, bundled as in the product; the first passes warm it up and do not count. */
export async function checkInWorker(doc: Diagram, repeats: number): Promise<readonly number[]> {
  const file = await bundled();
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: { doc, repeats } });
    worker.once('message', (times: readonly number[]) => {
      resolve(times);
      void worker.terminate();
    });
    worker.once('error', reject);
  });
}

let bundle: Promise<string> | undefined;

function bundled(): Promise<string> {
  bundle ??= build();
  return bundle;
}

async function build(): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'validation.mjs');
  const input = join(import.meta.dirname, 'validation-passes.ts');
  const built = await rolldown({ input, platform: 'node', logLevel: 'silent' });
  await built.write({ file, format: 'esm', minify: true, codeSplitting: false });
  await built.close();
  return file;
}
