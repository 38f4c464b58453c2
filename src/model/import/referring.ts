import { type CfnValue, isList } from '../cfn/value';
import type { NodeId } from '../kinds/fields';
import type { ImportedResource } from './reader';
import { holdsFor, type Session, scopeOf } from './session';
import { functionOf } from './values/as-written';
import { holds } from './values/resolve';
import { referenceIn } from './values/targets';
import { homeOf, type Scope, type World } from './world';

/**
 * The resources of a type whose property refers to another. Parts that are not made with the values the design is looked
 * at with are left out, unless what they belong to is not made either.
 */
export function resourcesReferring(
  session: Session,
  to: ImportedResource,
  type: string,
  property: string,
  isPart: (resource: ImportedResource) => boolean,
): readonly ImportedResource[] {
  const found = indexOf(session, type, property).get(to.nodeId) ?? [];
  if (holdsFor(session, to) === false) return found;
  return found.filter((each) => !isPart(each) || holdsFor(session, each) !== false);
}

function indexOf(session: Session, type: string, property: string): ReadonlyMap<NodeId, readonly ImportedResource[]> {
  const key = `${type} ${property}`;
  const known = session.referring.get(key);
  if (known) return known;
  const index = new Map<NodeId, ImportedResource[]>();
  for (const resource of session.byType.get(type) ?? []) {
    for (const id of namedAt(session, resource, property.split('.'))) {
      const others = index.get(id);
      if (others) others.push(resource);
      else index.set(id, [resource]);
    }
  }
  session.referring.set(key, index);
  return index;
}

function namedAt(session: Session, resource: ImportedResource, path: readonly string[]): ReadonlySet<NodeId> {
  const { world } = session;
  const scope = scopeOf(session, resource);
  const references = leaves(world, resource.properties, path, scope).map((leaf) => referenceIn(world, leaf, scope));
  return new Set(references.flatMap((it) => (it?.target.to === 'resource' ? [it.target.resource.nodeId] : [])));
}

/** The values at a path, through lists and both branches of what is not decided. */
function leaves(world: World, value: CfnValue | undefined, path: readonly string[], near: Scope): readonly CfnValue[] {
  if (value === undefined) return [];
  const scope = homeOf(world, value, near);
  if (typeof value === 'object' && isList(value)) return value.flatMap((item) => leaves(world, item, path, scope));
  const call = functionOf(value);
  if (call?.fn === 'Fn::If' && typeof call.arg === 'object' && isList(call.arg)) {
    const [condition, yes, no] = call.arg;
    const known = typeof condition === 'string' ? holds(world, scope, condition) : undefined;
    const branches = known === undefined ? [yes, no] : [known ? yes : no];
    return branches.flatMap((branch) => leaves(world, branch, path, scope));
  }
  const [key, ...rest] = path;
  if (key === undefined) return [value];
  if (typeof value !== 'object' || call) return [];
  return Object.hasOwn(value, key) ? leaves(world, value[key], rest, scope) : [];
}
