/** A piece of TypeScript that can be laid out on one line or on many. */
export type Code = string | CodeList;
interface CodeList {
  readonly open: string;
  readonly close: string;
  /** Objects have a space inside their braces. */
  readonly padded: boolean;
  readonly items: readonly { readonly label: string; readonly value: Code }[];
}

const lineWidth = 110;

/** A string as a TypeScript literal, whatever it holds. */
export function literal(text: string): string {
  const body = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${body.replace(/[\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/g, unicodeEscape)}'`;
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** `{ key: value }`; keys that are no identifiers are quoted. */
export function object(entries: readonly (readonly [string, Code])[]): Code {
  return list(
    '{',
    '}',
    entries.map(([key, value]) => ({ label: `${objectKey(key)}: `, value })),
    true,
  );
}

/** `[a, b]` */
export function array(values: readonly Code[]): Code {
  return list(
    '[',
    ']',
    values.map((value) => ({ label: '', value })),
    false,
  );
}

/** `callee(a, b)` */
export function call(callee: string, args: readonly Code[]): Code {
  return list(
    `${callee}(`,
    ')',
    args.map((value) => ({ label: '', value })),
    false,
  );
}

function list(open: string, close: string, items: CodeList['items'], padded: boolean): Code {
  return items.length === 0 ? open + close : { open, close, items, padded };
}

function objectKey(key: string): string {
  // Written plainly, `__proto__` would set the prototype instead of a key.
  if (key === '__proto__') return `['__proto__']`;
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : literal(key);
}

/** Lays code out behind `used` characters of a line that is indented by `indent`. */
export function layOut(code: Code, indent: string, used: number): string {
  const short = flat(code);
  if (typeof code === 'string' || used + short.length <= lineWidth) return short;
  const inner = `${indent}  `;
  const lines = code.items.map(
    ({ label, value }) => `${inner}${label}${layOut(value, inner, inner.length + label.length + 1)},`,
  );
  return [code.open, ...lines, `${indent}${code.close}`].join('\n');
}

function flat(code: Code): string {
  if (typeof code === 'string') return code;
  const inside = code.items.map(({ label, value }) => label + flat(value)).join(', ');
  return code.padded ? `${code.open} ${inside} ${code.close}` : code.open + inside + code.close;
}
