import { type CfnMap, type CfnValue, isList } from '../cfn/value';
import type { EmitContext } from './kind';

/**
 * A policy typed as JSON, or undefined when it is not an object of plain values. CloudFormation functions are refused:
 * they could name what the template does not have.
 */
export function policyOf(text: string): CfnMap | undefined {
  const typed = objectOf(text);
  return typed && !hasFunction(typed) ? typed : undefined;
}

/** The same of a node; what stands in an imported template may refer to the rest of it. */
export function typedObject(text: string, ctx: Pick<EmitContext, 'isWritten'>): CfnMap | undefined {
  return ctx.isWritten() ? objectOf(text) : policyOf(text);
}

/** A JSON object as it is typed, or undefined when it is none that a template can hold. */
export function objectOf(text: string): CfnMap | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return isMap(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function isMap(value: unknown): value is CfnMap {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every(isValue);
}

function isValue(value: unknown): value is CfnValue {
  if (Array.isArray(value)) return value.every(isValue);
  return ['string', 'number', 'boolean'].includes(typeof value) || isMap(value);
}

function hasFunction(value: CfnValue): boolean {
  if (typeof value !== 'object') return false;
  if (isList(value)) return value.some(hasFunction);
  return Object.entries(value).some(([name, item]) => name === 'Ref' || name.startsWith('Fn::') || hasFunction(item));
}
