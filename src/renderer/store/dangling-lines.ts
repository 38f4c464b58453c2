import type { Dangling } from '../../model/writeback/dangling';

/** Who refers to what is gone, one line each; the file is named where there are several. */
export function danglingLines(dangling: readonly Dangling[]): readonly string[] {
  const isOne = new Set(dangling.map(({ file }) => file)).size === 1;
  return dangling.map(({ file, line, what }) => (isOne ? `Line ${line}: ${what}` : `${file}, line ${line}: ${what}`));
}
