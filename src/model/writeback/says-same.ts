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
