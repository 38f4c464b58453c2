import type { CfnMap } from '../../cfn/value';
import type { ImportedResource, NodeDraft, ReadContext } from '../reader';
import { type Authorizers, authorizerOf } from './authorizers';
import { integrationOf } from './integration';
import { pathAt, pathOf, REST_RESOURCE } from './rest-paths';
import { DEPLOYMENT, stageVariables } from './rest-stages';
import { readRoute } from './routes';

export const METHOD = 'AWS::ApiGateway::Method';

/** Reads the methods of a REST API and the resources that make up their paths. */
export function readMethods(
  read: ReadContext,
  draft: NodeDraft,
  api: ImportedResource,
  authorizers: Authorizers,
): void {
  for (const resource of read.referring(api, REST_RESOURCE, 'RestApiId')) draft.take(resource, pathOf(read, resource));
  const variables = stageVariables(read, api);
  const methods = read.referring(api, METHOD, 'RestApiId');
  for (const method of methods) readMethod(read, draft, method, { authorizers, variables });
  // What a deployment publishes are the methods that are there when it is made.
  for (const deployment of read.referring(api, DEPLOYMENT, 'RestApiId'))
    for (const method of methods) draft.after(deployment, method);
}

interface Around {
  readonly authorizers: Authorizers;
  readonly variables: CfnMap;
}

/** Takes a method into the API it belongs to, as a route. */
export function readMethod(
  read: ReadContext,
  draft: NodeDraft,
  method: ImportedResource,
  { authorizers, variables }: Around,
): void {
  const { properties } = method;
  const id = read.rowId(method);
  draft.take(method, id);
  readRoute(read, draft, {
    id,
    by: method,
    asked: { method: properties.HttpMethod, path: pathAt(read, properties.ResourceId) },
    integration: integrationOf(read, read.map(properties.Integration), variables),
    security: {
      authorization: properties.AuthorizationType,
      authorizer: authorizerOf(read, authorizers, properties.AuthorizerId),
      apiKey: properties.ApiKeyRequired,
    },
  });
}
