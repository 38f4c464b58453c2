import type { CfnMap, CfnValue } from '../../cfn/value';
import type { ImportedResource, NodeDraft, ReadContext } from '../reader';
import { integrationOf } from './integration';
import { schemesOf, securityOf } from './open-api-security';
import { readRoute } from './routes';

const METHODS: Readonly<Record<string, string>> = {
  get: 'GET',
  post: 'POST',
  put: 'PUT',
  patch: 'PATCH',
  delete: 'DELETE',
  head: 'HEAD',
  options: 'OPTIONS',
  'x-amazon-apigateway-any-method': 'ANY',
};

/** Reads the routes that an OpenAPI document declares. A document that lies elsewhere cannot be read. */
export function readOpenApi(
  read: ReadContext,
  api: NodeDraft,
  resource: ImportedResource,
  body: CfnValue,
  variables: CfnMap,
): void {
  const document = read.map(body);
  const paths = read.map(document.paths);
  if (Object.keys(paths).length === 0) {
    api.unknown('routes');
    return;
  }
  const schemes = schemesOf(read, api, resource, document);
  for (const [path, item] of Object.entries(paths)) {
    for (const [name, written] of Object.entries(read.map(item))) {
      const method = METHODS[name.toLowerCase()];
      if (method === undefined) continue;
      const operation = read.map(written);
      const integration = pointedAt(read, document, operation['x-amazon-apigateway-integration']);
      readRoute(read, api, {
        id: read.rowId(resource, 'paths', path, name),
        by: resource,
        asked: { method, path: path === '/$default' ? '$default' : path },
        integration: integration === undefined ? undefined : integrationOf(read, read.map(integration), variables),
        security: securityOf(read, api, schemes, operation.security ?? document.security),
      });
    }
  }
}

/** What a `$ref` of the document stands for: HTTP APIs share integrations in this way. */
function pointedAt(read: ReadContext, document: CfnMap, value: CfnValue | undefined): CfnValue | undefined {
  const pointer = read.text(read.map(value).$ref);
  if (!pointer.known || !pointer.value.startsWith('#/')) return value;
  const path = pointer.value.slice(2).split('/');
  return path.reduce<CfnValue | undefined>((at, key) => read.map(at)[key], document);
}
