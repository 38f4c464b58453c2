import { type CfnValue, getAtt, ref, subLiteral } from '../../cfn/value';
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
