import { type CfnMap, type CfnValue, isList } from '../cfn/value';
import { sameData } from '../lib/same-data';
import type { ImportedResource } from './reader';
import { asWritten, functionOf } from './values/as-written';
import { isStack, stem } from './values/links';
import { resolve } from './values/resolve';
import { subPieces } from './values/sub-text';
import type { Nesting, Scope, World } from './world';

/** Finds out which of the templates are nested in which: a stack names the file of its template. */
export function withNestings(world: World): World {
  const nestings: Nesting[] = [];
  for (const parent of world.scopes) {
    for (const stack of [...parent.resources.values()].filter(isStack)) {
      const child = childSaid(world, stack) ?? childNamed(world, stack, parent);
      const isFree = child && !nestings.some((other) => other.child === child) && !isAround(nestings, child, parent);
      if (isFree) nestings.push({ parent, stack, child });
    }
  }
  // Without the links, parameters had other values.
  return { ...world, nestings, resolved: new WeakMap(), conditions: new Map() };
}

/**
 * The template that a nested stack deploys: which of the files, or what the text calls one that is not among them. Undefined
 * for other resources, and where the template is drawn as that of another stack.
 */
export function templateOf(world: World, stack: ImportedResource): number | string | undefined {
  const parent = world.scopes[stack.file];
  if (!isStack(stack) || !parent) return undefined;
  const nesting = world.nestings.find((each) => each.stack === stack);
  if (nesting) return nesting.child.file;
  const location = locationOf(stack);
  const file = pathIn(world, stack, parent)?.split('/').at(-1);
  const name = applicationOf(stack) ?? file ?? (location === undefined ? '' : asWritten(location));
  return childNamed(world, stack, parent) ? undefined : name;
}

/**
 * The other stack as whose template that of a stack is drawn, with the parameters to which the two give different values: one
 * text can be drawn, changed and saved once only.
 */
export function sharedTemplate(
  world: World,
  stack: ImportedResource,
): { readonly as: ImportedResource; readonly otherwise: readonly string[] } | undefined {
  const parent = world.scopes[stack.file];
  if (!isStack(stack) || !parent || world.nestings.some((each) => each.stack === stack)) return undefined;
  const child = childNamed(world, stack, parent);
  const drawn = world.nestings.find((each) => each.child === child);
  if (!drawn) return undefined;
  const givenTo = (of: ImportedResource, name: string) =>
    resolve(world, asMap(of.properties.Parameters)[name], world.scopes[of.file] ?? parent) ??
    drawn.child.template.parameters.get(name)?.default;
  const names = [...drawn.child.template.parameters.keys()];
  const otherwise = names.filter((name) => !sameData(givenTo(stack, name), givenTo(drawn.stack, name)));
  return { as: drawn.stack, otherwise };
}

function asMap(value: CfnValue | undefined): CfnMap {
  return value !== undefined && typeof value === 'object' && !isList(value) ? value : {};
}

/** Whether a template is the one that another is nested in, however deep; a circle is nothing that can be deployed. */
function isAround(nestings: readonly Nesting[], outer: Scope, inner: Scope): boolean {
  if (outer === inner) return true;
  const nesting = nestings.find(({ child }) => child === inner);
  return nesting !== undefined && isAround(nestings, outer, nesting.parent);
}

/** The template that somebody said is the one of a stack. */
function childSaid(world: World, stack: ImportedResource): Scope | undefined {
  return world.scopes.find((scope) => scope.stack === stack.nodeId && scope.file !== stack.file);
}

function pathIn(world: World, stack: ImportedResource, parent: Scope): string | undefined {
  return assetOf(stack) ?? pathNamed(resolve(world, locationOf(stack), parent));
}

/** An application of the Serverless Application Repository: its template is kept there. */
function applicationOf(stack: ImportedResource): string | undefined {
  const location = locationOf(stack);
  const id = typeof location === 'object' && !isList(location) ? location.ApplicationId : undefined;
  return typeof id === 'string' ? id : undefined;
}

function locationOf({ properties }: ImportedResource): CfnValue | undefined {
  return properties.TemplateURL ?? properties.Location;
}

/** CDK uploads a nested template under a hash, and says beside it which file that was. */
function assetOf({ attributes: { Metadata } }: ImportedResource): string | undefined {
  const asset = typeof Metadata === 'object' && !isList(Metadata) ? Metadata['aws:asset:path'] : undefined;
  return typeof asset === 'string' ? asset : undefined;
}

/** The template whose path ends most like the one that the stack names; undefined where several do. */
function childNamed(world: World, stack: ImportedResource, parent: Scope): Scope | undefined {
  const path = pathIn(world, stack, parent);
  if (path === undefined) return undefined;
  const free = world.scopes.filter((scope) => scope !== parent && scope.stack === undefined);
  const likeness = free.map((scope) => sharedEnd(scope.template.name, path));
  const most = Math.max(0, ...likeness);
  const [only, ...others] = most === 0 ? [] : free.filter((_, i) => likeness[i] === most);
  return others.length === 0 ? only : undefined;
}

/** How many parts two paths have in common at their ends; the last part without its ending. */
function sharedEnd(a: string, b: string): number {
  const [as, bs] = [partsBackwards(a), partsBackwards(b)];
  const differs = as.findIndex((part, i) => part !== bs[i]);
  return differs < 0 ? as.length : differs;
}

function partsBackwards(path: string): readonly string[] {
  const [last = '', ...folders] = path.split(/[/\\]/).reverse();
  return [stem(last), ...folders];
}

/** The end of a URL or path, as far as it is known. */
function pathNamed(location: CfnValue | undefined): string | undefined {
  const call = functionOf(location);
  const arg = typeof call?.arg === 'object' && isList(call.arg) ? call.arg[0] : call?.arg;
  const text = call?.fn === 'Fn::Sub' ? arg : location;
  if (typeof text !== 'string') return undefined;
  const last = subPieces(text).at(-1);
  const path = last && 'text' in last ? last.text : '';
  return path === '' || path.endsWith('/') ? undefined : path;
}
