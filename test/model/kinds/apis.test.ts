import { describe, expect, it } from 'vitest';
import { buildStacks } from '../../../src/model/template/build';
import type { Template } from '../../../src/model/template/template';
import { type DiagramBuilder, rowIdOf, twoZones } from '../../support/diagram';
import { exported } from '../../support/exported';
import { idsOfType, propertiesOf } from '../../support/stacks';

type Props = Readonly<Record<string, unknown>>;
type ApiKind = 'restApi' | 'httpApi' | 'webSocketApi';

const route: Readonly<Record<ApiKind, Props>> = {
  restApi: { method: 'GET', path: '/items' },
  httpApi: { method: 'GET', path: '/items' },
  webSocketApi: { routeKey: 'items' },
};
const kinds = Object.keys(route) as readonly ApiKind[];

function api(kind: ApiKind, props: Props = {}, more: Props = {}): DiagramBuilder {
  return twoZones().node(kind, 'api', { in: 'frankfurt', props: { routes: [{ ...route[kind], ...more }], ...props } });
}

/** The integration of the one route, wherever the kind of API keeps it. */
function integrationOf(stack: Template): Props {
  const [method] = idsOfType(stack, 'AWS::ApiGateway::Method');
  if (method !== undefined) return propertiesOf(stack, method).Integration as Props;
  const [integration] = idsOfType(stack, 'AWS::ApiGatewayV2::Integration');
  return integration === undefined ? {} : propertiesOf(stack, integration);
}

const INVOCATION =
  'arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Fn.Arn}/invocations';

describe('a route that is wired to a function', () => {
  const wired = (kind: ApiKind, more: Props = {}) =>
    exported(api(kind, {}, more).node('lambda', 'fn', { in: 'frankfurt' }).wire('api', 'fn', 0));

  it.each<[ApiKind, Props]>([
    ['restApi', { Type: 'AWS_PROXY', IntegrationHttpMethod: 'POST', Uri: { 'Fn::Sub': INVOCATION } }],
    [
      'httpApi',
      { IntegrationType: 'AWS_PROXY', IntegrationUri: { 'Fn::GetAtt': ['Fn', 'Arn'] }, PayloadFormatVersion: '1.0' },
    ],
    ['webSocketApi', { IntegrationType: 'AWS_PROXY', IntegrationUri: { 'Fn::Sub': INVOCATION } }],
  ])('invokes it from a %s', (kind, expected) => {
    expect(integrationOf(wired(kind))).toMatchObject(expected);
  });

  it.each(kinds)('of a %s may invoke it, once for all routes', (kind) => {
    expect(propertiesOf(wired(kind), 'ApiInvokesFn')).toEqual({
      Action: 'lambda:InvokeFunction',
      FunctionName: { 'Fn::GetAtt': ['Fn', 'Arn'] },
      Principal: 'apigateway.amazonaws.com',
      SourceArn: { 'Fn::Sub': 'arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${Api}/*' },
    });
  });

  it('streams its answer through another address', () => {
    const integration = integrationOf(wired('restApi', { responseTransferMode: 'STREAM' }));
    expect(integration).toMatchObject({ ResponseTransferMode: 'STREAM' });
    expect(JSON.stringify(integration)).toContain('2021-11-15/functions/${Fn.Arn}/response-streaming-invocations');
  });

  it('in another account is permitted there, by hand', () => {
    const { stacks } = buildStacks(
      api('restApi')
        .node('account', 'other', { props: { accountId: '444455556666' } })
        .node('region', 'there', { in: 'other', props: { code: 'eu-central-1' } })
        .node('lambda', 'fn', { in: 'there' })
        .wire('api', 'fn', 0)
        .build(),
      new Set(),
    );
    const stack = stacks.find(({ resources }) => resources.some(({ logicalId }) => logicalId === 'Api'));
    expect(stack && idsOfType(stack, 'AWS::Lambda::Permission')).toEqual([]);
    expect(stack?.notes).toContain(
      'Function fn is of another stack: let apigateway.amazonaws.com invoke it there, for api.',
    );
  });
});

describe('a route that is wired to something on the internet', () => {
  it.each(kinds)('of a %s goes to the URL of the endpoint', (kind) => {
    const stack = exported(
      api(kind)
        .node('httpEndpoint', 'out', { props: { url: 'https://out.example.net/v1' } })
        .wire('api', 'out', 0),
    );
    expect(Object.values(integrationOf(stack))).toContain('https://out.example.net/v1');
  });

  it.each(kinds)('of a %s is left out without one', (kind) => {
    const stack = exported(api(kind).node('httpEndpoint', 'out', {}).wire('api', 'out', 0));
    expect(integrationOf(stack)).toEqual({});
    expect(stack.notes).toEqual([expect.stringContaining('is wired to an endpoint without a URL and is left out.')]);
  });

  it.each<[ApiKind, string]>([
    ['restApi', 'Uri'],
    ['httpApi', 'IntegrationUri'],
  ])('of a %s reaches an open load balancer by name and port', (kind, property) => {
    const stack = exported(
      api(kind)
        .node('alb', 'web', {
          in: 'main',
          props: {
            scheme: 'internet-facing',
            subnets: ['private-a', 'private-b'],
            listeners: [{ protocol: 'HTTPS', port: 8443, certificateArn: 'arn:aws:acm:x' }],
          },
        })
        .wire('api', 'web', 0),
    );
    expect(integrationOf(stack)[property]).toEqual({ 'Fn::Sub': 'https://${Web.DNSName}:8443/items' });
  });
});

describe('a route that is wired to an AWS service', () => {
  const wired = (kind: ApiKind, uri: string) =>
    exported(
      api(kind, {}, { uri })
        .node('awsService', 'queue', { in: 'frankfurt', props: { service: 'sqs' } })
        .wire('api', 'queue', 0),
    );
  const action = 'arn:aws:apigateway:eu-central-1:sqs:path/1/jobs';

  it.each<[ApiKind, Props]>([
    ['restApi', { Type: 'AWS', Credentials: { Ref: 'ApiGetItemsRoleArn' }, Uri: action }],
    ['webSocketApi', { IntegrationType: 'AWS', CredentialsArn: { Ref: 'ApiItemsRoleArn' }, IntegrationUri: action }],
  ])('of a %s calls its action with a role that is asked for', (kind, expected) => {
    const stack = wired(kind, action);
    expect(integrationOf(stack)).toMatchObject(expected);
    expect(stack.parameters).toHaveLength(1);
  });

  it.each<[ApiKind, string]>([
    ['restApi', ''],
    ['webSocketApi', ''],
    ['httpApi', 'SQS-SendMessage'],
  ])('of a %s is left out, and told, where the drawing does not say enough', (kind, uri) => {
    const stack = wired(kind, uri);
    expect(integrationOf(stack)).toEqual({});
    expect(stack.notes).toEqual([expect.stringContaining('calls an AWS service')]);
  });
});

describe('a WebSocket API', () => {
  const behindLink = (more: Props, listeners: readonly Props[]) =>
    integrationOf(
      exported(
        api('webSocketApi', {}, more)
          .node('nlb', 'front', { in: 'main', props: { subnets: ['private-a', 'private-b'], listeners } })
          .node('vpcLinkV1', 'link', { in: 'frankfurt' })
          .wire('link', 'front')
          .wire('api', 'link', 0),
      ),
    );

  it('reaches the NLB behind a V1 link by URL', () => {
    expect(behindLink({}, [{ protocol: 'TCP', port: 8080 }])).toEqual({
      ApiId: { Ref: 'Api' },
      IntegrationType: 'HTTP_PROXY',
      IntegrationMethod: 'POST',
      IntegrationUri: { 'Fn::Sub': 'http://${Front.DNSName}:8080/' },
      TimeoutInMillis: 29000,
      ConnectionType: 'VPC_LINK',
      ConnectionId: { Ref: 'Link' },
    });
  });

  it.each<[string, Props, unknown]>([
    ['the name on the certificate', { serverName: 'chat.example.com' }, 'https://chat.example.com:443/'],
    ['the typed address', { uri: 'https://chat.example.com/in' }, 'https://chat.example.com/in'],
  ])('calls a TLS listener by %s', (_how, more, expected) => {
    const listeners = [{ protocol: 'TLS', port: 443, certificateArn: 'arn:aws:acm:x' }];
    expect(behindLink(more, listeners).IntegrationUri).toEqual(expected);
  });

  it('picks the listener a route names', () => {
    const listeners = [80, 81].map((port) => ({ protocol: 'TCP', port }));
    expect(behindLink({ listener: rowIdOf('front', 1) }, listeners).IntegrationUri).toEqual({
      'Fn::Sub': 'http://${Front.DNSName}:81/',
    });
    expect(behindLink({}, listeners)).toEqual({});
  });

  it('answers with its address', () => {
    const stack = exported(api('webSocketApi', {}, { integration: 'MOCK' }));
    expect(stack.outputs).toMatchObject([{ logicalId: 'ApiUrl', value: { 'Fn::Sub': '${Api.ApiEndpoint}/prod' } }]);
  });
});

describe('authorizers', () => {
  const CUSTOM = { authorization: 'CUSTOM', integration: 'MOCK' };
  const asked = (builder: DiagramBuilder, props: Props = {}) =>
    builder
      .node('lambda', 'login', { in: 'frankfurt' })
      .node('lambdaAuthorizer', 'check', { in: 'frankfurt', props })
      .wire('check', 'login')
      .wire('check', 'api');

  it('of a REST API ask the function they are wired to', () => {
    const stack = exported(asked(api('restApi', {}, CUSTOM), { type: 'TOKEN', ttl: 0 }));
    expect(propertiesOf(stack, 'ApiCheckAuthorizer')).toMatchObject({
      Type: 'TOKEN',
      AuthorizerResultTtlInSeconds: 0,
      IdentitySource: 'method.request.header.Authorization',
    });
    expect(propertiesOf(stack, 'ApiGetItems')).toMatchObject({
      AuthorizationType: 'CUSTOM',
      AuthorizerId: { Ref: 'ApiCheckAuthorizer' },
    });
    expect(idsOfType(stack, 'AWS::Lambda::Permission')).toEqual(['ApiInvokesLogin']);
  });

  it.each<[ApiKind, Props, string]>([
    [
      'httpApi',
      { AuthorizerPayloadFormatVersion: '2.0', AuthorizerResultTtlInSeconds: 300 },
      '$request.header.Authorization',
    ],
    ['webSocketApi', {}, 'route.request.header.Authorization'],
  ])('of a %s are of type REQUEST', (kind, expected, source) => {
    const uri = kind === 'httpApi' ? { uri: 'https://example.com', integration: 'HTTP_PROXY' } : {};
    const stack = exported(asked(api(kind, {}, { ...CUSTOM, ...uri })));
    expect(propertiesOf(stack, 'ApiCheckAuthorizer')).toEqual({
      ApiId: { Ref: 'Api' },
      Name: 'check',
      AuthorizerType: 'REQUEST',
      AuthorizerUri: expect.anything(),
      IdentitySource: [source],
      ...expected,
    });
  });

  it('check the tokens of a user pool', () => {
    const pool = (builder: DiagramBuilder) =>
      builder.node('userPool', 'people', { in: 'frankfurt' }).wire('people', 'api');
    const rest = exported(pool(api('restApi', {}, { authorization: 'COGNITO_USER_POOLS', integration: 'MOCK' })));
    expect(propertiesOf(rest, 'ApiPeopleAuthorizer')).toMatchObject({
      Type: 'COGNITO_USER_POOLS',
      ProviderARNs: [{ 'Fn::GetAtt': ['People', 'Arn'] }],
    });
    const http = exported(pool(api('httpApi', {}, { authorization: 'JWT', uri: 'https://example.com' })));
    expect(propertiesOf(http, 'ApiPeopleAuthorizer').JwtConfiguration).toEqual({
      Issuer: { 'Fn::GetAtt': ['People', 'ProviderURL'] },
      Audience: [{ Ref: 'PeopleClient' }],
    });
  });

  it('check the tokens of an issuer', () => {
    const stack = exported(
      api('httpApi', {}, { authorization: 'JWT', uri: 'https://example.com' })
        .node('jwtAuthorizer', 'partners', {
          in: 'frankfurt',
          props: { issuer: 'https://login.example.net', audience: 'shop, admin' },
        })
        .wire('partners', 'api'),
    );
    expect(propertiesOf(stack, 'ApiPartnersAuthorizer').JwtConfiguration).toEqual({
      Issuer: 'https://login.example.net',
      Audience: ['shop', 'admin'],
    });
  });

  it.each<[string, (builder: DiagramBuilder) => DiagramBuilder]>([
    ['none is wired', (builder) => builder],
    [
      'it asks no function',
      (builder) => builder.node('lambdaAuthorizer', 'check', { in: 'frankfurt' }).wire('check', 'api'),
    ],
    [
      'two are wired',
      (builder) => asked(builder).node('lambdaAuthorizer', 'two', { in: 'frankfurt' }).wire('two', 'api'),
    ],
  ])('that are not known never leave a route open: %s', (_case, add) => {
    const stack = exported(add(api('restApi', {}, CUSTOM)));
    expect(idsOfType(stack, 'AWS::ApiGateway::Method')).toEqual([]);
    expect(stack.notes).toContain(
      'Route GET /items of api asks for CUSTOM, but no authorizer is known, and is left out.',
    );
  });

  it('that nobody asks are told', () => {
    expect(exported(asked(api('restApi', {}, { integration: 'MOCK' }))).notes).toContain(
      'No route has authorization CUSTOM and asks check, so it is left out.',
    );
  });
});

it('an HTTP API reaches the Cloud Map service behind a link', () => {
  const stack = exported(
    api('httpApi')
      .node('vpcLinkV2', 'link', { in: 'main', props: { subnets: ['private-a', 'private-b'] } })
      .node('cloudMapNamespace', 'names', { in: 'frankfurt', props: { name: 'svc.internal', vpc: 'main' } })
      .node('cloudMapService', 'orders', { in: 'frankfurt', props: { namespace: 'names' } })
      .wire('link', 'orders')
      .wire('api', 'link', 0),
  );
  expect(integrationOf(stack)).toMatchObject({
    ConnectionType: 'VPC_LINK',
    IntegrationUri: { 'Fn::GetAtt': ['Orders', 'Arn'] },
  });
});

it('pages of the origins a HTTP API names may call it', () => {
  const stack = exported(api('httpApi', { corsOrigins: 'https://a.example.com, https://b.example.com' }));
  expect(propertiesOf(stack, 'Api').CorsConfiguration).toMatchObject({
    AllowOrigins: ['https://a.example.com', 'https://b.example.com'],
  });
});

it('stripStage of a REST route is told, as CloudFormation has no property for it', () => {
  const stack = exported(api('restApi', {}, { uri: 'https://example.com', stripStage: true }));
  expect(stack.notes).toEqual([expect.stringContaining('$context.requestOverride.path')]);
});

describe('a REST API with a route that trusts any certificate', () => {
  const stack = exported(
    api(
      'restApi',
      {},
      { uri: 'https://example.com/{id}', path: '/items/{id}', skipVerification: true, apiKeyRequired: true },
    ),
  );

  it('is written as an OpenAPI body', () => {
    expect(propertiesOf(stack, 'Api').Body).toEqual({
      openapi: '3.0.1',
      info: { title: 'api', version: '1.0' },
      paths: {
        '/items/{id}': {
          get: {
            parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
            security: [{ api_key: [] }],
            'x-amazon-apigateway-integration': {
              type: 'http_proxy',
              httpMethod: 'GET',
              uri: 'https://example.com/{id}',
              requestParameters: { 'integration.request.path.id': 'method.request.path.id' },
              timeoutInMillis: 29000,
              tlsConfig: { insecureSkipVerification: true },
            },
          },
        },
      },
      components: { securitySchemes: { api_key: { type: 'apiKey', name: 'x-api-key', in: 'header' } } },
    });
  });

  it('has no resources and methods of its own, and a deployment that waits for nothing', () => {
    const types = stack.resources.map(({ type }) => type).filter((type) => type.startsWith('AWS::ApiGateway::'));
    expect(types.sort()).toEqual(['AWS::ApiGateway::Deployment', 'AWS::ApiGateway::RestApi', 'AWS::ApiGateway::Stage']);
    expect(stack.resources.find(({ type }) => type === 'AWS::ApiGateway::Deployment')?.dependsOn).toEqual([]);
    expect(stack.notes).toEqual([]);
  });
});
