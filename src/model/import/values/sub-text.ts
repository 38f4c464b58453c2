import { type CfnValue, getAtt, isList, ref, subLiteral } from '../../cfn/value';
import { functionOf } from './as-written';

/** A piece of the text of `Fn::Sub`: literal text, or what stands between `${` and `}`. */
export type SubPiece = { readonly text: string } | { readonly name: string };

/** Takes the text of `Fn::Sub` apart; `${!Literal}` is literal text. */
export function subPieces(text: string): readonly SubPiece[] {
  const pieces: SubPiece[] = [];
  let rest = 0;
  for (const match of text.matchAll(/\$\{([^{}]*)\}/g)) {
    const inner = match[1] ?? '';
    if (match.index > rest) pieces.push({ text: text.slice(rest, match.index) });
    pieces.push(inner.startsWith('!') ? { text: `\${${inner.slice(1)}}` } : { name: inner.trim() });
    rest = match.index + match[0].length;
  }
  if (rest < text.length) pieces.push({ text: text.slice(rest) });
  return pieces;
}

/** What a name in `Fn::Sub` stands for: `Alb` or `Alb.DNSName`. */
export function namedInSub(name: string): CfnValue {
  const dot = name.indexOf('.');
  return dot < 0 ? ref(name) : getAtt(name.slice(0, dot), name.slice(dot + 1));
}

/** A value as it may stand in the text of `Fn::Sub`, or undefined when there is no way to write it there. */
export function asSubText(value: CfnValue): string | undefined {
  if (typeof value !== 'object') return subLiteral(String(value));
  const call = functionOf(value);
  if (call?.fn === 'Ref' && typeof call.arg === 'string') return `\${${call.arg}}`;
  if (call?.fn === 'Fn::GetAtt' && Array.isArray(call.arg) && call.arg.every((part) => typeof part === 'string')) {
    return `\${${call.arg.join('.')}}`;
  }
  return call?.fn === 'Fn::Sub' && typeof call.arg === 'string' ? call.arg : undefined;
}

/** `Fn::Sub` of a text, or what it comes to: the reference itself when there is nothing around it. */
export function subOf(text: string): CfnValue {
  const pieces = subPieces(text);
  if (pieces.every((piece) => 'text' in piece))
    return pieces.map((piece) => ('text' in piece ? piece.text : '')).join('');
  const [only, ...others] = pieces;
  return others.length === 0 && only && 'name' in only ? namedInSub(only.name) : { 'Fn::Sub': text };
}

/**
 * A text that is split where it is known: `${A},${B}` at its comma gives both references. Undefined for what is no text,
 * or has the delimiter in a part that is not known.
 */
export function splitText(value: CfnValue, delimiter: string): readonly CfnValue[] | undefined {
  if (typeof value === 'string') return value.split(delimiter);
  const call = functionOf(value);
  if (call?.fn !== 'Fn::Sub') return undefined;
  const [text, variables] = typeof call.arg === 'object' && isList(call.arg) ? call.arg : [call.arg];
  if (typeof text !== 'string') return undefined;
  const parts = [''];
  for (const piece of subPieces(text)) {
    const [first = '', ...others] = 'text' in piece ? subLiteral(piece.text).split(delimiter) : [`\${${piece.name}}`];
    parts.push(`${parts.pop() ?? ''}${first}`, ...others);
  }
  return parts.map((part) => withVariable(subOf(part), variables));
}

/** A part that is one variable is what the variable stands for. */
function withVariable(part: CfnValue, variables: CfnValue | undefined): CfnValue {
  const name = functionOf(part)?.arg;
  const known = variables !== undefined && typeof variables === 'object' && !isList(variables) ? variables : {};
  if (typeof name === 'string' && Object.hasOwn(known, name)) return known[name] ?? part;
  return variables !== undefined && functionOf(part)?.fn === 'Fn::Sub' ? { 'Fn::Sub': [String(name), known] } : part;
}
