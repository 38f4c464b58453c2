import type { Dice } from '../../support/dice';

const PIECES = [
  '[',
  ']',
  '{',
  '}',
  '- ',
  '? ',
  ': ',
  '"',
  "'",
  '|',
  '>',
  '&a ',
  '*a',
  '!Ref ',
  '! ',
  '!<',
  '<<: *a\n',
  '#',
  '%',
  '@',
  '`',
  '\t',
  '\n',
  '\r',
  '\r\n',
  '---\n',
  '...\n',
  '\u0000',
  '\uFEFF',
  '\u2028',
  '\uD800',
  '\\',
  '0',
  'null',
  'Resources:',
  '${',
  '  ',
] as const;

/** The text with some of it taken away, repeated, exchanged or put in: what a slip, a bad transfer or an enemy makes of it. */
export function mutated(text: string, dice: Dice): string {
  let changed = text;
  for (let n = 1 + dice(8); n > 0; n--) changed = mutatedOnce(changed, dice);
  return changed;
}

function mutatedOnce(text: string, dice: Dice): string {
  const at = dice(text.length + 1);
  const length = dice(dice(4) === 0 ? 500 : 8);
  const piece = PIECES[dice(PIECES.length)] ?? '';
  const [before, after] = [text.slice(0, at), text.slice(at)];
  switch (dice(6)) {
    case 0:
      return before + after.slice(length);
    case 1:
      return before + piece + after;
    case 2:
      return before + piece.repeat(1 + dice(2000)) + after;
    case 3:
      return before + String.fromCharCode(dice(0x3000)) + after.slice(1);
    case 4:
      return before + text.slice(dice(text.length + 1)).slice(0, length) + after;
    default:
      return withLinesMoved(text, dice);
  }
}

/** Lines at another place and depth: trees grown together wrongly. */
function withLinesMoved(text: string, dice: Dice): string {
  const lines = text.split('\n');
  const [from, count, to] = [dice(lines.length), 1 + dice(5), dice(lines.length)];
  const moved = lines.splice(from, count).map((line) => ' '.repeat(dice(6)) + line);
  lines.splice(to, 0, ...moved);
  return lines.join('\n');
}
