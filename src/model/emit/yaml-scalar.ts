// Words that some YAML reader takes for a boolean, a null or a number; to some, `e3` is a power of ten.
const yamlWord = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf|e[-+]?[\d_]+)$/i;
// Words separated by single spaces, the first of them starting with a letter, `/` or `$`: no reader sees anything else in it.
const safeWords = /^[A-Za-z/$][\w./:@+(),$={}'-]*(?: [\w./@+($={}-][\w./:@+(),$={}'-]*)*$/;
const colonEndsKey = /:(?: |$)/;
const cidrBlock = /^\d{1,3}(?:\.\d{1,3}){3}\/\d{1,2}$/;

// Characters that YAML forbids, that some reader folds as a line break, or that reorder a line on screen.
const mustEscape = /[\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/g;
const unfitForBlock = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/u;

/** A string on one line: plain where every YAML reader agrees that it is a string, double-quoted otherwise. */
export function inlineScalar(text: string): string {
  return isPlain(text) ? text : doubleQuoted(text);
}

/** A string as it may stand between braces and brackets, where a comma would end it. */
export function flowScalar(text: string): string {
  return isPlain(text) && !/[,[\]{}]/.test(text) ? text : doubleQuoted(text);
}

function isPlain(text: string): boolean {
  if (cidrBlock.test(text)) return true;
  return safeWords.test(text) && !colonEndsKey.test(text) && !yamlWord.test(text);
}

function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(mustEscape, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Head and lines of a literal block, or undefined when a block would lose something of the text. */
export function literalBlock(text: string): { readonly head: string; readonly lines: readonly string[] } | undefined {
  if (!text.includes('\n')) return undefined;
  const body = text.endsWith('\n') ? text.slice(0, -1) : text;
  const lines = body.split('\n');
  const lossless = lines.every((line) => !unfitForBlock.test(line) && !line.endsWith(' '));
  const startsPlainly = lines[0] !== '' && !body.startsWith(' ') && !body.endsWith('\n');
  return lossless && startsPlainly ? { head: text.endsWith('\n') ? '|' : '|-', lines } : undefined;
}
