import { type CfnMap, type CfnValue, intrinsicOf, isList } from '../../cfn/value';

const LONGEST = 300;

/** An expression as a person would write it on one line: `!Select [0, !GetAZs ""]`. */
export function asWritten(value: CfnValue): string {
  const text = written(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

/** Whether a value is an expression, or has one in it. */
export function isExpression(value: CfnValue): boolean {
  if (typeof value !== 'object') return false;
  if (isList(value)) return value.some(isExpression);
  return functionOf(value) !== undefined || Object.values(value).some(isExpression);
}

/** The intrinsic function a map stands for. A lone `Condition` is a part of a policy more often than a function. */
export function functionOf(value: CfnValue | undefined): { readonly fn: string; readonly arg: CfnValue } | undefined {
  if (value === undefined || typeof value !== 'object' || isList(value)) return undefined;
  const call = intrinsicOf(value);
  return call && call.fn !== 'Condition' ? call : undefined;
}

function written(value: CfnValue): string {
  if (typeof value === 'string') return plain(value);
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return `[${value.map(written).join(', ')}]`;
  const call = functionOf(value);
  return call ? tagged(call.fn, call.arg) : `{${entries(value)}}`;
}

function tagged(fn: string, arg: CfnValue): string {
  const tag = `!${fn.replace(/^Fn::/, '')}`;
  if (fn === 'Fn::GetAtt' && typeof arg === 'object' && isList(arg) && arg.every((part) => typeof part === 'string')) {
    return `${tag} ${arg.join('.')}`;
  }
  if ((fn === 'Ref' || fn === 'Fn::Sub') && typeof arg === 'string') return `${tag} ${arg}`;
  return `${tag} ${written(arg)}`;
}

function entries(value: CfnMap): string {
  return Object.entries(value)
    .map(([key, item]) => `${key}: ${written(item)}`)
    .join(', ');
}

function plain(text: string): string {
  return /^[\w./:${}-]+$/.test(text) ? text : JSON.stringify(text);
}
