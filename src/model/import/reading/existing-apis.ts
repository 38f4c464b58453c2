import type { CfnValue } from '../../cfn/value';
import { kindOf } from '../../kinds/registry';
import type { ImportedResource, NodeDraft, ReadContext } from '../reader';
import { ROUTE, readHttpRoute } from './http-routes';
import { METHOD, readMethod } from './methods';

const NOTHING = { authorizers: new Map(), variables: {} };

/** Takes a part of an API that is made elsewhere into a node that is drawn for it; its routes are rows there. */
export function takeIntoExistingApi(read: ReadContext, resource: ImportedResource): void {
  const { RestApiId, ApiId } = resource.properties;
  const draft = apiElsewhere(read, 'restApi', RestApiId, resource) ?? apiElsewhere(read, 'httpApi', ApiId, resource);
  if (!draft) return;
  if (resource.type === METHOD) readMethod(read, draft, resource, NOTHING);
  else if (resource.type === ROUTE) readHttpRoute(read, draft, resource, NOTHING);
  else draft.take(resource);
}

function apiElsewhere(
  read: ReadContext,
  kind: 'restApi' | 'httpApi',
  id: CfnValue | undefined,
  by: ImportedResource,
): NodeDraft | undefined {
  const target = read.target(id);
  if (target?.to !== 'outside') return undefined;
  const draft = read.implied(kind, target.name, by);
  for (const prop of Object.keys(kindOf(kind).props.shape)) draft.unknown(prop);
  return draft;
}
