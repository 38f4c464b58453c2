import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../model/lib/result';
import type { Flag, Flags, Values } from './flags';
import { didYouMean } from './nearest';
import { plain } from './one-line';

/** The arguments of one command after they were checked against what it takes. */
export interface Arguments<F extends Flags = Flags> {
  readonly operands: readonly string[];
  readonly values: Values<F>;
}

/** What a command takes. `required` flags must be there. */
export interface Syntax<F extends Flags = Flags> {
  readonly operands: { readonly name: string; readonly least: number; readonly most: number };
  readonly flags: F;
  readonly required?: readonly string[];
}

type Token = NonNullable<ReturnType<typeof tokensOf>>[number];

/** Reads the words behind a command's name; the error is one sentence. */
export function readArguments<F extends Flags>(
  command: string,
  { operands, flags, required = [] }: Syntax<F>,
  words: readonly string[],
): Result<Arguments<F>, string> {
  const found: string[] = [];
  const values: Record<string, string | true | readonly string[]> = {};
  for (const token of tokensOf(words, flags) ?? []) {
    if (token.kind === 'positional') found.push(token.value);
    if (token.kind !== 'option') continue;
    const value = readValue(command, flags, token);
    if (!value.ok) return value;
    values[token.name] =
      flags[token.name]?.takes === 'texts' ? [...listed(values[token.name]), String(value.value)] : value.value;
  }
  const missing = required.find((name) => !(name in values));
  if (missing !== undefined) return err(`${command} needs --${missing} ${takes(flags[missing])}.`);
  if (found.length < operands.least) return err(`${command} needs ${needed(operands)}.`);
  const extra = found[operands.most];
  if (extra !== undefined) return err(`${command} takes nothing more than ${limit(operands)}, not ${quoted(extra)}.`);
  // Every value was compared with its flag above.
  return ok({ operands: found, values: values as Values<F> });
}

function listed(value: string | true | readonly string[] | undefined): readonly string[] {
  return Array.isArray(value) ? value : [];
}

function tokensOf(words: readonly string[], flags: Flags) {
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, { takes }]) => [
      name,
      { type: takes === 'nothing' ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  return parseArgs({ args: [...words], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}

function readValue(
  command: string,
  flags: Flags,
  token: Extract<Token, { kind: 'option' }>,
): Result<string | true, string> {
  const { name, rawName, value, inlineValue } = token;
  const flag = Object.hasOwn(flags, name) && rawName.startsWith('--') ? flags[name] : undefined;
  if (!flag) {
    const known = Object.keys(flags).map((other) => `--${other}`);
    return err(`${command} has no flag ${plain(rawName)}${didYouMean(rawName, known)}`);
  }
  if (flag.takes === 'nothing') return value === undefined ? ok(true) : err(`${rawName} takes no value.`);
  // `--out --to cdk` is a forgotten folder, not a folder called --to; `--out=--to` says what it means.
  const forgotten = value === undefined || value === '' || (!inlineValue && /^-./.test(value));
  if (forgotten) return err(`${rawName} needs a value: ${takes(flag)}.`);
  if (flag.takes === 'choice' && !flag.choices.includes(value)) {
    return err(`${rawName} cannot be ${quoted(value)}; it is one of ${flag.choices.join(', ')}.`);
  }
  return ok(value);
}

/** What stands behind a flag, for the help. */
export function takes(flag: Flag | undefined): string {
  if (flag?.takes === 'choice') return flag.choices.join('|');
  return flag?.takes === 'text' || flag?.takes === 'texts' ? flag.name : '';
}

/** `a FILE`, or `OLD and NEW` where it takes several of different names. */
function needed({ name, least }: Syntax['operands']): string {
  return least > 1 ? name.replaceAll(' ', ' and ') : `a ${name.replace('...', '')}`;
}

function limit({ name, most }: Syntax['operands']): string {
  if (most === 0) return 'its flags';
  return most > 1 ? name.replaceAll(' ', ' and ') : `one ${name}`;
}

function quoted(word: string): string {
  const name = plain(word);
  return `"${name.length > 60 ? `${name.slice(0, 59)}…` : name}"`;
}
