import { oneLine } from '../model/emit/comment';

const LONGEST_NAME = 200;

/** Text from a file or the command line as one line without control characters: a terminal would obey them. */
export function plain(text: string): string {
  return oneLine(text);
}

/** A file name as a sentence names it. */
export function fileName(path: string): string {
  if (path === '-') return 'Standard input';
  const name = plain(path);
  return name.length > LONGEST_NAME ? `…${name.slice(-LONGEST_NAME)}` : name;
}
