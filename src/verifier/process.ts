import { fork } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Question } from './messages';

/** What the verifier needs of a child process; Node and Electron each have their own kind. */
export interface VerifierProcess {
  send(question: Question): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, also when the process could not be started. */
  onExit(listener: () => void): void;
  kill(): void;
}

/** Starts a script as a Node process. It ends with this process and does not keep it alive. */
export function forkProcess(script: string, args: readonly string[] = []): VerifierProcess {
  const child = fork(script, args, {
    cwd: dirname(script),
    execArgv: script.endsWith('.ts') ? ['--import', 'tsx'] : [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const kill = () => void child.kill('SIGKILL');
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  process.once('exit', kill);
  void exited.then(() => process.off('exit', kill));
  child.unref();
  child.channel?.unref();
  return {
    // A failed delivery means that the child is gone, which onExit tells.
    send: (question) => void child.send(question, () => {}),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void exited.then(listener),
    kill,
  };
}

/** The child script beside this module, as source or as bundled for the command line. */
export function forkVerifierChild(): VerifierProcess {
  const name = import.meta.url.endsWith('.ts') ? './child.ts' : './verifier-child.mjs';
  return forkProcess(fileURLToPath(new URL(name, import.meta.url)));
}
