import { basename } from 'node:path';
import { failed, type PlatformError } from '../../ipc/outcome';
import { isMissing } from './stamp';

/** Turns what the file system threw into an outcome; anything that is not a system error is a bug and goes on. */
export function diskFailure(error: unknown, path: string): { status: 'error'; error: PlatformError } {
  if (!(error instanceof Error && 'code' in error)) throw error;
  const name = basename(path);
  if (isMissing(error)) return failed({ code: 'missing', name });
  return failed({ code: 'failed', name, detail: withoutPath(error.message) });
}

/** Node appends the call and the path: `ENOSPC: no space left on device, write '/home/…'`. */
function withoutPath(message: string): string {
  return message.split(',')[0] ?? message;
}
