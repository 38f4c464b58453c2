import type { Verifier } from '../verifier';

/** The world outside of a command, so that tests can run one without a process. */
export interface Io {
  /** Folder that relative paths start from. */
  readonly cwd: string;
  readonly colour: boolean;
  readonly stdin: AsyncIterable<Uint8Array>;
  out(text: string): void;
  err(text: string): void;
  createVerifier(): Promise<Verifier>;
}

/** How a command ended: 0 fine, 1 findings or a refused export, 2 unreadable input or wrong usage. */
export interface Outcome {
  readonly status: 0 | 1 | 2;
  /** Everything for stdout. */
  readonly out?: string;
  /** One sentence for stderr. */
  readonly problem?: string;
}

/** The outcome of unreadable input or wrong usage. */
export function refused(problem: string): Outcome {
  return { status: 2, problem };
}

/** One JSON value and nothing else. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
