import { resourceReferences } from '../source/references';
import type { ImportedResource } from './reader';
import { holdsFor, type Session, scopeOf } from './session';

/**
 * The first of these resources, when a resource waits for none of them, neither itself nor over others. Undefined where
 * nobody can know: conditions and macros decide what is made and what waits for what.
 */
export function unawaited(
  session: Session,
  resource: ImportedResource,
  oneOf: readonly ImportedResource[],
): ImportedResource | undefined {
  const { template } = scopeOf(session, resource);
  const isPlain = template.transforms.every((name) => name.startsWith('AWS::Serverless'));
  if (!isPlain || holdsFor(session, resource) !== true) return undefined;
  const awaited = reachedFrom(session, resource);
  if (oneOf.some(({ file, logicalId }) => file !== resource.file || awaited.has(logicalId))) return undefined;
  return oneOf.find(
    (other) =>
      other !== resource &&
      holdsFor(session, other) === true &&
      // Waiting for what waits for oneself would never end.
      !reachedFrom(session, other).has(resource.logicalId),
  );
}

const REACHED = new WeakMap<ImportedResource, ReadonlySet<string>>();

/** Logical ids of all that must be there before a resource is made, whichever branch of a condition is taken. */
function reachedFrom(session: Session, resource: ImportedResource): ReadonlySet<string> {
  const before = REACHED.get(resource);
  if (before) return before;
  const { resources } = scopeOf(session, resource);
  const reached = new Set<string>();
  const open = [resource];
  for (let next = open.pop(); next; next = open.pop()) {
    for (const { id, via } of resourceReferences(next)) {
      const other = via === 'Condition' || reached.has(id) ? undefined : resources.get(id);
      if (!other) continue;
      reached.add(id);
      open.push(other);
    }
  }
  REACHED.set(resource, reached);
  return reached;
}
