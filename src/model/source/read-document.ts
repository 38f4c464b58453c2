import { Composer, type Document, type ErrorCode, type ParsedNode, type YAMLParseError } from 'yaml';
import { err, ok, type Result } from '../lib/result';
import { type Lexed, lex, type Tokens } from './lex';
import { MAX_CHARACTERS, MAX_DEPTH, MAX_LEXEMES } from './limits';
import type { SourceError } from './template';

/** A text read as YAML, of which JSON is a part. */
export interface ReadDocument {
  readonly contents: ParsedNode | null;
  /** Offsets of quoted texts that were mended before they were read. */
  readonly mended: ReadonlySet<number>;
  /** What is wrong but does no harm. */
  readonly flaws: readonly Flaw[];
}
export interface Flaw {
  readonly offset: number;
  readonly message: string;
}

/** Why a text could not be read, and where. */
export interface ReadError {
  readonly code: Exclude<SourceError['code'], 'no-template' | 'no-resources'>;
  /** Without the name of the file and without a full stop. */
  readonly message: string;
  readonly offset?: number;
}

/** Reads a text within limits: neither its size, its nesting nor what is wrong with it makes this slow. */
export function readDocument(text: string): Result<ReadDocument, ReadError> {
  if (text.length > MAX_CHARACTERS) {
    const message = `has ${counted(text.length)} characters, and at most ${counted(MAX_CHARACTERS)} are read`;
    return err({ code: 'too-large', message: `${message}: divide it into nested stacks` });
  }
  const lexed = lex(text);
  const read = compose(text, lexed);
  const isMended = lexed.status === 'read' && lexed.mended.size > 0;
  if (read.ok || !isMended) return read;
  return compose(text, lex(text, false));
}

function compose(text: string, lexed: Lexed): Result<ReadDocument, ReadError> {
  if (lexed.status === 'read') return composed(text, lexed);
  if (lexed.status === 'too-deep') return err(tooDeep(lexed.offset));
  const message = `has more than ${counted(MAX_LEXEMES)} words and signs: divide it into nested stacks`;
  return err({ code: 'too-large', message });
}

function composed(text: string, { tokens, mended }: Tokens): Result<ReadDocument, ReadError> {
  const composer = new Composer({
    keepSourceTokens: true,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
    version: '1.2',
    schema: 'core',
  });
  const [document, second] = firstTwo(composer.compose(tokens, true, text.length));
  if (second?.contents) {
    const message = 'has several YAML documents (divided by "---"), and a template is one: keep one of them';
    return err({ code: 'not-yaml', message, offset: second.contents.range[0] });
  }
  const errors = document?.errors ?? [];
  const fatal = errors.find((error) => !isHarmless(error));
  if (fatal) return err(notYaml(fatal));
  const flaws = errors.map((error) => ({ offset: error.pos[0], message: messageOf(error) }));
  return ok({ contents: document?.contents ?? null, mended, flaws });
}

type AnyDocument = Document.Parsed<ParsedNode>;

function firstTwo(documents: Iterable<AnyDocument | { contents: null }>): readonly AnyDocument[] {
  const found: AnyDocument[] = [];
  for (const document of documents) {
    found.push(document as AnyDocument);
    if (found.length === 2) break;
  }
  return found;
}

/** What other readers take as it is meant. */
const HARMLESS: ReadonlySet<ErrorCode> = new Set(['TAB_AS_INDENT', 'KEY_OVER_1024_CHARS', 'TAG_RESOLVE_FAILED']);

function isHarmless({ code, message }: YAMLParseError): boolean {
  return HARMLESS.has(code) || (code === 'BAD_INDENT' && message.startsWith('Flow end indicator'));
}

function notYaml(error: YAMLParseError): ReadError {
  const offset = error.pos[0];
  if (error.code === 'RESOURCE_EXHAUSTION') return tooDeep(offset);
  return { code: 'not-yaml', message: messageOf(error), offset };
}

function tooDeep(offset: number): ReadError {
  return { code: 'too-deep', message: `nests values more than ${MAX_DEPTH} deep`, offset };
}

function messageOf(error: YAMLParseError): string {
  return error.message.replace(/\s+/g, ' ').trim();
}

function counted(count: number): string {
  return count.toLocaleString('en');
}
