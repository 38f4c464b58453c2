import { type CfnMap, type CfnValue, isList } from '../../cfn/value';
import { listed } from '../../lib/listed';
import { homeOf, type Scope, settled, type World } from '../world';
import { handedOver, type Linked } from './links';
import type { Place } from './place';
import { splitText } from './sub-text';

/** The value of a pseudo parameter, as far as it is known before deployment. */
export function pseudoValue(world: World, scope: Scope, name: string): string | undefined {
  const given = pseudoGiven(world, scope, name);
  if (given !== undefined) return given;
  const region = pseudoGiven(world, scope, 'AWS::Region') ?? '';
  if (name === 'AWS::Partition')
    return region.startsWith('cn-') ? 'aws-cn' : region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
  if (name === 'AWS::URLSuffix') return region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  return undefined;
}

/** A nested stack is a stack by a name and an id of its own. */
const OWN_OF_EACH_STACK = ['AWS::StackName', 'AWS::StackId'];

/** As somebody said for this template, or for one that it is nested in: that is where it is deployed to. */
function pseudoGiven(world: World, scope: Scope, name: string): string | undefined {
  let at: Scope | undefined = scope;
  while (at) {
    const given = at.overrides[name]?.trim() ?? '';
    if (given !== '') return given;
    const inner: Scope = at;
    at = OWN_OF_EACH_STACK.includes(name) ? undefined : world.nestings.find(({ child }) => child === inner)?.parent;
  }
  return undefined;
}

/** What another template gives a parameter: the stack it is nested in, or one it is deployed together with. */
export function givenElsewhere(world: World, scope: Scope, name: string): Linked | undefined {
  if (scope.overrides[name] !== undefined) return undefined;
  const nesting = world.nestings.find(({ child }) => child === scope);
  if (!nesting) return handedOver(world, scope.template.parameters.get(name)?.description ?? '');
  const given = nesting.stack.properties.Parameters;
  const values: CfnMap = given !== undefined && typeof given === 'object' && !isList(given) ? given : {};
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  return value === undefined ? undefined : { value, scope: nesting.parent };
}

/** The value a parameter has by itself: what somebody gave, or the default. */
export function ownValue(scope: Scope, name: string): string | undefined {
  const declared = scope.template.parameters.get(name);
  const value = scope.overrides[name] ?? declared?.default;
  // The default of such a parameter is the name under which the value is looked up.
  const isLookedUp = declared?.type.startsWith('AWS::SSM::Parameter::') && scope.overrides[name] === undefined;
  return isLookedUp ? undefined : value;
}

/** The value of a parameter, a list where its type is one; undefined when it is not known. */
export function parameterValue(name: string, { world, scope, within }: Place): CfnValue | undefined {
  const given = givenElsewhere(world, scope, name);
  const value = given ? within(given.value, given.scope) : ownValue(scope, name);
  if (value === undefined || !isListType(scope.template.parameters.get(name)?.type ?? '')) return value;
  if (typeof value === 'string') return listed(value);
  const parts = splitText(value, ',');
  return parts ? settled(world, homeOf(world, value, scope), parts) : value;
}

/** Whether a parameter of this type holds several values. */
export function isListType(type: string): boolean {
  return type === 'CommaDelimitedList' || type.includes('List<');
}
