/**
 * The process that holds AWS's validator. It lives apart because a hard template can hang its WebAssembly or break it
 * for good; any surprise ends this process, and the parent starts another one.
 */
import { loadJudge } from './engine';
import { type Answer, isQuestion } from './messages';

/** The part of Electron's `process.parentPort` that is used here. */
interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: Answer): void;
}

function isParentPort(port: unknown): port is ParentPort {
  return typeof port === 'object' && port !== null && 'postMessage' in port;
}

const port = 'parentPort' in process && isParentPort(process.parentPort) ? process.parentPort : undefined;

function say(answer: Answer): void {
  if (port) port.postMessage(answer);
  else process.send?.(answer);
}

function listen(listener: (message: unknown) => void): void {
  if (port) port.on('message', ({ data }) => listener(data));
  else process.on('message', listener);
}

function isNotInstalled(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
}

async function main(packageName: string | undefined): Promise<void> {
  try {
    const judge = await loadJudge(packageName);
    listen((message) => {
      if (isQuestion(message)) {
        say({ kind: 'verdict', verdict: judge(message.template), memoryBytes: process.memoryUsage.rss() });
      }
    });
    say({ kind: 'ready' });
  } catch (error) {
    const reason = isNotInstalled(error) ? 'the validator is not installed' : 'the validator could not be started';
    say({ kind: 'unavailable', reason });
  }
}

process.on('disconnect', () => process.exit());
void main(process.argv[2]);
