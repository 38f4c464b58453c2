import { type CfnMap, type CfnValue, isList } from '../../cfn/value';
import { STACK_TYPES } from '../../kinds/stack-types';
import type { ImportedResource } from '../reader';
import type { Scope, World } from '../world';
import { exportName, isSameExport } from './export-names';

/** A value of another template that is imported too. */
export interface Linked {
  readonly value: CfnValue;
  readonly scope: Scope;
}

/** Whether a resource is a stack of its own. */
export function isStack({ type }: ImportedResource): boolean {
  return STACK_TYPES.includes(type);
}

/** Whether a resource is made by code of somebody's own. */
export function isCustom({ type }: ImportedResource): boolean {
  return type.startsWith('Custom::') || type === 'AWS::CloudFormation::CustomResource';
}

/** An output of a nested stack, by its attribute `Outputs.VpcId`. */
export function nestedOutput(world: World, stack: ImportedResource, attribute: string): Linked | undefined {
  const child = world.nestings.find((nesting) => nesting.stack === stack)?.child;
  return child && outputOf(child, attribute.replace(/^Outputs\./, ''));
}

/** An output of a template. */
export function outputOf(scope: Scope, name: string): Linked | undefined {
  const value = field(scope.template.outputs, name, 'Value');
  return value === undefined ? undefined : { value, scope };
}

/** How an export of Drawbridge describes a parameter that another of its stacks has the value for. */
const HANDED_OVER = /^Output ([A-Za-z0-9]+) of stack ([A-Za-z0-9-]+):/;

/** The output that a parameter is to be filled with, where its description says so. */
export function handedOver({ scopes }: World, description: string): Linked | undefined {
  const [, output = '', stack = ''] = HANDED_OVER.exec(description) ?? [];
  const found = stack === '' ? [] : scopes.filter(({ template }) => stem(template.name) === stack);
  const [only, ...others] = found;
  return only && others.length === 0 ? outputOf(only, output) : undefined;
}

type ResolveIn = (value: CfnValue, scope: Scope) => CfnValue | undefined;

/**
 * What `Fn::ImportValue` imports: the only export of that name. Names with parts that are not known (`${Stack}-VpcId`)
 * fit when all that is known of both does.
 */
export function exported(world: World, name: CfnValue, from: Scope, resolve: ResolveIn): Linked | undefined {
  const asked = exportName(world, name, from);
  if (!asked) return undefined;
  const found = world.scopes.flatMap((scope) => {
    if (scope === from) return [];
    return Object.keys(scope.template.outputs).flatMap((output) => {
      const export_ = field(scope.template.outputs, output, 'Export', 'Name');
      const offered = export_ === undefined ? undefined : exportName(world, resolve(export_, scope), scope);
      const linked = offered && isSameExport(asked, offered) ? outputOf(scope, output) : undefined;
      return linked ? [linked] : [];
    });
  });
  return found.length === 1 ? found[0] : undefined;
}

/** What `Fn::GetStackOutput` reads: the output of the template named like the stack, or of the only one that has it. */
export function stackOutput(world: World, arg: CfnMap, from: Scope, resolve: ResolveIn): Linked | undefined {
  const read = (key: string) => (arg[key] === undefined ? undefined : resolve(arg[key], from));
  const [stack, output] = [read('StackName'), read('OutputName')];
  if (typeof output !== 'string') return undefined;
  const offering = world.scopes.filter((scope) => scope !== from && outputOf(scope, output));
  const named = offering.filter(({ template }) => typeof stack === 'string' && stem(template.name) === stem(stack));
  const [only, ...others] = named.length > 0 ? named : offering;
  return only && others.length === 0 ? outputOf(only, output) : undefined;
}

/** The name of a file without folders and endings: `network.template.json` is `network`. */
export function stem(name: string): string {
  return (name.split(/[/\\]/).at(-1) ?? name)
    .replace(/(\.template|\.nested|\.packaged)*\.(ya?ml|json|template|cfn)$/i, '')
    .toLowerCase();
}

function field(value: CfnValue | undefined, ...path: readonly string[]): CfnValue | undefined {
  let at = value;
  for (const key of path) {
    if (at === undefined || typeof at !== 'object' || isList(at) || !Object.hasOwn(at, key)) return undefined;
    at = at[key];
  }
  return at;
}
