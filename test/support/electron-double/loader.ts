import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { compileFunction } from 'node:vm';

interface Loaded {
  exports: unknown;
}

/** What stands in for a part of Node while the main process runs inside the test's process. */
export interface Surroundings {
  readonly electron: unknown;
  readonly argv: readonly string[];
}

/** Runs a bundled CommonJS main process with its own `require('electron')`: a new instance each time, nothing patched. */
export function loadMain(entry: string, { electron, argv }: Surroundings): void {
  const modules = new Map<string, Loaded>();
  const process = Object.create(globalThis.process, {
    argv: { value: argv },
    exit: { value: refuseExit },
  });

  function load(file: string): unknown {
    const known = modules.get(file);
    if (known !== undefined) return known.exports;
    const module: Loaded = { exports: {} };
    modules.set(file, module);
    const names = ['exports', 'require', 'module', '__filename', '__dirname', 'process'];
    const run = compileFunction(readFileSync(file, 'utf8'), names, { filename: file });
    run.call(module.exports, module.exports, requireFrom(file), module, file, dirname(file), process);
    return module.exports;
  }

  function requireFrom(file: string): (id: string) => unknown {
    const nodeRequire = createRequire(file);
    return (id) => {
      if (id === 'electron') return electron;
      return id.startsWith('.') ? load(resolve(dirname(file), id)) : nodeRequire(id);
    };
  }

  load(entry);
}

function refuseExit(): never {
  throw new Error('process.exit would end the test run: use app.quit');
}
