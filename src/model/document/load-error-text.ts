import { assertNever } from '../lib/assert-never';
import { type LoadError, WHOLE_FILE } from './load';

/** One sentence that says what is wrong with a file, where, and what to do. `name` is the file's name. */
export function loadErrorText(name: string, error: LoadError): string {
  switch (error.code) {
    case 'too-large':
      return `${name} is too large to be a diagram (${millions(error.chars)} million characters, at most ${millions(error.limit)}); open another file.`;
    case 'too-deep':
      return `${name} is nested more than ${error.limit} levels deep, which no diagram is; open another file.`;
    case 'not-json':
      return `${name} is not a whole JSON file (${oneLine(error.detail)}); it may be cut off, so restore a backup or save it again.`;
    case 'foreign':
      return `${name} is not a Drawbridge diagram but ${error.found}; open a *.drawbridge file.`;
    case 'too-new':
      return `${name} was written by a newer Drawbridge (file version ${error.found}, this one reads up to ${error.supported}); update Drawbridge to open it.`;
    case 'invalid': {
      const more = error.more > 0 ? ` (and ${error.more} more)` : '';
      const place = error.where === WHOLE_FILE ? '' : ` at ${oneLine(error.where)}`;
      return `${name} is damaged${place}: ${oneLine(error.problem)}${more}; correct it or restore a backup.`;
    }
    default:
      return assertNever(error);
  }
}

function millions(chars: number): string {
  return (chars / 1_000_000).toFixed(0);
}

function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a hostile file may put them into its keys
  const flat = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\s]+/g, ' ').trim();
  return flat.length > 160 ? `${flat.slice(0, 159)}…` : flat;
}
