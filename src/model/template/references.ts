import { type CfnValue, intrinsicOf, isList } from '../cfn/value';
import type { Emitted } from '../kinds/kind';

/** Logical ids that a resource refers to, in the order in which it names them; pseudo parameters are none. */
export function referencesOf(resource: Pick<Emitted, 'properties' | 'dependsOn'>): readonly string[] {
  const found = new Set<string>();
  collect(resource.properties, found);
  for (const id of resource.dependsOn ?? []) found.add(id);
  return [...found];
}

function collect(value: CfnValue | undefined, found: Set<string>): void {
  if (typeof value !== 'object') return;
  if (isList(value)) {
    for (const item of value) collect(item, found);
    return;
  }
  const call = intrinsicOf(value);
  if (call?.fn === 'Ref') addId(call.arg, found);
  else if (call?.fn === 'Fn::GetAtt' && typeof call.arg === 'object' && isList(call.arg)) addId(call.arg[0], found);
  else if (call?.fn === 'Fn::Sub' && typeof call.arg === 'string') collectInText(call.arg, found);
  else for (const key in value) collect(value[key], found);
}

function addId(arg: CfnValue | undefined, found: Set<string>): void {
  if (typeof arg === 'string' && !arg.startsWith('AWS::')) found.add(arg);
}

function collectInText(text: string, found: Set<string>): void {
  for (const [, name = ''] of text.matchAll(/\$\{([^!}][^}]*)\}/g)) addId(name.split('.')[0], found);
}
