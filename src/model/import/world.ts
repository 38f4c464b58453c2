import { type CfnMap, type CfnValue, isList } from '../cfn/value';
import type { NodeId } from '../kinds/fields';
import type { SourceTemplate } from '../source/template';
import type { ImportedResource } from './reader';

/** One template with the values it is looked at with. */
export interface Scope {
  readonly file: number;
  readonly template: SourceTemplate;
  readonly resources: ReadonlyMap<string, ImportedResource>;
  /** Values of parameters that somebody gave; pseudo parameters among them. */
  readonly overrides: Readonly<Record<string, string>>;
  readonly conditions: Readonly<Record<string, boolean>>;
  /** The nested stack that deploys it, where somebody said so. */
  readonly stack?: NodeId | undefined;
}

/** The stack resource through which one of the templates is nested in another. */
export interface Nesting {
  readonly parent: Scope;
  readonly stack: ImportedResource;
  readonly child: Scope;
}

/** All templates that are imported together. */
export interface World {
  readonly scopes: readonly Scope[];
  readonly nestings: readonly Nesting[];
  /** Which template a list or map stands in: a name in it means another thing in each. */
  readonly homes: WeakMap<object, Scope>;
  /** What was resolved before; a value that is being resolved stands for itself. */
  readonly resolved: WeakMap<object, { readonly value: CfnValue | undefined }>;
  /** What conditions came to, by template and name. */
  readonly conditions: Map<string, boolean | undefined>;
}

/** The template a value stands in. What a reader made up itself belongs to the template it reads. */
export function homeOf(world: World, value: CfnValue, near: Scope): Scope {
  return (typeof value === 'object' && world.homes.get(value)) || near;
}

/** Notes that a value, and all in it, stands in a template. */
export function enroll(world: Pick<World, 'homes'>, value: CfnValue, scope: Scope): void {
  if (typeof value !== 'object' || world.homes.has(value)) return;
  world.homes.set(value, scope);
  for (const item of isList(value) ? value : Object.values(value)) enroll(world, item, scope);
}

/** A new list or map that stands in a template. */
export function at<T extends CfnMap | readonly CfnValue[]>(world: World, scope: Scope, value: T): T {
  world.homes.set(value, scope);
  return value;
}

/** A new list with all its new items. */
export function settled(world: World, scope: Scope, list: readonly CfnValue[]): readonly CfnValue[] {
  enroll(world, list, scope);
  return list;
}

/** Puts templates side by side. Which is nested in which is found out by {@link withNestings}. */
export function createWorld(scopes: readonly Scope[]): World {
  const world = { scopes, nestings: [], homes: new WeakMap(), resolved: new WeakMap(), conditions: new Map() };
  for (const scope of scopes) {
    const { template, resources } = scope;
    for (const value of [template.mappings, template.conditions, template.outputs, template.globals])
      enroll(world, value, scope);
    for (const resource of resources.values()) {
      enroll(world, resource.properties, scope);
      enroll(world, resource.attributes, scope);
    }
  }
  return world;
}
