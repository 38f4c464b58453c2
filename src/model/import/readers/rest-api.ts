import type { CfnMap, CfnValue } from '../../cfn/value';
import { defineReader, type NodeDraft, type ReadContext } from '../reader';
import { readAuthorizers } from '../reading/authorizers';
import { REST_DOMAIN, readDomain } from '../reading/domains';
import { takeIntoExistingApi } from '../reading/existing-apis';
import { takeLogAccount } from '../reading/log-account';
import { readMethods } from '../reading/methods';
import { readOpenApi } from '../reading/open-api';
import { takeReferring } from '../reading/parts';
import { readPolicy } from '../reading/resource-policies';
import { REST_RESOURCE } from '../reading/rest-paths';
import { readDefaultEndpoint, readRestStages, stageVariables } from '../reading/rest-stages';
import { readUsagePlans } from '../reading/usage-plans';

const API = 'AWS::ApiGateway::RestApi';
const ACCOUNT = 'AWS::ApiGateway::Account';
/** What belongs to an API and is not drawn. */
const KEPT = [
  'AWS::ApiGateway::Model',
  'AWS::ApiGateway::RequestValidator',
  'AWS::ApiGateway::GatewayResponse',
  'AWS::ApiGateway::DocumentationPart',
  'AWS::ApiGateway::DocumentationVersion',
];

/** REST APIs with their resources and methods, or the OpenAPI document that stands for them, and one stage. */
export const restApiReader = defineReader({
  types: [
    API,
    REST_RESOURCE,
    'AWS::ApiGateway::Method',
    'AWS::ApiGateway::Deployment',
    'AWS::ApiGateway::Stage',
    REST_DOMAIN.domain,
    REST_DOMAIN.mapping,
    'AWS::ApiGateway::UsagePlan',
    'AWS::ApiGateway::UsagePlanKey',
    'AWS::ApiGateway::ApiKey',
    ACCOUNT,
    ...KEPT,
  ],
  kindOf: ({ type }) => (type === API ? 'restApi' : undefined),
  read: (resource, draft, read) => {
    const { properties } = resource;
    const authorizers = readAuthorizers(read, draft, resource);
    readApi(properties, draft, read);
    readRestStages(read, draft, resource);
    readMethods(read, draft, resource, authorizers);
    if (properties.Body !== undefined)
      readOpenApi(read, draft, resource, properties.Body, stageVariables(read, resource));
    if (properties.BodyS3Location !== undefined) draft.unknown('routes');
    readDomain(read, draft, resource);
    const policy = properties.Policy ?? read.map(properties.Body)['x-amazon-apigateway-policy'];
    readPolicy(read, draft, resource, { policy, endpoints: read.map(properties.EndpointConfiguration).VpcEndpointIds });
    readUsagePlans(read, draft, resource);
    takeReferring(read, draft, resource, 'RestApiId', ...KEPT);
  },
  otherwise: (resource, read) => {
    if (resource.type === ACCOUNT) takeLogAccount(read, resource);
    else takeIntoExistingApi(read, resource);
  },
});

function readApi(properties: CfnMap, draft: NodeDraft, read: ReadContext): void {
  draft.label(properties.Name ?? read.map(read.map(properties.Body).info).title);
  draft.text('description', properties.Description);
  draft.choice('endpointType', endpointType(properties, read) ?? 'EDGE');
  readDefaultEndpoint(read, draft, properties);
}

/** Without a word about it, it is reached at the edge. */
function endpointType({ EndpointConfiguration, Parameters }: CfnMap, read: ReadContext): CfnValue | undefined {
  const [type] = read.list(read.map(EndpointConfiguration).Types).items;
  return type ?? read.map(Parameters).endpointConfigurationTypes;
}
