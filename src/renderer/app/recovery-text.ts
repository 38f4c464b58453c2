import type { PlatformError } from '../platform/platform';
import type { CopyState } from '../store/recovery/recovery-store';
import { timeOf } from '../store/recovery/time-of';

/** What the status bar says of a diagram that may have unsaved changes, and of its recovery copy. */
export function recoveryText(isDirty: boolean, copy: CopyState | undefined): string {
  if (!isDirty) return 'No unsaved changes';
  if (!copy) return 'Unsaved changes';
  if (copy.status === 'kept') return `Recovery copy ${timeOf(copy.at)}`;
  return `Recovery copy could not be written: ${reason(copy.error)}`;
}

function reason(error: PlatformError): string {
  switch (error.code) {
    case 'too-large':
      return `the diagram is larger than ${Math.floor(error.limit / 1_000_000)} MB`;
    case 'failed':
      return error.detail;
    default:
      return 'the folder for it is gone';
  }
}
