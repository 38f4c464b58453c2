import { type CST, Lexer, Parser } from 'yaml';
import { MAX_DEPTH, MAX_LEXEMES, MAX_READ_AGAIN } from './limits';

/** A text as tokens. */
export interface Tokens {
  readonly status: 'read';
  readonly tokens: readonly CST.Token[];
  readonly mended: ReadonlySet<number>;
}
interface Refused {
  readonly status: 'too-many' | 'too-deep';
  readonly offset: number;
}
/** What the lexer makes of a text. */
export type Lexed = Tokens | Refused;

/** Signs of the lexer that stand for no character of the text: begin of a document, of a scalar, end of a flow. */
const INVISIBLE: ReadonlySet<string> = new Set(['\u0002', '\u0018', '\u001f']);
const SCALAR_FOLLOWS = '\u001f';

/**
 * Tokens of a text, with limits on their number and nesting. A quoted text whose next line is indented less than what it
 * belongs to is published now and then, and taken by every other reader: its line breaks are read as blanks (`mended` has
 * the offsets of such texts).
 */
export function lex(text: string, mending = true): Lexed {
  const mended = new Set<number>();
  let readable = text;
  for (;;) {
    const mayMend = mending && (mended.size + 1) * text.length <= MAX_READ_AGAIN;
    const result = tokensOf(readable, mayMend);
    if (result.status === 'read') return { ...result, mended };
    if (result.status !== 'open-quote') return result;
    mended.add(result.start);
    const quoted = readable.slice(result.start, result.end).replace(/[\r\n]/g, ' ');
    readable = readable.slice(0, result.start) + quoted + readable.slice(result.end);
  }
}

type Attempt =
  | Omit<Tokens, 'mended'>
  | Refused
  | { readonly status: 'open-quote'; readonly start: number; readonly end: number };

function tokensOf(text: string, mayMend: boolean): Attempt {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let offset = 0;
  let count = 0;
  let before = '';
  for (const lexeme of new Lexer().lex(text)) {
    if (mayMend && before !== SCALAR_FOLLOWS && isCutOff(lexeme)) {
      const end = quotedEnd(text, offset);
      if (end !== undefined && BREAK.test(text.slice(offset, end))) {
        return { status: 'open-quote', start: offset, end };
      }
    }
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > 3 * MAX_DEPTH) return { status: 'too-deep', offset };
    if (++count > MAX_LEXEMES) return { status: 'too-many', offset };
    if (!INVISIBLE.has(lexeme)) offset += lexeme.length;
    before = lexeme;
  }
  for (const token of parser.end()) tokens.push(token);
  return { status: 'read', tokens };
}

/** What mending takes away: a quoted text without one would be mended for ever. */
const BREAK = /[\r\n]/;

/** A quoted text that ends without its quote. */
function isCutOff(lexeme: string): boolean {
  const quote = lexeme[0];
  return (quote === "'" || quote === '"') && quotedEnd(lexeme, 0) !== lexeme.length;
}

const QUOTED = /'[^']*(?:''[^']*)*'|"[^"\\]*(?:\\[\s\S][^"\\]*)*"/y;

/** Where the text that is quoted from `start` on ends, behind its quote. */
function quotedEnd(text: string, start: number): number | undefined {
  QUOTED.lastIndex = start;
  return QUOTED.test(text) ? QUOTED.lastIndex : undefined;
}
