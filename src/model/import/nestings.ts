import { type CfnValue, isList } from '../cfn/value';
import type { ImportedResource } from './reader';
import { functionOf } from './values/as-written';
import { isStack, stem } from './values/links';
import { resolve } from './values/resolve';
import { subPieces } from './values/sub-text';
import type { Nesting, Scope, World } from './world';

/** Finds out which of the templates are nested in which: a stack names the file of its template. */
export function withNestings(world: World): World {
  const nestings: Nesting[] = [];
  for (const parent of world.scopes) {
    for (const stack of [...parent.resources.values()].filter(isStack)) {
      const file = assetOf(stack) ?? fileNamed(resolve(world, locationOf(stack), parent));
      const child = file === undefined ? undefined : childNamed(world, file, parent);
      if (child && !nestings.some((other) => other.child === child)) nestings.push({ parent, stack, child });
    }
  }
  // Without the links, parameters had other values.
  return { ...world, nestings, resolved: new WeakMap(), conditions: new Map() };
}

function locationOf({ properties }: ImportedResource): CfnValue | undefined {
  return properties.TemplateURL ?? properties.Location;
}

/** CDK uploads a nested template under a hash, and says beside it which file that was. */
function assetOf({ attributes: { Metadata } }: ImportedResource): string | undefined {
  const asset = typeof Metadata === 'object' && !isList(Metadata) ? Metadata['aws:asset:path'] : undefined;
  return typeof asset === 'string' ? asset : undefined;
}

function childNamed(world: World, file: string, parent: Scope): Scope | undefined {
  const wanted = stem(file);
  const found = world.scopes.filter((scope) => scope !== parent && stem(scope.template.name) === wanted);
  return found.length === 1 ? found[0] : undefined;
}

/** The last part of a URL or path, as far as it is known. */
function fileNamed(location: CfnValue | undefined): string | undefined {
  const call = functionOf(location);
  const arg = typeof call?.arg === 'object' && isList(call.arg) ? call.arg[0] : call?.arg;
  const text = call?.fn === 'Fn::Sub' ? arg : location;
  if (typeof text !== 'string') return undefined;
  const last = subPieces(text).at(-1);
  const name = last && 'text' in last ? last.text.split('/').at(-1) : undefined;
  return name === '' ? undefined : name;
}
