import type { CfnMap, CfnValue } from '../../cfn/value';
import type { ImportedResource, NodeDraft, ReadContext } from '../reader';
import { readRoute } from './routes';
import { samSecurity } from './sam-security';
import { valueAt } from './values';

export const SAM_API = 'AWS::Serverless::Api';
export const SAM_HTTP_API = 'AWS::Serverless::HttpApi';

/** The APIs through which SAM lets a function be called: a route for each event. */
export function readEvents(read: ReadContext, resource: ImportedResource, events: CfnValue | undefined): void {
  for (const [name, written] of Object.entries(read.map(events))) {
    const event = read.map(written);
    const { Auth, Method, Path, ...rest } = read.map(event.Properties);
    if (event.Type !== 'Api' && event.Type !== 'HttpApi') continue;
    const isHttp = event.Type === 'HttpApi';
    const found = isHttp ? httpApiOf(read, resource, rest) : restApiOf(read, resource, rest);
    if (!found || isDeclared(read, found.draft, Method, Path)) continue;
    const path = read.text(Path);
    readRoute(read, found.draft, {
      id: read.rowId(resource, 'Events', name),
      by: resource,
      asked:
        isHttp && Path === undefined
          ? { method: 'ANY', path: '$default' }
          : {
              method: upperCase(read, Method),
              path: path.known ? path.value : undefined,
            },
      integration: { ...TO_FUNCTION, uri: { Ref: resource.logicalId }, payloadFormat: isHttp ? '2.0' : undefined },
      security: samSecurity(read, found, read.map(Auth)),
    });
  }
}

const TO_FUNCTION = {
  type: 'AWS_PROXY',
  action: undefined,
  link: undefined,
  isLinkLeftOut: false,
  target: undefined,
  timeout: undefined,
  serverName: undefined,
  skipVerification: undefined,
  transferMode: undefined,
};

/** An API with what SAM says of who may call it. */
export interface SamApi {
  readonly draft: NodeDraft;
  readonly by: ImportedResource;
  readonly auth: CfnMap;
}

function restApiOf(read: ReadContext, by: ImportedResource, { RestApiId }: CfnMap): SamApi | undefined {
  const own = apiAt(read, RestApiId);
  const globals = read.map(read.globals(by).Api);
  if (RestApiId !== undefined) return own;
  const draft = read.implied('restApi', 'ServerlessRestApi', by);
  if (draft.props.stageName === undefined) {
    draft.set('stageName', 'Prod');
    draft.choice('endpointType', samEndpointType(read, globals) ?? 'EDGE');
  }
  return { draft, by, auth: read.map(globals.Auth) };
}

function httpApiOf(read: ReadContext, by: ImportedResource, { ApiId }: CfnMap): SamApi | undefined {
  if (ApiId !== undefined) return apiAt(read, ApiId);
  const draft = read.implied('httpApi', 'ServerlessHttpApi', by);
  return { draft, by, auth: read.map(read.map(read.globals(by).HttpApi).Auth) };
}

function apiAt(read: ReadContext, value: CfnValue | undefined): SamApi | undefined {
  const target = read.target(value);
  if (target?.to !== 'resource') return undefined;
  const { resource } = target;
  const draft = read.draftOf(resource);
  const isApi = draft !== undefined && ['restApi', 'httpApi'].includes(draft.kind);
  return isApi ? { draft, by: resource, auth: read.map(samApiProperties(read, resource).Auth) } : undefined;
}

/** Properties of an API of SAM; what `Globals` say of all of them counts where it says nothing itself. */
export function samApiProperties(read: ReadContext, resource: ImportedResource): CfnMap {
  const globals = read.globals(resource);
  const shared = read.map(resource.type === SAM_API ? globals.Api : globals.HttpApi);
  return resource.type === SAM_API || resource.type === SAM_HTTP_API
    ? { ...shared, ...resource.properties }
    : resource.properties;
}

/** SAM takes the type as a text or in a map. */
export function samEndpointType(read: ReadContext, { EndpointConfiguration }: CfnMap): CfnValue | undefined {
  return typeof EndpointConfiguration === 'string'
    ? EndpointConfiguration
    : valueAt(read, EndpointConfiguration, 'Type');
}

/** A document of the API may have the route already, with what answers it. */
function isDeclared(
  read: ReadContext,
  { props }: NodeDraft,
  method: CfnValue | undefined,
  path: CfnValue | undefined,
): boolean {
  const routes: readonly unknown[] = Array.isArray(props.routes) ? props.routes : [];
  const asked = read.text(path);
  return routes.some((route) => {
    const { path: at, method: by }: { path?: unknown; method?: unknown } = Object(route);
    return asked.known && at === asked.value && by === upperCase(read, method);
  });
}

function upperCase(read: ReadContext, method: CfnValue | undefined): CfnValue | undefined {
  const text = read.text(method);
  if (!text.known) return method;
  return text.value.toUpperCase() === 'X-AMAZON-APIGATEWAY-ANY-METHOD' ? 'ANY' : text.value.toUpperCase();
}
