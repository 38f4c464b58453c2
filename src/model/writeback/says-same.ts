import type { CfnValue } from '../cfn/value';

/** Whether two values are one to CloudFormation, which takes `"443"` for 443 and `"true"` for true. */
export function saysSame(a: CfnValue | undefined, b: CfnValue | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (typeof a !== 'object' || typeof b !== 'object')
    return typeof a !== 'object' && typeof b !== 'object' && String(a) === String(b);
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && saysSame(Reflect.get(a, key), Reflect.get(b, key)));
}

/** A value as what it replaces is said: a number stays a number, and a text in quotes a text. */
export function asSaid(value: CfnValue, before: CfnValue): CfnValue {
  if (typeof value === 'string' && typeof before === 'number' && String(Number(value)) === value) return Number(value);
  if (typeof value === 'string' && typeof before === 'boolean' && /^(?:true|false)$/.test(value))
    return value === 'true';
  return typeof before === 'string' && typeof value !== 'object' ? String(value) : value;
}
