import type { PlatformError } from '../platform/platform';

/** One sentence for a file that could not be read or written. */
export function platformErrorText(error: PlatformError): string {
  switch (error.code) {
    case 'too-large':
      return `${error.name} has ${Math.ceil(error.bytes / 1_000_000)} MB; Drawbridge opens files up to ${Math.floor(error.limit / 1_000_000)} MB.`;
    case 'missing':
      return `${error.name} is no longer there; it may have been moved, renamed or deleted.`;
    case 'not-text':
      return `${error.name} is not a text file; diagrams and templates are UTF-8 text.`;
    case 'changed-on-disk':
      return `${error.name} was changed by another program since it was opened.`;
    case 'failed':
      return `${error.name} could not be used: ${error.detail}`;
  }
}
