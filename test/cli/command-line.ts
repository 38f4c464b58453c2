import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Io } from '../../src/cli/io';
import { run } from '../../src/cli/run';
import type { Verdict, Verifier } from '../../src/verifier';

/** What a command line printed, and how it ended. */
export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

export interface Setting {
  readonly cwd: string;
  readonly stdin?: string | Uint8Array;
  readonly colour?: boolean;
  /** What the validator says of each template. */
  readonly verdict?: Verdict;
  /** Gets every template that the validator is asked about. */
  readonly asked?: string[];
}

const fine: Verdict = { status: 'verified', by: 'validator 1.0', findings: [] };

/** Runs the command line inside this process, with a validator that says what the test wants. */
export async function drawbridge(argv: readonly string[], setting: Setting): Promise<Ran> {
  const { cwd, stdin = '', colour = false, verdict = fine, asked = [] } = setting;
  const printed = { out: '', err: '' };
  const verifier: Verifier = {
    verify: async (templates) => {
      asked.push(...templates);
      return templates.map(() => verdict);
    },
    dispose: () => {},
  };
  const io: Io = {
    cwd,
    colour,
    stdin: bytes(stdin),
    out: (text) => {
      printed.out += text;
    },
    err: (text) => {
      printed.err += text;
    },
    createVerifier: async () => verifier,
  };
  const status = await run(argv, io);
  return { status, ...printed };
}

async function* bytes(input: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield typeof input === 'string' ? new TextEncoder().encode(input) : input;
}

const designs = fileURLToPath(new URL('./designs/', import.meta.url));

/** An empty folder, with `clean.drawbridge` and `broken.drawbridge` in it when asked for. */
export function temporaryFolder(withDesigns = false): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'drawbridge-cli-'));
  if (withDesigns) cpSync(designs, path, { recursive: true });
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Every file below a folder, as sorted relative paths. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
