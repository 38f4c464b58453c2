import type { CfnMap, CfnValue } from '../cfn/value';

/**
 * A policy typed as JSON, or undefined when it is not an object of plain values. CloudFormation functions are refused:
 * they could name what the template does not have.
 */
export function policyOf(text: string): CfnMap | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return isMap(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function isMap(value: unknown): value is CfnMap {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const names = Object.keys(value);
  return !names.some((name) => name === 'Ref' || name.startsWith('Fn::')) && Object.values(value).every(isPlain);
}

function isPlain(value: unknown): value is CfnValue {
  if (Array.isArray(value)) return value.every(isPlain);
  return ['string', 'number', 'boolean'].includes(typeof value) || isMap(value);
}
