/** Longest text that is read. CloudFormation takes a million bytes; comments may come on top. */
export const MAX_CHARACTERS = 1_500_000;

/** Most pieces (words, signs, line breaks) of a text: a text that is all punctuation takes long to read. */
export const MAX_LEXEMES = 800_000;

/** Deepest nesting of maps and lists. Templates in use stay below 20. */
export const MAX_DEPTH = 100;

/** Most values that aliases may repeat: a few lines can stand for billions of them. */
export const MAX_ALIASED = 100_000;

/** How much may be read again because of quoted texts that have to be mended, see `lex.ts`. */
export const MAX_READ_AGAIN = 3_000_000;
