import { sep } from 'node:path';

const LONGEST = 48;

/** A folder for people to read: the home folder as `~`, a long one without its middle. */
export function shortFolder(folder: string, home: string): string {
  const inHome = folder === home || folder.startsWith(home + sep);
  const short = inHome ? `~${folder.slice(home.length)}` : folder;
  if (short.length <= LONGEST) return short;
  return `${short.slice(0, 15)}…${short.slice(-(LONGEST - 16))}`;
}
