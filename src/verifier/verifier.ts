import type { Verdict } from '../model/template/verdict';
import { forkVerifierChild, type VerifierProcess } from './process';
import type { Outcome } from './session';
import { openSession, type Session } from './session';

/** Asks AWS's validator about templates. */
export interface Verifier {
  /** One verdict for each template, in order. Whatever goes wrong is a verdict too; it never rejects. */
  verify(templates: readonly string[]): Promise<readonly Verdict[]>;
  /** Ends the child process for good: open and later questions are answered with "not verified". */
  dispose(): void;
}

export interface VerifierLimits {
  readonly startMs: number;
  readonly templateMs: number;
  readonly memoryBytes: number;
}

export interface VerifierOptions {
  /** How to start the child process. Electron's main process passes its own way, Node's is the default. */
  readonly start?: () => VerifierProcess;
  readonly limits?: Partial<VerifierLimits>;
}

// The slowest template that ends at all takes half a second; others never end and fill the memory.
const defaultLimits: VerifierLimits = { startMs: 60_000, templateMs: 5_000, memoryBytes: 2 ** 30 };

/** Makes a verifier. Its child process starts with the first template and serves until it fails or is disposed of. */
export function createVerifier(options: VerifierOptions = {}): Verifier {
  const limits = { ...defaultLimits, ...options.limits };
  const start = options.start ?? forkVerifierChild;
  let session: Session | undefined;
  let disposed = false;
  let previous: Promise<unknown> = Promise.resolve();

  /** The running session, or why there is none. */
  async function connect(): Promise<Session | string> {
    if (disposed) return 'the validator stopped';
    if (session?.isRunning()) return session;
    try {
      session = openSession(start());
    } catch {
      return 'the validator could not be started';
    }
    const opened = session;
    const first = await opened.next(limits.startMs);
    if (first.kind === 'ready') return opened;
    opened.kill();
    return first.kind === 'too-late' ? 'the validator took too long to start' : reasonOf(first);
  }

  async function judge(template: string, connected: Session): Promise<Verdict> {
    connected.ask({ template });
    const answer = await connected.next(limits.templateMs);
    if (answer.kind === 'verdict') {
      if (answer.memoryBytes > limits.memoryBytes) connected.kill();
      return answer.verdict;
    }
    connected.kill();
    return notVerified(reasonOf(answer));
  }

  async function judgeAll(templates: readonly string[]): Promise<readonly Verdict[]> {
    const verdicts: Verdict[] = [];
    for (const template of templates) {
      const connected = await connect();
      // What could not be started for one template will not start for the next.
      if (typeof connected === 'string')
        return [...verdicts, ...templates.slice(verdicts.length).map(() => notVerified(connected))];
      verdicts.push(await judge(template, connected));
    }
    return verdicts;
  }

  return {
    verify(templates) {
      const result = previous.then(() => judgeAll(templates));
      previous = result;
      return result;
    },
    dispose() {
      disposed = true;
      session?.kill();
    },
  };
}

function notVerified(reason: string): Verdict {
  return { status: 'not-verified', reason };
}

function reasonOf(outcome: Outcome): string {
  if (outcome.kind === 'too-late') return 'the validator took too long';
  return outcome.kind === 'unavailable' ? outcome.reason : 'the validator stopped';
}
