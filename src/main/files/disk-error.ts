import { basename } from 'node:path';
import { diskReason, isMissing } from '../../disk/disk-reason';
import { failed, type PlatformError } from '../../ipc/outcome';

/** Turns what the file system threw into an outcome; anything that is not a system error is a bug and goes on. */
export function diskFailure(error: unknown, path: string): { status: 'error'; error: PlatformError } {
  const name = basename(path);
  return isMissing(error)
    ? failed({ code: 'missing', name })
    : failed({ code: 'failed', name, detail: diskReason(error) });
}
