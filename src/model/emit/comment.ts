// Line breaks of every kind, control characters, lone surrogates, byte order marks and the marks that reorder a line on screen.
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]+/gu;

/** Text as one line that cannot leave a line comment. */
export function oneLine(text: string): string {
  return text.replace(unprintable, ' ').trim();
}
