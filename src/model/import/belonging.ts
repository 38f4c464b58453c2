import { type CfnValue, isList } from '../cfn/value';
import type { Draft } from './draft';
import type { ImportedResource } from './reader';
import { type Session, scopeOf } from './session';
import { functionOf } from './values/as-written';
import { referenceIn } from './values/targets';

/** The node of the first resource that another one refers to. */
export function enclosing(session: Session, resource: ImportedResource): Draft | undefined {
  const scope = scopeOf(session, resource);
  for (const reference of references(resource.properties)) {
    const target = referenceIn(session.world, reference, scope)?.target;
    if (target?.to !== 'resource') continue;
    const { nodeId } = target.resource;
    const draft = session.drafts.get(session.taken.get(nodeId)?.by ?? nodeId);
    if (draft && draft.kind !== 'generic') return draft;
  }
  return undefined;
}

function references(value: CfnValue): readonly CfnValue[] {
  if (typeof value !== 'object') return [];
  if (isList(value)) return value.flatMap(references);
  const call = functionOf(value);
  if (call?.fn === 'Ref' || call?.fn === 'Fn::GetAtt' || call?.fn === 'Fn::Sub') return [value];
  return Object.values(value).flatMap(references);
}
