import type { NodeId } from '../kinds/fields';
import type { KindId } from '../kinds/registry';
import type { Draft } from './draft';
import type { ImportedResource, Reader } from './reader';
import { holds } from './values/resolve';
import type { Scope, World } from './world';

/** What a resource became when it is no node of its own: a part of this node. */
export interface Taken {
  readonly by: NodeId;
}

/** A sentence of the summary, with the resource it is about. */
export interface Doubt {
  readonly resource: ImportedResource;
  readonly sentence: string;
}

/** One import while it goes on: what is asked stands in `world`, what is found out in the rest. */
export interface Session {
  readonly world: World;
  readonly readers: ReadonlyMap<string, Reader>;
  /** In the order of the files. */
  readonly resources: readonly ImportedResource[];
  readonly byType: ReadonlyMap<string, readonly ImportedResource[]>;
  /** Kind of each resource, by the id its node has; undefined for a part of another. */
  readonly kinds: Map<NodeId, KindId | 'generic' | undefined>;
  readonly drafts: Map<NodeId, Draft>;
  readonly taken: Map<NodeId, Taken>;
  /** Nodes that exist elsewhere or are implied, by what they are. */
  readonly others: Map<string, NodeId>;
  readonly doubts: Doubt[];
  /** Which resources refer to which, by type and property. */
  readonly referring: Map<string, ReadonlyMap<NodeId, readonly ImportedResource[]>>;
}

/** An import that begins. */
export function startSession(world: World, readers: ReadonlyMap<string, Reader>): Session {
  const resources = world.scopes.flatMap((scope) => [...scope.resources.values()]);
  const byType = new Map<string, ImportedResource[]>();
  for (const resource of resources) {
    const same = byType.get(resource.type);
    if (same) same.push(resource);
    else byType.set(resource.type, [resource]);
  }
  return {
    world,
    readers,
    resources,
    byType,
    kinds: new Map(),
    drafts: new Map(),
    taken: new Map(),
    others: new Map(),
    doubts: [],
    referring: new Map(),
  };
}

/** The template a resource stands in. */
export function scopeOf({ world }: Session, resource: ImportedResource): Scope {
  const scope = world.scopes[resource.file];
  if (!scope) throw new Error(`no template ${resource.file}`);
  return scope;
}

/** Whether a resource is made with the values the design is looked at with; undefined when that is not known. */
export function holdsFor({ world }: Session, resource: ImportedResource): boolean | undefined {
  const scope = world.scopes[resource.file];
  return resource.condition === undefined || !scope ? true : holds(world, scope, resource.condition);
}
