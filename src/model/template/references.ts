import { type CfnValue, intrinsicOf, isList } from '../cfn/value';
import type { Emitted } from '../kinds/kind';

/** Logical ids that a resource refers to, in the order in which it names them; pseudo parameters are none. */
export function referencesOf(resource: Pick<Emitted, 'properties' | 'dependsOn'>): readonly string[] {
  return [...new Set([...idsIn(resource.properties), ...(resource.dependsOn ?? [])])];
}

/** Logical ids that a value refers to. */
export function idsIn(value: CfnValue): readonly string[] {
  if (typeof value !== 'object') return [];
  if (isList(value)) return value.flatMap(idsIn);
  const call = intrinsicOf(value);
  if (call?.fn === 'Ref') return resourceId(call.arg);
  if (call?.fn === 'Fn::GetAtt' && typeof call.arg === 'object' && isList(call.arg)) return resourceId(call.arg[0]);
  if (call?.fn === 'Fn::Sub' && typeof call.arg === 'string') return idsInText(call.arg);
  return Object.values(value).flatMap(idsIn);
}

function resourceId(arg: CfnValue | undefined): readonly string[] {
  return typeof arg === 'string' && !arg.startsWith('AWS::') ? [arg] : [];
}

function idsInText(text: string): readonly string[] {
  return [...text.matchAll(/\$\{([^!}][^}]*)\}/g)].flatMap(([, name = '']) => resourceId(name.split('.')[0]));
}
