import { describe, expect, it } from 'vitest';
import { validate } from '../../../../src/model/findings/validate';
import { importedResources, importedTemplate } from '../../../support/imported-resources';

const NETWORK = `
Vpc: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
A: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Vpc, CidrBlock: 10.0.0.0/24, AvailabilityZone: eu-central-1a } }
`;
const BALANCERS = `${NETWORK}
Nlb: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Type: network, Scheme: internal, Subnets: [!Ref A] } }
Plain: { Type: AWS::ElasticLoadBalancingV2::Listener, Properties: { LoadBalancerArn: !Ref Nlb, Port: 80, Protocol: TCP } }
Tls: { Type: AWS::ElasticLoadBalancingV2::Listener, Properties: { LoadBalancerArn: !Ref Nlb, Port: 443, Protocol: TLS } }
LinkV1: { Type: AWS::ApiGateway::VpcLink, Properties: { Name: link, TargetArns: [!Ref Nlb] } }
LinkV2: { Type: AWS::ApiGatewayV2::VpcLink, Properties: { Name: link, SubnetIds: [!Ref A] } }
`;
const FUNCTION = `
Fn: { Type: AWS::Lambda::Function, Properties: { Runtime: nodejs22.x, Handler: index.handler, Code: { ZipFile: x }, Role: arn:aws:iam::111122223333:role/r } }
`;

/** A REST API with one route `GET /orders/{id}` and this integration. */
const rest = (integration: string, more = '') => `${BALANCERS}${FUNCTION}
Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: orders } }
Orders: { Type: AWS::ApiGateway::Resource, Properties: { RestApiId: !Ref Api, ParentId: !GetAtt Api.RootResourceId, PathPart: orders } }
One: { Type: AWS::ApiGateway::Resource, Properties: { RestApiId: !Ref Api, ParentId: !Ref Orders, PathPart: '{id}' } }
Get:
  Type: AWS::ApiGateway::Method
  Properties:
    RestApiId: !Ref Api
    ResourceId: !Ref One
    HttpMethod: GET
    AuthorizationType: NONE
    Integration: { ${integration} }
${more}`;

const routeOf = (imported: ReturnType<typeof importedResources>) => {
  const { props } = imported.node('Api');
  const routes: readonly Readonly<Record<string, unknown>>[] = 'routes' in props ? props.routes : [];
  return routes[0];
};

describe('a method of a REST API', () => {
  const OVER_V1 = 'ConnectionType: VPC_LINK, ConnectionId: !Ref LinkV1';

  it.each([
    [
      'an address written from the wire',
      "!Sub 'http://${Nlb.DNSName}:80/orders/{id}'",
      { uri: '', serverName: '' },
      'Plain',
    ],
    ['the same put together', "!Join ['', ['http://', !GetAtt Nlb.DNSName, '/orders/{id}']]", { uri: '' }, 'Plain'],
    ['a host name', "'https://orders.example.com/orders/{id}'", { uri: '', serverName: 'orders.example.com' }, 'Tls'],
    ['another path', 'https://orders.example.com/v2', { uri: 'https://orders.example.com/v2', serverName: '' }, 'Tls'],
    [
      'a port on which nothing listens',
      "!Sub 'http://${Nlb.DNSName}:8080/orders/{id}'",
      { uri: 'http://${Nlb.DNSName}:8080/orders/{id}' },
      undefined,
    ],
    [
      'plain HTTP to a TLS listener',
      "!Sub 'http://${Nlb.DNSName}:443/orders/{id}'",
      { uri: 'http://${Nlb.DNSName}:443/orders/{id}' },
      'Tls',
    ],
  ])('keeps of %s what the wire does not say', (_case, uri, route, listener) => {
    const imported = importedResources(rest(`Type: HTTP_PROXY, IntegrationHttpMethod: GET, ${OVER_V1}, Uri: ${uri}`));
    const named = routeOf(imported)?.listener;
    expect(routeOf(imported)).toMatchObject({
      method: 'GET',
      path: '/orders/{id}',
      integration: 'HTTP_PROXY',
      ...route,
    });
    expect(named === null ? [] : imported.partsOf(listener ?? '')).toHaveLength(listener === undefined ? 0 : 1);
    expect(imported.wires).toEqual(['Api GET /orders/{id} -> LinkV1', 'LinkV1 -> Nlb']);
  });

  it('leads over a V2 link to the load balancer it names', () => {
    const over = 'ConnectionType: VPC_LINK, ConnectionId: !Ref LinkV2, IntegrationTarget: !Ref Nlb';
    const imported = importedResources(
      rest(`Type: HTTP_PROXY, ${over}, Uri: !Sub 'http://\${Nlb.DNSName}/orders/{id}'`),
    );
    expect(imported.wires).toContain('LinkV2 -> Nlb');
  });

  it('finds the link through a variable of its stage', () => {
    const imported = importedResources(
      rest(
        `Type: HTTP_PROXY, ConnectionType: VPC_LINK, ConnectionId: '\${stageVariables.link}', Uri: 'http://\${stageVariables.host}/orders/{id}'`,
        `Deployment: { Type: AWS::ApiGateway::Deployment, Properties: { RestApiId: !Ref Api } }
Stage: { Type: AWS::ApiGateway::Stage, Properties: { RestApiId: !Ref Api, DeploymentId: !Ref Deployment, StageName: live, Variables: { link: !Ref LinkV1, host: !GetAtt Nlb.DNSName } } }`,
      ),
    );
    expect(imported.wires).toContain('Api GET /orders/{id} -> LinkV1');
    expect(routeOf(imported)).toMatchObject({ uri: '' });
    expect(imported.node('Api')).toMatchObject({ props: { stageName: 'live' } });
    expect(imported.unknown('Api')).toEqual([]);
  });

  it('invokes a function, however its address is written', () => {
    const address = "'arn:aws:apigateway:eu-central-1:lambda:path/2015-03-31/functions/${Fn.Arn}/invocations'";
    const imported = importedResources(
      rest(
        `Type: AWS_PROXY, IntegrationHttpMethod: POST, Uri: !Sub ${address}`,
        `May:
  Type: AWS::Lambda::Permission
  Properties: { FunctionName: !Ref Fn, Action: lambda:InvokeFunction, Principal: apigateway.amazonaws.com, SourceArn: !Sub 'arn:aws:execute-api:eu-central-1:111122223333:\${Api}/*' }`,
      ),
    );
    expect(imported.wires).toContain('Api GET /orders/{id} -> Fn');
    expect(imported.partsOf('May')).toEqual(['Api permission Fn']);
    expect(imported.partsOf('Get')).toEqual(['Api GET /orders/{id}']);
    expect(imported.partsOf('One')).toEqual(['Api /orders/{id}']);
  });

  it('calls an AWS service, which stands for what it holds', () => {
    const imported = importedResources(
      rest(
        `Type: AWS, IntegrationHttpMethod: POST, Uri: !Sub 'arn:aws:apigateway:\${AWS::Region}:sqs:path/111122223333/orders'`,
      ),
    );
    const service = Object.values(imported.diagram.nodes).find(({ kind }) => kind === 'awsService');
    expect(service?.props).toEqual({ service: 'sqs' });
    expect(imported.wires).toContain(`Api GET /orders/{id} -> ${service?.logicalId}`);
  });

  it('calls somebody else over the internet', () => {
    const imported = importedResources(rest('Type: HTTP_PROXY, Uri: https://api.partner.example/v1/orders'));
    const endpoint = Object.values(imported.diagram.nodes).find(({ kind }) => kind === 'httpEndpoint');
    expect(endpoint).toMatchObject({ parent: null, props: { url: 'https://api.partner.example' } });
    expect(routeOf(imported)).toMatchObject({ uri: 'https://api.partner.example/v1/orders' });
  });
});

describe('who may call', () => {
  const PATHS = `
Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: orders } }
`;
  const method = (name: string, authorization: string) => `
${name}: { Type: AWS::ApiGateway::Method, Properties: { RestApiId: !Ref Api, ResourceId: !GetAtt Api.RootResourceId, HttpMethod: ${name.toUpperCase()}, ${authorization}, Integration: { Type: MOCK } } }`;

  it('is a user pool that is wired to the API', () => {
    const imported = importedResources(`${PATHS}
Pool: { Type: AWS::Cognito::UserPool, Properties: { UserPoolName: people, MfaConfiguration: OPTIONAL } }
Check: { Type: AWS::ApiGateway::Authorizer, Properties: { RestApiId: !Ref Api, Name: check, Type: COGNITO_USER_POOLS, ProviderARNs: [!GetAtt Pool.Arn] } }
${method('Get', 'AuthorizationType: COGNITO_USER_POOLS, AuthorizerId: !Ref Check')}`);
    expect(imported.node('Pool')).toMatchObject({ label: 'people', props: { mfa: 'OPTIONAL' } });
    expect(imported.partsOf('Check')).toEqual(['Api authorizer Pool']);
    expect(routeOf(imported)).toMatchObject({ authorization: 'COGNITO_USER_POOLS', authorizer: null });
    expect(imported.wires).toEqual(['Pool -> Api']);
  });

  it('is the function of one of two authorizers', () => {
    const imported = importedResources(`${PATHS}${FUNCTION}
First: { Type: AWS::ApiGateway::Authorizer, Properties: { RestApiId: !Ref Api, Name: first, Type: TOKEN, AuthorizerUri: !GetAtt Fn.Arn, IdentitySource: method.request.header.Authorization, AuthorizerResultTtlInSeconds: 60 } }
Second: { Type: AWS::ApiGateway::Authorizer, Properties: { RestApiId: !Ref Api, Name: second, Type: REQUEST, AuthorizerUri: !GetAtt Fn.Arn, IdentitySource: method.request.querystring.key } }
${method('Get', 'AuthorizationType: CUSTOM, AuthorizerId: !Ref Second')}`);
    expect(imported.node('First')).toMatchObject({
      kind: 'lambdaAuthorizer',
      label: 'first',
      props: { type: 'TOKEN', ttl: 60, identitySource: '' },
    });
    expect(routeOf(imported)).toMatchObject({ authorization: 'CUSTOM', authorizer: imported.node('Second').id });
    expect(imported.wires).toEqual(['First -> Api', 'First -> Fn', 'Second -> Api', 'Second -> Fn']);
    expect(imported.partsOf('First')).toEqual(['Api authorizer First']);
  });
});

describe('a REST API', () => {
  it('has stage, domain, usage plan and logs as its own', () => {
    const imported = importedResources(`
Logs: { Type: AWS::Logs::LogGroup, Properties: { RetentionInDays: 30 } }
Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: orders, EndpointConfiguration: { Types: [REGIONAL] }, DisableExecuteApiEndpoint: true } }
Deployment: { Type: AWS::ApiGateway::Deployment, Properties: { RestApiId: !Ref Api } }
Stage:
  Type: AWS::ApiGateway::Stage
  Properties:
    RestApiId: !Ref Api
    DeploymentId: !Ref Deployment
    StageName: live
    TracingEnabled: true
    CacheClusterEnabled: true
    CacheClusterSize: '1.6'
    AccessLogSetting: { DestinationArn: !GetAtt Logs.Arn, Format: $context.requestId }
    MethodSettings: [{ ResourcePath: /*, HttpMethod: '*', LoggingLevel: ERROR, MetricsEnabled: true, ThrottlingRateLimit: 100, ThrottlingBurstLimit: 50 }]
Certificate: { Type: AWS::CertificateManager::Certificate, Properties: { DomainName: api.example.com, ValidationMethod: DNS } }
Domain: { Type: AWS::ApiGateway::DomainName, Properties: { DomainName: api.example.com, RegionalCertificateArn: !Ref Certificate } }
Mapping: { Type: AWS::ApiGateway::BasePathMapping, Properties: { DomainName: !Ref Domain, RestApiId: !Ref Api, Stage: live } }
Plan: { Type: AWS::ApiGateway::UsagePlan, Properties: { ApiStages: [{ ApiId: !Ref Api, Stage: live }] } }
Key: { Type: AWS::ApiGateway::ApiKey, Properties: { Enabled: true } }
PlanKey: { Type: AWS::ApiGateway::UsagePlanKey, Properties: { KeyId: !Ref Key, KeyType: API_KEY, UsagePlanId: !Ref Plan } }
Role: { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: {} } }
Account: { Type: AWS::ApiGateway::Account, Properties: { CloudWatchRoleArn: !GetAtt Role.Arn } }`);
    expect(imported.node('Api').props).toMatchObject({
      endpointType: 'REGIONAL',
      defaultEndpoint: false,
      stageName: 'live',
      tracing: true,
      cacheSize: '1.6',
      accessLog: imported.node('Logs').id,
      executionLog: 'ERROR',
      metrics: true,
      throttleRate: 100,
      throttleBurst: 50,
      domainName: 'api.example.com',
      certificate: imported.node('Certificate').id,
      usagePlan: true,
    });
    const parts = ['Stage', 'Domain', 'Mapping', 'Plan', 'Key', 'PlanKey', 'Role', 'Account'].flatMap(imported.partsOf);
    expect(parts).toEqual(
      ['Stage', 'DomainName', 'DomainMapping', 'UsagePlan', 'ApiKey', 'UsagePlanKey', 'LogRole', 'LogAccount'].map(
        (key) => `Api ${key}`,
      ),
    );
    expect(imported.summary.generic).toEqual([]);
  });

  it('is reached at the edge without a word about it, by a stage that its deployment makes', () => {
    const imported = importedResources(`
Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: orders } }
Deployment: { Type: AWS::ApiGateway::Deployment, Properties: { RestApiId: !Ref Api, StageName: v1, StageDescription: { TracingEnabled: true } } }`);
    expect(imported.node('Api').props).toMatchObject({ endpointType: 'EDGE', stageName: 'v1', tracing: true });
  });

  it('is read from an OpenAPI document, with its link and its authorizers', () => {
    const imported = importedResources(`${BALANCERS}${FUNCTION}
Api:
  Type: AWS::ApiGateway::RestApi
  Properties:
    Body:
      openapi: 3.0.1
      info: { title: orders }
      paths:
        /orders:
          get:
            security: [{ sigv4: [] }]
            x-amazon-apigateway-integration: { type: http_proxy, httpMethod: GET, connectionType: VPC_LINK, connectionId: !Ref LinkV1, uri: !Sub 'http://\${Nlb.DNSName}/orders' }
          x-amazon-apigateway-any-method:
            security: [{ asks: [] }]
            x-amazon-apigateway-integration: { type: aws_proxy, httpMethod: POST, uri: !GetAtt Fn.Arn }
      components:
        securitySchemes:
          sigv4: { type: apiKey, name: Authorization, in: header, x-amazon-apigateway-authtype: awsSigv4 }
          asks: { type: apiKey, name: Authorization, in: header, x-amazon-apigateway-authorizer: { type: token, authorizerUri: !GetAtt Fn.Arn } }`);
    const { props } = imported.node('Api');
    const authorizer = Object.values(imported.diagram.nodes).find(({ kind }) => kind === 'lambdaAuthorizer');
    expect(props).toMatchObject({
      routes: [
        { method: 'GET', path: '/orders', integration: 'HTTP_PROXY', authorization: 'AWS_IAM' },
        {
          method: 'ANY',
          path: '/orders',
          integration: 'AWS_PROXY',
          authorization: 'CUSTOM',
          authorizer: authorizer?.id,
        },
      ],
    });
    expect(authorizer).toMatchObject({ label: 'asks', props: { type: 'TOKEN' } });
    expect(imported.wires).toContain('Api GET /orders -> LinkV1');
    expect(imported.wires).toContain('Api ANY /orders -> Fn');
  });

  it('is read from a document whose routes share an integration', () => {
    const imported = importedResources(`${BALANCERS}${FUNCTION}
Api:
  Type: AWS::ApiGatewayV2::Api
  Properties:
    Body:
      openapi: 3.0.1
      paths:
        /a: { get: { x-amazon-apigateway-integration: { $ref: '#/components/x-amazon-apigateway-integrations/fn' } } }
      components: { x-amazon-apigateway-integrations: { fn: { type: aws_proxy, httpMethod: POST, uri: !GetAtt Fn.Arn, payloadFormatVersion: '2.0' } } }`);
    expect(imported.wires).toContain('Api GET /a -> Fn');
  });

  it('has routes that nobody knows when its document lies elsewhere', () => {
    const imported = importedResources(
      'Api: { Type: AWS::ApiGateway::RestApi, Properties: { BodyS3Location: { Bucket: code, Key: api.yaml } } }',
    );
    expect(imported.unknown('Api')).toContain('routes');
  });

  it('is private behind the endpoint of its template, or behind one that nobody knows', () => {
    const api = `Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: x, EndpointConfiguration: { Types: [PRIVATE] }, Policy: { Statement: [{ Effect: Allow, Principal: '*', Action: execute-api:Invoke, Resource: !Sub 'execute-api:/*' }] } } }`;
    const door = `${NETWORK}
Door: { Type: AWS::EC2::VPCEndpoint, Properties: { VpcId: !Ref Vpc, VpcEndpointType: Interface, SubnetIds: [!Ref A], ServiceName: !Sub 'com.amazonaws.\${AWS::Region}.execute-api' } }`;
    const here = importedResources(`${door}\n${api}`);
    expect(here.wires).toEqual(['Door -> Api']);
    expect(here.unknown('Api')).not.toContain('policy');
    expect(importedResources(api).unknown('Api')).toContain('policy');
  });
});

describe('an HTTP API', () => {
  const http = (uri: string, more = '') => `${BALANCERS}${FUNCTION}
Space: { Type: AWS::ServiceDiscovery::HttpNamespace, Properties: { Name: shop } }
Tasks: { Type: AWS::ServiceDiscovery::Service, Properties: { NamespaceId: !Ref Space, Name: tasks } }
Api: { Type: AWS::ApiGatewayV2::Api, Properties: { Name: orders, ProtocolType: HTTP, CorsConfiguration: { AllowOrigins: ['https://a.example', 'https://b.example'] } } }
Backend: { Type: AWS::ApiGatewayV2::Integration, Properties: { ApiId: !Ref Api, IntegrationType: HTTP_PROXY, IntegrationMethod: ANY, ConnectionType: VPC_LINK, ConnectionId: !Ref LinkV2, IntegrationUri: ${uri}, TlsConfig: { ServerNameToVerify: orders.example.com }, PayloadFormatVersion: '1.0' } }
Route: { Type: AWS::ApiGatewayV2::Route, Properties: { ApiId: !Ref Api, RouteKey: 'GET /orders', Target: !Join [/, [integrations, !Ref Backend]] } }
Stage: { Type: AWS::ApiGatewayV2::Stage, Properties: { ApiId: !Ref Api, StageName: $default, AutoDeploy: true } }
${more}`;

  it('leads over its link to the listener it names', () => {
    const imported = importedResources(http('!Ref Tls'));
    expect(imported.node('Api').props).toMatchObject({
      corsOrigins: 'https://a.example, https://b.example',
      autoDeploy: true,
    });
    expect(routeOf(imported)).toMatchObject({
      method: 'GET',
      path: '/orders',
      serverName: 'orders.example.com',
      uri: '',
    });
    expect(imported.partsOf('Backend')).toEqual([
      `Api ${routeOf(imported)?.id ?? ''} integration`.replace(/r_\w+/, 'GET /orders'),
    ]);
    expect(imported.partsOf('Route')).toEqual(['Api GET /orders route']);
    expect(imported.wires).toEqual(['Api GET /orders -> LinkV2', 'LinkV1 -> Nlb', 'LinkV2 -> Nlb']);
  });

  it.each([
    ['a service of Cloud Map', '!GetAtt Tasks.Arn', '', 'LinkV2 -> Tasks'],
    ['the load balancer instead of its listener, as AWS sees it', '!Ref Nlb', '${Nlb}', 'LinkV2 -> Nlb'],
  ])('leads over its link to %s', (_case, uri, text, wire) => {
    const imported = importedResources(http(uri));
    expect(routeOf(imported)).toMatchObject({ uri: text });
    expect(imported.wires).toContain(wire);
  });

  it('leads to a load balancer that is made elsewhere', () => {
    const imported = importedResources(http('!ImportValue shop-listener'));
    const alb = Object.values(imported.diagram.nodes).find(({ kind }) => kind === 'alb');
    expect(alb?.props).toMatchObject({ external: true });
    expect(routeOf(imported)).toMatchObject({ uri: '' });
    expect(imported.wires).toContain(`LinkV2 -> ${alb?.logicalId}`);
  });

  it('leads to a load balancer whose ARN follows from that of its listener', () => {
    const listener = 'arn:aws:elasticloadbalancing:eu-central-1:111122223333:listener/net/shop/1a2b/3c4d';
    const imported = importedResources(http(listener));
    const nlb = Object.values(imported.diagram.nodes).find(({ props }) => 'external' in props && props.external);
    expect(nlb).toMatchObject({
      kind: 'nlb',
      label: 'shop',
      props: { externalId: 'arn:aws:elasticloadbalancing:eu-central-1:111122223333:loadbalancer/net/shop/1a2b' },
    });
    expect(routeOf(imported)).toMatchObject({ uri: listener });
  });

  it('shares an integration among routes without writing it', () => {
    const second = `Second: { Type: AWS::ApiGatewayV2::Route, Properties: { ApiId: !Ref Api, RouteKey: $default, Target: !Sub 'integrations/\${Backend}' } }`;
    const imported = importedResources(http('!Ref Tls', second));
    expect(imported.partsOf('Backend')).toEqual(['Api kept Backend']);
    expect(imported.node('Api').props).toMatchObject({
      routes: [{ path: '/orders' }, { method: 'ANY', path: '$default' }],
    });
  });

  it('checks tokens of an issuer', () => {
    const imported = importedResources(`
Api: { Type: AWS::ApiGatewayV2::Api, Properties: { Name: orders, ProtocolType: HTTP, Target: !GetAtt Fn.Arn } }
${FUNCTION}
Jwt: { Type: AWS::ApiGatewayV2::Authorizer, Properties: { ApiId: !Ref Api, Name: login, AuthorizerType: JWT, IdentitySource: [$request.header.Authorization], JwtConfiguration: { Issuer: 'https://login.example.com', Audience: [shop, admin] } } }`);
    expect(imported.node('Jwt')).toMatchObject({
      kind: 'jwtAuthorizer',
      props: {
        issuer: 'https://login.example.com',
        audience: 'shop, admin',
        identitySource: '$request.header.Authorization',
      },
    });
    expect(imported.node('Api').props).toMatchObject({
      stageName: '$default',
      routes: [{ path: '$default', integration: 'AWS_PROXY' }],
    });
    expect(imported.wires).toEqual(['Api $default -> Fn', 'Jwt -> Api']);
  });
});

it('a WebSocket API has a route for each kind of message', () => {
  const imported = importedResources(`${FUNCTION}
Api: { Type: AWS::ApiGatewayV2::Api, Properties: { Name: chat, ProtocolType: WEBSOCKET, RouteSelectionExpression: $request.body.do } }
Answer: { Type: AWS::ApiGatewayV2::Integration, Properties: { ApiId: !Ref Api, IntegrationType: AWS_PROXY, IntegrationUri: !Sub 'arn:aws:apigateway:eu-central-1:lambda:path/2015-03-31/functions/\${Fn.Arn}/invocations' } }
Connect: { Type: AWS::ApiGatewayV2::Route, Properties: { ApiId: !Ref Api, RouteKey: $connect, AuthorizationType: AWS_IAM, Target: !Sub 'integrations/\${Answer}' } }
Stage: { Type: AWS::ApiGatewayV2::Stage, Properties: { ApiId: !Ref Api, StageName: live, DefaultRouteSettings: { LoggingLevel: INFO } } }`);
  expect(imported.node('Api')).toMatchObject({
    kind: 'webSocketApi',
    props: {
      routeSelectionExpression: '$request.body.do',
      stageName: 'live',
      executionLog: 'INFO',
      autoDeploy: false,
      routes: [{ routeKey: '$connect', integration: 'AWS_PROXY', authorization: 'AWS_IAM' }],
    },
  });
  expect(imported.wires).toEqual(['Api $connect -> Fn']);
});

describe('SAM', () => {
  const FUNCTION_OF_SAM = `
  Fn:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.main
      Events:
        List: { Type: Api, Properties: { Path: /orders, Method: get } }
        Any: { Type: HttpApi, Properties: { ApiId: !Ref Http, Path: /orders, Method: ANY } }
  Http: { Type: AWS::Serverless::HttpApi, Properties: { Auth: { DefaultAuthorizer: login, Authorizers: { login: { JwtConfiguration: { issuer: 'https://login.example.com', audience: [shop] }, IdentitySource: $request.header.Authorization } } } } }`;
  const imported = importedTemplate(`Transform: AWS::Serverless-2016-10-31
Globals: { Function: { Runtime: python3.13, Timeout: 20 } }
Resources:${FUNCTION_OF_SAM}`);

  it('has functions with what is said of all of them', () => {
    expect(imported.node('Fn')).toMatchObject({
      kind: 'lambda',
      props: { runtime: 'python3.13', timeout: 20, handler: 'app.main' },
    });
  });

  it('makes an API of events that name none', () => {
    const api = Object.values(imported.diagram.nodes).find(({ kind }) => kind === 'restApi');
    expect(api).toMatchObject({
      label: 'ServerlessRestApi',
      props: { stageName: 'Prod', endpointType: 'EDGE', routes: [{ method: 'GET', path: '/orders' }] },
    });
    expect(imported.wires).toContain(`${api?.logicalId} GET /orders -> Fn`);
  });

  it('asks whom the API asks by default', () => {
    expect(imported.node('Http').props).toMatchObject({
      routes: [{ method: 'ANY', authorization: 'JWT', payloadFormat: '2.0' }],
    });
    const login = Object.values(imported.diagram.nodes).find(({ kind }) => kind === 'jwtAuthorizer');
    expect(login).toMatchObject({ label: 'login', props: { audience: 'shop' } });
    expect(imported.wires).toContain(`${login?.logicalId} -> Http`);
  });
});

describe('what is made elsewhere', () => {
  it('is the NLB behind an existing V1 link, which listens where the route calls', () => {
    const imported = importedTemplate(`
Parameters: { Link: { Type: String } }
Resources:
  Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: orders } }
  Get:
    Type: AWS::ApiGateway::Method
    Properties:
      RestApiId: !Ref Api
      ResourceId: !GetAtt Api.RootResourceId
      HttpMethod: GET
      Integration: { Type: HTTP_PROXY, ConnectionType: VPC_LINK, ConnectionId: !Ref Link, Uri: 'https://orders.example.com:8443/' }`);
    const nlb = Object.values(imported.diagram.nodes).find(({ kind }) => kind === 'nlb');
    expect(nlb?.props).toMatchObject({ external: true, listeners: [{ protocol: 'TLS', port: 8443 }] });
    expect(routeOf(imported)).toMatchObject({ serverName: 'orders.example.com', uri: '' });
    expect(validate(imported.diagram).all.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('is the certificate of a domain, by its ARN', () => {
    const arn = 'arn:aws:acm:eu-central-1:111122223333:certificate/1';
    const imported = importedResources(`
Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: orders } }
Domain: { Type: AWS::ApiGateway::DomainName, Properties: { DomainName: api.example.com, RegionalCertificateArn: ${arn} } }
Mapping: { Type: AWS::ApiGateway::BasePathMapping, Properties: { DomainName: !Ref Domain, RestApiId: !Ref Api } }`);
    const certificate = Object.values(imported.diagram.nodes).find(({ kind }) => kind === 'certificate');
    expect(certificate?.props).toMatchObject({ arn });
    expect(imported.node('Api').props).toMatchObject({ domainName: 'api.example.com', certificate: certificate?.id });
  });
});

it('routes of an API that is made elsewhere are drawn with it', () => {
  const imported = importedTemplate(`
Parameters: { Orders: { Type: String }, Root: { Type: String }, Shop: { Type: String } }
Resources:
  Fn: { Type: AWS::Lambda::Function, Properties: { Runtime: nodejs22.x, Handler: index.handler, Code: { ZipFile: x }, Role: arn:aws:iam::111122223333:role/r } }
  Items: { Type: AWS::ApiGateway::Resource, Properties: { RestApiId: !Ref Orders, ParentId: !Ref Root, PathPart: items } }
  Get: { Type: AWS::ApiGateway::Method, Properties: { RestApiId: !Ref Orders, ResourceId: !Ref Items, HttpMethod: GET, Integration: { Type: AWS_PROXY, Uri: !GetAtt Fn.Arn } } }
  Backend: { Type: AWS::ApiGatewayV2::Integration, Properties: { ApiId: !Ref Shop, IntegrationType: AWS_PROXY, IntegrationUri: !GetAtt Fn.Arn } }
  Route: { Type: AWS::ApiGatewayV2::Route, Properties: { ApiId: !Ref Shop, RouteKey: GET /items, Target: !Sub 'integrations/\${Backend}' } }`);
  const kinds = Object.values(imported.diagram.nodes).map(({ kind }) => kind);
  expect(kinds).toContain('restApi');
  expect(kinds).toContain('httpApi');
  expect(imported.wires).toHaveLength(2);
  expect(imported.summary.generic).toEqual([]);
  expect(validate(imported.diagram).all.filter(({ severity }) => severity === 'error')).toEqual([]);
});
