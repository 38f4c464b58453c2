import type { CfnMap } from '../../cfn/value';
import { defineReader, type ImportedResource, type NodeDraft, type ReadContext } from '../reader';
import { readCertificate } from '../reading/certificates';
import { readDomain } from '../reading/domains';
import { readOpenApi } from '../reading/open-api';
import { readPolicy } from '../reading/resource-policies';
import { readDefaultEndpoint, readRestStage } from '../reading/rest-stages';
import { SAM_API, SAM_HTTP_API, samApiProperties, samEndpointType } from '../reading/sam-events';
import { readStage } from '../reading/stages';
import { readUsagePlans } from '../reading/usage-plans';
import { valueAt } from '../reading/values';

/** APIs of SAM, as the REST and HTTP APIs they become. Routes that events declare are read with their functions. */
export const samApiReader = defineReader({
  types: [SAM_API, SAM_HTTP_API],
  kindOf: ({ type }) => (type === SAM_API ? 'restApi' : 'httpApi'),
  read: (resource, draft, read) => {
    const properties = samApiProperties(read, resource);
    draft.label(properties.Name);
    draft.text('description', properties.Description);
    if (resource.type === SAM_API) readRest(properties, draft, read);
    else readHttp(properties, draft, read);
    const { DomainName, CertificateArn } = read.map(properties.Domain);
    draft.text('domainName', DomainName);
    readCertificate(read, draft, CertificateArn, { by: resource, asked: 'DomainCertificateArn' });
    readDocument(resource, properties, draft, read);
    if (resource.type === SAM_API) readCallers(resource, properties, draft, read);
    readDomain(read, draft, resource);
    if (resource.type === SAM_API) readPlans(resource, properties, draft, read);
  },
});

function readRest(properties: CfnMap, draft: NodeDraft, read: ReadContext): void {
  draft.choice('endpointType', samEndpointType(read, properties) ?? 'EDGE');
  readRestStage(read, draft, properties);
  readDefaultEndpoint(read, draft, properties);
}

/** SAM can make a usage plan by itself, and a template may have one beside. */
function readPlans(resource: ImportedResource, properties: CfnMap, draft: NodeDraft, read: ReadContext): void {
  readUsagePlans(read, draft, resource);
  if (read.map(properties.Auth).UsagePlan !== undefined) draft.set('usagePlan', true);
}

/** SAM writes the policy itself from what it is told of networks and endpoints. */
function readCallers(resource: ImportedResource, properties: CfnMap, draft: NodeDraft, read: ReadContext): void {
  const document = read.map(properties.DefinitionBody);
  const [server] = read.list(document.servers).items;
  const declared = valueAt(read, server, 'x-amazon-apigateway-endpoint-configuration', 'vpcEndpointIds');
  readPolicy(read, draft, resource, {
    policy: read.map(properties.Auth).ResourcePolicy ?? document['x-amazon-apigateway-policy'],
    endpoints: valueAt(read, properties.EndpointConfiguration, 'VPCEndpointIds') ?? declared,
  });
}

function readHttp(properties: CfnMap, draft: NodeDraft, read: ReadContext): void {
  const { AccessLogSettings, DefaultRouteSettings, StageName, CorsConfiguration } = properties;
  readStage(
    draft,
    { name: StageName ?? '$default', accessLog: AccessLogSettings, settings: read.map(DefaultRouteSettings) },
    read,
  );
  const { AllowOrigins } = read.map(CorsConfiguration);
  if (AllowOrigins !== undefined) draft.text('corsOrigins', { 'Fn::Join': [', ', AllowOrigins] });
}

function readDocument(resource: ImportedResource, properties: CfnMap, draft: NodeDraft, read: ReadContext): void {
  const variables = read.map(properties.Variables ?? properties.StageVariables);
  if (properties.DefinitionBody !== undefined) readOpenApi(read, draft, resource, properties.DefinitionBody, variables);
  else if (properties.DefinitionUri !== undefined) draft.unknown('routes');
}
