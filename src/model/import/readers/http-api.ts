import { defineReader } from '../reader';
import { readAuthorizers } from '../reading/authorizers';
import { HTTP_DOMAIN, readDomain } from '../reading/domains';
import { takeIntoExistingApi } from '../reading/existing-apis';
import { readHttpApi, readWebSocketApi } from '../reading/http-apis';
import { readHttpRoutes } from '../reading/http-routes';
import { httpVariables, readHttpStages } from '../reading/http-stages';
import { readOpenApi } from '../reading/open-api';

const API = 'AWS::ApiGatewayV2::Api';

/** HTTP and WebSocket APIs with their routes and one stage. */
export const httpApiReader = defineReader({
  types: [
    API,
    'AWS::ApiGatewayV2::Route',
    'AWS::ApiGatewayV2::Integration',
    'AWS::ApiGatewayV2::RouteResponse',
    'AWS::ApiGatewayV2::IntegrationResponse',
    'AWS::ApiGatewayV2::Model',
    'AWS::ApiGatewayV2::Stage',
    'AWS::ApiGatewayV2::Deployment',
    HTTP_DOMAIN.domain,
    HTTP_DOMAIN.mapping,
  ],
  kindOf: ({ type, properties }, read) => {
    if (type !== API) return undefined;
    const protocol = read.text(properties.ProtocolType);
    return protocol.known && protocol.value === 'WEBSOCKET' ? 'webSocketApi' : 'httpApi';
  },
  read: (resource, draft, read) => {
    const { properties } = resource;
    const authorizers = readAuthorizers(read, draft, resource);
    draft.label(properties.Name ?? read.map(read.map(properties.Body).info).title);
    draft.text('description', properties.Description);
    if (draft.kind === 'httpApi') readHttpApi(read, draft, resource);
    else readWebSocketApi(read, draft, properties);
    readHttpStages(read, draft, resource);
    readHttpRoutes(read, draft, resource, authorizers);
    if (properties.Body !== undefined)
      readOpenApi(read, draft, resource, properties.Body, httpVariables(read, resource));
    if (properties.BodyS3Location !== undefined) draft.unknown('routes');
    readDomain(read, draft, resource);
  },
  otherwise: (resource, read) => takeIntoExistingApi(read, resource),
});
