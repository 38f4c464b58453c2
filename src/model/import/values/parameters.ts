import type { CfnValue } from '../../cfn/value';
import { listed } from '../../lib/listed';
import type { Scope, World } from '../world';
import type { Place } from './place';

/** The value of a pseudo parameter, as far as it is known before deployment. */
export function pseudoValue(scope: Scope, name: string): string | undefined {
  const given = scope.overrides[name];
  if (given !== undefined && given !== '') return given;
  const region = scope.overrides['AWS::Region'] ?? '';
  if (name === 'AWS::Partition')
    return region.startsWith('cn-') ? 'aws-cn' : region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
  if (name === 'AWS::URLSuffix') return region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  return undefined;
}

/** What the parent stack gives a parameter, and where that stands. */
export function givenByParent(
  world: World,
  scope: Scope,
  name: string,
): { readonly value: CfnValue; readonly scope: Scope } | undefined {
  if (scope.overrides[name] !== undefined) return undefined;
  const nesting = world.nestings.find(({ child }) => child === scope);
  const given = nesting?.stack.properties.Parameters;
  if (!nesting || given === undefined || typeof given !== 'object' || !Object.hasOwn(given, name)) return undefined;
  const value = (given as Readonly<Record<string, CfnValue>>)[name];
  return value === undefined ? undefined : { value, scope: nesting.parent };
}

/** The value a parameter has without its parent stack: what somebody gave, or the default. */
export function ownValue(scope: Scope, name: string): string | undefined {
  const declared = scope.template.parameters.get(name);
  const value = scope.overrides[name] ?? declared?.default;
  // The default of such a parameter is the name under which the value is looked up.
  const isLookedUp = declared?.type.startsWith('AWS::SSM::Parameter::') && scope.overrides[name] === undefined;
  return isLookedUp ? undefined : value;
}

/** The value of a parameter, a list where its type is one; undefined when it is not known. */
export function parameterValue(name: string, { world, scope, within }: Place): CfnValue | undefined {
  const given = givenByParent(world, scope, name);
  const value = given ? within(given.value, given.scope) : ownValue(scope, name);
  if (typeof value !== 'string' || !isListType(scope.template.parameters.get(name)?.type ?? '')) return value;
  return listed(value);
}

/** Whether a parameter of this type holds several values. */
export function isListType(type: string): boolean {
  return type === 'CommaDelimitedList' || type.includes('List<');
}
